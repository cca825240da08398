// What became of each passage from one version to the next. Knows order and presence only, not the words.
import type { Passage } from '../../archive/model/passage.ts';

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
  const shared = passages
    .map((passage, index) => ({
      index,
      before: passage.ranges[version - 1]?.[0],
      after: passage.ranges[version]?.[0],
      weight: Math.max(1, passage.words[version] ?? 0),
    }))
    .filter((entry): entry is Shared => entry.before !== undefined && entry.after !== undefined)
    .sort((one, other) => one.before - other.before);
  const staying = heaviestInOrder(shared);
  return new Set(shared.filter((_, at) => !staying.has(at)).map((entry) => entry.index));
}

interface Shared {
  readonly index: number;
  readonly before: number;
  readonly after: number;
  readonly weight: number;
}

/** Places in `entries` (in the order of `before`) whose `after` increases and whose weights add up to the most. */
function heaviestInOrder(entries: readonly Shared[]): ReadonlySet<number> {
  const best: { total: number; previous: number }[] = [];
  let last = -1;
  entries.forEach((entry, at) => {
    let previous = -1;
    for (let earlier = 0; earlier < at; earlier++) {
      const follows = (entries[earlier]?.after ?? 0) < entry.after;
      if (follows && (best[earlier]?.total ?? 0) > (best[previous]?.total ?? 0)) previous = earlier;
    }
    best.push({ total: (best[previous]?.total ?? 0) + entry.weight, previous });
    if ((best[at]?.total ?? 0) > (best[last]?.total ?? 0)) last = at;
  });
  const chosen = new Set<number>();
  for (let at = last; at >= 0; at = best[at]?.previous ?? -1) chosen.add(at);
  return chosen;
}
