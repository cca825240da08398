// What the words of a change are about: numbers, dates, names, negations, other words, marks or the setting alone.
import type { TextRange } from '../model/range.ts';
import { findItems, type Word } from './find-items.ts';
import { type Item, itemKinds } from './item.ts';
import { itemDifference } from './item-difference.ts';
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
  if (areSetAlike(removed, added)) {
    tally.add(becameAcronym(removed, added) ? 'name' : 'typography');
    return tally;
  }
  const [ones, others] = [findItems(before, beforeParts), findItems(after, afterParts)];
  const weak = new Set<Item>();
  let rewritten = false;
  let regrouped = false;
  for (const kind of itemKinds) {
    const ofKind = (items: readonly Item[]): readonly Item[] => items.filter((item) => item.kind === kind);
    const found = itemDifference(kind, ofKind(ones.items), ofKind(others.items), after.vocabulary.inflects);
    tally.add(kind, found.changed);
    for (const item of found.weak) weak.add(item);
    for (const [one, other] of found.kept) {
      const [was, is] = [written(before, one), written(after, other)];
      if (was === is) continue;
      if (withoutDigits(was) === withoutDigits(is)) regrouped = true;
      else rewritten = true;
    }
  }
  const [was, is] = withoutDenials(
    outside(ones.words, ones.items, weak),
    outside(others.words, others.items, weak),
    before.vocabulary.negationPrefixes,
    tally,
  );
  if (rewritten || was.join(' ') !== is.join(' ')) tally.add('wording');
  if (tally.classes.length > 0) return tally;
  if (regrouped) tally.add('typography');
  else tally.add(marksOf(removed) === marksOf(added) ? 'wording' : 'punctuation');
  return tally;
}

/** Whether two stretches differ in nothing but how they are set. */
function areSetAlike(one: string, other: string): boolean {
  if (one === '' || other === '') return (one + other).trim() === '' || withoutTypesetting(one + other) === '';
  return withoutTypesetting(one) === withoutTypesetting(other);
}

/** The words that stand in none of those of `items` that are in `taken`. */
function outside(words: readonly Word[], items: readonly Item[], taken: ReadonlySet<Item>): readonly Word[] {
  const own = items.filter((item) => taken.has(item));
  let passed = 0;
  return words.filter((word) => {
    while (passed < own.length && own[passed]!.end <= word.start) passed += 1;
    for (let index = passed; index < own.length && own[index]!.start < word.end; index += 1) {
      if (own[index]!.end > word.start) return false;
    }
    return true;
  });
}

function withoutDigits(text: string): string {
  return text.replace(/[\p{N}.,'\s]+/gu, '');
}

function marksOf(text: string): string {
  return withoutTypesetting(text).replace(/[\p{L}\p{M}\p{N}\s]+/gu, '');
}

function textOf({ text }: Side, parts: readonly TextRange[]): string {
  return parts.length === 1 ? text.slice(...parts[0]!) : parts.map((part) => text.slice(...part)).join(' ');
}

function written({ text }: Side, { start, end }: Item): string {
  return withoutTypesetting(text.slice(start, end));
}

/** "us" and "US", "who" and "WHO": capitals alone that make another word. */
function becameAcronym(removed: string, added: string): boolean {
  const [one, other] = [removed.trim(), added.trim()];
  const isAcronym = (text: string): boolean => /^\p{Lu}{2,5}$/u.test(text);
  const isSmall = (text: string): boolean => /^\p{Ll}+$/u.test(text);
  return (isAcronym(one) && isSmall(other)) || (isSmall(one) && isAcronym(other));
}

/** Both lists of words as they are compared, without those that differ by a prefix that denies: "lovlig", "ulovlig". */
function withoutDenials(
  before: readonly Word[],
  after: readonly Word[],
  prefixes: readonly string[],
  tally: Tally,
): readonly [readonly string[], readonly string[]] {
  let ones: readonly string[] = before.map(({ key }) => key);
  let others: readonly string[] = after.map(({ key }) => key);
  for (const prefix of prefixes) {
    [ones, others] = withoutDenied(ones, others, prefix, tally);
    [others, ones] = withoutDenied(others, ones, prefix, tally);
  }
  return [ones, others];
}

/** Both lists without the pairs of a word of `plain` and that with the prefix in `denied`. */
function withoutDenied(
  plain: readonly string[],
  denied: readonly string[],
  prefix: string,
  tally: Tally,
): readonly [plain: readonly string[], denied: readonly string[]] {
  const left = new Map<string, number>();
  for (const word of denied) left.set(word, (left.get(word) ?? 0) + 1);
  const paired = new Map<string, number>();
  const kept = plain.toReversed().filter((word) => {
    const other = prefix + word;
    const some = word.length > 3 ? (left.get(other) ?? 0) : 0;
    if (some === 0 || (left.get(word) ?? 0) > 0) return true;
    left.set(other, some - 1);
    paired.set(other, (paired.get(other) ?? 0) + 1);
    tally.add('negation');
    return false;
  });
  if (paired.size === 0) return [plain, denied];
  const unpaired = denied.filter((word) => {
    const some = paired.get(word) ?? 0;
    if (some > 0) paired.set(word, some - 1);
    return some === 0;
  });
  return [kept.reverse(), unpaired];
}
