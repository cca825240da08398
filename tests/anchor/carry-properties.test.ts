// What holds for every passage along every chain of versions.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChainPassage, passageCarrier } from '../../archive/anchor/carry.ts';
import { compare } from '../../archive/compare/compare.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { anyText, edition, prose } from '../compare/arbitrary-texts.ts';

/** Some versions of a text, related or not, and a passage of one of them; another may say where it stands on a third. */
const chainWithPassage = fc
  .array(
    fc.oneof(
      edition.map(([before, after]) => [before, after, before]),
      fc.array(fc.oneof(prose, anyText), { maxLength: 2 }),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.flat())
  .filter((texts) => texts.some((text) => text.length > 0))
  .chain((texts) => {
    const [nat, share] = [fc.nat({ max: texts.length - 1 }), fc.double({ min: 0, max: 1, noNaN: true })];
    return fc.record({
      texts: fc.constant(texts),
      madeOn: nat.filter((index) => texts[index]!.length > 0),
      target: nat,
      ends: fc.tuple(share, share),
      settled: fc.option(fc.record({ version: nat, ends: fc.option(fc.tuple(share, share)) })),
    });
  })
  .map(({ texts, madeOn, target, ends, settled }) => {
    const range = rangeOf(texts[madeOn]!, ends);
    const choices = new Map<number, TextRange | null>();
    if (settled && texts[settled.version]! !== '') {
      choices.set(settled.version, settled.ends && rangeOf(texts[settled.version]!, settled.ends));
    }
    const passage: ChainPassage = { madeOn, range, settled: choices };
    return { texts, passage, target };
  });

function rangeOf(text: string, [one, other]: readonly [number, number]): TextRange {
  const [from, to] = [Math.min(one, other), Math.max(one, other)].map((share) => Math.floor(share * (text.length - 1)));
  return [from!, to! + 1];
}

function carry(texts: readonly string[], passage: ChainPassage, target: number) {
  const carrier = passageCarrier({
    versions: texts.map((text) => ({ text })),
    compare: (earlier, later) => compare(texts[earlier]!, texts[later]!),
  });
  return carrier(passage, target);
}

test('every place lies in the text and means what its status says', () => {
  fc.assert(
    fc.property(chainWithPassage, ({ texts, passage, target }) => {
      const { status, range, score, rivals } = carry(texts, passage, target);
      const exact = texts[passage.madeOn]!.slice(...passage.range);
      const text = texts[target]!;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(status === 'lost').toBe(range === null);
      for (const [start, end] of range ? [range, ...rivals] : rivals) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
      }
      if (rivals.length > 0) {
        expect(status).toBe('ambiguous');
        expect(rivals[0]).toEqual(range);
        expect(rivals.length).toBeGreaterThan(1);
      }
      if (range && status !== 'ambiguous') expect(text.slice(...range) === exact).toBe(status !== 'altered');
    }),
    { numRuns: 500 },
  );
});

test('on its own version, and wherever no version differs, a passage is kept where it is', () => {
  fc.assert(
    fc.property(chainWithPassage, fc.integer({ min: 1, max: 5 }), ({ texts, passage }, versions) => {
      const { madeOn, range } = passage;
      expect(carry(texts, passage, madeOn)).toMatchObject({ status: 'kept', range });
      const same = Array.from({ length: versions }, () => texts[madeOn]!);
      expect(carry(same, { madeOn: 0, range }, versions - 1)).toMatchObject({ status: 'kept', range, rivals: [] });
    }),
    { numRuns: 200 },
  );
});

test('what a person settled is so on that version, whatever else', () => {
  fc.assert(
    fc.property(chainWithPassage, ({ texts, passage }) => {
      for (const [version, range] of passage.settled ?? []) {
        if (version === passage.madeOn) continue;
        expect(carry(texts, passage, version)).toMatchObject({ range, by: 'person', score: 1 });
      }
    }),
    { numRuns: 200 },
  );
});

test('asked twice, the answer is the same', () => {
  fc.assert(
    fc.property(chainWithPassage, ({ texts, passage, target }) => {
      expect(carry(texts, passage, target)).toEqual(carry(texts, passage, target));
    }),
    { numRuns: 100 },
  );
});
