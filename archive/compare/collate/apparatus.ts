// The critical apparatus of a collation: a base text with the readings of all versions, place by place.
// Words as in textual criticism and the TEI Guidelines, chapter 13: lemma, reading, witness, transposition.
import type { Apparatus, Omission, Reading, Transposition, VariantPlace } from '../../model/collation.ts';
import type { TextRange } from '../../model/range.ts';
import { alignWitness } from './align-witness.ts';
import type { WordedText } from './carried-words.ts';
import { type Collation, expandSpans } from './collation.ts';
import { type WidePlace, joinVariants } from './join-variants.ts';
import { wordsOfVersion } from './provenance.ts';
import { type Variant, witnessVariants } from './witness-variants.ts';

/** What versions of one and the same text have otherwise than the base. */
interface Witness {
  readonly versions: number[];
  readonly variants: readonly Variant[];
  readonly omissions: readonly TextRange[];
  readonly transposed: readonly { readonly range: TextRange; readonly at: TextRange }[];
}

/**
 * The apparatus of a base version (an index of `collation.versions`, the last by default) with all others as witnesses.
 * Every witness's text can be had from the base text, its readings and its omissions. Variants that overlap, or that
 * less than two words part, are one place. Cost: linear in all versions' texts, n log n in their transpositions.
 */
export function apparatusOf(collation: Collation, base = collation.versions.length - 1): Apparatus {
  const version = collation.versions[base];
  if (!version) return { base: Math.max(0, base), places: [], omissions: [], transpositions: [] };
  const { agreeing, witnesses } = witnessesOf(collation, base);
  const wide = joinVariants(
    version.text,
    witnesses.flatMap(({ variants }, witness) => variants.map((variant) => ({ ...variant, witness }))),
  );
  const told = wide.map((place) => readingsAt(version.text, place, witnesses));
  const omissions = witnesses.flatMap((witness, index) => {
    const ranges = wide.filter((_, place) => told[place]![index] !== undefined).map(({ range }) => range);
    return withoutRanges(witness.omissions, ranges).map((range) => ({ range, of: witness.versions }));
  });
  return {
    base,
    places: wide.flatMap(({ range }, place) => toPlace(version.text, range, told[place]!, agreeing, witnesses)),
    omissions: groupByRange<Omission>(omissions, (range, of) => ({ range, witnesses: inOrder(of.flat()) })),
    transpositions: groupByRange<Transposition, Transposition['places'][number]>(
      witnesses.flatMap(({ transposed, versions }) =>
        transposed.flatMap(({ range, at }) => versions.map((witness) => ({ range, of: { witness, range: at } }))),
      ),
      (range, of) => ({ range, places: [...of].sort((one, other) => one.witness - other.witness) }),
    ),
  };
}

/** The versions with the base's text, and the others, those with one text together. */
function witnessesOf(
  collation: Collation,
  base: number,
): { readonly agreeing: readonly number[]; readonly witnesses: readonly Witness[] } {
  const { text, spans, words: count } = collation.versions[base]!;
  const worded: WordedText = { text, words: wordsOfVersion(collation.versions[base]!) };
  const indexInBase = new Int32Array(collation.words.length).fill(-1);
  expandSpans(spans, count).forEach((thread, index) => (indexInBase[thread] = index));
  const agreeing: number[] = [];
  const known = new Map<string, Witness>();
  collation.versions.forEach((version, index) => {
    if (version.text === text) agreeing.push(index);
    else if (known.has(version.text)) known.get(version.text)!.versions.push(index);
    else {
      const witness: WordedText = { text: version.text, words: wordsOfVersion(version) };
      const { shared, transposed } = alignWitness(indexInBase, expandSpans(version.spans, version.words));
      known.set(version.text, {
        versions: [index],
        ...witnessVariants(worded, witness, shared),
        transposed: transposed.map((passage) => ({
          range: rangeOf(worded, passage.base),
          at: rangeOf(witness, passage.witness),
        })),
      });
    }
  });
  return { agreeing, witnesses: [...known.values()] };
}

