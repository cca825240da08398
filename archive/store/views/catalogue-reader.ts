// Reads catalogue.json line by line, as it is written: the catalogue of a large archive is never in memory as bytes, as
// text and as values at once.
import { type CatalogueEntry, catalogueEntrySchema } from '../../model/article.ts';
import { parseJson } from '../canonical-json.ts';
import { type Catalogue, catalogueHeadSchema } from './catalogue.ts';
import { joinBytes } from '../join-bytes.ts';

const newline = 0x0a;
const comma = 0x2c;
const encoder = new TextEncoder();
/** How the first line ends, and the last one. */
const opening = encoder.encode('"articles":[');
const closing = encoder.encode(']}');

export class CatalogueReader {
  readonly #articles: CatalogueEntry[] = [];
  #head: Omit<Catalogue, 'articles'> | undefined;
  #rest: Uint8Array = new Uint8Array();
  #state: 'head' | 'articles' | 'done' | 'wrong' = 'head';

  /** Takes in the bytes that follow. */
  push(bytes: Uint8Array): void {
    const stretch = this.#rest.length === 0 ? bytes : joinBytes([this.#rest, bytes]);
    let start = 0;
    for (let end = stretch.indexOf(newline); end >= 0; end = stretch.indexOf(newline, start)) {
      this.#take(stretch.subarray(start, end));
      start = end + 1;
    }
    this.#rest = stretch.slice(start);
  }

  /** The catalogue, without its articles as soon as its first line was read; undefined before, and where it is none. */
  get head(): Omit<Catalogue, 'articles'> | undefined {
    return this.#head;
  }

  /** The whole catalogue; null where the bytes were none of ours. Whether it is right, verification tells. */
  end(): Catalogue | null {
    if (this.#head === undefined || this.#state !== 'done' || this.#rest.length > 0) return null;
    return { ...this.#head, articles: this.#articles };
  }

  #take(line: Uint8Array): void {
    switch (this.#state) {
      case 'head': {
        this.#head = headOf(line);
        this.#state = this.#head === undefined ? 'wrong' : 'articles';
        break;
      }
      case 'articles':
        if (endsWith(line, closing) && line.length === closing.length) this.#state = 'done';
        // Where there is no article there is an empty line.
        else if (line.length > 0 && !this.#add(line)) this.#state = 'wrong';
        break;
      case 'done':
        this.#state = 'wrong';
        break;
      case 'wrong':
        break;
    }
  }

  #add(line: Uint8Array): boolean {
    const entry = catalogueEntrySchema.safeParse(parseJson(line.at(-1) === comma ? line.subarray(0, -1) : line));
    if (entry.success) this.#articles.push(entry.data);
    return entry.success;
  }
}

/** The whole of a catalogue's bytes read at once; null where they are none of ours. */
export function parseCatalogue(bytes: Uint8Array): Catalogue | null {
  const reader = new CatalogueReader();
  reader.push(bytes);
  return reader.end();
}

/** What a catalogue's first line says; undefined where it is none. */
export function catalogueHead(bytes: Uint8Array): Omit<Catalogue, 'articles'> | undefined {
  const end = bytes.indexOf(newline);
  return end < 0 ? undefined : headOf(bytes.subarray(0, end));
}

function headOf(line: Uint8Array): Omit<Catalogue, 'articles'> | undefined {
  if (!endsWith(line, opening)) return undefined;
  return catalogueHeadSchema.safeParse(parseJson(joinBytes([line, closing]))).data;
}

function endsWith(bytes: Uint8Array, end: Uint8Array): boolean {
  const from = bytes.length - end.length;
  return from >= 0 && end.every((byte, index) => bytes[from + index] === byte);
}
