// Which journal lines speak of which article. The journals stay as bytes, and lines are parsed again when they are asked
// for: all events of a large archive at once would not fit into memory.
import { type ArchiveEvent, journalLineSchema } from '../../model/event.ts';
import { parseJson } from '../canonical-json.ts';
import type { ReadLine } from '../journal/journal-reader.ts';

/** An event, and whether the catalogue on disk covers it. */
export interface CoveredEvent {
  readonly event: ArchiveEvent;
  readonly covered: boolean;
}

/** How many numbers tell one line: its stretch, its start, its end, and whether it is covered. */
const numbersEach = 4;

export class ArticleLines {
  readonly #stretches: Uint8Array[] = [];
  readonly #lines = new Map<string, number[]>();

  add(article: string, { stretch, start, end }: ReadLine, covered: boolean): void {
    if (this.#stretches.at(-1) !== stretch) this.#stretches.push(stretch);
    const own = this.#lines.get(article);
    if (own) own.push(this.#stretches.length - 1, start, end, covered ? 1 : 0);
    else this.#lines.set(article, [this.#stretches.length - 1, start, end, covered ? 1 : 0]);
  }

  /** How many articles there are. */
  get size(): number {
    return this.#lines.size;
  }

  articles(): Iterable<string> {
    return this.#lines.keys();
  }

  has(article: string): boolean {
    return this.#lines.has(article);
  }

  /** The events of an article, in no particular order. */
  events(article: string): readonly CoveredEvent[] {
    const numbers = this.#lines.get(article) ?? [];
    const events: CoveredEvent[] = [];
    for (let index = 0; index < numbers.length; index += numbersEach) {
      const bytes = this.#stretches[numbers[index]!]!.subarray(numbers[index + 1], numbers[index + 2]);
      const { clock, event } = journalLineSchema.parse(parseJson(bytes));
      events.push({ event: { clock, event }, covered: numbers[index + 3] === 1 });
    }
    return events;
  }
}
