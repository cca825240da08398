// What became of each passage from one version to the next. Knows order and presence only, not the words.
import type { Passage } from '../../archive/model/passage.ts';
import { heaviestInOrder } from './heaviest-in-order.ts';

export const passageSteps = ['stands', 'moved', 'added', 'returned', 'removed', 'absent'] as const;
export type PassageStep = (typeof passageSteps)[number];

/**
 * One row a passage, one entry a version. Against the version before, a passage that stands was `added` (it had never
 * stood), has `returned`, was `moved`, or just `stands`; one that does not stand was `removed` there or is `absent`.
 * Of the passages that two neighbours share, those that must be called moved are the fewest words that have to leave
 * their order (the rest is the heaviest increasing subsequence).
 */
export function stepsOf(passages: readonly Passage[], versions: number): readonly (readonly PassageStep[])[] {
  const moved = Array.from({ length: versions }, (_, version) => movedInto(passages, version));
  return passages.map((passage, index) => {
    let stood = false;
    return Array.from({ length: versions }, (_, version): PassageStep => {
      const here = standsOn(passage, version);
      const before = version > 0 && standsOn(passage, version - 1);
      if (!here) return before ? 'removed' : 'absent';
      const first = !stood;
      stood = true;
      if (before) return moved[version]?.has(index) ? 'moved' : 'stands';
      if (version === 0) return 'stands';
      return first ? 'added' : 'returned';
    });
  });
}

function standsOn(passage: Passage, version: number): boolean {
  return Boolean(passage.ranges[version]);
}

function movedInto(passages: readonly Passage[], version: number): ReadonlySet<number> {
  if (version === 0) return new Set();
  const shared = passages.flatMap((passage, index) => {
    const [before, after] = [passage.ranges[version - 1]?.[0], passage.ranges[version]?.[0]];
    if (before === undefined || after === undefined) return [];
    return [{ index, before, after, weight: Math.max(1, passage.words[version] ?? 0) }];
  });
  const staying = heaviestInOrder(shared);
  return new Set(shared.filter((entry) => !staying.has(entry)).map(({ index }) => index));
}
