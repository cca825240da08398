// As much of the browser's EventSource (HTML Standard, 9.2) as a wire uses, for a Node that has none; and a browser's
// fetch, which brings its cookie and its origin along.
import { type IncomingMessage, get } from 'node:http';

/** What the browser adds to every request of a page. */
export interface Page {
  readonly origin: string;
  readonly cookie: string;
}

/** An EventSource class for the pages of one origin. */
export function eventSourceOf(page: Page) {
  return class NodeEventSource extends EventTarget {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSED = 2;
    readyState: 0 | 1 | 2 = NodeEventSource.CONNECTING;
    readonly #url: URL;
    #retry = 1000;
    #response: IncomingMessage | undefined;

    constructor(url: URL | string) {
      super();
      this.#url = new URL(url);
      this.#connect();
    }

    close(): void {
      this.readyState = NodeEventSource.CLOSED;
      this.#response?.destroy();
    }

    #connect(): void {
      const headers = { accept: 'text/event-stream', cookie: page.cookie, 'sec-fetch-site': 'same-origin' };
      const request = get(this.#url, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200) return this.#fail(true);
        this.#response = response;
        this.readyState = NodeEventSource.OPEN;
        this.dispatchEvent(new Event('open'));
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          const events = (rest + chunk).split('\n\n');
          rest = events.pop() ?? '';
          for (const event of events) this.#receive(event);
        });
        response.on('close', () => this.#fail(false));
        response.on('error', () => undefined);
      });
      request.on('error', () => this.#fail(false));
    }

    #receive(event: string): void {
      const retry = /^retry: (\d+)$/m.exec(event);
      if (retry) this.#retry = Number(retry[1]);
      const lines = event.split('\n').filter((line) => line.startsWith('data: '));
      if (lines.length === 0) return;
      const data = lines.map((line) => line.slice('data: '.length)).join('\n');
      this.dispatchEvent(new MessageEvent('message', { data }));
    }

    #fail(forGood: boolean): void {
      if (this.readyState === NodeEventSource.CLOSED) return;
      this.readyState = forGood ? NodeEventSource.CLOSED : NodeEventSource.CONNECTING;
      this.dispatchEvent(new Event('error'));
      if (!forGood) {
        setTimeout(() => {
          if (this.readyState === NodeEventSource.CONNECTING) this.#connect();
        }, this.#retry).unref();
      }
    }
  };
}

/** Node's own, whatever stands in its place later. */
const nodeFetch = globalThis.fetch;

/** Fetch as a page of that origin does it. */
export function fetchOf(page: Page): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', page.cookie);
    headers.set('origin', page.origin);
    headers.set('sec-fetch-site', 'same-origin');
    return nodeFetch(input, { ...init, headers });
  };
}
