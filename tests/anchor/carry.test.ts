// Passages along a chain of versions, case by case: what the way and the direct look say together.
import { describe, expect, test } from 'vitest';
import { type ChainPassage, type VersionChain, passageCarrier } from '../../archive/anchor/carry.ts';
import type { CarriedAnchor } from '../../archive/anchor/agree.ts';
import { compare } from '../../archive/compare/compare.ts';
import type { TextRange } from '../../archive/model/range.ts';

function chainOf(texts: readonly string[]): VersionChain {
  return {
    versions: texts.map((text) => ({ text })),
    compare: (earlier, later) => compare(texts[earlier] ?? '', texts[later] ?? ''),
  };
}

function rangeOf(text: string, words: string): TextRange {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return [start, start + words.length];
}

function carry(texts: readonly string[], passage: ChainPassage, target = texts.length - 1): CarriedAnchor {
  return passageCarrier(chainOf(texts))(passage, target);
}

const join = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const intro = 'The council met on Monday to settle the budget.';
const tax = 'Taxes will rise by two per cent from the first of January next year.';
const parks = 'Parks and playgrounds lose a third of what they were given before.';
const vote = 'The vote was close, and three members left the hall before it was counted.';
const original = join(intro, tax, parks, vote);

/** The tax paragraph, reworded until no word of the first is left. */
const rewordings = [
  tax,
  'Taxes will climb by two per cent from the first of January next year.',
  'Taxes will climb by two per cent from the start of the coming year.',
  'Levies will climb a little from the start of the coming year.',
  'Levies must climb a little at the start of the coming season.',
];

describe('along the versions', () => {
  const reworded = rewordings.map((words) => join(intro, words, parks, vote));

  test('a passage that was reworded step by step is found where the two ends have little in common', () => {
    const anchor = carry(reworded, { madeOn: 0, range: rangeOf(original, tax) });
    expect(rewordings.at(-1)).toContain(reworded.at(-1)!.slice(...anchor.range!));
    expect(['altered', 'ambiguous']).toContain(anchor.status);
  });

  test('backwards as well', () => {
    const last = reworded.at(-1)!;
    const anchor = carry(reworded, { madeOn: 4, range: rangeOf(last, rewordings[4]!) }, 0);
    expect(original.slice(...anchor.range!)).toBe(tax);
  });

  test('what was changed and changed back is kept', () => {
    const texts = [original, reworded[1]!, original];
    expect(carry(texts, { madeOn: 0, range: rangeOf(original, tax) })).toMatchObject({
      status: 'kept',
      range: rangeOf(original, tax),
      rivals: [],
    });
  });

  test('what moved away and back is kept', () => {
    const texts = [original, join(intro, parks, vote, tax), original];
    expect(carry(texts, { madeOn: 0, range: rangeOf(original, tax) }).status).toBe('kept');
  });

  test('what was deleted and came back is kept, or moved where it came back elsewhere', () => {
    const passage = { madeOn: 0, range: rangeOf(original, tax) };
    const without = join(intro, parks, vote);
    const elsewhere = join(intro, parks, vote, tax);
    expect(carry([original, without, original], passage)).toMatchObject({ status: 'kept', rivals: [] });
    expect(carry([original, without, elsewhere], passage)).toMatchObject({ status: 'moved', rivals: [] });
    expect(carry([original, without, without], passage).status).toBe('lost');
  });

  test('on its own version a passage is where it is', () => {
    const range = rangeOf(original, tax);
    expect(carry([original, original], { madeOn: 1, range }, 1)).toMatchObject({ status: 'kept', by: 'same-version' });
  });

  test('where the way leads to the edited passage and the words to a new one, both are told', () => {
    const last = join(intro, rewordings[4]!, parks, vote, tax);
    const texts = [...rewordings.slice(0, 4).map((words) => join(intro, words, parks, vote)), last];
    const anchor = carry(texts, { madeOn: 0, range: rangeOf(original, tax) });
    expect(anchor.status).toBe('ambiguous');
    expect(anchor.range).toEqual(anchor.rivals[0]);
    expect(rewordings[4]).toContain(last.slice(...anchor.rivals[0]!));
    expect(anchor.rivals[1]).toEqual(rangeOf(last, tax));
  });
});

describe('what a person settled', () => {
  const texts = [original, join(intro, rewordings[3]!, parks, vote), join(vote, parks, rewordings[4]!, intro)];
  const passage = { madeOn: 0, range: rangeOf(original, tax) };

  test('is final on its own version', () => {
    const settled = new Map([[1, rangeOf(texts[1]!, parks)]]);
    expect(carry(texts, { ...passage, settled }, 1)).toMatchObject({
      status: 'altered',
      by: 'person',
      range: rangeOf(texts[1]!, parks),
    });
  });

  test('is where carrying starts from on later versions', () => {
    const settled = new Map([[1, rangeOf(texts[1]!, parks)]]);
    const anchor = carry(texts, { ...passage, settled }, 2);
    expect(texts[2]!.slice(...anchor.range!)).toBe(parks);
    expect(anchor.status).toBe('altered');
  });

  test('says nothing of versions before it, nor of the other side', () => {
    const settled = new Map([[2, null]]);
    const free = carry(texts, passage, 1);
    expect(carry(texts, { ...passage, settled }, 1)).toEqual(free);
    const middle = { madeOn: 1, range: rangeOf(texts[1]!, vote), settled };
    expect(carry(texts, middle, 0)).toMatchObject({ status: 'kept' });
    expect(carry(texts, middle, 2)).toMatchObject({ status: 'lost', by: 'person', range: null });
  });

  test('that it is not there holds, until its words come back as new text', () => {
    const settled = new Map([[1, null]]);
    const same = [original, original, original];
    expect(carry(same, { ...passage, settled })).toMatchObject({ status: 'lost', by: 'person' });
    const without = join(intro, parks, vote);
    const back = [original, without, original];
    expect(carry(back, { ...passage, settled })).toMatchObject({ status: 'kept', range: rangeOf(original, tax) });
  });
});

test('each pair of versions is compared once, however many passages are carried', () => {
  const texts = rewordings.map((words) => join(intro, words, parks, vote));
  const asked: string[] = [];
  const carryOne = passageCarrier({
    versions: texts.map((text) => ({ text })),
    compare: (earlier, later) => {
      asked.push(`${earlier}-${later}`);
      return compare(texts[earlier] ?? '', texts[later] ?? '');
    },
  });
  for (let start = 0; start < 60; start += 3) carryOne({ madeOn: 0, range: [start, start + 12] }, 4);
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  expect(asked.every((pair) => ['0-1', '1-2', '2-3', '3-4', '0-4'].includes(pair))).toBe(true);
});
