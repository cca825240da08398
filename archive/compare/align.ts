// Finds the text that two texts have in common: ends first, then whole lines, then words inside what is left.
import { alignWords, type WordAlignment } from './align-words.ts';
import { type EqualBlock, EqualBlocks, type Window, wholeOf } from './equal-blocks.ts';
import { pairEqualLines } from './lines.ts';
import { fullEffort } from './readable-runs.ts';
import { commonEnd, commonStart } from './trim.ts';
import type { RunCutter } from './words.ts';

export interface Alignment {
  /** In order on both sides, not touching on both sides at once. */
  readonly blocks: readonly EqualBlock[];
  /** False where a bound cut the search short. */
  readonly precise: boolean;
}

/** Aligns a window, by default all, of two texts; `cut` finds the words in scripts without spaces. */
export function align(
  before: string,
  after: string,
  cut: RunCutter,
  window: Window = wholeOf(before, after),
): Alignment {
  const blocks = new EqualBlocks();
  const words: WordAlignment = { cut, effort: fullEffort() };
  const precise = alignWindow(before, after, window, blocks, words, true);
  return { blocks: blocks.all, precise };
}

function alignWindow(
  before: string,
  after: string,
  window: Window,
  blocks: EqualBlocks,
  words: WordAlignment,
  byLines: boolean,
): boolean {
  const start = commonStart(before, after, window);
  blocks.add(window.beforeStart, window.afterStart, start);
  const rest = { ...window, beforeStart: window.beforeStart + start, afterStart: window.afterStart + start };
  const end = commonEnd(before, after, rest);
  const inner = { ...rest, beforeEnd: rest.beforeEnd - end, afterEnd: rest.afterEnd - end };
  let precise = true;
  if (inner.beforeStart < inner.beforeEnd && inner.afterStart < inner.afterEnd) {
    precise = byLines
      ? alignLines(before, after, inner, blocks, words)
      : alignWords(before, after, inner, blocks, words);
  }
  blocks.add(inner.beforeEnd, inner.afterEnd, end);
  return precise;
}

function alignLines(before: string, after: string, window: Window, blocks: EqualBlocks, words: WordAlignment): boolean {
  const pairs = pairEqualLines(before, after, window, words.cut);
  if (pairs.length === 0) return alignWords(before, after, window, blocks, words);
  let precise = true;
  let { beforeStart, afterStart } = window;
  for (const pair of pairs) {
    const between = { beforeStart, beforeEnd: pair.before, afterStart, afterEnd: pair.after };
    if (!alignWindow(before, after, between, blocks, words, false)) precise = false;
    blocks.add(pair.before, pair.after, pair.length);
    beforeStart = pair.before + pair.length;
    afterStart = pair.after + pair.length;
  }
  return alignWindow(before, after, { ...window, beforeStart, afterStart }, blocks, words, false) && precise;
}
