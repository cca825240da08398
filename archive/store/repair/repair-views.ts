// Makes the views of an archive again. Where its journals are whole, from them alone; where they have lost something,
// views keep what only they still know, so that all that could be read can be read afterwards.
import type { CatalogueEntry } from '../../model/article.ts';
import type { ArchiveEvent } from '../../model/event.ts';
import { articleViewPath, viewArticle } from '../views/article-view.ts';
import { foldArchive, emptyArchiveState } from '../views/archive-state.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Catalogue, catalogueEntry, cataloguePath, catalogueText } from '../views/catalogue.ts';
import { parseCatalogue } from '../views/catalogue-reader.ts';
import { deviceOf } from '../clock.ts';
import { articleInView, type ExaminedViews, eventsInView } from './examine-views.ts';
import type { JournalTruth } from './journal-truth.ts';
import { journalStart } from '../journal/journal.ts';
import { type JournalReading, readJournal } from '../journal/journal-reader.ts';
import { mergeEvents } from '../views/replay.ts';
import { bytesOf, type Looked, type RepairWork } from './repair-work.ts';
import { sameBytes } from '../same-bytes.ts';
import { viewText } from '../views/view-file.ts';

const encoder = new TextEncoder();

/** Whether the journals lack nothing, and the clocks of those of their events that may have been altered. */
export interface JournalTrust {
  readonly isWhole: boolean;
  readonly doubtful: ReadonlySet<string>;
}

/** Mends each view that is wrong. Answers the catalogue's lines of the views as they stand then. */
export async function repairViews(
  work: RepairWork,
  truth: JournalTruth,
  { wrong, entries }: ExaminedViews,
  { isWhole, doubtful }: JournalTrust,
): Promise<readonly CatalogueEntry[]> {
  const standing = new Map(entries.map((entry) => [entry.id, entry]));
  const misplaced = isWhole ? noViews : await misplacedViews(work, [...wrong.keys()]);
  const unknown = [...misplaced.keys()].filter((id) => !wrong.has(id) && !truth.articles.has(id));
  for (const [id, how] of [...wrong, ...unknown.map((id) => [id, 'absent'] as const)]) {
    const path = articleViewPath(id);
    const events = truth.articles.get(id) ?? [];
    const old = await work.look(path);
    const inPlace = isWhole || how === 'behind' ? undefined : eventsInView(old, id);
    const viewed = inPlace ?? misplaced.get(id);
    const certain = events.filter(({ clock }) => !doubtful.has(clock));
    const merged = viewed === undefined ? events : mergeEvents(mergeEvents(events, viewed), certain);
    const view = viewArticle(merged);
    const entry = catalogueEntry(view);
    if (entry !== undefined) standing.set(id, entry);
    const bytes = encoder.encode(viewText(view));
    if (merged.length === 0) {
      await work.setAside(path, 'No journal speaks of this article.');
    } else if (old.is !== 'file' || !(sameBytes(old.bytes, bytes) || knowsBest(inPlace ?? [], events, certain))) {
      const message = viewed === undefined ? reasons[how] : inPlace === undefined ? reasons.misplaced : reasons.altered;
      await work.replace({ path, bytes, done: 'rebuilt', message, old, isKnown: how === 'behind' });
    }
    work.step(path);
  }
  return [...standing.values()];
}

/** Whether a view lacks nothing and goes beyond what is known: then nothing can better it, even if it was altered. */
function knowsBest(
  viewed: readonly ArchiveEvent[],
  events: readonly ArchiveEvent[],
  certain: readonly ArchiveEvent[],
): boolean {
  const said = new Map(viewed.map((happened) => [happened.clock, canonicalJson(happened)]));
  return (
    viewed.length > events.length && certain.every((happened) => said.get(happened.clock) === canonicalJson(happened))
  );
}

const reasons = {
  absent: 'The view was missing and was made again from the journals.',
  behind: 'The view lagged behind the journals and was brought up to them.',
  more: 'The view said more than the journals and was made again from them.',
  other: 'The view was not what the journals say and was made again from them.',
  altered: 'The view was altered; it keeps what only it still knows.',
  misplaced: 'The view stood in the place of another and was put into its own; it keeps what only it still knows.',
} as const;

const noViews: ReadonlyMap<string, readonly ArchiveEvent[]> = new Map();

/** The events of views that stand in the place of another article's, by the article that they are of. */
async function misplacedViews(
  work: RepairWork,
  places: readonly string[],
): Promise<ReadonlyMap<string, readonly ArchiveEvent[]>> {
  const misplaced = new Map<string, readonly ArchiveEvent[]>();
  for (const place of places) {
    const looked = await work.look(articleViewPath(place));
    // One of whose events any is of the place's own article was altered, not put elsewhere.
    const id = eventsInView(looked, place) === undefined ? articleInView(looked) : undefined;
    const events = id === undefined ? undefined : eventsInView(looked, id);
    if (id !== undefined && events !== undefined) misplaced.set(id, events);
  }
  return misplaced;
}

/**
 * Makes the catalogue again where it is not true. One that is true as far as it goes stays; so does, as long as the
 * journals lack something, one that can be read, since it may be the last to know that.
 */
export async function repairCatalogue(
  work: RepairWork,
  truth: JournalTruth,
  journals: readonly { readonly device: string; readonly reading: JournalReading; readonly bytes: Uint8Array }[],
  entries: readonly CatalogueEntry[],
  isWhole: boolean,
): Promise<void> {
  const old = await work.look(cataloguePath);
  const stated = parseCatalogue(bytesOf(old) ?? new Uint8Array());
  if (stated !== null && (!isWhole || isTrue(old, stated))) return;
  const made: Catalogue = {
    type: 'variorum-catalogue',
    state: truth.state,
    journals: truth.positions,
    articles: entries,
  };
  const message =
    old.is === 'absent'
      ? 'The catalogue was missing and was made again.'
      : 'The catalogue was not what the journals say and was made again.';
  await work.replace({
    path: cataloguePath,
    bytes: encoder.encode(catalogueText(made)),
    done: 'rebuilt',
    message,
    old,
  });

  function isTrue(looked: Looked, { journals: positions }: Catalogue): boolean {
    const covered = new Map<string, string>();
    let state = emptyArchiveState;
    for (const [device, position] of Object.entries(positions)) {
      const journal = journals.find((each) => each.device === device);
      const reading =
        journal && readJournal(journal.bytes.subarray(0, position.bytes), device, journalStart, work.platform.sha256);
      if (reading === undefined || reading.broken !== undefined || reading.position.bytes !== position.bytes)
        return false;
      covered.set(device, reading.events.at(-1)?.clock ?? '');
      state = foldArchive(state, reading.events);
      positions = { ...positions, [device]: reading.position };
    }
    const articles = [...truth.articles.values()].flatMap((events) => {
      const known = events.filter(({ clock }) => clock <= (covered.get(deviceOf(clock)) ?? ''));
      return (known.length === 0 ? undefined : catalogueEntry(viewArticle(known))) ?? [];
    });
    const text = catalogueText({ type: 'variorum-catalogue', state, journals: positions, articles });
    return looked.is === 'file' && sameBytes(looked.bytes, encoder.encode(text));
  }
}
