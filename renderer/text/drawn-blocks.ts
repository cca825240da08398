// What is drawn of a version's text: its blocks, each cut into pieces where a mark begins or ends, with the classes that
// a piece wears. Two blocks that look the same need not be drawn twice. Pure; knows no DOM.
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Block, BlockKind, Version } from '../../archive/model/version.ts';
import { cutByRanges, type Marked } from './cut-by-ranges.ts';
import { noteLanes } from './note-lanes.ts';

/** What stands on a text; ranges are of it. */
export interface OnText {
  readonly attributions: Attributions | null;
  readonly notes: readonly PlacedAnnotation[];
  /** The note that is pointed at. */
  readonly active: string | null;
  /** A passage that a note is being written on, and one that was looked for. */
  readonly draft: TextRange | null;
  readonly found: TextRange | null;
  /** Places that a note may stand in, and the one that is looked at. */
  readonly places: readonly TextRange[];
  readonly place: TextRange | null;
}

export interface DrawnPiece {
  readonly text: string;
  /** Space-separated; empty where nothing stands on it. */
  readonly classes: string;
  /** The note that is pointed at with it. */
  readonly note: string | null;
}

export interface DrawnBlock {
  /** The same for a block of the same kind and words on another version, and its own among those of one. */
  readonly key: string;
  readonly kind: BlockKind;
  /** Of its first character in the text, in UTF-16 code units. */
  readonly start: number;
  readonly pieces: readonly DrawnPiece[];
  /** All that is drawn of it, in one string. */
  readonly look: string;
  /** Whether something stands on it that a reader looks for: a note, or a place that is shown. */
  readonly isLookedFor: boolean;
}

type Mark =
  | { readonly kind: 'note'; readonly placed: PlacedAnnotation; readonly lane: number }
  | { readonly kind: 'said' | 'credit-name' | 'draft' | 'found' | 'place' | 'here' };

/** Lines that can be told apart under one line of text. */
const laneNames = ['first', 'second', 'third'] as const;

/** The blocks of a text in order, with what stands on them. */
export function drawnBlocks({ text, blocks }: Version, on: OnText): readonly DrawnBlock[] {
  const marks = marksOf(blocks, on);
  const alike = new Map<string, number>();
  return blocks.map((block, index) => {
    const pieces = cutByRanges(block.range, marks[index] ?? []).map(({ range, marks: here }) =>
      pieceOf(text.slice(...range), here, on.active),
    );
    const name = `${block.kind} ${text.slice(...block.range)}`;
    const before = alike.get(name) ?? 0;
    alike.set(name, before + 1);
    return {
      key: index === 0 && block.kind === 'headline' ? 'headline' : `${before} ${name}`,
      kind: block.kind,
      start: block.range[0],
      pieces,
      look: JSON.stringify(pieces),
      isLookedFor: (marks[index] ?? []).some(({ mark: { kind } }) => kind !== 'said' && kind !== 'credit-name'),
    };
  });
}

function pieceOf(text: string, marks: readonly Mark[], active: string | null): DrawnPiece {
  if (marks.length === 0) return { text, classes: '', note: null };
  const notes = marks.filter((mark) => mark.kind === 'note');
  const top = notes.find(({ placed }) => placed.annotation.id === active)?.placed ?? notes.at(-1)?.placed;
  const classes = marks.flatMap((mark) => (mark.kind === 'note' ? [] : [mark.kind as string]));
  if (!top) return { text, classes: [...new Set(classes)].join(' '), note: null };
  const { id, colour } = top.annotation;
  classes.push(colour);
  if (top.anchor.status === 'ambiguous') classes.push('doubtful');
  if (id === active) classes.push('active');
  if (notes.length > 1) {
    classes.push('crossing');
    for (const { placed, lane } of notes) {
      classes.push(`${laneNames[Math.min(lane, laneNames.length - 1)] ?? 'third'}-${placed.annotation.colour}`);
    }
  }
  return { text, classes: [...new Set(classes)].join(' '), note: id };
}

/** The marks on each block, in the order in which the later is drawn over the earlier. */
function marksOf(blocks: readonly Block[], on: OnText): readonly (readonly Marked<Mark>[])[] {
  const { attributions, draft, found, places, place } = on;
  const marks: Marked<Mark>[][] = blocks.map(() => []);
  const put = (range: TextRange, mark: Mark): void => {
    for (let at = firstEndingAfter(blocks, range[0]); at < blocks.length; at += 1) {
      if ((blocks[at]?.range[0] ?? 0) >= range[1]) return;
      marks[at]?.push({ range, mark });
    }
  };
  const plain = (ranges: readonly TextRange[], kind: Exclude<Mark['kind'], 'note'>): void => {
    for (const range of ranges) put(range, { kind });
  };
  plain(attributions?.attributions.flatMap(({ source }) => source) ?? [], 'said');
  plain(attributions?.credits.filter(isPictureCredit).map(({ span }) => span) ?? [], 'credit-name');
  const standing = on.notes.flatMap((placed) => (placed.anchor.range ? [{ placed, range: placed.anchor.range }] : []));
  const lanes = noteLanes(standing.map(({ range }) => range));
  standing.forEach(({ placed, range }, index) => put(range, { kind: 'note', placed, lane: lanes[index] ?? 0 }));
  plain(draft ? [draft] : [], 'draft');
  plain(found ? [found] : [], 'found');
  plain(places, 'place');
  plain(place ? [place] : [], 'here');
  return marks;
}

/** The index of the first block that ends after an offset; that of none where all end before it. */
function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.range[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isPictureCredit({ kind }: Attributions['credits'][number]): boolean {
  return kind === 'photo' || kind === 'video';
}
