// Draws a long list from its start, some of it a frame: what is in view comes first, and no frame is late.
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { guard } from 'lit/directives/guard.js';

/** The host draws the entries before `drawn`, and is asked to draw again until that is all of them. */
export class DrawnByFrames implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #budget: number;
  #costs: readonly number[] = [];
  #drawn = 0;
  #frame = 0;
  /** What each entry was last drawn from, where `entry` drew it. */
  #known: unknown[][] = [];

  /** `budget` is how much may be drawn in one frame, in the unit of the costs. */
  constructor(host: ReactiveControllerHost, budget: number) {
    this.#host = host;
    this.#budget = budget;
    host.addController(this);
  }

  /** How many entries are to be drawn now. */
  get drawn(): number {
    return this.#drawn;
  }

  get isWhole(): boolean {
    return this.#drawn >= this.#costs.length;
  }

  /** Begins anew, with a list whose entries cost so much each to draw; the first of it is for this very frame. */
  begin(costs: readonly number[]): void {
    this.#costs = costs;
    this.#drawn = 0;
    this.#goOn();
  }

  /** Leaves nothing of what was drawn to wait for its turn: it is of something else. */
  forget(): void {
    this.#known = [];
  }

  /**
   * An entry as it is to be drawn now: anew where something that it follows from is another than before, but only when
   * it is its turn. Until then it stays as it was drawn before, so that the page keeps its length and its place.
   */
  entry(at: number, follows: unknown[], draw: () => unknown): unknown {
    const known = this.#known[at];
    if (at >= this.#drawn) return known ? guard(known, draw) : nothing;
    this.#known[at] = follows;
    return guard(follows, draw);
  }

  /** Settles when the entry at an index is drawn, or the host is gone. */
  async reach(index: number): Promise<void> {
    while (this.#drawn <= index && !this.isWhole && this.#frame !== 0) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await this.#host.updateComplete;
  }

  /** All of it at once, for a printer. */
  readonly finish = (): void => {
    if (this.isWhole) return;
    this.#drawn = this.#costs.length;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    window.addEventListener('beforeprint', this.finish);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.finish);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdated(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.isWhole) return;
    this.#frame = requestAnimationFrame(() => {
      this.#goOn();
      this.#host.requestUpdate();
    });
  }

  #goOn(): void {
    let cost = 0;
    const from = this.#drawn;
    while (!this.isWhole && (this.#drawn === from || cost < this.#budget)) {
      cost += this.#costs[this.#drawn] ?? 0;
      this.#drawn += 1;
    }
  }
}
