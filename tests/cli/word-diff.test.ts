import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyChanges } from '../../archive/classify/classify-changes.ts';
import { compare } from '../../archive/compare/compare.ts';
import { plainStyle } from '../../cli/style.ts';
import { summaryText } from '../../cli/summary-text.ts';
import { wordDiff } from '../../cli/word-diff.ts';

const shown = (before: string, after: string): string => wordDiff(before, after, compare(before, after), plainStyle);

describe('words', () => {
  test.each([
    ['a word exchanged', 'It cost 400 kroner.', 'It cost 500 kroner.', 'It cost [-400-]{+500+} kroner.'],
    ['a word added', 'The bridge closed.', 'The old bridge closed.', 'The {+old +}bridge closed.'],
    ['a paragraph added', 'One stays.', 'One stays.\n\nTwo is new.', '… 1 paragraph unchanged …\n\n{+Two is new.+}'],
    ['a paragraph removed', 'Gone now.\n\nOne stays.', 'One stays.', '[-Gone now.-]\n\n… 1 paragraph unchanged …'],
    [
      'what lies between',
      'A1.\n\nsame\n\nsame too\n\nB1.',
      'A2.\n\nsame\n\nsame too\n\nB2.',
      '[-A1-]{+A2+}.\n\n… 2 paragraphs unchanged …\n\n[-B1-]{+B2+}.',
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('a moved paragraph is marked at both places, and said in words', () => {
    const moved = 'The harbour master asked all crews to stay ashore until the storm had passed the strait.';
    const others = ['Ferries were cancelled on Monday.', 'Two cranes fell over in the night.', 'Trains ran as usual.'];
    const before = [moved, ...others].join('\n\n');
    const after = [...others, moved].join('\n\n');
    const text = shown(before, after);
    expect(text).toContain(`[-moved away (1): ${moved}-]`);
    expect(text).toContain(`{+moved here (1): ${moved}+}`);
    expect(text).toContain('Moved (1) from paragraph 1 to paragraph 4: “The harbour master');
  });
});

describe('classes', () => {
  const before = 'It cost 400 on a big day of all days.\n\nThe end of it.';
  const after =
    'It cost 500 on a small day of all days.\n\nA whole new paragraph.\n\nAnd one more here.\n\nThe end of it.';
  const comparison = compare(before, after);
  const classes = classifyChanges({ text: before, language: 'en' }, { text: after, language: 'en' }, comparison);

  test('stand above the paragraph that a change begins in', () => {
    expect(wordDiff(before, after, comparison, plainStyle, { classes })).toBe(
      [
        '(number, wording)',
        'It cost [-400-]{+500+} on a [-big-]{+small+} day of all days.',
        '',
        '(added)',
        '{+A whole new paragraph.+}',
        '',
        '{+And one more here.+}',
        '',
        '… 1 paragraph unchanged …',
      ].join('\n'),
    );
  });

  test('that are not asked for leave the newer text as it is', () => {
    expect(wordDiff(before, after, comparison, plainStyle, { classes, only: new Set(['number']) })).toBe(
      '(number)\nIt cost [-400-]{+500+} on a small day of all days.\n\n… 3 paragraphs unchanged …',
    );
  });

  test.each([
    [
      { classes: { number: 2, attribution: 1, added: 2 }, passages: { added: 3, removed: 0, moved: 0 } },
      '2 numbers, 1 source, 3 paragraphs added',
    ],
    [
      { classes: { removed: 1 }, passages: { added: 0, removed: 0, moved: 2 } },
      '1 passage removed, 2 paragraphs moved',
    ],
    [{ classes: {}, passages: { added: 0, removed: 0, moved: 0 } }, ''],
  ])('are summed up: %j', (summary, words) => {
    expect(summaryText(summary)).toBe(words);
  });
});

/** Texts of few words, so that they share some; without the marks themselves and without breaks at their edges. */
const paragraph = fc
  .array(fc.constantFrom('storm', 'harbour', 'ferry', 'closed', 'on', 'Monday'), { minLength: 1, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`);
const text = fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((paragraphs) => paragraphs.join('\n\n'));

test('with a comparison that calls everything changed, each side stands in the marks as it was', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = { kind: 'replace', before: [0, before.length], after: [0, after.length] } as const;
      const out = wordDiff(before, after, { precise: true, changes: [change], moves: [] }, plainStyle);
      const side = (pattern: RegExp): string => Array.from(out.matchAll(pattern), (match) => match[1]).join('\n\n');
      expect(side(/\[-([^]*?)-\]/g)).toBe(before);
      expect(side(/\{\+([^]*?)\+\}/g)).toBe(after);
    }),
  );
});

test('the unmarked words and the removed ones are the words before, with the added ones those after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { changes } = compare(before, after);
      const out = wordDiff(before, after, { precise: true, changes, moves: [] }, plainStyle);
      const words = (one: string): readonly string[] => one.match(/\p{L}+/gu) ?? [];
      const changedParagraphs = out.replace(/… \d+ paragraphs? unchanged …/g, '');
      const older = changedParagraphs.replace(/\{\+[^]*?\+\}/g, '').replace(/\[-|-\]/g, '');
      const newer = changedParagraphs.replace(/\[-[^]*?-\]/g, '').replace(/\{\+|\+\}/g, '');
      expect(isSubsequence(words(older), words(before))).toBe(true);
      expect(isSubsequence(words(newer), words(after))).toBe(true);
      // What is left out is unchanged, and so missing as often from the one as from the other.
      expect(words(before).length - words(older).length).toBe(words(after).length - words(newer).length);
    }),
  );
});

function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
  let next = 0;
  for (const word of all) if (word === some[next]) next += 1;
  return next === some.length;
}
