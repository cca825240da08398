// Everything that changed between two versions, each once and with what it is about: a change with what it did to who
// says what, a moved passage with what was edited in it, and what changed in who says what without a word of its own.
import { classifyChanges } from '../../archive/classify/classify-changes.ts';
import type { AttributionChange } from '../../archive/model/attribution.ts';
import type { ClassedChange, ComparisonClasses } from '../../archive/model/change-class.ts';
import type { Change } from '../../archive/model/comparison.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { ChangeStop } from './change-stops.ts';
import { type ComparedVersions, stopAmong, stopAt } from './compared-versions.ts';
import { placeAfter } from './place-after.ts';
import { inOrder, isShown, type ShownClass, shownClasses } from './shown-class.ts';
import { wholeBlocks } from './whole-blocks.ts';

interface Entry {
  readonly id: string;
  /** Its places in the two texts; null where it has none there. */
  readonly before: TextRange | null;
  readonly after: TextRange | null;
  /** What it is about, what matters most first; empty where that is not known. */
  readonly classes: readonly ShownClass[];
}

/** A stop; the entry's id is the stop's. */
export interface StopEntry extends Entry {
  readonly of: 'stop';
  readonly stop: ChangeStop;
  /** What it changed in who says what. */
  readonly attributions: readonly AttributionChange[];
  /** What was edited inside a moved passage. */
  readonly edits: readonly ClassedChange[];
}

/** A change in who says what where no word of its own changed. */
export interface AttributionEntry extends Entry {
  readonly of: 'attribution';
  /** The nearest stop; null where there is none. */
  readonly stop: ChangeStop | null;
  readonly change: AttributionChange;
}

export type ChangeEntry = StopEntry | AttributionEntry;

/** What is known of a comparison beyond its words; null while it is not. */
export interface ComparisonMeaning {
  readonly classes: ComparisonClasses;
  readonly attribution: readonly AttributionChange[];
}

/**
 * The entries in the order of the newer text. What somebody says in a paragraph that came or went whole is told by that
 * paragraph's entry alone.
 */
export function changeEntries(compared: ComparedVersions, meaning: ComparisonMeaning | null): readonly ChangeEntry[] {
  const { stops, comparison } = compared;
  const told = (meaning?.attribution ?? []).filter((change) => !cameAlong(change, compared));
  const homes = told.map((change) => stopAmong(stops, change));
  const about = classesOfStops(compared, meaning?.classes ?? null);
  const ofStops = stops.map((stop): StopEntry => {
    const attributions = told.filter((_, at) => homes[at] === stop);
    const edits = stop.kind === 'move' ? (meaning?.classes.moves[stop.index] ?? []) : [];
    const classes = inOrder([...(about.get(stop) ?? []), ...attributions.map(classOf)]);
    const { id, before, after } = stop;
    return { of: 'stop', id, stop, before, after, classes, attributions, edits };
  });
  const alone = told.flatMap((change, at): readonly AttributionEntry[] => {
    if (homes[at]) return [];
    const { before, after } = change;
    const stop = stopAt(stops, change);
    return [{ of: 'attribution', id: `a${at}`, stop, before, after, classes: [classOf(change)], change }];
  });
  const place = ({ before, after }: ChangeEntry): number =>
    (after ?? (before && placeAfter(comparison, before)) ?? [0])[0];
  return [...alone, ...ofStops].sort((one, other) => place(one) - place(other));
}

/** The same entries, those that matter most first, and in their order where they matter the same. */
export function byImportance(entries: readonly ChangeEntry[]): readonly ChangeEntry[] {
  const rank = ({ classes: [first] }: ChangeEntry): number => (first ? shownClasses.indexOf(first) : Infinity);
  return entries
    .map((entry, index) => ({ entry, index, rank: rank(entry) }))
    .sort((one, other) => (one.rank === other.rank ? one.index - other.index : one.rank < other.rank ? -1 : 1))
    .map(({ entry }) => entry);
}

/** How many entries are of each class; what there is none of is left out. */
export function countClasses(entries: readonly ChangeEntry[]): ReadonlyMap<ShownClass, number> {
  const counts = new Map<ShownClass, number>();
  for (const name of shownClasses) {
    const count = entries.filter(({ classes }) => classes.includes(name)).length;
    if (count > 0) counts.set(name, count);
  }
  return counts;
}

/** The entries that are about any of `only`; all where that is empty. */
export function shownEntries(entries: readonly ChangeEntry[], only: readonly ShownClass[]): readonly ChangeEntry[] {
  return entries.filter(({ classes }) => isShown(classes, only));
}

/** What a change of who says what is about. */
export function classOf({ kind }: AttributionChange): ShownClass {
  if (kind === 'quotation-edited') return 'quotation';
  return kind.startsWith('credit-') ? 'credit' : 'attribution';
}

/**
 * What each stop is about; nothing while that is not known. The classes of a change that has several stops are those of
 * all of them together, so each of these is classed by itself.
 */
function classesOfStops(
  { before, after, stops }: ComparedVersions,
  classes: ComparisonClasses | null,
): ReadonlyMap<ChangeStop, readonly ShownClass[]> {
  if (!classes) return new Map(stops.map((stop) => [stop, stop.kind === 'move' ? ['moved'] : []]));
  const parts = stops.filter(isPart);
  const ofParts =
    parts.length > 0 ? classifyChanges(before, after, { precise: true, changes: parts, moves: [] }) : null;
  return new Map(
    stops.map((stop): readonly [ChangeStop, readonly ShownClass[]] => {
      if (stop.kind === 'move') {
        return [stop, inOrder(['moved', ...(classes.moves[stop.index] ?? []).flatMap((edit) => edit.classes)])];
      }
      return [stop, (isPart(stop) ? ofParts?.changes[parts.indexOf(stop)] : classes.changes[stop.index]) ?? []];
    }),
  );
}

function isPart(stop: ChangeStop): stop is ChangeStop & Change {
  return stop.part && stop.kind !== 'move';
}

function cameAlong({ kind, before, after }: AttributionChange, compared: ComparedVersions): boolean {
  const came = kind === 'attribution-added' || kind === 'quotation-added';
  const went = kind === 'attribution-removed' || kind === 'quotation-removed';
  const side = came ? 'after' : 'before';
  const place = came ? after : went ? before : null;
  if (!place) return false;
  return compared.stops.some(
    (stop) => stop[side][0] <= place[0] && place[1] <= stop[side][1] && wholeBlocks(stop, compared).length > 0,
  );
}
