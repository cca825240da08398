// What one change is about: whole passages that came or went, and what differs in the rest.
import type { ChangeClass } from '../model/change-classes.ts';
import type { TextRange } from '../model/range.ts';
import { tallyWords } from './changed-words.ts';
import { classesOfPlace, classOfBlock } from './place-classes.ts';
import type { Passage, Side } from './side.ts';
import type { Tally } from './tally.ts';
import { type WholePassages, wholePassages } from './whole-passages.ts';

/** A tally with the whole blocks that came and went. */
export interface TalliedChange {
  readonly tally: Tally;
  readonly added: readonly Passage[];
  readonly removed: readonly Passage[];
}

/**
 * What the parts of a change are about. A passage that came or went whole is `added` or `removed`, and what stands in
 * it came or went with it; passages that gave way to others in much the same words were rewritten and count as words.
 */
export function tallyChange(
  before: Side,
  beforeParts: readonly TextRange[],
  after: Side,
  afterParts: readonly TextRange[],
): TalliedChange {
  const older = wholePassages(before, beforeParts);
  const newer = wholePassages(after, afterParts);
  if (holdsWhole(older) && holdsWhole(newer) && areAlike(before, beforeParts, after, afterParts)) {
    return { tally: tallyRest(before, beforeParts, after, afterParts), added: [], removed: [] };
  }
  const tally = tallyRest(before, older.rest, after, newer.rest);
  if (holdsWhole(older)) tally.add('removed');
  if (holdsWhole(newer)) tally.add('added');
  const ofBlocks = new Set([...older.blocks, ...newer.blocks].flatMap(({ kind }) => classOfBlock(kind) ?? []));
  for (const ofBlock of ofBlocks) if (tally.count(ofBlock) === 0) tally.add(ofBlock);
  return { tally, added: newer.blocks, removed: older.blocks };
}

/** What differs between two stretches, and where they stand. What is only set otherwise has no place. */
export function tallyRest(
  before: Side,
  beforeParts: readonly TextRange[],
  after: Side,
  afterParts: readonly TextRange[],
): Tally {
  const tally = tallyWords(before, beforeParts, after, afterParts);
  if (tally.classes.length === 0 || tally.count('typography') > 0) return tally;
  const places = new Set<ChangeClass>();
  for (const part of beforeParts) for (const place of classesOfPlace(before, part)) places.add(place);
  for (const part of afterParts) for (const place of classesOfPlace(after, part)) places.add(place);
  for (const place of places) tally.add(place);
  return tally;
}

function holdsWhole({ blocks, sentences }: WholePassages): boolean {
  return blocks.length > 0 || sentences.length > 0;
}

/** The share of the longer words of the shorter text that the other has as well, from which it is that text rewritten. */
const rewritten = 0.3;

function areAlike(
  before: Side,
  beforeParts: readonly TextRange[],
  after: Side,
  afterParts: readonly TextRange[],
): boolean {
  const one = longerWords(before, beforeParts);
  const other = longerWords(after, afterParts);
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += 1;
  return shared > 0 && shared >= rewritten * fewer.size;
}

function longerWords({ text }: Side, parts: readonly TextRange[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(
      (part) =>
        text
          .slice(...part)
          .toLowerCase()
          .match(/[\p{L}\p{N}]{4,}/gu) ?? [],
    ),
  );
}
