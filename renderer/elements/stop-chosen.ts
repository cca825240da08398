// A change was picked in the text of a comparison.

export class StopChosen extends Event {
  static readonly type = 'variorum-stop-chosen';
  readonly stop: string;
  /** Which of its two places is wanted: that of the older or of the newer text. */
  readonly side: 'before' | 'after';
  constructor(stop: string, side: 'before' | 'after') {
    super(StopChosen.type, { bubbles: true, composed: true });
    this.stop = stop;
    this.side = side;
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-stop-chosen': StopChosen;
  }
}
