// Who did what and when: of the archive from its journals, of an article and of a note from the article's log. What was
// undone stays in it, and is told to be.
import type { ArchiveEvent } from '../../model/event.ts';
import type { HistoryChange, HistoryEntry, HistoryPage } from '../../model/history.ts';
import type { Act, NextActs } from './acts.ts';
import { type Cursor, formatCursor, runsBefore } from './archive-history.ts';
import { deviceOf, instantOf } from '../clock.ts';
import { deviceHost } from '../files/devices.ts';
import { articleOf } from '../views/replay.ts';
import { isUndoing, undoneClocks } from '../views/standing-events.ts';
import type { Storage } from '../storage.ts';
import { articleLog, type Log, tellChange, toldChanges } from './tell-change.ts';

export interface HistorySource {
  readonly storage: Storage;
  /** The events about the archive as a whole, in the order of their clocks. */
  readonly archiveLog: readonly ArchiveEvent[];
  /** All events of an article in the order of their clocks. */
  readonly eventsOf: (article: string) => Promise<readonly ArchiveEvent[]>;
  readonly next: NextActs;
  /** What people called their devices. */
  readonly deviceNames: ReadonlyMap<string, string>;
}

/** The archive's history before `from`, and for each journal where that page starts. Rejects with a `StorageError`. */
export async function archiveHistory(source: HistorySource, from: Cursor, limit: number): Promise<HistoryPage> {
  const { runs, next } = await runsBefore(source.storage, from, limit);
  const teller = new Teller(source);
  const entries: HistoryEntry[] = [];
  for (const { events, count, articles } of runs) entries.push(await teller.entry(events, { count, articles }));
  return { entries, next: next.size === 0 ? null : formatCursor(next) };
}

export interface ArticleHistoryOptions {
  /** The note whose history it is. */
  readonly annotation: string | undefined;
  /** The clock that all events told are before; undefined for the newest. */
  readonly from: string | undefined;
  readonly limit: number;
}

/** The history of an article, or of one of its notes. Rejects with a `StorageError`. */
export async function articleHistory(
  source: HistorySource,
  article: string,
  { annotation, from, limit }: ArticleHistoryOptions,
): Promise<HistoryPage> {
  const all = await source.eventsOf(article);
  // That an article was begun is told by its first capture, and that someone looked at it is no change.
  const told = (annotation === undefined ? all : noteEvents(all, annotation)).filter(
    ({ event }) => event.type !== 'article-created' && event.type !== 'article-seen',
  );
  const before = from === undefined ? told : told.filter(({ clock }) => clock < from);
  const page = before.slice(-limit).reverse();
  const teller = new Teller(source);
  const entries: HistoryEntry[] = [];
  for (const event of page) {
    const count = isUndoing(event.event) ? event.event.changes.length : 1;
    entries.push(await teller.entry([event], { count, articles: 1 }));
  }
  return { entries, next: before.length > limit ? (page.at(-1)?.clock ?? null) : null };
}

/** What an act did, as it stands now; undefined where nothing of it is known here. Rejects with a `StorageError`. */
export async function actEntry(source: HistorySource, act: Act | undefined): Promise<HistoryEntry | null> {
  if (act === undefined) return null;
  const teller = new Teller(source);
  const events: ArchiveEvent[] = [];
  for (const { clock, article } of act.changes.slice(0, toldChanges)) {
    const log = await teller.log(article);
    events.push(...log.events.filter((event) => event.clock === clock));
  }
  const articles = new Set(act.changes.flatMap(({ article }) => article ?? [])).size;
  return events.length === 0 ? null : teller.entry(events, { count: act.changes.length, articles });
}

/** The events of a note, and what undid or redid any of them. */
function noteEvents(events: readonly ArchiveEvent[], annotation: string): readonly ArchiveEvent[] {
  const own = new Set<string>();
  return events.filter(({ clock, event }) => {
    if (isUndoing(event)) return event.changes.some((change) => own.has(change));
    if (!('annotation' in event)) return false;
    const id = typeof event.annotation === 'string' ? event.annotation : event.annotation.id;
    if (id === annotation) own.add(clock);
    return id === annotation;
  });
}

/** Tells entries, reading each log and each device's file once. */
class Teller {
  readonly #source: HistorySource;
  readonly #next: ReadonlyMap<string, 'undo' | 'redo'>;
  readonly #logs = new Map<string | undefined, Log>();
  readonly #hosts = new Map<string, string | null>();

  constructor(source: HistorySource) {
    this.#source = source;
    const { undo, redo } = source.next;
    const clocks = (act: Act | undefined): readonly string[] => act?.changes.map(({ clock }) => clock) ?? [];
    this.#next = new Map([
      ...clocks(undo).map((clock) => [clock, 'undo'] as const),
      ...clocks(redo).map((clock) => [clock, 'redo'] as const),
    ]);
  }

  /** `events`, in the order of their clocks, are the first of what one device did in one go. */
  async entry(
    events: readonly ArchiveEvent[],
    { count, articles }: { readonly count: number; readonly articles: number },
  ): Promise<HistoryEntry> {
    const told = events.filter(({ event }) => event.type !== 'article-created').slice(0, toldChanges);
    const changes: HistoryChange[] = [];
    let undone = told.length > 0;
    for (const event of told) {
      const log = await this.log(articleOf(event.event));
      changes.push(tellChange(event, log));
      undone &&= undoneClocks(log.events).has(event.clock);
    }
    const clock = (told[0] ?? events[0])?.clock ?? '';
    return {
      clock,
      at: instantOf(clock),
      device: deviceOf(clock),
      host: await this.#host(deviceOf(clock)),
      changes: asOne(changes, count),
      count,
      articles,
      undone,
      next: told.map((event) => this.#next.get(event.clock)).find((next) => next !== undefined) ?? null,
    };
  }

  async log(article: string | undefined): Promise<Log> {
    const known = this.#logs.get(article);
    if (known !== undefined) return known;
    const { archiveLog, eventsOf } = this.#source;
    const log = article === undefined ? { events: archiveLog, name: '' } : articleLog(await eventsOf(article));
    this.#logs.set(article, log);
    return log;
  }

  async #host(device: string): Promise<string | null> {
    const known = this.#hosts.get(device);
    if (known !== undefined) return known;
    const { storage, deviceNames } = this.#source;
    const host = deviceNames.get(device) ?? (await deviceHost(storage, device));
    this.#hosts.set(device, host);
    return host;
  }
}

/** An act that is undone has an undoing for each of its articles: they are told as the one that they are. */
function asOne(changes: readonly HistoryChange[], count: number): readonly HistoryChange[] {
  const [first] = changes;
  if (first?.type !== 'change-undone' && first?.type !== 'change-redone') return changes;
  const of = changes.flatMap((change) => ('of' in change ? change.of : [])).slice(0, toldChanges);
  return [{ ...first, of, count }];
}
