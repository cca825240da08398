// The rows of a long list as far as they are wanted: some pages of what is sorted and filtered elsewhere, never all of it.
// Knows nothing of what the list is, or how a row is drawn.
import type { Failure } from '../../archive/model/result.ts';
import { failureOf } from './succeed.ts';

/** Rows of a page; two windows of rows or more. */
export const pageSize = 100;
/** Of pages that are kept: the ones last wanted. */
export const mostPages = 24;
/** Whoever drags the scrollbar passes thousands of pages: no more than this are asked for at a time. */
const mostAsked = 2;

/** Gives the rows from `offset` on and how many there are in all; rejects with what `failureOf` reads. */
export type FetchRows<T> = (
  offset: number,
  limit: number,
) => Promise<{ readonly total: number; readonly entries: readonly T[] }>;

/** Rows by their places in the list; a new object whenever one of them is another. */
export interface ListedRows<T> {
  readonly total: number;
  at(index: number): T | undefined;
}

interface Page<T> {
  readonly entries: readonly T[];
  /** False where the list was loaded again since, so that its rows may be others by now. */
  readonly fresh: boolean;
}

export class ListPages<T> {
  /** How many rows the list has; null until that is known. */
  total: number | null = null;
  /** Why rows are missing; null where they are not. */
  failure: Failure | null = null;

  readonly #changed: () => void;
  /** In the order that they were last wanted. */
  readonly #pages = new Map<number, Page<T>>();
  readonly #asked = new Set<number>();
  #fetch: FetchRows<T> | null = null;
  /** Whether the pages are another list's still. */
  #isOther = false;
  #wanted: readonly [first: number, end: number] = [0, 1];
  /** Counts the lists and their loadings: what was asked of another one before is not taken in. */
  #loading = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Shows another list; what is wanted of it stays the same until told otherwise. The rows of the one before stay until
   * the first of its own come, so that no keystroke of what is looked for empties the window.
   */
  show(fetch: FetchRows<T>): void {
    this.#fetch = fetch;
    this.#isOther = true;
    if (this.total === 0) this.total = null;
    this.reload();
  }

  /** Loads the list again. Its rows stay as they are until others come. */
  reload(): void {
    for (const [page, { entries }] of this.#pages) this.#pages.set(page, { entries, fresh: false });
    this.#begin();
  }

  /** The rows as they are now. */
  get rows(): ListedRows<T> {
    return { total: this.total ?? 0, at: (index) => this.at(index) };
  }

  /** The rows from `first` up to `end` are, or are about to be, in view. */
  want(first: number, end: number): void {
    this.#wanted = [first, Math.max(first + 1, end)];
    this.#ask();
  }

  /** The row at a place of the list; undefined where it was not fetched. */
  at(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / pageSize))?.entries[index % pageSize];
  }

  /** All rows that are at hand. */
  known(): readonly T[] {
    return [...this.#pages.values()].flatMap(({ entries }) => entries);
  }

  /** The rows from `first` up to `end`, whether they are at hand or not. Rejects where they cannot be fetched. */
  async between(first: number, end: number): Promise<readonly T[]> {
    const rows = Array.from({ length: end - first }, (_, index) => this.at(first + index));
    if (!this.#isOther && rows.every((row) => row !== undefined)) return rows;
    const fetched: T[] = [];
    for (let offset = first; offset < end && this.#fetch; offset += mostFetched) {
      fetched.push(...(await this.#fetch(offset, Math.min(mostFetched, end - offset))).entries);
    }
    return fetched;
  }

  #begin(): void {
    this.#loading += 1;
    this.#asked.clear();
    this.failure = null;
    this.#ask();
    this.#changed();
  }

  /** Asks for what is wanted and not at hand, the first page first. */
  #ask(): void {
    const [start, end] = this.#wanted;
    const first = Math.floor(start / pageSize);
    // The first of them also where there is no such row: how many there are now is not known before it came.
    const last = Math.max(first, Math.floor((Math.min(end, this.total ?? end) - 1) / pageSize));
    for (let page = first; page <= last; page++) {
      const known = this.#pages.get(page);
      if (known) this.#keep(page, known);
      if (known?.fresh || this.#asked.has(page)) continue;
      if (this.#asked.size >= mostAsked) return;
      void this.#load(page);
    }
  }

  async #load(page: number): Promise<void> {
    const loading = this.#loading;
    if (!this.#fetch) return;
    this.#asked.add(page);
    try {
      const { total, entries } = await this.#fetch(page * pageSize, pageSize);
      if (loading !== this.#loading) return;
      this.#endOther();
      this.total = total;
      this.failure = null;
      this.#keep(page, { entries, fresh: true });
    } catch (error) {
      if (loading !== this.#loading) return;
      if (this.#isOther) this.total = null;
      this.#endOther();
      this.failure = failureOf(error);
    }
    this.#asked.delete(page);
    if (!this.failure) this.#ask();
    this.#changed();
  }

  #endOther(): void {
    if (this.#isOther) this.#pages.clear();
    this.#isOther = false;
  }

  #keep(page: number, content: Page<T>): void {
    this.#pages.delete(page);
    this.#pages.set(page, content);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= mostPages) break;
      this.#pages.delete(oldest);
    }
  }
}

/** The most that one call gives. */
const mostFetched = 1000;
