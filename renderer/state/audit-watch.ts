// What the service tells of the verification that it does by itself. A Lit controller: its view is drawn again with
// every word of it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client, Notice } from '../../archive/contract.ts';
import type { Progress } from '../../archive/model/progress.ts';
import type { Failure } from '../../archive/model/result.ts';

export class AuditWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => Client;
  /** What was told since this view is there; undefined where nothing was. */
  #progress: Progress | null | undefined;
  #failure: Failure | null = null;
  #ended = 0;
  #unsubscribe: () => void = () => undefined;

  constructor(host: ReactiveControllerHost, client: () => Client) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  /** How far the one is that runs; `before` is what the archive said of itself before anything was told. */
  progress(before: Progress | null): Progress | null {
    return this.#progress === undefined ? before : this.#progress;
  }

  /** Why the last one could not be done. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** Grows with each that ended: what is known of the archive is to be asked anew. */
  get ended(): number {
    return this.#ended;
  }

  /** The failure was seen, or is no more. */
  forgetFailure(): void {
    this.#failure = null;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#unsubscribe = this.#client().subscribe((notice) => this.#hear(notice));
  }

  hostDisconnected(): void {
    this.#unsubscribe();
    this.#progress = undefined;
  }

  #hear(notice: Notice): void {
    if (notice.type === 'auditing') this.#progress = notice.progress;
    else if (notice.type === 'audited') this.#end(null);
    else if (notice.type === 'audit-failed') this.#end(notice.error);
    else return;
    this.#host.requestUpdate();
  }

  #end(failure: Failure | null): void {
    this.#progress = null;
    this.#failure = failure;
    this.#ended += 1;
  }
}
