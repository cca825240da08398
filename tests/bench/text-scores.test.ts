// The bench's own measures, on cases small enough to be counted by hand: figures are worth no more than these.
import { describe, expect, it } from 'vitest';
import { moveCases } from './text/move-cases.mjs';
import { articles } from './text/prose.mjs';
import { scoreChanges } from './text/score-changes.mjs';
import { scoreMoves } from './text/score-moves.mjs';

describe('scoreChanges', () => {
  const score = (before: string, after: string, changes: Parameters<typeof scoreChanges>[2]) =>
    scoreChanges(before, after, changes, () => 2);

  it('counts the words that are marked, stray islands and cuts', () => {
    expect(
      score('one two three', 'uno two tres', [
        { before: [0, 3], after: [0, 3] },
        { before: [8, 13], after: [8, 12] },
      ]),
    ).toEqual({ isReversible: true, words: 4, optimum: 2, islands: 1, cuts: 0 });
    expect(score('harbours', 'harbour', [{ before: [7, 8], after: [7, 7] }])).toMatchObject({ words: 1, cuts: 1 });
  });

  it.each([
    ['leaves out a change', []],
    ['is out of order', [{ before: [3, 2], after: [3, 2] }] as const],
    ['calls equal what is not', [{ before: [0, 1], after: [0, 1] }] as const],
  ])('tells an answer that %s', (_, changes) => {
    expect(score('one two', 'one too', changes).isReversible).toBe(false);
  });
});

describe('moveCases', () => {
  const cases = moveCases(articles(4, 5), 6);

  it('have every kind, and moves but in controls and copies', () => {
    const kinds = new Set(cases.map(({ kind }) => kind));
    expect(kinds).toContain('para-heavy');
    expect(kinds).toContain('copy');
    for (const { kind, truth } of cases) expect(truth.length === 0).toBe(/control|copy/.test(kind));
  });

  it('say where the passage stands in both texts', () => {
    for (const { kind, before, after, truth } of cases) {
      expect(before + after).not.toMatch(/[\ue000\ue001]/);
      for (const { from, to } of truth) {
        expect(before.slice(...from)).not.toBe('');
        if (kind.endsWith('exact') || kind === 'swap') expect(after.slice(...to)).toBe(before.slice(...from));
      }
    }
  });
});

describe('scoreMoves', () => {
  const [one] = moveCases(articles(1, 5), 6).filter(({ kind }) => kind === 'para-exact');
  const truth = one?.truth[0] ?? { from: [0, 0] as const, to: [0, 0] as const };

  it('finds what overlaps by half at both places, and calls false what touches nothing', () => {
    const scored = (moves: Parameters<typeof scoreMoves>[1] extends (one: never) => infer Moves ? Moves : never) =>
      scoreMoves(one ? [one] : [], () => moves)['para-exact'];
    expect(scored([{ before: truth.from, after: truth.to }])).toEqual({ cases: 1, passages: 1, found: 1, false: 0 });
    expect(scored([{ before: truth.from, after: [truth.to[0], truth.to[0] + 1] }])).toMatchObject({
      found: 0,
      false: 0,
    });
    const elsewhere = [truth.to[1] + 5, truth.to[1] + 60] as const;
    const apart = [truth.from[1] + 5, truth.from[1] + 60] as const;
    expect(scored([{ before: apart, after: elsewhere }])).toMatchObject({ found: 0, false: 1 });
  });
});
