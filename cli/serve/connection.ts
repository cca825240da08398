// One tab of the browser: its calls come as requests and are answered as such; what the service tells in between goes
// down its stream of server-sent events.
import type { ServerResponse } from 'node:http';
import { dispatch } from '../../archive/dispatch.ts';
import type { Service } from '../../archive/service.ts';
import type { Message } from '../../archive/wire.ts';

type Reply = Extract<Message, { type: 'reply' }>;

/** A stream whose reader is this many bytes behind gets no more progress; it would only be late. */
const farBehind = 1024 * 1024;
const heartbeat = 15_000;

export class Connection {
  readonly #waiting = new Map<string, (reply: Reply) => void>();
  readonly #dispatcher;
  #stream: ServerResponse | undefined;
  #streams = 0;

  constructor(service: Service) {
    this.#dispatcher = dispatch(service, (message) => this.#post(message));
  }

  /** Whether nothing is under way and nobody listens. */
  get idle(): boolean {
    return this.#waiting.size === 0 && this.#stream === undefined;
  }

  /** Whether a call of that id is under way. */
  has(id: string): boolean {
    return this.#waiting.has(id);
  }

  /** Hands a request to the service and waits for its reply. `has(id)` must be false. */
  call(id: string, request: unknown): Promise<Reply> {
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#dispatcher.receive(request);
    });
  }

  cancel(id: string): void {
    this.#dispatcher.receive({ type: 'cancel', id });
  }

  /**
   * Sends everything that is no reply down `response` from now on, in place of an earlier stream. A stream that was
   * interrupted may have missed what changed, so one that comes back begins by saying that anything may have.
   */
  stream(response: ServerResponse): void {
    this.#stream?.end();
    this.#stream = response;
    this.#streams += 1;
    response.write('retry: 1000\n\n');
    if (this.#streams > 1) this.#post({ type: 'notice', notice: { type: 'changed', article: null } });
    const beat = setInterval(() => response.write(': still here\n\n'), heartbeat);
    response.on('close', () => {
      clearInterval(beat);
      if (this.#stream === response) this.#stream = undefined;
    });
  }

  /** Cancels what is under way and ends the stream. */
  close(): void {
    this.#dispatcher.close();
    this.#stream?.end();
  }

  #post(message: Message): void {
    if (message.type === 'reply') {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    } else if (message.type === 'notice' || (this.#stream?.writableLength ?? 0) < farBehind) {
      this.#stream?.write(`data: ${JSON.stringify(message)}\n\n`);
    }
  }
}
