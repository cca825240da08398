// What the events of each article fold to, while the journals are read from their first line to their last. An article
// whose events are all there, as the catalogue has it, is folded at once and its events are let go; the lines of all
// others are read again afterwards. So a journal of any length takes little memory, and most lines are parsed once.
import type { CatalogueEntry } from '../../model/article.ts';
import type { ArchiveEvent } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { parseLine } from '../journal/journal.ts';
import { viewArticle } from '../views/article-view.ts';
import { catalogueEntry } from '../views/catalogue.ts';
import { mergeEvents } from '../views/replay.ts';
import { viewText } from '../views/view-file.ts';
import { batchesOfPlaces, LinePlaces, type Place } from './line-places.ts';

/** An event, and whether the catalogue on disk covers it. */
interface CoveredEvent {
  readonly event: ArchiveEvent;
  readonly isCovered: boolean;
}

interface Known {
  /** How many lines it has, and the last of them in the chain of their places. */
  lines: number;
  last: number | undefined;
  /** How many events it has, as somebody claims; 0 where nobody does. */
  readonly claimed: number;
  /** Its events, as long as more are to come. */
  held: CoveredEvent[] | undefined;
  /** The SHA-256 that its view must have; undefined as long as it is not known, or where it cannot be. */
  view: string | undefined;
}

/** Events that are held at a time, at most; some 2 kB each. */
const mostHeld = 16_384;

export interface ArticleFoldsOptions {
  readonly sha256: Platform['sha256'];
  /** How many events an article has, as far as somebody claims to know; nothing but the time it takes depends on it. */
  readonly claimedEvents: (article: string) => number | undefined;
  /** Told what an article's line in a catalogue of the covered events must say; again where more lines came. */
  readonly onEntry: (article: string, entry: CatalogueEntry | undefined) => void;
}

const encoder = new TextEncoder();

export class ArticleFolds {
  readonly #options: ArticleFoldsOptions;
  readonly #articles = new Map<string, Known>();
  readonly #places = new LinePlaces();
  readonly #holding = new Set<Known>();
  #held = 0;
  /** Where texts are spelled in UTF-8, one after the other. */
  #spelled = new Uint8Array(64 * 1024);

  constructor(options: ArticleFoldsOptions) {
    this.#options = options;
  }

  /** How many articles there are. */
  get size(): number {
    return this.#articles.size;
  }

  articles(): Iterable<string> {
    return this.#articles.keys();
  }

  has(article: string): boolean {
    return this.#articles.has(article);
  }

  /** The SHA-256 that the view of an article must have, once all is folded; undefined where its lines cannot be read. */
  view(article: string): string | undefined {
    return this.#articles.get(article)?.view;
  }

  /** Takes in an event of an article, and where its line is. */
  add(article: string, event: ArchiveEvent, place: Place): void {
    const known = this.#articles.get(article) ?? this.#begin(article);
    known.last = this.#places.add(place, known.last);
    known.lines += 1;
    known.view = undefined;
    if (known.held === undefined) return;
    known.held.push({ event, isCovered: place.isCovered });
    this.#held += 1;
    if (known.held.length === known.claimed) {
      this.#fold(article, known, known.held);
      this.#letGo(known);
    } else if (this.#held > mostHeld) for (const oldest of this.#holding) return this.#letGo(oldest);
  }

  /**
   * Folds what is not folded yet, from lines that `read` reads again: of a journal of `device`, the bytes from `start` to
   * `end`. Answers the devices in whose journals something was not as before. Rejects with what `read` rejects with.
   */
  async foldRest(
    read: (device: string, start: number, end: number) => Promise<Uint8Array>,
    { pause, isCancelled }: { readonly pause: (() => Promise<void>) | undefined; readonly isCancelled: () => boolean },
  ): Promise<ReadonlySet<string>> {
    for (const known of this.#holding) this.#letGo(known);
    const changed = new Set<string>();
    for (const { articles, windows } of batchesOfPlaces(this.#left())) {
      await pause?.();
      if (isCancelled()) break;
      const events = new Map<string, CoveredEvent[]>(articles.map((article) => [article, []]));
      for (const { device, start, end, lines } of windows) {
        const bytes = await read(device, start, end);
        for (const { article, place } of lines) {
          const line = parseLine(bytes.subarray(place.start - start, place.end - start));
          if (line === undefined) changed.add(device);
          else {
            const { clock, event } = line;
            events.get(article)?.push({ event: { clock, event }, isCovered: place.isCovered });
          }
        }
      }
      for (const [article, own] of events) {
        const known = this.#articles.get(article);
        if (known?.lines === own.length) this.#fold(article, known, own);
      }
    }
    return changed;
  }

  /** The articles that are not folded, and where their lines are. */
  *#left(): Generator<{ readonly article: string; readonly places: readonly Place[] }> {
    for (const [article, { view, last }] of this.#articles) {
      if (view === undefined && last !== undefined) yield { article, places: this.#places.of(last) };
    }
  }

  #begin(article: string): Known {
    const claimed = this.#options.claimedEvents(article) ?? 0;
    const known: Known = { lines: 0, last: undefined, claimed, held: claimed > 0 ? [] : undefined, view: undefined };
    this.#articles.set(article, known);
    if (claimed > 0) this.#holding.add(known);
    return known;
  }

  #letGo(known: Known): void {
    if (known.held !== undefined) {
      this.#held -= known.held.length;
      // A list that the collector takes for old keeps its events until all that is old is looked at, itself let go or not.
      known.held.length = 0;
    }
    known.held = undefined;
    this.#holding.delete(known);
  }

  #hashed(text: string): string {
    // A unit of UTF-16 takes at most three bytes.
    if (this.#spelled.length < 3 * text.length) this.#spelled = new Uint8Array(4 * text.length);
    const { written } = encoder.encodeInto(text, this.#spelled);
    return this.#options.sha256(this.#spelled.subarray(0, written));
  }

  #fold(article: string, known: Known, events: readonly CoveredEvent[]): void {
    const view = viewOf(events);
    known.view = this.#hashed(viewText(view));
    const covered = events.filter(({ isCovered }) => isCovered);
    this.#options.onEntry(article, catalogueEntry(covered.length === events.length ? view : viewOf(covered)));
  }
}

function viewOf(events: readonly CoveredEvent[]): ReturnType<typeof viewArticle> {
  return viewArticle(
    mergeEvents(
      events.map(({ event }) => event),
      [],
    ),
  );
}
