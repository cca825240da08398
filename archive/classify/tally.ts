// How much of what a change is about: the classes it has, and how many of each. Knows no texts.
import { type ChangeClass, changeClasses } from '../model/change-classes.ts';

/** How many of each class; what is not there counts nothing. */
export class Tally {
  readonly #counts = new Map<ChangeClass, number>();

  add(changeClass: ChangeClass, count = 1): void {
    if (count > 0) this.#counts.set(changeClass, this.count(changeClass) + count);
  }

  /** Takes in what another tally holds. */
  addAll(other: Tally): void {
    for (const [changeClass, count] of other.#counts) this.add(changeClass, count);
  }

  count(changeClass: ChangeClass): number {
    return this.#counts.get(changeClass) ?? 0;
  }

  /** The classes that count, in the order of `changeClasses`. */
  get classes(): readonly ChangeClass[] {
    return this.#counts.size === 0 ? [] : changeClasses.filter((known) => this.#counts.has(known));
  }

  /** The counts by class, in the order of `changeClasses`. */
  get counts(): Partial<Record<ChangeClass, number>> {
    return Object.fromEntries(this.classes.map((known) => [known, this.count(known)]));
  }
}
