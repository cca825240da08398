// Asks for what was last done to be taken back, or to be done again: from wherever that is offered.

export type Undoing = 'undo' | 'redo';

/** Asks the application to undo or redo; bubbles through shadow roots. */
export class UndoingEvent extends Event {
  static readonly type = 'variorum-undoing';
  readonly undoing: Undoing;

  constructor(undoing: Undoing) {
    super(UndoingEvent.type, { bubbles: true, composed: true });
    this.undoing = undoing;
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-undoing': UndoingEvent;
  }
}
