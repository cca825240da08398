// Links between notes, and from notes to articles, as they stand in a note's Markdown: `[[note:<uuid>|label]]`,
// `[[article:<uuid>|label]]`. What the label says is the writer's.
import { z } from 'zod';
import type { TextRange } from './range.ts';
import { sha256Schema } from './version.ts';

export const noteLinkKinds = ['note', 'article'] as const;
export type NoteLinkKind = (typeof noteLinkKinds)[number];

/** A link in a text: what it is to, what it says, and where it stands, in UTF-16 code units. */
export interface NoteLink {
  readonly kind: NoteLinkKind;
  readonly id: string;
  readonly label: string;
  readonly range: TextRange;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Matches one link: its kind, its identifier, and its label, which has no line end in it and no bracket that closes. */
export const noteLinkPattern = new RegExp(`\\[\\[(note|article):(${uuid})\\|([^\\]\\n]{0,200})\\]\\]`);

/** The links of a note, in the order they stand in. */
export function noteLinksIn(body: string): readonly NoteLink[] {
  // Most notes have none, and may be long.
  if (!body.includes('[[')) return [];
  return Array.from(body.matchAll(new RegExp(noteLinkPattern, 'g')), (match) => {
    const [whole, kind, id = '', label = ''] = match;
    return { kind: kind === 'note' ? 'note' : 'article', id, label, range: [match.index, match.index + whole.length] };
  });
}

/** A link as it is written into a note; what its label cannot have is left out of it. */
export function formatNoteLink(kind: NoteLinkKind, id: string, label: string): string {
  const plain = label
    .replace(/[[\]|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `[[${kind}:${id}|${plain.slice(0, 200)}]]`;
}

/** What a link leads to, as it stands now. `title` is the article's; `words` are the note's first ones. */
export const linkTargetSchema = z
  .object({
    kind: z.enum(noteLinkKinds),
    /** Of the note or the article. */
    id: z.uuid(),
    article: z.uuid(),
    title: z.string(),
    /** The version that the note was made on; null for an article. */
    version: sha256Schema.nullable(),
    words: z.string(),
    /** Whether the note or its article was removed; it can be restored. */
    removed: z.boolean(),
  })
  .readonly();
export type LinkTarget = z.infer<typeof linkTargetSchema>;

/** A note that links to a note of an article, or with null to the article itself. */
export const backlinkSchema = z.object({ to: z.uuid().nullable(), from: linkTargetSchema }).readonly();
export type Backlink = z.infer<typeof backlinkSchema>;
