// Holds the views of an archive against what its journals say, and tells a view that merely lags behind or was altered
// from one that knows more than the journals do: then they have lost something. Changes nothing.
import type { CatalogueEntry } from '../../model/article.ts';
import type { ArchiveEvent } from '../../model/event.ts';
import {
  articleViewed,
  articleViewPath,
  articleViewSchema,
  eventsMadeOut,
  viewArticle,
} from '../views/article-view.ts';
import { canonicalJson, parseJson } from '../canonical-json.ts';
import { catalogueEntry } from '../views/catalogue.ts';
import { deviceOf } from '../clock.ts';
import type { JournalTruth } from './journal-truth.ts';
import { articleOf } from '../views/replay.ts';
import type { Looked, RepairWork } from './repair-work.ts';
import { viewText } from '../views/view-file.ts';

/**
 * - `right`, or `absent`
 * - `behind`: it says less than the journals and nothing else.
 * - `more`: it is whole in itself, has all that the journals have, and goes on where some journal ends.
 * - `other`: it was altered, or speaks of what is none of this archive's.
 */
export type ViewStanding = 'right' | 'absent' | 'behind' | 'more' | 'other';

export interface ExaminedViews {
  /** The standing of each view that is not `right`, by the article. */
  readonly wrong: ReadonlyMap<string, Exclude<ViewStanding, 'right'>>;
  /** The devices whose journals have lost events, as `more` views show. */
  readonly losers: ReadonlySet<string>;
  /** The catalogue's line for each article, as its journals say it. */
  readonly entries: readonly CatalogueEntry[];
}

/** What an archive knows of, whatever became of its journals: devices, and the articles that its catalogue lists. */
export interface Acquaintances {
  readonly devices: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

/** Looks at the views at `paths` and at those that should be there. */
export async function examineViews(
  work: RepairWork,
  truth: JournalTruth,
  paths: readonly string[],
  known: Acquaintances,
): Promise<ExaminedViews> {
  const wrong = new Map<string, Exclude<ViewStanding, 'right'>>();
  const losers = new Set<string>();
  const entries: CatalogueEntry[] = [];
  for (const id of new Set([...truth.articles.keys(), ...paths.flatMap((path) => articleViewed(path) ?? [])])) {
    const events = truth.articles.get(id) ?? [];
    const view = viewArticle(events);
    const entry = catalogueEntry(view);
    if (entry !== undefined) entries.push(entry);
    const path = articleViewPath(id);
    const looked = await work.look(path);
    const { standing, extra } = standingOf(looked, id, events.length === 0 ? undefined : viewText(view), events);
    const isMore = standing === 'more' && extra.every(({ clock }) => isOurs(clock, id, known) && goesOn(clock, truth));
    if (isMore) for (const { clock } of extra) losers.add(deviceOf(clock));
    if (standing !== 'right') wrong.set(id, standing === 'more' && !isMore ? 'other' : standing);
    work.step(path);
  }
  return { wrong, losers, entries };
}

/**
 * The events of a view that is to be read; undefined where it says nothing of this article that can be made out. A
 * capture is in a view without its article: it is this one's where anything else in there is.
 */
export function eventsInView(looked: Looked, id: string): readonly ArchiveEvent[] | undefined {
  const parsed = articleViewSchema.safeParse(looked.is === 'file' ? parseJson(looked.bytes) : undefined);
  const events = parsed.success ? eventsMadeOut(parsed.data) : [];
  if (!events.some(({ event }) => articleOf(event) === id)) return undefined;
  return events.flatMap(({ clock, event }) => {
    if (event.type === 'version-captured') return { clock, event: { ...event, article: id } };
    return articleOf(event) === id ? { clock, event } : [];
  });
}

/** The article that a view is of, wherever it stands; undefined where it is no view, or says that of none. */
export function articleInView(looked: Looked): string | undefined {
  const parsed = articleViewSchema.safeParse(looked.is === 'file' ? parseJson(looked.bytes) : undefined);
  return parsed.success ? parsed.data.article?.id : undefined;
}

function standingOf(
  looked: Looked,
  id: string,
  expected: string | undefined,
  events: readonly ArchiveEvent[],
): { readonly standing: ViewStanding; readonly extra: readonly ArchiveEvent[] } {
  if (looked.is === 'absent') return { standing: 'absent', extra: [] };
  const text = looked.is === 'file' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(looked.bytes) : undefined;
  if (text === expected && text !== undefined) return { standing: 'right', extra: [] };
  const viewed = eventsInView(looked, id);
  if (viewed === undefined || viewText(viewArticle(viewed)) !== text) return { standing: 'other', extra: [] };
  const said = new Map(viewed.map((happened) => [happened.clock, happened]));
  const known = new Map(events.map((happened) => [happened.clock, happened]));
  const extra = viewed.filter(({ clock }) => !known.has(clock));
  const shared = events.filter(({ clock }) => said.has(clock));
  if (shared.some((happened) => canonicalJson(said.get(happened.clock)) !== canonicalJson(happened))) {
    return { standing: 'other', extra };
  }
  if (extra.length === 0) return { standing: 'behind', extra };
  return { standing: shared.length === events.length ? 'more' : 'other', extra };
}

/** Whether an event of that clock can be one of this archive's. */
function isOurs(clock: string, article: string, { devices, articles }: Acquaintances): boolean {
  return devices.has(deviceOf(clock)) || articles.has(article);
}

/** Whether it may have stood behind the end of the journal that it is of. */
function goesOn(clock: string, { lastClocks }: JournalTruth): boolean {
  return clock > (lastClocks.get(deviceOf(clock)) ?? '');
}
