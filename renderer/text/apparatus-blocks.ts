// A base text with its variants as it is set on the page: each block cut into words and what stands between, and the
// entries that belong beneath it. Knows texts and ranges only.
import type { Apparatus, Provenance, Reading } from '../../archive/model/collation.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { BlockKind, Version } from '../../archive/model/version.ts';

/** A stretch of a block that nothing begins or ends inside. */
export interface ApparatusPiece {
  readonly range: TextRange;
  readonly text: string;
  /** The version that its word came with; null for what stands between words. */
  readonly first: number | null;
  /** The entry whose lemma it is part of, as an index of the block's entries; null where every witness agrees. */
  readonly entry: number | null;
  /** Whether some witnesses leave it out with all that stands around it. */
  readonly omitted: boolean;
  /** Whether some witnesses have it elsewhere. */
  readonly moved: boolean;
}

/**
 * What the witnesses have in one place, or that they leave a stretch out, or have it elsewhere. `lemma` is empty where
 * the base has nothing; `witnesses` of a variant are those that agree with the base, else those that the entry is about.
 */
export interface ApparatusEntry {
  readonly kind: 'variant' | 'omission' | 'transposition';
  /** Counts the variants of a block from 1; 0 for what is about a whole stretch. */
  readonly number: number;
  readonly range: TextRange;
  readonly lemma: string;
  readonly witnesses: readonly number[];
  readonly readings: readonly Reading[];
}

export interface ApparatusBlock {
  readonly kind: BlockKind;
  readonly range: TextRange;
  readonly pieces: readonly ApparatusPiece[];
  /** Those about whole stretches, then the variants in the order of the text. */
  readonly entries: readonly ApparatusEntry[];
}

/** The words of a text as ranges, in order. */
export type WordRanges = readonly TextRange[];

/**
 * The blocks of `base`, in order. Pieces cover each block; an entry stands beneath the block that it begins in, one
 * between two blocks beneath the former. `words` are as many as `provenance` counts.
 */
export function apparatusBlocks(
  base: Pick<Version, 'text' | 'blocks'>,
  apparatus: Apparatus,
  provenance: Provenance,
  words: WordRanges,
): readonly ApparatusBlock[] {
  const firsts = provenance.flatMap(({ words: count, first }) => Array.from({ length: count }, () => first));
  const entries = entriesOf(base.text, apparatus);
  const inWhole: Whole = { text: base.text, words, firsts, apparatus };
  let word = 0;
  let entry = 0;
  return base.blocks.map(({ kind, range }, at) => {
    const next = base.blocks[at + 1]?.range[0] ?? Number.POSITIVE_INFINITY;
    const begun: Unnumbered[] = [];
    for (let each = entries[entry]; each && belongsBefore(each, next); each = entries[++entry]) begun.push(each);
    const own = numbered(begun);
    const firstWord = word;
    while ((words[word]?.[1] ?? Number.POSITIVE_INFINITY) <= range[1]) word++;
    return { kind, range, entries: own, pieces: piecesOf(range, own, inWhole, firstWord, word) };
  });
}

/** Whether an entry stands beneath a block that comes before the one at `next`. Whole blocks go in between. */
function belongsBefore({ range, readings }: Unnumbered, next: number): boolean {
  if (range[0] !== next || range[1] !== next) return range[0] < next;
  return readings.every(({ text }) => text === '' || text.endsWith('\n\n'));
}

interface Whole {
  readonly text: string;
  readonly words: WordRanges;
  readonly firsts: readonly number[];
  readonly apparatus: Apparatus;
}

type Unnumbered = Omit<ApparatusEntry, 'number'>;

/** What is about whole stretches comes first, then the variants in the order of the text. */
function numbered(entries: readonly Unnumbered[]): readonly ApparatusEntry[] {
  const isVariant = ({ kind }: Unnumbered): boolean => kind === 'variant';
  const whole = entries.filter((entry) => !isVariant(entry)).map((entry) => ({ ...entry, number: 0 }));
  return [...whole, ...entries.filter(isVariant).map((entry, at) => ({ ...entry, number: at + 1 }))];
}

function entriesOf(text: string, { places, omissions, transpositions }: Apparatus): readonly Unnumbered[] {
  const entries: Unnumbered[] = [
    ...omissions.map(({ range, witnesses }) => ({
      kind: 'omission' as const,
      range,
      lemma: text.slice(...range),
      witnesses,
      readings: [],
    })),
    ...transpositions.map(({ range, places: elsewhere }) => ({
      kind: 'transposition' as const,
      range,
      lemma: text.slice(...range),
      witnesses: elsewhere.map(({ witness }) => witness),
      readings: [],
    })),
    ...places.map(({ range, witnesses, readings }) => ({
      kind: 'variant' as const,
      range,
      lemma: text.slice(...range),
      witnesses,
      readings,
    })),
  ];
  return entries.sort((one, other) => one.range[0] - other.range[0]);
}

function piecesOf(
  block: TextRange,
  entries: readonly ApparatusEntry[],
  { text, words, firsts, apparatus }: Whole,
  firstWord: number,
  endWord: number,
): readonly ApparatusPiece[] {
  const within = ([start, end]: TextRange): boolean => start < block[1] && end > block[0];
  const omissions = apparatus.omissions.map(({ range }) => range).filter(within);
  const transpositions = apparatus.transpositions.map(({ range }) => range).filter(within);
  const edges = new Set(block);
  const own = words.slice(firstWord, endWord);
  for (const range of [...own, ...omissions, ...transpositions, ...entries.map((entry) => entry.range)]) {
    for (const edge of range) if (edge > block[0] && edge < block[1]) edges.add(edge);
  }
  const covers = (ranges: readonly TextRange[], [start, end]: TextRange): boolean =>
    ranges.some((range) => range[0] <= start && end <= range[1]);
  const inOrder = [...edges].sort((one, other) => one - other);
  let word = firstWord;
  return inOrder.slice(1).map((end, at) => {
    const range = [inOrder[at] ?? block[0], end] as const;
    while (word < endWord && (words[word]?.[1] ?? 0) <= range[0]) word++;
    const isWord = word < endWord && (words[word]?.[0] ?? end) <= range[0];
    const entry = entries.findIndex((each) => each.kind === 'variant' && covers([each.range], range));
    return {
      range,
      text: text.slice(...range),
      first: isWord ? (firsts[word] ?? null) : null,
      entry: entry < 0 ? null : entry,
      omitted: covers(omissions, range),
      moved: covers(transpositions, range),
    };
  });
}
