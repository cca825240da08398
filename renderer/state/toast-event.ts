// Tells the reader something in passing, with at most one thing to do about it.

export interface Toast {
  readonly message: string;
  /** What is done again and again: the newest toast of a topic takes the place of the one before. */
  readonly topic?: string;
  /** Until another one takes its place, or it is closed: it tells of work under way. */
  readonly stays?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Bubbles through shadow roots to the application, which shows it. */
export class ToastEvent extends Event {
  static readonly type = 'variorum-toast';
  readonly toast: Toast;

  constructor(toast: Toast) {
    super(ToastEvent.type, { bubbles: true, composed: true });
    this.toast = toast;
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-toast': ToastEvent;
  }
}
