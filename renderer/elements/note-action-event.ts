// What a person wants done with a note.
import type { Annotation } from '../../archive/model/annotation.ts';
import type { PlaceChosenEvent } from './note-places.ts';

/**
 * `reply` answers it; `show-home` opens the version it was made on, at its passage; `settle` asks where it stands on the
 * one that is read, and what follows answers that; `reopen` takes the answer back.
 */
export type NoteAction = 'edit' | 'remove' | 'restore' | 'reply' | 'show-home' | 'reopen' | PlaceChosenEvent['choice'];

export class NoteActionEvent extends Event {
  static readonly type = 'variorum-note-action';
  readonly action: NoteAction;
  readonly annotation: Annotation;

  constructor(action: NoteAction, annotation: Annotation) {
    super(NoteActionEvent.type, { bubbles: true, composed: true });
    this.action = action;
    this.annotation = annotation;
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-note-action': NoteActionEvent;
  }
}
