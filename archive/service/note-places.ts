// Where the notes of an article stand on its versions: carried along the versions between, checked directly, and settled
// where a person said so.
import type { CarriedAnchor } from '../anchor/agree.ts';
import { type ChainPassage, passageCarrier } from '../anchor/carry.ts';
import { placedAnchor } from '../anchor/place.ts';
import type { ClassifiedText } from '../classify/classified-text.ts';
import type { PlacedAnchor, TextPositionSelector } from '../model/anchor.ts';
import type { Annotation, PlacedAnnotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Comparison } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import type { Readings } from './readings.ts';

/**
 * The given annotations of an article, each with its place on each of `targets`, which are versions of it: one list a
 * target, in the order given, with the annotations in the order given. Where that version or the one that an annotation
 * was made on was purged it has no place, and keeps what was written.
 *
 * Neighbours are compared once, and each version that notes were made on once with each target, as far as `readings`
 * has not compared them yet; a note costs its length and log n in the changes, a version on its way.
 */
export async function placeNotes(
  readings: Readings,
  article: Article,
  annotations: readonly Annotation[],
  targets: readonly Sha256[],
): Promise<Result<readonly (readonly PlacedAnnotation[])[]>> {
  const read = await readVersions(readings, article, annotations, targets);
  if (!read.ok) return read;
  const { chain, strays } = read.value;
  const shown = chain.filter(({ id }) => targets.includes(id));
  const along = await placer(readings, chain, annotations, shown);
  const placed = new Map<Sha256, readonly PlacedAnchor[]>();
  for (const target of shown) {
    const aside = new Map<Sha256, Placer>();
    for (const stray of strays.values()) {
      aside.set(stray.id, await placer(readings, [stray, target], annotations, [target]));
    }
    const place = (annotation: Annotation): PlacedAnchor =>
      (aside.get(annotation.version) ?? along)(annotation, target);
    placed.set(target.id, annotations.map(place));
  }
  return ok(
    targets.map((id) =>
      annotations.map((annotation, index) => ({
        annotation,
        anchor: placed.get(id)?.[index] ?? purgedPlace(annotation),
      })),
    ),
  );
}

interface ReadVersions {
  /** Those that can be read of the versions from the first to the last that is needed, in the article's order. */
  readonly chain: readonly Version[];
  /** Versions that notes were made on and the article has no more, as when their import was undone. */
  readonly strays: ReadonlyMap<Sha256, Version>;
}

async function readVersions(
  readings: Readings,
  { versions }: Article,
  annotations: readonly Annotation[],
  targets: readonly Sha256[],
): Promise<Result<ReadVersions>> {
  const needed = new Set([...targets, ...annotations.map(({ version }) => version)]);
  const isNeeded = ({ id }: { readonly id: Sha256 }): boolean => needed.has(id);
  const between = versions.slice(versions.findIndex(isNeeded), versions.findLastIndex(isNeeded) + 1);
  const chain: Version[] = [];
  const strays = new Map<Sha256, Version>();
  for (const id of new Set([...between.map((version) => version.id), ...needed])) {
    const version = await readings.version(id);
    if (version.ok && versions.some((known) => known.id === id)) chain.push(version.value);
    else if (version.ok) strays.set(id, version.value);
    // What lies between is a help, and what was purged has no places.
    else if (needed.has(id) && version.error.code !== 'purged') return version;
  }
  return ok({ chain, strays });
}

/** Where an annotation stands on a version. */
type Placer = (annotation: Annotation, target: Version) => PlacedAnchor;

/** Gives a function that places `annotations` made on a version of `chain` on those of its versions in `targets`. */
async function placer(
  readings: Readings,
  chain: readonly Version[],
  annotations: readonly Annotation[],
  targets: readonly Version[],
): Promise<Placer> {
  const indexes = new Map(chain.map(({ id }, index) => [id, index]));
  const pairs = pairsOnTheWay(chain, indexes, annotations, targets);
  const comparisons = new Map<string, Comparison>();
  for (const [earlier, later] of pairs) {
    comparisons.set(`${earlier} ${later}`, await readings.comparison(chain[earlier]!, chain[later]!));
  }
  const attributed = new Map<Version, ClassifiedText>();
  for (const version of new Set(pairs.flat().map((index) => chain[index]!))) {
    if (targets.includes(version) || annotations.some((annotation) => annotation.version === version.id)) {
      attributed.set(version, await readings.classified(version));
    }
  }
  const carry = passageCarrier({
    versions: chain,
    compare: (earlier, later) => comparisons.get(`${earlier} ${later}`)!,
  });
  return (annotation, target) => {
    const madeOn = indexes.get(annotation.version);
    const before = madeOn === undefined ? undefined : chain[madeOn];
    if (madeOn === undefined || before === undefined) return purgedPlace(annotation);
    const range = rangeIn(before.text, annotation.position);
    // A stranger's archive may say that a note stands where no text is.
    if (range === null) return placedAnchor(before, [0, 0], target, nowhere);
    const passage: ChainPassage = { madeOn, range, settled: settledPlaces(annotation, chain, indexes) };
    const found = carry(passage, indexes.get(target.id) ?? madeOn);
    if (found.range === null || target.id === before.id) return placedAnchor(before, range, target, found);
    return placedAnchor(attributed.get(before)!, range, attributed.get(target)!, found);
  };
}

/**
 * The pairs of versions, by their places in `chain`, that are compared to carry `annotations` to `targets`: the two ends
 * of each way, from where a note was made or settled, and the neighbours on it.
 */
function pairsOnTheWay(
  chain: readonly Version[],
  indexes: ReadonlyMap<Sha256, number>,
  annotations: readonly Annotation[],
  targets: readonly Version[],
): readonly (readonly [number, number])[] {
  const starts = new Set<number>();
  for (const annotation of annotations) {
    const madeOn = indexes.get(annotation.version);
    if (madeOn === undefined) continue;
    starts.add(madeOn);
    for (const index of settledPlaces(annotation, chain, indexes).keys()) starts.add(index);
  }
  const pairs = new Map<string, readonly [number, number]>();
  const put = (earlier: number, later: number): void => void pairs.set(`${earlier} ${later}`, [earlier, later]);
  for (const target of targets) {
    const end = indexes.get(target.id)!;
    for (const start of starts) {
      if (start === end) continue;
      const [from, to] = [Math.min(start, end), Math.max(start, end)];
      put(from, to);
      for (let index = from; index < to; index += 1) put(index, index + 1);
    }
  }
  return [...pairs.values()];
}

/** Where people said that it stands, by the places of the versions in the chain. */
function settledPlaces(
  { placements = [] }: Annotation,
  chain: readonly Version[],
  indexes: ReadonlyMap<Sha256, number>,
): ReadonlyMap<number, TextRange | null> {
  const settled = new Map<number, TextRange | null>();
  for (const { version, position } of placements) {
    const index = indexes.get(version);
    if (index === undefined) continue;
    const range = position && rangeIn(chain[index]!.text, position);
    if (position === null || range !== null) settled.set(index, range);
  }
  return settled;
}

/** The range of a position, as far as it lies in the text; null where nothing of it does. */
function rangeIn(text: string, { start, end }: TextPositionSelector): TextRange | null {
  const stop = Math.min(end, text.length);
  return start < stop ? [start, stop] : null;
}

const nowhere: CarriedAnchor = { status: 'lost', range: null, score: 0, by: 'none', rivals: [] };

function purgedPlace({ quote }: Annotation): PlacedAnchor {
  return { ...nowhere, score: 1, by: 'purged', exactBefore: quote.exact, exactAfter: null, changes: [], classes: [] };
}
