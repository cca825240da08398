// What happened in the whole archive, newest first: the journals of all devices read from their ends and merged by
// their clocks. A page costs what is on it, however long the journals are.
import type { ArchiveEvent } from '../../model/event.ts';
import { deviceSchema } from '../../model/event.ts';
import { CommitsBackwards, type JournalCommit } from '../journal/commits-backwards.ts';
import { isOf } from '../views/archive-state.ts';
import { articleOf } from '../views/replay.ts';
import { isUndoing } from '../views/standing-events.ts';
import type { Storage } from '../storage.ts';
import { toldChanges } from './tell-change.ts';

/** Commits of one act that follow each other in a journal. */
export interface Run {
  readonly device: string;
  /** The first of its events, in the order of their clocks. */
  readonly events: readonly ArchiveEvent[];
  /** How many changes of how many articles it made. */
  readonly count: number;
  readonly articles: number;
}

/** Where each journal is read on from, in bytes; those that were read to their start are not named. */
export type Cursor = ReadonlyMap<string, number>;

/** Half-open: up to `limit` runs that ended before `from`, newest first, and where the ones before them end. */
export async function runsBefore(
  storage: Storage,
  from: Cursor,
  limit: number,
): Promise<{ readonly runs: readonly Run[]; readonly next: Cursor }> {
  const journals = [...from].map(([device, end]) => new JournalRuns(storage, device, end));
  const runs: Run[] = [];
  while (runs.length < limit) {
    let newest: JournalRuns | undefined;
    for (const journal of journals) {
      if ((await journal.lastClock()) > ((await newest?.lastClock()) ?? '')) newest = journal;
    }
    if (newest === undefined) break;
    runs.push(await newest.take());
  }
  const left = journals.filter(({ end }) => end > 0);
  return { runs, next: new Map(left.map(({ device, end }) => [device, end])) };
}

/** A cursor as text that can be handed about. */
export function formatCursor(cursor: Cursor): string {
  return [...cursor].map(([device, end]) => `${device}-${String(end)}`).join('.');
}

/** The cursor that a text stands for; undefined where it is none. */
export function parseCursor(text: string): Cursor | undefined {
  const cursor = new Map<string, number>();
  for (const part of text.split('.')) {
    const [device = '', end = ''] = part.split('-');
    if (!deviceSchema.safeParse(device).success || !/^[1-9]\d{0,14}$/.test(end)) return undefined;
    cursor.set(device, Number(end));
  }
  return cursor;
}

/** Events enough to tell the first changes of a run: each may stand beside the beginning of its article. */
const kept = toldChanges * 2;

/** One journal's runs, from its end. */
class JournalRuns {
  readonly device: string;
  /** Where what was not taken yet ends, in bytes. */
  end: number;
  readonly #commits: CommitsBackwards;
  #peeked: Promise<JournalCommit | undefined> | undefined;

  constructor(storage: Storage, device: string, end: number) {
    this.device = device;
    this.end = end;
    this.#commits = new CommitsBackwards(storage, device, end);
  }

  /** The clock of the last event that was not taken yet; empty where there is none. */
  async lastClock(): Promise<string> {
    const clock = (await this.#peek())?.events.at(-1)?.clock;
    if (clock === undefined) this.end = 0;
    return clock ?? '';
  }

  /** Takes the last run, which must be there. */
  async take(): Promise<Run> {
    const act = (await this.#peek())?.act;
    let events: readonly ArchiveEvent[] = [];
    let count = 0;
    const articles = new Set<string>();
    for (let commit = await this.#peek(); commit !== undefined && commit.act === act; commit = await this.#peek()) {
      this.#peeked = undefined;
      this.end = commit.start;
      events = [...commit.events, ...events].slice(0, kept);
      for (const { event } of commit.events) {
        count += isUndoing(event) ? event.changes.length : event.type === 'article-created' ? 0 : 1;
        const article = articleOf(event);
        if (article !== undefined) articles.add(article);
      }
    }
    return { device: this.device, events, count, articles: articles.size };
  }

  #peek(): Promise<JournalCommit | undefined> {
    return (this.#peeked ??= this.#previousTold());
  }

  /** That someone looked at an article is no change of it. */
  async #previousTold(): Promise<JournalCommit | undefined> {
    let commit = await this.#commits.previous();
    while (commit?.events.every(isOf('article-seen')) === true) commit = await this.#commits.previous();
    return commit;
  }
}
