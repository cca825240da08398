// Tells that a text that is drawn by frames is there to its end, so that what stands beside it can be measured.

export class DrawnWhole extends Event {
  static readonly type = 'variorum-drawn-whole';

  constructor() {
    super(DrawnWhole.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-drawn-whole': DrawnWhole;
  }
}
