// The words that the library's articles are found by, folded and put together a thousand articles at a time, so that
// looking through all of them is a search in some long strings. Folds a stretch anew only where one of its articles is
// not as it was. Knows nothing of filters.
import type { CatalogueEntry } from '../model/article.ts';
import { foldWord } from '../search/terms.ts';

/** Articles in one string, a stretch: the more, the faster; and the fewer, the less there is to fold again after a change. */
const together = 512;
/** Stands between two articles; in no word that is asked for, since words have no white space. */
const separator = '\n';

interface Stretch {
  readonly entries: readonly CatalogueEntry[];
  readonly words: string;
  /** Where the words of each entry end, in UTF-16 code units of `words`. */
  readonly ends: readonly number[];
}

/** Text in lower case and without what only spelling adds: "faerge" for "Færge", so that either finds the other. */
export function foldWords(text: string): string {
  return foldWord(text.toLowerCase());
}

/** What an article is found by: its title and its publisher. */
function spelled({ title, publisher }: CatalogueEntry): string {
  const text = publisher === undefined ? title : `${title} ${publisher}`;
  return text.includes(separator) ? text.replaceAll(separator, ' ') : text;
}

export class LibraryWords {
  #stretches: readonly Stretch[] = [];

  /**
   * The entries of `catalogue`, in its order, that have each of `asked`, which are folded and not empty, anywhere in what
   * they are found by.
   */
  find(catalogue: readonly CatalogueEntry[], asked: readonly string[]): readonly CatalogueEntry[] {
    // The longest is mostly the rarest.
    const [rarest, ...others] = [...new Set(asked)].sort((one, other) => other.length - one.length);
    if (rarest === undefined) return catalogue;
    this.readAhead(catalogue, Infinity);
    const found: CatalogueEntry[] = [];
    for (const { entries, words, ends } of this.#stretches) {
      let index = 0;
      for (let at = words.indexOf(rarest); at >= 0; at = words.indexOf(rarest, ends[index - 1])) {
        while (ends[index]! <= at) index += 1;
        const has = others.length === 0 || hasAll(words.slice(ends[index - 1] ?? 0, ends[index]), others);
        if (has) found.push(entries[index]!);
        index += 1;
      }
    }
    return found;
  }

  /** Folds what a search would have to, but no more than `most` stretches of it; whether that was all. */
  readAhead(catalogue: readonly CatalogueEntry[], most: number): boolean {
    const stretches: Stretch[] = [];
    let folded = 0;
    for (let start = 0; start < catalogue.length; start += together) {
      const end = Math.min(start + together, catalogue.length);
      const known = this.#stretches[stretches.length];
      if (known && isOf(known, catalogue, start, end)) {
        stretches.push(known);
        continue;
      }
      if (folded === most) {
        this.#stretches = [...stretches, ...this.#stretches.slice(stretches.length)];
        return false;
      }
      folded += 1;
      stretches.push(stretchOf(catalogue.slice(start, end)));
    }
    this.#stretches = stretches;
    return true;
  }
}

function isOf({ entries }: Stretch, catalogue: readonly CatalogueEntry[], start: number, end: number): boolean {
  if (entries.length !== end - start) return false;
  for (let index = start; index < end; index += 1) if (entries[index - start] !== catalogue[index]) return false;
  return true;
}

/** No fold reaches over a line's end, so that all are folded in one go. */
function stretchOf(entries: readonly CatalogueEntry[]): Stretch {
  const words = foldWords(entries.map(spelled).join(separator)) + separator;
  const ends: number[] = [];
  for (let end = words.indexOf(separator); end >= 0; end = words.indexOf(separator, end + 1)) ends.push(end + 1);
  return { entries, words, ends };
}

function hasAll(words: string, asked: readonly string[]): boolean {
  return asked.every((word) => words.includes(word));
}
