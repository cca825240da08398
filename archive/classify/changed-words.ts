// What the words of a change are about: numbers, dates, names, negations, other words, marks or the setting alone.
import type { TextRange } from '../model/range.ts';
import type { Side } from './side.ts';
import { Tally } from './tally.ts';
import { withoutTypesetting } from './typesetting.ts';

/** Classes the stretches that differ (`parts` of either side), at least one class where there is anything in them. */
export function tallyWords(
  before: Side,
  beforeParts: readonly TextRange[],
  after: Side,
  afterParts: readonly TextRange[],
): Tally {
  const tally = new Tally();
  const removed = textOf(before, beforeParts);
  const added = textOf(after, afterParts);
  if (removed === '' && added === '') return tally;
  if (withoutTypesetting(removed) === withoutTypesetting(added)) {
    tally.add('typography');
    return tally;
  }
  const [ones, others] = [numbersIn(removed), numbersIn(added)];
  if (ones.join(' ') !== others.join(' ')) tally.add('number', Math.max(ones.length, others.length));
  if (wordsIn(removed) !== wordsIn(added)) tally.add('wording');
  if (tally.classes.length === 0) tally.add('punctuation');
  return tally;
}

function textOf({ text }: Side, parts: readonly TextRange[]): string {
  return parts.map((part) => text.slice(...part)).join(' ');
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
}

function wordsIn(text: string): string {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).join(' ').toLowerCase();
}
