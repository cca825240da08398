// Which articles have a term, and how: the postings of the search. An article goes by a number that is given once and
// never again, so that taking one out costs nothing: its postings are passed over, and left behind when the index is
// written. A hundred thousand articles have tens of millions of postings, hence numbers and no objects.
import SearchableMap from 'minisearch/SearchableMap';

/** How an article has a term. */
export interface TermUse {
  readonly inHeadline: boolean;
  /** At least 1; what is beyond `mostTimes` is not kept. */
  readonly times: number;
}

/** A term and its postings, written: the difference of each to the one before it, base 36, between commas. */
export type WrittenPostings = [term: string, postings: string];

/** One posting is a number; more are a list in ascending order; what was written is read when it is first asked for. */
type Postings = number | number[] | string;

export const mostTimes = 4;
const timesBits = 2;
const headlineBit = 1 << timesBits;
const useBits = timesBits + 1;

export class TermIndex {
  readonly #terms = new SearchableMap<Postings>();

  constructor(written: readonly WrittenPostings[] = []) {
    for (const [term, postings] of written) this.#terms.set(term, postings);
  }

  /** @param article Higher than that of any article before. */
  add(article: number, uses: ReadonlyMap<string, TermUse>): void {
    for (const [term, use] of uses) {
      const posting = pack(article, use);
      const known = this.#terms.get(term);
      if (known === undefined) this.#terms.set(term, posting);
      else if (typeof known === 'number') this.#terms.set(term, [known, posting]);
      else if (typeof known === 'string') this.#terms.set(term, [...read(known), posting]);
      else known.push(posting);
    }
  }

  /**
   * Calls `each` for every article that has the term, those that were taken out among them.
   * @throws Where what was written is no list of postings.
   */
  forEach(term: string, each: (article: number, use: TermUse) => void): void {
    for (const posting of this.#postings(term)) {
      const use = { inHeadline: (posting & headlineBit) !== 0, times: (posting & (mostTimes - 1)) + 1 };
      each(posting >>> useBits, use);
    }
  }

  /** How many articles have the term, those that were taken out among them. Throws as `forEach`. */
  count(term: string): number {
    return this.#postings(term).length;
  }

  has(term: string): boolean {
    return this.#terms.has(term);
  }

  /** Terms that begin so; the prefix itself among them where it is one. */
  withPrefix(prefix: string): Iterable<string> {
    return this.#terms.atPrefix(prefix).keys();
  }

  /** Terms within so many edits (Levenshtein) of `term`, with how many; itself among them where it is one. */
  *similarTo(term: string, edits: number): Generator<readonly [term: string, edits: number]> {
    for (const [similar, [, distance]] of this.#terms.fuzzyGet(term, edits)) yield [similar, distance];
  }

  /** @param renumbered The new number of an article, in the order of the old ones; undefined leaves it out. */
  write(renumbered: (article: number) => number | undefined): readonly WrittenPostings[] {
    const written: WrittenPostings[] = [];
    for (const [term] of this.#terms.entries()) {
      const kept: number[] = [];
      for (const posting of this.#postings(term)) {
        const article = renumbered(posting >>> useBits);
        if (article !== undefined) kept.push((article << useBits) | (posting & (2 * headlineBit - 1)));
      }
      if (kept.length > 0) written.push([term, writePostings(kept)]);
    }
    return written;
  }

  #postings(term: string): readonly number[] {
    const known = this.#terms.get(term) ?? [];
    if (typeof known === 'number') return [known];
    if (typeof known !== 'string') return known;
    const postings = read(known);
    this.#terms.set(term, postings);
    return postings;
  }
}

function pack(article: number, { inHeadline, times }: TermUse): number {
  return (article << useBits) | (inHeadline ? headlineBit : 0) | (Math.min(times, mostTimes) - 1);
}

function writePostings(postings: readonly number[]): string {
  return postings.map((posting, i) => (posting - (postings[i - 1] ?? 0)).toString(36)).join(',');
}

function read(written: string): number[] {
  if (!/^[0-9a-z]+(?:,[0-9a-z]+)*$/.test(written)) throw new Error(noPostings);
  let last = -1;
  return written.split(',').map((difference, i) => {
    const posting = Number.parseInt(difference, 36) + (i === 0 ? 0 : last);
    if (!(posting > last && posting < 2 ** 31)) throw new Error(noPostings);
    last = posting;
    return last;
  });
}

const noPostings = 'the index has postings that are none';
