// Positions of a text in code points, as standards count them that do not count UTF-16 code units.

/** So many code units lie between two places whose count is kept. */
const stride = 1024;

export class CodePoints {
  readonly text: string;
  /** How many code points begin before every so many code units. */
  readonly #counts: number[] = [];

  /** Reads the text once; then a position costs no more than a stride. */
  constructor(text: string) {
    this.text = text;
    let count = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (at % stride === 0) this.#counts.push(count);
      if (!this.#isSecondHalf(at)) count += 1;
    }
  }

  /** How many code points begin before `position`, in UTF-16 code units; in all of the text where it lies beyond. */
  before(position: number): number {
    const end = Math.min(position, this.text.length);
    const kept = Math.min(Math.floor(end / stride), this.#counts.length - 1);
    let count = this.#counts[kept] ?? 0;
    for (let at = Math.max(0, kept * stride); at < end; at += 1) if (!this.#isSecondHalf(at)) count += 1;
    return count;
  }

  #isSecondHalf(at: number): boolean {
    const [first, second] = [this.text.charCodeAt(at - 1), this.text.charCodeAt(at)];
    return second >= 0xdc00 && second < 0xe000 && first >= 0xd800 && first < 0xdc00;
  }
}
