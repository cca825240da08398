// The stretches that two texts have in common, in order on both sides, while a comparison is being built.

/** Equal text: `length` units from `before` in one text and from `after` in the other. */
export interface EqualBlock {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Collects equal blocks in order and joins those that touch on both sides. */
export class EqualBlocks {
  readonly #blocks: { before: number; after: number; length: number }[] = [];

  add(before: number, after: number, length: number): void {
    if (length <= 0) return;
    const last = this.#blocks.at(-1);
    if (last && last.before + last.length === before && last.after + last.length === after) last.length += length;
    else this.#blocks.push({ before, after, length });
  }

  get all(): readonly EqualBlock[] {
    return this.#blocks;
  }
}

/** Two stretches, one of either text, that are to be aligned with each other; half-open. */
export interface Window {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}
