// What a reader does with the notes of the version that is read: begins one, goes on with it, saves it, points at one,
// answers, changes, removes it. A Lit controller of the reading room; where a note stands is settled elsewhere.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../archive/contract.ts';
import type { Annotation, AnnotationFields, PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { Article } from '../../archive/model/article.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import type { NotePointedEvent } from '../elements/article-text.ts';
import type { NoteActionEvent } from '../elements/note-action-event.ts';
import type { DraftEvent } from '../elements/note-editor.ts';
import { selectionHint } from '../localisation/note-words.ts';
import { type Draft, isOnNote } from '../state/drafts.ts';
import { NavigateEvent } from '../state/location.ts';
import type { NoteSettling } from '../state/note-settling.ts';
import type { NoteWriting } from '../state/note-writing.ts';
import { removeNote, restoreNote } from '../state/remove-note.ts';
import { ToastEvent } from '../state/toast-event.ts';

/** The room that it is done in. */
export interface NotingRoom {
  readonly on: () => { readonly client: Client; readonly article: Article; readonly version: Sha256 };
  readonly notes: () => readonly PlacedAnnotation[];
  /** Whether nothing can be changed; says so. */
  readonly refused: () => boolean;
  /** The selected passage, which is then not selected any more. */
  readonly takeSelected: () => TextRange | null;
  /** Stays with the version that is shown, where another one is on its way: what is begun on it is not taken away. */
  readonly stay: () => void;
  /** Brings the card of a note into view. */
  readonly showNote: (note: string) => void;
}

export class NoteActs implements ReactiveController {
  /** The note that is pointed at, and the one that was chosen: its card stands exactly at its passage. */
  active: string | null = null;
  chosen: string | null = null;

  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly room: NotingRoom;
  private readonly writing: NoteWriting;
  private readonly settling: NoteSettling;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    room: NotingRoom,
    { writing, settling }: { readonly writing: NoteWriting; readonly settling: NoteSettling },
  ) {
    this.host = host;
    this.room = room;
    this.writing = writing;
    this.settling = settling;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** Points at a note, and has its card stand at its passage. */
  choose(note: string | null): void {
    this.active = this.chosen = note;
    this.host.requestUpdate();
  }

  readonly point = ({ note, chosen }: NotePointedEvent): void => {
    if (this.active !== note) {
      this.active = note;
      this.host.requestUpdate();
    }
    if (!chosen) return;
    this.choose(note);
    if (note) this.room.showNote(note);
  };

  /** Begins a note on the selected passage; a highlight is one at once. */
  annotate(motivation: AnnotationFields['motivation']): void {
    if (this.room.refused()) return;
    const passage = this.room.takeSelected();
    if (!passage) return void this.host.dispatchEvent(new ToastEvent({ message: selectionHint() }));
    const { article, version } = this.room.on();
    this.writing.begin(article.id, version, passage, motivation);
    this.room.stay();
    if (motivation !== 'highlighting') return;
    const begun = this.writing.of(article.id).at(-1);
    if (begun) void this.save(begun.draft);
  }

  /** Goes on with a draft, on the version that it was begun on. */
  resume(id: string): void {
    const { article, version } = this.room.on();
    const draft = this.writing.of(article.id).find((note) => note.draft.id === id)?.draft;
    if (!draft) return;
    this.writing.resume(draft);
    if (!isOnNote(draft) && draft.version !== version) {
      this.host.dispatchEvent(new NavigateEvent({ version: draft.version, passage: draft.range }));
    }
  }

  readonly write = ({ what, draft }: DraftEvent): void => {
    if (what === 'stands') this.writing.stands(draft);
    else if (what === 'changed') this.writing.change(draft);
    else if (what === 'close') this.writing.close(draft);
    else if (what === 'discard') this.writing.discard(draft);
    else void this.save(draft);
  };

  /** Answers the note that is pointed at; false where none is. */
  answer(): false | undefined {
    const note = this.pointed();
    if (!note || note.replyTo !== undefined || this.room.refused()) return false;
    this.writing.reply(this.room.on().article.id, note);
    return undefined;
  }

  readonly act = ({ action, annotation }: NoteActionEvent): void => {
    if (action !== 'show-home' && this.room.refused()) return;
    const { client, article } = this.room.on();
    const note = { article: article.id, annotation: annotation.id };
    if (action === 'edit') this.writing.edit(article.id, annotation);
    else if (action === 'reply') this.writing.reply(article.id, annotation);
    else if (action === 'remove') void removeNote(this.host, client, note);
    else if (action === 'restore') void restoreNote(this.host, client, note);
    else if (action === 'show-home') {
      this.host.dispatchEvent(new NavigateEvent({ version: annotation.version, note: annotation.id }));
    } else if (action === 'leave') this.settling.leave();
    else if (action === 'reopen') void this.settling.reopen(annotation);
    else if (action === 'next' || action === 'previous') {
      void this.settling.look(action === 'next' ? 1 : -1, annotation.id);
    } else if (action === 'settle') this.settling.begin(annotation.id);
    else void this.settling.choose(action, annotation.id);
  };

  private pointed(): Annotation | undefined {
    const wanted = this.active ?? this.chosen;
    return this.room.notes().find(({ annotation }) => annotation.id === wanted)?.annotation;
  }

  private async save(draft: Draft): Promise<void> {
    const saved = await this.writing.save(this.room.on().client, draft);
    if (saved.ok) this.choose(saved.value.id);
  }
}
