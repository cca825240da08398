// Of a dialog that asks something: whether it is open, and who waits for the answer. Knows nothing of what is asked.
import type { ReactiveControllerHost } from 'lit';

export class Asking<Answer> {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #settle: ((answer: Answer | null) => void) | null = null;

  /** The host is drawn again whenever it opens or closes. */
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#settle !== null;
  }

  /** Opens; null where it is closed without an answer, or something else is asked before there is one. */
  ask(): Promise<Answer | null> {
    this.answer(null);
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#host.requestUpdate();
    });
  }

  /** Closes; does nothing more where nobody waits. */
  answer(answer: Answer | null): void {
    this.#settle?.(answer);
    this.#settle = null;
    this.#host.requestUpdate();
  }
}
