// Whether catalogue.json is what the journals say, byte for byte, told article by article as they are folded: it is never
// in memory as bytes, as text and as values at once. What it claims is used to go faster, and never believed.
import type { CatalogueEntry } from '../../model/article.ts';
import { sameBytes } from '../same-bytes.ts';
import { type Catalogue, catalogueText } from '../views/catalogue.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const newline = 0x0a;
const comma = 0x2c;

/** How a line begins, and where in it the article's identifier is. */
const beginning = '{"id":"';
const idEnd = beginning.length + 36;
/** How a line ends that tells the number of events: in so many bytes at most. */
const ending = /"events":(\d{1,9})(?:,"removed":"[^"]*")?\}$/;
const endingLength = 80;

export class CatalogueCheck {
  readonly #bytes: Uint8Array;
  /** The lines by their articles: where each starts and ends, and whether it is what it must be. */
  readonly #numbers = new Map<string, number>();
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #right: Uint8Array;
  /** Articles that must have a line and have none. */
  readonly #lacking = new Set<string>();
  /** Whether the lines are as those of a catalogue are: each with an article, in their order, with a comma between. */
  readonly #isRegular: boolean;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#isRegular = this.#findLines();
    this.#right = new Uint8Array(this.#starts.length);
  }

  /** How many events an article has, as the catalogue claims. */
  claimedEvents(article: string): number | undefined {
    const number = this.#numbers.get(article);
    if (number === undefined) return undefined;
    const end = this.#ends[number]!;
    const claimed = ending.exec(decoder.decode(this.#bytes.subarray(Math.max(0, end - endingLength), end)))?.[1];
    return claimed === undefined ? undefined : Number(claimed);
  }

  /** Takes in what the line of an article must say, in place of what was told of it before; undefined: it has none. */
  take(article: string, entry: CatalogueEntry | undefined): void {
    const number = this.#numbers.get(article);
    if (number === undefined) {
      if (entry === undefined) this.#lacking.delete(article);
      else this.#lacking.add(article);
      return;
    }
    const line = this.#bytes.subarray(this.#starts[number], this.#ends[number]);
    const isRight = entry !== undefined && sameBytes(line, encoder.encode(JSON.stringify(entry)));
    this.#right[number] = isRight ? 1 : 0;
  }

  /** Once all entries were told: whether the catalogue is just they, after `head`. */
  isRight(head: Omit<Catalogue, 'articles'>): boolean {
    if (!this.#isRegular || this.#lacking.size > 0 || this.#right.includes(0)) return false;
    // The text around the lines is that of a catalogue of none, but that one has an empty line for them.
    const around = encoder.encode(catalogueText({ ...head, articles: [] }));
    const first = around.indexOf(newline) + 1;
    const from = this.#starts[0] ?? first;
    const to = this.#ends.at(-1) ?? first;
    return (
      from === first &&
      sameBytes(this.#bytes.subarray(0, first), around.subarray(0, first)) &&
      sameBytes(this.#bytes.subarray(to), around.subarray(first))
    );
  }

  /** Finds the line of each article, between the first line and the last. */
  #findLines(): boolean {
    let last = '';
    let start = this.#bytes.indexOf(newline) + 1;
    for (let end = this.#bytes.indexOf(newline, start); end >= 0; end = this.#bytes.indexOf(newline, start)) {
      const isLast = this.#bytes[end - 1] !== comma;
      const text = decoder.decode(this.#bytes.subarray(start, Math.min(end, start + idEnd)));
      const article = text.slice(beginning.length);
      // Where there is no article, there is an empty line.
      if (end === start) return this.#starts.length === 0;
      if (!text.startsWith(beginning) || article <= last) return false;
      this.#numbers.set(article, this.#starts.length);
      this.#starts.push(start);
      this.#ends.push(isLast ? end : end - 1);
      if (isLast) return true;
      last = article;
      start = end + 1;
    }
    return false;
  }
}
