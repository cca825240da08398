// Going from change to change of a comparison: which one is at hand, at which of its places, and what comes next.
// Knows nothing of how changes are drawn.
import type { ReactiveControllerHost } from 'lit';
import type { ChangeEntry } from '../text/change-entries.ts';
import type { ChangeStop } from '../text/change-stops.ts';
import { nextEntry } from '../text/next-entry.ts';

type Side = 'before' | 'after';

export class ChangeWalk {
  readonly #host: ReactiveControllerHost;
  readonly #reveal: (stop: string, side: Side) => void;
  #current: string | null = null;
  #listed: string | null = null;
  #side: Side = 'after';

  /** `reveal` brings a stop into view, after the host was drawn with it at hand. */
  constructor(host: ReactiveControllerHost, reveal: (stop: string, side: Side) => void) {
    this.#host = host;
    this.#reveal = reveal;
  }

  /** The id of the stop at hand; null where none is. */
  get current(): string | null {
    return this.#current;
  }

  /** The id of the entry of the list that led to it. */
  get listed(): string | null {
    return this.#listed;
  }

  /** None is at hand any more, as for another comparison. */
  forget(): void {
    this.#current = null;
    this.#listed = null;
  }

  choose(stop: string, side: Side = 'after', listed = stop): void {
    this.#current = stop;
    this.#listed = listed;
    this.#side = side;
    this.#host.requestUpdate();
    this.show();
  }

  /** Takes an entry in hand at its newer place, or where it stood. */
  take(entry: ChangeEntry | null | undefined): void {
    if (entry?.stop) this.choose(entry.stop.id, entry.after === null ? 'before' : 'after', entry.id);
  }

  /** To the next of `shown`, or back; `all` are in the order of the text. */
  step(all: readonly ChangeEntry[], shown: readonly ChangeEntry[], by: 1 | -1): void {
    this.take(nextEntry(all, shown, this.#listed, by));
  }

  /** To the other place of the moved passage at hand; false where none is. */
  cross(stops: readonly ChangeStop[]): boolean {
    const moved = stops.find(({ id, kind }) => id === this.#current && kind === 'move');
    if (moved) this.choose(moved.id, this.#side === 'after' ? 'before' : 'after', this.#listed ?? moved.id);
    return moved !== undefined;
  }

  /** Brings what is at hand into view again, as after it was drawn another way. */
  show(): void {
    const current = this.#current;
    const side = this.#side;
    if (current !== null) void this.#host.updateComplete.then(() => this.#reveal(current, side));
  }
}
