// Passages found by their selectors alone, case by case. ⟦…⟧ encloses the passage in the text that it should be found in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Selector, anchor } from '../../archive/anchor/anchor.ts';
import { describePassage } from '../../archive/anchor/describe.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { anyText, textPair } from '../compare/arbitrary-texts.ts';

function unmark(marked: string): { readonly text: string; readonly range: TextRange | null } {
  const start = marked.indexOf('⟦');
  return { text: marked.replace(/[⟦⟧]/g, ''), range: start < 0 ? null : [start, marked.indexOf('⟧') - 1] };
}

function selectorsOf(marked: string): readonly Selector[] {
  const { text, range } = unmark(marked);
  const { quote, position } = describePassage(text, range!);
  return [
    { type: 'TextQuoteSelector', ...quote },
    { type: 'TextPositionSelector', ...position },
  ];
}

const join = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const intro = 'The council met on Monday to settle the budget of the town.';
const tax = 'Taxes will rise by two per cent from the first of January next year.';
const parks = 'Parks and playgrounds lose a third of what they were given before.';
const vote = 'The vote was close, and three members left the hall before it was counted.';
const marked = join(intro, `⟦${tax}⟧`, parks, vote);

describe('a passage with its quote, what stood around it, and its position', () => {
  test.each([
    ['kept', 'where nothing changed', marked, marked],
    ['kept', 'where text came before it', marked, join(vote, vote, intro, `⟦${tax}⟧`, parks)],
    [
      'kept',
      'the one with the same text around it',
      join(tax, vote, `⟦${tax}⟧`, parks),
      join(parks, tax, vote, `⟦${tax}⟧`, parks),
    ],
    ['kept', 'a word, by what stands around it', 'yes and ⟦yes⟧ and then no', 'well yes, yes and ⟦yes⟧ and then no'],
    ['moved', 'among other text', marked, join(vote, intro.replace('town', 'city!'), vote, `⟦${tax}⟧`, intro)],
    ['altered', 'by a word inside', marked, join(intro, `⟦${tax.replace('two', 'three')}⟧`, parks, vote)],
    ['altered', 'by its first word', marked, join(intro, `⟦${tax.replace('Taxes', 'Rates')}⟧`, parks, vote)],
    ['altered', 'by words put in', marked, join(intro, `⟦${tax.replace('rise', 'have to rise again')}⟧`, parks, vote)],
    ['altered', 'by capitals', marked, join(intro, `⟦${tax.toUpperCase()}⟧`, parks, vote)],
    [
      'altered',
      'by all of its typography',
      'He said ⟦“it’s the end – of café Nîmes”⟧ today.',
      `He said ⟦${'"it\'s the end - of\ncafé Nîmes"'.normalize('NFD')}⟧ today.`,
    ],
    [
      'altered',
      'rather than a copy elsewhere that is nearer to the quote',
      marked,
      join(intro, `⟦${tax.replace('two per cent', 'a fifth')}⟧`, parks, vote, tax.replace('next', 'this')),
    ],
    ['lost', 'with its paragraph', marked, join(intro, parks, vote)],
    [
      'lost',
      'a word, though it stands elsewhere',
      `It was a ⟦very⟧ close vote. ${parks} ${vote}`,
      `It was a close vote. ${parks} ${vote} I am very sad.`,
    ],
    [
      'lost',
      'in a text that has nothing of it',
      marked,
      'Something else entirely is said here, of birds and of the sea in winter.',
    ],
  ] as const)('%s %s', (status, _, before, after) => {
    const { text, range } = unmark(after);
    expect(anchor(selectorsOf(before), text)).toMatchObject({ status, range });
  });
});

describe('a passage of which less is known', () => {
  const quote = (exact: string, rest: object = {}): Selector => ({ type: 'TextQuoteSelector', exact, ...rest });
  const at = (start: number, end: number): Selector => ({ type: 'TextPositionSelector', start, end });
  const text = 'one two three, one two three, one two three';

  test('a quote that stands once is kept', () => {
    expect(anchor([quote('three, one two three, one')], text)).toMatchObject({ status: 'kept', range: [8, 33] });
  });

  test('a quote that stands in several places is ambiguous, unless the position tells', () => {
    expect(anchor([quote('one two three, one two three')], text)).toMatchObject({ status: 'ambiguous' });
    expect(anchor([quote('two'), at(19, 22)], text)).toMatchObject({ status: 'kept', range: [19, 22] });
  });

  test('a position without a quote is ambiguous, and lost outside the text', () => {
    expect(anchor([at(4, 7)], text)).toEqual({ status: 'ambiguous', range: [4, 7], score: 0.5, by: 'position' });
    for (const selector of [at(4, 99), at(-1, 3), at(3, 3), at(NaN, 4), at(1.5, 3)]) {
      expect(anchor([selector], text).status).toBe('lost');
    }
  });

  test('no selector, or an empty quote, is lost', () => {
    for (const selectors of [[], [quote('')], [quote(''), at(0, 3)]])
      expect(anchor(selectors, text).status).toBe('lost');
  });
});

test('any passage is found where it was taken from', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
      fc.pre(text.length > 0);
      const start = one % text.length;
      const { quote, position } = describePassage(text, [start, start + 1 + (other % (text.length - start))]);
      const found = anchor(
        [
          { type: 'TextQuoteSelector', ...quote },
          { type: 'TextPositionSelector', ...position },
        ],
        text,
      );
      expect(found.range).toEqual([position.start, position.end]);
      expect(found.status).toBe('kept');
    }),
    { numRuns: 1000 },
  );
});

test('what is found lies in the text and is what its status says', () => {
  fc.assert(
    fc.property(textPair, fc.nat(), fc.nat(), ([before, after], one, other) => {
      fc.pre(before.length > 0);
      const start = one % before.length;
      const { quote, position } = describePassage(before, [start, start + 1 + (other % (before.length - start))]);
      const selectors: readonly Selector[] = [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ];
      const found = anchor(selectors, after);
      expect(anchor(selectors, after)).toEqual(found);
      expect(found.status === 'lost').toBe(found.range === null);
      expect(found.score).toBeGreaterThanOrEqual(0);
      expect(found.score).toBeLessThanOrEqual(1);
      if (!found.range) return;
      const [from, to] = found.range;
      expect(0 <= from && from < to && to <= after.length).toBe(true);
      const same = after.slice(from, to) === quote.exact;
      if (found.status === 'kept' || found.status === 'moved') expect(same).toBe(true);
      if (found.status === 'altered') expect(same).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
