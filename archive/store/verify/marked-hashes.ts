// SHA-256 hashes with marks on them: a million of them in 41 bytes each.
import type { Sha256 } from '../../model/version.ts';
import { Sha256Table } from './sha256-table.ts';

export class MarkedHashes {
  readonly #table = new Sha256Table();
  #marks = new Uint8Array(64);

  /** Adds marks to a hash, in lower-case hexadecimal: the bits of `mark`, below 256. */
  mark(hash: Sha256, mark: number): void {
    const index = this.#table.add(hash);
    if (index >= this.#marks.length) {
      const marks = new Uint8Array(2 * this.#marks.length);
      marks.set(this.#marks);
      this.#marks = marks;
    }
    this.#marks[index]! |= mark;
  }

  /** The marks of a hash; 0 where it has none. */
  of(hash: Sha256): number {
    return this.#marks[this.#table.indexOf(hash)] ?? 0;
  }

  /** Those whose marks `isAsked` accepts. */
  *having(isAsked: (mark: number) => boolean): Generator<Sha256> {
    for (let index = 0; index < this.#table.size; index += 1) {
      if (isAsked(this.#marks[index]!)) yield this.#table.at(index);
    }
  }
}
