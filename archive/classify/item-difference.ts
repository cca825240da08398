// Which of the numbers, dates, names and negations of one text another does not have. Knows items only.
import type { Item, ItemKind } from './item.ts';

/**
 * How many of a kind came, went or became another, which stand in both (they may be written otherwise), and which weak
 * ones counted.
 */
export interface ItemDifference {
  readonly changed: number;
  readonly weak: readonly Item[];
  readonly kept: readonly (readonly [before: Item, after: Item])[];
}

/** Beyond this many pairs, equal items are matched wherever they stand. */
const mostPairs = 40_000;

export function itemDifference(
  kind: ItemKind,
  before: readonly Item[],
  after: readonly Item[],
  inflects: boolean,
): ItemDifference {
  const [ones, others] = withoutWeak(before, after);
  const same = kind === 'name' ? isSameName(inflects) : (one: Item, other: Item) => one.value === other.value;
  // Names in another order are the same names; numbers in another order say something else.
  const kept =
    kind === 'name' || ones.length * others.length > mostPairs
      ? matchAnywhere(ones, others, same, kind === 'name' ? ({ value }) => value.charAt(0) : ({ value }) => value)
      : matchInOrder(ones, others, same);
  const weak = [...ones, ...others].filter((item) => item.weak);
  return { changed: Math.max(ones.length, others.length) - kept.length, kept, weak };
}

/** Weak items count where the other text has the more of the others. */
function withoutWeak(before: readonly Item[], after: readonly Item[]): readonly [readonly Item[], readonly Item[]] {
  const strong = (items: readonly Item[]): readonly Item[] => items.filter(({ weak }) => !weak);
  const [ones, others] = [strong(before), strong(after)];
  return [ones.length < others.length ? before : ones, others.length < ones.length ? after : others];
}

type Same = (one: Item, other: Item) => boolean;
type Kept = ItemDifference['kept'];

/** `keyOf` gives items that are the same one key. */
function matchAnywhere(
  ones: readonly Item[],
  others: readonly Item[],
  same: Same,
  keyOf: (item: Item) => string,
): Kept {
  const free = new Map<string, Set<Item>>();
  for (const other of others) free.set(keyOf(other), (free.get(keyOf(other)) ?? new Set()).add(other));
  const kept: [Item, Item][] = [];
  for (const one of ones) {
    const alike = free.get(keyOf(one));
    for (const other of alike ?? []) {
      if (!same(one, other)) continue;
      kept.push([one, other]);
      alike?.delete(other);
      break;
    }
  }
  return kept;
}

/** The longest common subsequence, by the plain table: there are seldom more than a few. */
function matchInOrder(ones: readonly Item[], others: readonly Item[], same: Same): Kept {
  if (ones.length === 0 || others.length === 0) return [];
  const width = others.length + 1;
  const lengths = new Int32Array((ones.length + 1) * width);
  for (let row = ones.length - 1; row >= 0; row -= 1) {
    for (let column = others.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = same(ones[row]!, others[column]!)
        ? lengths[(row + 1) * width + column + 1]! + 1
        : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!);
    }
  }
  const kept: [Item, Item][] = [];
  for (let row = 0, column = 0; row < ones.length && column < others.length;) {
    if (same(ones[row]!, others[column]!)) kept.push([ones[row++]!, others[column++]!]);
    else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row += 1;
    else column += 1;
  }
  return kept;
}

/** Equal but for the s of a genitive; where names take endings, of one stem. */
function isSameName(inflects: boolean): Same {
  return ({ value: one }, { value: other }) => {
    if (one === other || `${one}s` === other || one === `${other}s`) return true;
    if (!inflects) return false;
    const shorter = Math.min(one.length, other.length);
    let common = 0;
    while (common < shorter && one[common] === other[common]) common += 1;
    return common >= 4 && Math.max(one.length, other.length) - common <= 3;
  };
}
