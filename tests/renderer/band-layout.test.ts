// The geometry of the picture of all versions holds for any passages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../archive/model/passage.ts';
import { type Band, type BandFrame, columnX, layBands } from '../../renderer/text/band-layout.ts';

const frame = (versions: number): BandFrame => ({
  versions,
  width: 900,
  height: 500,
  top: 40,
  bottom: 30,
  left: 20,
  right: 120,
  barWidth: 28,
});

/** Passages as columns of word counts: 0 stands for absent. Their order in the text is their order here. */
function passagesOf(words: readonly (readonly number[])[]): readonly Passage[] {
  return words.map((row, index) => ({
    id: String(index),
    label: `passage ${index}`,
    words: row,
    ranges: row.map((count) => (count > 0 ? ([index * 10, index * 10 + 5] as const) : null)),
  }));
}

const bars = (bands: readonly Band[], version: number) =>
  bands.flatMap((band) => band.bars.filter((bar) => bar.version === version)).sort((one, other) => one.y - other.y);

describe('layBands', () => {
  it('gives each bar a height by its words, on one scale for all versions', () => {
    const bands = layBands(
      passagesOf([
        [100, 50],
        [100, 0],
      ]),
      frame(2),
    );
    const [first, second] = bands[0]?.bars ?? [];
    expect(first?.height).toBeCloseTo(2 * (second?.height ?? 0));
    expect(bands[1]?.bars).toHaveLength(1);
  });

  it('joins neighbours with a ribbon, and a return after an absence with a thread', () => {
    const [whole, broken] = layBands(
      passagesOf([
        [9, 9, 9],
        [9, 0, 9],
      ]),
      frame(3),
    );
    expect(whole?.ribbons).toHaveLength(2);
    expect(whole?.absences).toHaveLength(0);
    expect(broken?.ribbons).toHaveLength(0);
    expect(broken?.absences).toHaveLength(1);
  });

  it('puts the last column at the right edge of the room for bars, and a single one at the left', () => {
    expect(columnX(frame(4), 3)).toBe(900 - 120 - 28);
    expect(columnX(frame(1), 0)).toBe(20);
  });

  it('never overlaps two bars of a version, and stays within the picture', () => {
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((versions) =>
        fc.array(fc.array(fc.nat(400), { minLength: versions, maxLength: versions }), { minLength: 1, maxLength: 40 }),
      );
    fc.assert(
      fc.property(table, (words) => {
        const versions = words[0]?.length ?? 0;
        const bands = layBands(passagesOf(words), frame(versions));
        for (let version = 0; version < versions; version++) {
          let floor = 40;
          for (const bar of bars(bands, version)) {
            expect(bar.y).toBeGreaterThanOrEqual(floor - 1e-6);
            floor = bar.y + bar.height;
          }
          // Bars too thin to be seen are drawn a little higher than their words ask for: never more than that in all.
          expect(floor).toBeLessThanOrEqual(470 + 1.5 * words.length);
        }
      }),
    );
  });
});
