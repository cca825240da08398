// What holds for every passage of every pair of texts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reanchor } from '../../archive/anchor/reanchor.ts';
import { compare } from '../../archive/compare/compare.ts';
import type { Span } from '../../archive/model/anchor.ts';
import { textPair } from '../compare/arbitrary-texts.ts';

const pairWithSpans = textPair.chain(([before, after]) =>
  fc
    .array(fc.tuple(fc.nat({ max: before.length }), fc.nat({ max: before.length })), { minLength: 1, maxLength: 8 })
    .map((ends) => {
      const spans = ends.map(([one, other], index): Span => ({
        id: String(index),
        range: [Math.min(one, other), Math.max(one, other)],
      }));
      return { before, after, spans };
    }),
);

test('every anchor lies in the text and means what its status says', () => {
  fc.assert(
    fc.property(pairWithSpans, ({ before, after, spans }) => {
      const anchors = reanchor(before, after, spans);
      expect(anchors.map(({ id }) => id)).toEqual(spans.map(({ id }) => id));
      anchors.forEach(({ status, range, score, by }, index) => {
        const exact = before.slice(...spans[index]!.range);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(status === 'lost').toBe(range === null);
        expect(status === 'lost').toBe(by === 'none');
        if (!range) return;
        expect(0 <= range[0] && range[0] < range[1] && range[1] <= after.length).toBe(true);
        if (status === 'kept' || status === 'moved') expect(after.slice(...range)).toBe(exact);
        if (status === 'altered') expect(after.slice(...range)).not.toBe(exact);
      });
    }),
    { numRuns: 1500 },
  );
});

test('in the same text every passage is kept where it is', () => {
  fc.assert(
    fc.property(pairWithSpans, ({ before, spans }) => {
      for (const [index, { status, range }] of reanchor(before, before, spans).entries()) {
        const [start, end] = spans[index]!.range;
        expect([status, range]).toEqual(start < end ? ['kept', [start, end]] : ['lost', null]);
      }
    }),
  );
});

test('a passage without a change inside is kept', () => {
  fc.assert(
    fc.property(pairWithSpans, ({ before, after, spans }) => {
      const comparison = compare(before, after);
      const anchors = reanchor(before, after, spans, { comparison });
      spans.forEach(({ range: [start, end] }, index) => {
        const touched = comparison.changes.some(
          (change) => change.before[0] < end && change.before[1] > start && end > start,
        );
        const inserted = comparison.changes.some((change) => start < change.before[0] && change.before[1] < end);
        if (!touched && !inserted && start < end) expect(anchors[index]?.status).toBe('kept');
      });
    }),
    { numRuns: 500 },
  );
});

test('with the comparison given or not, and asked twice, the answer is the same', () => {
  fc.assert(
    fc.property(pairWithSpans, ({ before, after, spans }) => {
      const anchors = reanchor(before, after, spans);
      expect(reanchor(before, after, spans, { comparison: compare(before, after) })).toEqual(anchors);
      expect(reanchor(before, after, spans)).toEqual(anchors);
    }),
    { numRuns: 300 },
  );
});
