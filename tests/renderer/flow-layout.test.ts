// The history-flow picture holds every word once, and its bands cross only where something was moved.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../archive/model/collation.ts';
import type { Passage } from '../../archive/model/passage.ts';
import { ageOf, agesOf } from '../../renderer/text/flow-ages.ts';
import { layFlow, versionAt } from '../../renderer/text/flow-layout.ts';
import { flowOf, type FlowLink, joinedFlow } from '../../renderer/text/flow-links.ts';

/**
 * Versions in a readable notation: words are letters, each its own thread by its place in the alphabet; `|` parts the
 * passages, which are told by their first letters through the versions.
 */
function story(...versions: readonly string[]): { provenance: Provenance[]; passages: Passage[] } {
  const firstOf = new Map<string, number>();
  versions.forEach((version, at) => {
    for (const letter of version.replaceAll('|', '')) if (!firstOf.has(letter)) firstOf.set(letter, at);
  });
  const provenance = versions.map((version): Provenance => {
    const letters = [...version.replaceAll('|', '')];
    return letters.map((letter, at) => ({
      range: [at, at + 1],
      thread: letter.charCodeAt(0),
      words: 1,
      first: firstOf.get(letter) ?? 0,
    }));
  });
  const names = [...new Set(versions.flatMap((version) => version.split('|').map((part) => part[0] ?? '')))];
  const passages = names.map((name): Passage => {
    const places = versions.map((version) => {
      const parts = version.split('|');
      const at = parts.findIndex((part) => part.startsWith(name));
      const start = parts.slice(0, at).join('').length;
      return at < 0 ? null : ([start, start + (parts[at]?.length ?? 0)] as const);
    });
    return { id: name, label: name, ranges: places, words: places.map((place) => (place ? place[1] - place[0] : 0)) };
  });
  return { provenance, passages };
}

const flow = (...versions: readonly string[]) => {
  const { provenance, passages } = story(...versions);
  return flowOf(provenance, passages);
};
const words = (links: readonly FlowLink[] | undefined, moved: boolean): string =>
  (links ?? [])
    .filter((link) => link.moved === moved)
    .map(({ from }) => String.fromCharCode(from.thread))
    .join('');

const frame = { columns: [20, 220, 420], barWidth: 28, width: 620, top: 40, bottom: 440 };

