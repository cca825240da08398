// The hedges of one statement among those of its text.
import type { Attribution } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';

type Parts = Pick<Attribution, 'source' | 'cue' | 'content'>;

/** Those of `hedges`, sorted and disjoint, that stand within a statement, from the first to the last of its parts. */
export function statementHedges(hedges: readonly TextRange[], parts: Parts): readonly TextRange[] {
  const [start, end] = extentOf(parts);
  const first = firstFrom(hedges, start);
  const beyond = hedges.slice(first, first + mostHedges).findIndex((hedge) => hedge[1] > end);
  return hedges.slice(first, first + (beyond < 0 ? mostHedges : beyond));
}

/** From the first to the last of source, cue and content: "skriver X med henvisning til anonyme kilder, at …". */
function extentOf({ source, cue, content }: Parts): TextRange {
  const named = cue.length > 0 ? [...source, ...cue] : [];
  const parts = [...named, ...content];
  return [Math.min(...parts.map(([start]) => start)), Math.max(...parts.map(([, end]) => end))];
}

/** The index of the first of the sorted `ranges` that begins at `position` or later. */
export function firstFrom(ranges: readonly TextRange[], position: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No statement has more in earnest; the bound keeps a hostile text from costing its square. */
const mostHedges = 16;
