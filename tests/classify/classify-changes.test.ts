import { describe, expect, it } from 'vitest';
import { classifyChanges } from '../../archive/classify/classify-changes.ts';
import { compare } from '../../archive/compare/compare.ts';
import type { ComparisonClasses } from '../../archive/model/change-class.ts';

function classify(before: string, after: string, language = 'da'): ComparisonClasses {
  return classifyChanges({ text: before, language }, { text: after, language }, compare(before, after, { language }));
}

describe('the classes of a comparison', () => {
  it('has an entry for each change and each move', () => {
    const moved = 'Rederiet Sundlinjen har sendt en slæbebåd fra Gilleleje havn i morges.';
    const kept = 'En færge er mandag gået på grund ved Hesselø, og 40 passagerer er om bord på færgen.';
    const result = classify(
      `${kept}\n\nEt andet afsnit står her.\n\n${moved}`,
      `${moved}\n\n${kept}\n\nEt andet afsnit står her.`,
    );
    expect(result.changes).toEqual([[], []]);
    expect(result.moves).toEqual([[]]);
    expect(result.summary).toEqual({ classes: {}, passages: { added: 0, removed: 0, moved: 1 } });
  });

  it('classes what changed inside a moved passage', () => {
    const moved = (number: string): string =>
      `Rederiet Sundlinjen har sendt ${number} slæbebåde fra Gilleleje havn i morges.`;
    const kept = 'En færge er mandag gået på grund ved Hesselø, og 40 passagerer er om bord på færgen.';
    const [before, after] = [`${kept}\n\n${moved('3')}`, `${moved('4')}\n\n${kept}`];
    const { moves, summary } = classify(before, after);
    expect(moves.map((changes) => changes.map(({ classes }) => classes))).toEqual([[['number']]]);
    expect(moves[0]!.map((change) => [before.slice(...change.before), after.slice(...change.after)])).toEqual([
      ['3', '4'],
    ]);
    expect(summary.classes).toEqual({ number: 1 });
  });

  it('counts whole paragraphs', () => {
    const { summary } = classify(
      'Et afsnit står her.\n\nSlut.',
      'Et afsnit står her.\n\nTo er nye.\n\nTre er nye her.\n\nSlut.',
    );
    expect(summary).toEqual({ classes: { added: 1 }, passages: { added: 2, removed: 0, moved: 0 } });
  });
});

it('takes nothing of one text for a number because a number stands at that place in the other', () => {
  // "en" at 8 counts as a number, since another one came; "ko" at 8 is no number.
  const { summary } = classify('Der kom en i går aftes.', 'Der kom ko 2 i går aftes.');
  expect(summary.classes).toEqual({ number: 1, wording: 1 });
});

describe('a text on one line, in which every second word is other', () => {
  const words = (count: number, each: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => each(index)).join(' ');

  it.each([
    [
      'words',
      words(60_000, (index) => `w${index % 3000}`),
      words(60_000, (index) => `w${index % 3000}${index % 2 ? '' : 'q'}`),
    ],
    ['dates', words(24_000, () => '1. januar'), words(24_000, () => '2. januar')],
  ])('%s: takes no more time than its length asks for', (_, before, after) => {
    const comparison = compare(before, after, { language: 'da' });
    const start = process.cpuUsage();
    classifyChanges({ text: before, language: 'da' }, { text: after, language: 'da' }, comparison);
    const { user, system } = process.cpuUsage(start);
    // Some hundred milliseconds; where each word was held against all others it was many seconds.
    expect((user + system) / 1000).toBeLessThan(3_000);
  });
});
