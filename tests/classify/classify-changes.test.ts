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
