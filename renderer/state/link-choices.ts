// What a link in a note may lead to: notes and articles, found by words.
import type { Client } from '../../archive/contract.ts';
import type { NoteLinkKind } from '../../archive/model/note-link.ts';
import { findArticles } from './find-articles.ts';

/** A note or an article that may be meant. `label` is what the link is to say. */
export interface LinkChoice {
  readonly kind: NoteLinkKind;
  readonly id: string;
  readonly label: string;
  /** Where a note stands. */
  readonly detail: string;
}

/** How many of each are listed. */
const listed = 5;
/** How much of a note a link to it says, in UTF-16 code units. */
const labelLength = 60;

/** Articles by words of their titles, the last changed first; then notes by words of theirs, but not `own`. */
export async function findLinkChoices(
  client: Client,
  words: string,
  own: string | null,
): Promise<readonly LinkChoice[]> {
  const text = words.trim();
  const [articles, found] = await Promise.all([
    findArticles(client, text, listed),
    text === '' ? null : client.call('search.query', { text, limit: 200 }),
  ]);
  const hits = found?.ok ? found.value.hits.filter(({ field }) => field === 'note') : [];
  const notes = hits.flatMap(({ annotation, snippet, title }): LinkChoice[] =>
    annotation === null || annotation === own
      ? []
      : [{ kind: 'note', id: annotation, label: snippet.slice(0, labelLength).trim(), detail: title }],
  );
  const once = notes.filter(({ id }, index) => notes.findIndex((note) => note.id === id) === index);
  return [
    ...articles.map(({ id, name }): LinkChoice => ({ kind: 'article', id, label: name, detail: '' })),
    ...once.slice(0, listed),
  ];
}
