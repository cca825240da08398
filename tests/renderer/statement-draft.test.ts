// A statement as it is put together from what is selected.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../archive/model/range.ts';
import {
  newDraft,
  standingOf,
  statementParts,
  type StatementDraft,
  withStretch,
} from '../../renderer/text/statement-draft.ts';

const text = '»Broen åbner«, siger Lund.';
const draft = newDraft([0, 13], text);

describe('a statement that is put together', () => {
  it('begins with what is said, quoted where it stands in marks', () => {
    expect(draft).toMatchObject({ suggestion: null, kind: 'direct', content: [[0, 13]], source: [], cue: [] });
    expect(newDraft([1, 12], text).kind).toBe('indirect');
  });

  it('takes a stretch into one part and out of the others', () => {
    const cued = withStretch(draft, 'cue', [10, 20]);
    expect([cued.content, cued.cue]).toEqual([[[0, 10]], [[10, 20]]]);
  });

  it('takes the same stretch out again', () => {
    const once = withStretch(draft, 'source', [21, 25]);
    expect(withStretch(once, 'source', [21, 25])).toEqual(draft);
  });

  it('stands only with something said', () => {
    expect(standingOf(withStretch(draft, 'content', [0, 13]))).toBeNull();
    expect(standingOf({ ...draft, speaker: '  Ida Lund ' })?.speaker).toBe('Ida Lund');
    expect(standingOf(draft)?.speaker).toBeNull();
  });

  it('keeps its parts sorted, and no two of its stretches over each other', () => {
    const stretch = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]): TextRange => [start, start + length]);
    const steps = fc.array(fc.tuple(fc.constantFrom(...statementParts), stretch), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (taken) => {
        const made = taken.reduce<StatementDraft>((now, [part, range]) => withStretch(now, part, range), draft);
        for (const part of statementParts) {
          expect(made[part].every(([start], index) => index === 0 || start > made[part][index - 1]![1])).toBe(true);
        }
        const all = statementParts.flatMap((part) => made[part]).sort((one, other) => one[0] - other[0]);
        expect(all.every(([start, end], index) => start < end && start >= (all[index - 1]?.[1] ?? 0))).toBe(true);
      }),
    );
  });
});
