// Where lines are in journals, and in what order many of them are best read again: a few articles at a time, and what
// lies together in one go.

/** A line of the journal of `device`: half-open, in bytes, without its newline; and whether the catalogue covers it. */
export interface Place {
  readonly device: string;
  readonly start: number;
  readonly end: number;
  readonly isCovered: boolean;
}

/** A part of a journal that is read at once, and the lines in it that are looked for. */
export interface Window {
  readonly device: string;
  readonly start: number;
  end: number;
  readonly lines: { readonly article: string; readonly place: Place }[];
}

/** What is read through, in bytes, rather than read twice; and the most that is read at once, but for one longer line. */
const nearby = 64 * 1024;
const longestWindow = 1024 * 1024;

/** Lines of articles that are looked for at a time, but for one article that has more. */
const linesAtOnce = 2048;

/** Numbers a line: where it starts, where it ends, which device's it is and whether it is covered, and the one before. */
const numbersEach = 4;

/**
 * The places of many lines, in chains: each article's. Kept as numbers, since there are a million of them: as objects the
 * collector would carry each of them about.
 */
export class LinePlaces {
  readonly #devices: string[] = [];
  #numbers = new Float64Array(64 * numbersEach);
  #size = 0;

  /** Adds a line to the chain that ends in `last`; answers the end of the chain now. */
  add({ device, start, end, isCovered }: Place, last: number | undefined): number {
    if ((this.#size + 1) * numbersEach > this.#numbers.length) {
      const numbers = new Float64Array(2 * this.#numbers.length);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    const of = 2 * this.#deviceOf(device) + Number(isCovered);
    const at = this.#size * numbersEach;
    this.#numbers[at] = start;
    this.#numbers[at + 1] = end;
    this.#numbers[at + 2] = of;
    this.#numbers[at + 3] = last ?? -1;
    return this.#size++;
  }

  /** The lines of the chain that ends in `last`, in the order in which they were added. */
  of(last: number): readonly Place[] {
    const places: Place[] = [];
    for (let line = last; line >= 0;) {
      const at = line * numbersEach;
      const [start, end, of, before] = this.#numbers.subarray(at, at + numbersEach);
      places.push({ device: this.#devices[of! >> 1]!, start: start!, end: end!, isCovered: (of! & 1) === 1 });
      line = before!;
    }
    return places.reverse();
  }

  #deviceOf(device: string): number {
    const known = this.#devices.indexOf(device);
    return known >= 0 ? known : this.#devices.push(device) - 1;
  }
}

interface ArticlePlaces {
  readonly article: string;
  readonly places: readonly Place[];
}

/** The articles in their order, some at a time, each batch with the windows that hold all its lines. */
export function* batchesOfPlaces(
  articles: Iterable<ArticlePlaces>,
): Generator<{ readonly articles: readonly string[]; readonly windows: readonly Window[] }> {
  let batch: ArticlePlaces[] = [];
  let lines = 0;
  for (const each of articles) {
    if (batch.length > 0 && lines + each.places.length > linesAtOnce) {
      yield { articles: batch.map(({ article }) => article), windows: windowsOf(batch) };
      batch = [];
      lines = 0;
    }
    batch.push(each);
    lines += each.places.length;
  }
  if (batch.length > 0) yield { articles: batch.map(({ article }) => article), windows: windowsOf(batch) };
}

function windowsOf(batch: readonly ArticlePlaces[]): readonly Window[] {
  const lines = batch.flatMap(({ article, places }) => places.map((place) => ({ article, place })));
  lines.sort(({ place: one }, { place: other }) =>
    one.device === other.device ? one.start - other.start : one.device < other.device ? -1 : 1,
  );
  const windows: Window[] = [];
  for (const line of lines) {
    const { device, start, end } = line.place;
    const last = windows.at(-1);
    const isNear = last?.device === device && start - last.end <= nearby && end - last.start <= longestWindow;
    if (isNear) {
      last.end = end;
      last.lines.push(line);
    } else windows.push({ device, start, end, lines: [line] });
  }
  return windows;
}
