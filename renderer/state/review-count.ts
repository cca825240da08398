// How many notes there are to review, counted while nothing else is waited for: again some time after each change. A Lit
// controller.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../archive/contract.ts';

/** Milliseconds without a change before it is counted: reading comes first. */
const pause = 1500;

export class ReviewCount implements ReactiveController {
  /** Null while it is not known. */
  count: number | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly client: () => Client;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private counting: AbortController | undefined;

  constructor(host: ReactiveControllerHost, client: () => Client) {
    this.host = host;
    this.client = client;
    host.addController(this);
  }

  hostConnected(): void {
    this.countSoon();
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.counting?.abort();
  }

  /** Counts again once nothing has changed for a while; what is counted now is given up, and what it read stays read. */
  countSoon(): void {
    clearTimeout(this.timer);
    this.counting?.abort();
    this.timer = setTimeout(() => void this.recount(), pause);
  }

  private async recount(): Promise<void> {
    const { signal } = (this.counting = new AbortController());
    const review = await this.client().call('annotation.review', { limit: 0 }, { signal });
    if (signal.aborted || !review.ok || review.value.total === this.count) return;
    this.count = review.value.total;
    this.host.requestUpdate();
  }
}
