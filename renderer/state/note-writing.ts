// The notes that are being written on one article: opened, typed in, saved, closed, thrown away. A Lit controller, so
// that its view is drawn again with every step. Each keystroke is kept in the browser's storage before anything else.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../archive/contract.ts';
import type { Annotation, AnnotationFields } from '../../archive/model/annotation.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Failure, Result } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { parseTags } from '../text/parse-tags.ts';
import { type Draft, dropDraft, keepDraft, readDrafts } from './drafts.ts';

export interface WrittenNote {
  /** As it was typed last, also for who was given the note before that: an editor drawn anew must not show less. */
  readonly draft: Draft;
  /** Whether its editor is open; a closed one waits to be taken up again. */
  readonly open: boolean;
  /** Whether its editor was asked for and has not stood yet: it takes the focus then, and not when it is met again. */
  readonly asked: boolean;
  readonly saving: boolean;
  readonly failure: Failure | null;
}

export class NoteWriting implements ReactiveController {
  private written: readonly (WrittenNote & { draft: Draft; asked: boolean })[] = [];
  private article = '';
  private readonly host: ReactiveControllerHost;
  private readonly storage: Storage;

  constructor(host: ReactiveControllerHost, storage: Storage) {
    this.host = host;
    this.storage = storage;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** The drafts of the article that is shown; those kept from before come back closed. */
  of(article: string): readonly WrittenNote[] {
    if (article !== this.article) {
      this.article = article;
      this.written = readDrafts(this.storage, article).map((draft) => ({ ...fresh(draft), open: false, asked: false }));
    }
    return this.written;
  }

  /** Opens an editor for a new note on a passage, or the one that is already open there. */
  begin(article: string, version: Sha256, range: TextRange, motivation: AnnotationFields['motivation']): void {
    const there = this.of(article).find(
      ({ draft }) =>
        draft.annotation === null &&
        draft.replyTo === null &&
        draft.version === version &&
        draft.range[0] === range[0] &&
        draft.range[1] === range[1],
    );
    const colour = motivation === 'questioning' ? 'blue' : 'yellow';
    this.put(
      there
        ? { ...there, open: true, asked: true }
        : fresh({
            id: crypto.randomUUID(),
            article,
            version,
            range,
            annotation: null,
            replyTo: null,
            fields: { body: '', tags: '', motivation, colour },
          }),
    );
  }

  /** Opens an editor for an answer to a note, or the one that is already open there. */
  reply(article: string, { id, version, position, colour }: Annotation): void {
    const there = this.of(article).find(({ draft }) => draft.replyTo === id);
    this.put(
      there
        ? { ...there, open: true, asked: true }
        : fresh({
            id: crypto.randomUUID(),
            article,
            version,
            range: [position.start, position.end],
            annotation: null,
            replyTo: id,
            fields: { body: '', tags: '', motivation: 'replying', colour },
          }),
    );
  }

  /** Opens an editor for a note that stands already. */
  edit(article: string, annotation: Annotation): void {
    const there = this.of(article).find(({ draft }) => draft.annotation === annotation.id);
    const { body, tags, motivation, colour, version, position } = annotation;
    this.put(
      there
        ? { ...there, open: true, asked: true }
        : fresh({
            id: crypto.randomUUID(),
            article,
            version,
            range: [position.start, position.end],
            annotation: annotation.id,
            replyTo: null,
            fields: { body, tags: tags.map((tag) => `#${tag}`).join(', '), motivation, colour },
          }),
    );
  }

  /** The editor shows what is typed itself: the view is drawn again only where a failure is to be taken away. */
  change(draft: Draft): void {
    keepDraft(this.storage, draft);
    const note = this.written.find((each) => each.draft.id === draft.id);
    if (note === undefined) return;
    if (note.failure === null) note.draft = draft;
    else this.replace(draft.id, () => ({ ...note, draft, failure: null }));
  }

  /** Its editor stands, and has the focus. Nothing is drawn for it. */
  stands({ id }: Draft): void {
    const note = this.written.find(({ draft }) => draft.id === id);
    if (note !== undefined) note.asked = false;
  }

  /** Opens a closed draft again. */
  resume(draft: Draft): void {
    this.replace(draft.id, (note) => ({ ...note, open: true, asked: true }));
  }

  /** Closes the editor; a draft in which nothing was written is not worth keeping. */
  close(draft: Draft): void {
    if (draft.fields.body.trim() === '' && draft.fields.tags.trim() === '') this.discard(draft);
    else this.replace(draft.id, (note) => ({ ...note, open: false }));
  }

  discard(draft: Draft): void {
    dropDraft(this.storage, draft);
    this.written = this.written.filter((note) => note.draft.id !== draft.id);
    this.host.requestUpdate();
  }

  /** Saves it to the archive. The draft is dropped only once the archive has it. */
  async save(client: Client, draft: Draft): Promise<Result<Annotation>> {
    this.replace(draft.id, (note) => ({ ...note, saving: true, failure: null }));
    const result = await saved(client, draft);
    if (result.ok) this.discard(draft);
    else this.replace(draft.id, (note) => ({ ...note, saving: false, failure: result.error }));
    return result;
  }

  private put(note: WrittenNote): void {
    this.written = [...this.written.filter(({ draft }) => draft.id !== note.draft.id), note];
    this.host.requestUpdate();
  }

  private replace(id: string, change: (note: WrittenNote) => WrittenNote): void {
    this.written = this.written.map((note) => (note.draft.id === id ? change(note) : note));
    this.host.requestUpdate();
  }
}

function saved(client: Client, draft: Draft): Promise<Result<Annotation>> {
  const { article, version, range, annotation, replyTo } = draft;
  const fields: AnnotationFields = { ...draft.fields, tags: parseTags(draft.fields.tags) };
  if (annotation !== null) return client.call('annotation.change', { article, annotation, fields });
  if (replyTo === null) return client.call('annotation.create', { article, version, range, fields });
  return client.call('annotation.reply', { article, annotation: replyTo, body: fields.body, tags: fields.tags });
}

function fresh(draft: Draft): WrittenNote {
  return { draft, open: true, asked: true, saving: false, failure: null };
}
