// What the events on the archive as a whole come to: its collections, its sources, the names of devices and colours.
// Each is folded when it is first asked for, and again once there are more events.
import type { ArchiveEvent } from '../../model/event.ts';
import { type DescribedCollection, foldCollections } from './fold-collections.ts';
import { foldGivenNames, type GivenNames } from './fold-given-names.ts';
import { type SourceAssignments, sourceAssignments } from './source-assignments.ts';
import { standingEvents } from './standing-events.ts';

export class ArchiveFolds {
  readonly #log: () => readonly ArchiveEvent[];
  readonly #collections = new OfLog(foldCollections);
  readonly #sources = new OfLog(sourceAssignments);
  readonly #names = new OfLog(foldGivenNames);

  /** `log` gives the events in the order of their clocks: the same array as long as there are no more. */
  constructor(log: () => readonly ArchiveEvent[]) {
    this.#log = log;
  }

  get collections(): readonly DescribedCollection[] {
    return this.#collections.of(this.#log());
  }

  get sources(): SourceAssignments {
    return this.#sources.of(this.#log());
  }

  get names(): GivenNames {
    return this.#names.of(this.#log());
  }
}

/** A fold over the events that stand, remembered for the log that it was last made of. */
class OfLog<T> {
  readonly #fold: (events: readonly ArchiveEvent[]) => T;
  #last: { readonly log: readonly ArchiveEvent[]; readonly value: T } | undefined;

  constructor(fold: (events: readonly ArchiveEvent[]) => T) {
    this.#fold = fold;
  }

  of(log: readonly ArchiveEvent[]): T {
    if (this.#last?.log !== log) this.#last = { log, value: this.#fold(standingEvents(log)) };
    return this.#last.value;
  }
}