/** Up to five versions of up to four passages, each the letters of its own stretch of the alphabet in any order. */
const stories = fc
  .array(
    fc.array(fc.shuffledSubarray([...'abcde', ...'fghij', ...'klmno', ...'pqrst'], { minLength: 1 }), {
      minLength: 1,
      maxLength: 1,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((versions) =>
    versions.map(([letters = []]) =>
      letters.map((letter, at) => (at > 0 && 'afkp'.includes(letter) ? `|${letter}` : letter)).join(''),
    ),
  );

describe('flowOf', () => {
  it('lets what stands in both versions go on, and nothing else', () => {
    const { links } = flow('abc|de', 'abx|de');
    expect(words(links[0], false)).toBe('abde');
    expect(words(links[0], true)).toBe('');
  });

  it('calls moved what is lightest of what crosses', () => {
    expect(words(flow('abcd|ef', 'ef|abcd').links[0], true)).toBe('ef');
    expect(words(flow('ab|cdef', 'cdef|ab').links[0], true)).toBe('ab');
  });

  it('says with which version words came, also of those that were away', () => {
    const firsts = flow('ab', 'axb', 'ab', 'axyb').pieces.map((pieces) => pieces.map(({ first }) => first).join(''));
    expect(firsts).toEqual(['00', '010', '00', '0130']);
  });

  it('cuts a run where a passage ends', () => {
    const { passages } = story('abc|de');
    const { pieces } = flowOf([[{ range: [0, 5], thread: 0, words: 5, first: 0 }]], passages);
    expect(pieces[0]?.map(({ passage, start, words: count }) => [passage, start, count])).toEqual([
      [0, 0, 3],
      [1, 3, 2],
    ]);
  });

  it('holds every word of every version once, and links every shared word once', () => {
    fc.assert(
      fc.property(stories, (versions) => {
        const { pieces, links } = flow(...versions);
        versions.forEach((version, at) => {
          const letters = version.replaceAll('|', '');
          const told = (pieces[at] ?? []).map(({ thread }) => String.fromCharCode(thread)).join('');
          expect(told).toBe(letters);
          const next = versions[at + 1];
          if (next === undefined) return;
          const shared = [...letters].filter((letter) => next.includes(letter)).join('');
          expect((links[at] ?? []).map(({ from }) => String.fromCharCode(from.thread)).join('')).toBe(shared);
        });
      }),
    );
  });

  it('crosses bands only where one of the two was moved', () => {
    fc.assert(
      fc.property(stories, (versions) => {
        for (const links of flow(...versions).links) {
          const staying = links.filter(({ moved }) => !moved);
          staying.forEach((link, at) => {
            const next = staying[at + 1];
            if (next) expect(next.before > link.before && next.after > link.after).toBe(true);
          });
        }
      }),
    );
  });
});

describe('joinedFlow', () => {
  const same = (first: number, other: number): boolean => first === other;
  const counts = (links: readonly FlowLink[] | undefined) => links?.map(({ words: count }) => count);

  it('makes one link of what goes on side by side and looks alike', () => {
    const whole = flow('abc|de', 'axbc|de', 'axbc|de');
    const joined = joinedFlow(whole, same);
    expect(joined.links.map(counts)).toEqual([
      [1, 2, 2],
      [1, 1, 2, 2],
    ]);
    expect(counts(joinedFlow(whole, () => true).links[1])).toEqual([4, 2]);
    expect(joined.pieces).toBe(whole.pieces);
  });

  it('keeps as many words that go on', () => {
    const sum = (links: readonly FlowLink[]) => links.reduce((total, { words: count }) => total + count, 0);
    fc.assert(
      fc.property(stories, (versions) => {
        const whole = flow(...versions);
        expect(joinedFlow(whole, () => true).links.map(sum)).toEqual(whole.links.map(sum));
      }),
    );
  });
});

describe('layFlow', () => {
  const lay = (...versions: readonly string[]) => {
    const { provenance, passages } = story(...versions);
    return layFlow(flowOf(provenance, passages), passages, frame);
  };

  it('gives bars heights by their words, on one scale for all versions', () => {
    const [band] = lay('abcd', 'ab', 'abcd');
    const [one, two] = band?.bars ?? [];
    expect(one?.height).toBeCloseTo(2 * (two?.height ?? 0));
    expect(one?.height).toBeCloseTo(frame.bottom - frame.top);
  });

  it('draws a passage that comes back as an absence between its bars', () => {
    const [, band] = lay('abc|de', 'abc', 'abc|de');
    expect(band?.absences).toHaveLength(1);
    expect(band?.ribbons).toHaveLength(0);
  });

  it('ends a label at the next version, and where that is close lets it go on as long as the band stays around it', () => {
    const labelOf = (columns: readonly number[], ...versions: readonly string[]) => {
      const { provenance, passages } = story(...versions);
      return layFlow(flowOf(provenance, passages), passages, { ...frame, columns })[0]?.label;
    };
    expect(labelOf([20, 220, 420], 'abcd', 'abcd', 'abcd')).toMatchObject({ width: 160, across: false });
    expect(labelOf([20, 80, 140], 'abcd', 'abcd', 'abcd')).toMatchObject({ width: 560, across: true });
    expect(labelOf([20, 80, 140], 'abcd', 'x', 'abcd')?.width).toBeLessThan(60);
  });

  it('fills the bar of each passage with its words, one beneath the other, within the frame', () => {
    fc.assert(
      fc.property(
        stories.filter((versions) => versions.length <= 3),
        (versions) => {
          for (const { bars, stretches } of lay(...versions)) {
            for (const bar of bars) {
              let floor = bar.y;
              for (const stretch of stretches.filter(({ version }) => version === bar.version)) {
                expect(stretch.y).toBeCloseTo(floor);
                floor += stretch.height;
              }
              expect(floor).toBeCloseTo(bar.y + bar.height);
              expect(floor).toBeLessThanOrEqual(frame.bottom + 1e-6);
            }
          }
        },
      ),
    );
  });

  it('finds the version of a place', () => {
    expect([0, 25, 230, 419, 900].map((x) => versionAt(x, frame))).toEqual([0, 0, 1, 1, 2]);
  });
});

describe('agesOf', () => {
  it.each([
    [1, '1'],
    [2, '1 2'],
    [4, '1 2 3 4'],
    [7, '1 2 3 4 5 6-7'],
    [60, '1 2-12 13-24 25-36 37-48 49-60'],
  ])('parts %i versions', (versions, ages) => {
    const spans = agesOf(versions).map(({ from, to }) => (from === to ? `${from + 1}` : `${from + 1}-${to + 1}`));
    expect(spans.join(' ')).toBe(ages);
    expect(
      agesOf(versions).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
    ).toEqual(Array.from({ length: versions }, (_, at) => at));
  });

  it('finds the age of every version', () => {
    const ages = agesOf(23);
    for (let version = 0; version < 23; version++) {
      const age = ages[ageOf(ages, version)];
      expect(age && age.from <= version && version <= age.to).toBe(true);
    }
  });
});
