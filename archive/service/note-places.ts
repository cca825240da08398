// Where the notes of an article stand on its versions: carried along the versions between, checked directly, and settled
// where a person said so.
import type { CarriedAnchor } from '../anchor/agree.ts';
import type { ChainPassage } from '../anchor/carry.ts';
import { placedAnchor } from '../anchor/place.ts';
import type { ClassifiedText } from '../classify/classified-text.ts';
import type { PlacedAnchor, TextPositionSelector } from '../model/anchor.ts';
import type { Annotation, PlacedAnnotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { TextRange } from '../model/range.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sha256, Version } from '../model/version.ts';
import type { ArticleReadings } from './article-readings.ts';
import type { Readings } from './readings.ts';
import { carrierAlong, readChain } from './version-chain.ts';

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
  const reader = readings.of(article);
  const seats = annotations.map((annotation) => seatOf(article, annotation));
  const needed = new Set([...targets, ...seats.map(({ version }) => version)]);
  const read = await readChain(reader, article, needed);
  if (!read.ok) return read;
  const { chain, strays } = read.value;
  const shown = chain.filter(({ id }) => targets.includes(id));
  const along = await placer(reader, chain, seats, shown);
  const placed = new Map<Sha256, readonly PlacedAnchor[]>();
  for (const target of shown) {
    const aside = new Map<Sha256, Placer>();
    for (const stray of strays.values()) {
      aside.set(stray.id, await placer(reader, [stray, target], seats, [target]));
    }
    const place = (annotation: Annotation): PlacedAnchor =>
      (aside.get(annotation.version) ?? along)(annotation, target);
    placed.set(target.id, seats.map(place));
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

/** The annotation whose place another one has: an answer stands where the note stands that it answers. */
function seatOf({ annotations }: Article, annotation: Annotation): Annotation {
  if (annotation.replyTo === undefined) return annotation;
  return annotations.find(({ id }) => id === annotation.replyTo) ?? annotation;
}

/** Where an annotation stands on a version. */
type Placer = (annotation: Annotation, target: Version) => PlacedAnchor;

/** Gives a function that places `annotations` made on a version of `chain` on those of its versions in `targets`. */
async function placer(
  reader: ArticleReadings,
  chain: readonly Version[],
  annotations: readonly Annotation[],
  targets: readonly Version[],
): Promise<Placer> {
  const indexes = new Map(chain.map(({ id }, index) => [id, index]));
  const starts = startsOf(annotations, chain, indexes);
  const ends = targets.map(({ id }) => indexes.get(id)!);
  const { carry, compared } = await carrierAlong(reader, chain, starts, ends);
  const shown = new Set([...ends, ...annotations.map(({ version }) => indexes.get(version))]);
  const attributed = new Map<Version, ClassifiedText>();
  for (const index of compared) {
    const version = chain[index]!;
    if (shown.has(index)) attributed.set(version, await reader.classified(version));
  }
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

/** Where passages are carried from, by the places of the versions in the chain: where a note was made, or settled. */
function startsOf(
  annotations: readonly Annotation[],
  chain: readonly Version[],
  indexes: ReadonlyMap<Sha256, number>,
): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const annotation of annotations) {
    const madeOn = indexes.get(annotation.version);
    if (madeOn === undefined) continue;
    starts.add(madeOn);
    for (const index of settledPlaces(annotation, chain, indexes).keys()) starts.add(index);
  }
  return starts;
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