function rangeOf({ words }: WordedText, [start, end]: readonly [number, number]): TextRange {
  return [words.starts[start]!, words.ends[end - 1]!];
}

/** What each witness has in the place; undefined where it leaves out all of it. */
function readingsAt(
  base: string,
  { range, variants }: WidePlace,
  witnesses: readonly Witness[],
): readonly (string | undefined)[] {
  const ofWitness: Variant[][] = witnesses.map(() => []);
  for (const variant of variants) ofWitness[variant.witness]!.push(variant);
  return witnesses.map(({ omissions }, witness) => {
    const own = ofWitness[witness]!;
    if (own.length === 0 && omissions.some((omission) => leavesOut(omission, range))) return undefined;
    return readAt(base, range, own, omissions);
  });
}

/** The place with its readings, or nothing where all agree in the end. */
function toPlace(
  base: string,
  range: TextRange,
  told: readonly (string | undefined)[],
  agreeing: readonly number[],
  witnesses: readonly Witness[],
): readonly VariantPlace[] {
  const lemma = base.slice(...range);
  const readings = new Map<string, number[]>([[lemma, [...agreeing]]]);
  told.forEach((text, witness) => {
    if (text === undefined) return;
    const known = readings.get(text) ?? [];
    known.push(...witnesses[witness]!.versions);
    readings.set(text, known);
  });
  const others = [...readings].filter(([text]) => text !== lemma);
  if (others.length === 0) return [];
  return [
    {
      range,
      witnesses: inOrder(readings.get(lemma)!),
      readings: others
        .map(([text, of]): Reading => ({ text, witnesses: inOrder(of) }))
        .sort((one, other) => other.witnesses.length - one.witnesses.length || one.witnesses[0]! - other.witnesses[0]!),
    },
  ];
}

/** The ranges less those to take out; both in order and apart. */
function withoutRanges(ranges: readonly TextRange[], out: readonly TextRange[]): readonly TextRange[] {
  return ranges.flatMap(([start, end]) => {
    const left: TextRange[] = [];
    let from = start;
    for (const [outStart, outEnd] of out) {
      if (outEnd <= from || outStart >= end) continue;
      if (outStart > from) left.push([from, outStart]);
      from = outEnd;
    }
    if (from < end) left.push([from, end]);
    return left;
  });
}

function leavesOut(omission: TextRange, range: TextRange): boolean {
  if (range[0] === range[1]) return omission[0] < range[0] && range[0] < omission[1];
  return omission[0] <= range[0] && range[1] <= omission[1];
}

/** What a witness has for a range of the base: the base's text with its variants there, less what it leaves out. */
function readAt(
  base: string,
  [start, end]: TextRange,
  variants: readonly Variant[],
  omissions: readonly TextRange[],
): string {
  const pieces = [...variants, ...omissions.map((range) => ({ range, text: '' }))]
    .filter(
      ({ range }) =>
        (range[0] < end && range[1] > start) || (range[0] === range[1] && range[0] >= start && range[0] <= end),
    )
    .sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1]);
  let text = '';
  let position = start;
  for (const piece of pieces) {
    text += base.slice(position, Math.max(position, piece.range[0])) + piece.text;
    position = Math.max(position, Math.min(end, piece.range[1]));
  }
  return text + base.slice(position, end);
}

function groupByRange<Group, Of = readonly number[]>(
  entries: readonly { readonly range: TextRange; readonly of: Of }[],
  toGroup: (range: TextRange, of: readonly Of[]) => Group,
): readonly Group[] {
  const groups = new Map<string, { range: TextRange; of: Of[] }>();
  for (const { range, of } of entries) {
    const key = range.join();
    const group = groups.get(key);
    if (group) group.of.push(of);
    else groups.set(key, { range, of: [of] });
  }
  return [...groups.values()]
    .sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1])
    .map(({ range, of }) => toGroup(range, of));
}

function inOrder(versions: readonly number[]): readonly number[] {
  return [...versions].sort((one, other) => one - other);
}
