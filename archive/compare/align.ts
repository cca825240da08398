// Finds the text that two texts have in common: ends first, then whole lines, then words inside what is left.
import { alignWords } from './align-words.ts';
import { type EqualBlock, EqualBlocks, type Window, wholeOf } from './equal-blocks.ts';
import { pairEqualLines } from './lines.ts';
import { type Effort, fullEffort } from './readable-runs.ts';
import { TextPair } from './text-pair.ts';
import { commonEnd, commonStart } from './trim.ts';
import type { RunCutter } from './words.ts';

export interface Alignment {
  /** In order on both sides, not touching on both sides at once. */
  readonly blocks: readonly EqualBlock[];
  /** False where a bound cut the search short. */
  readonly precise: boolean;
}

/** Aligns a window of two texts; `cut` finds the words in scripts without spaces. */
export function align(before: string, after: string, cut: RunCutter, window: Window): Alignment {
  return alignPair(new TextPair(before, after, cut), window);
}

/** Aligns a window, by default all, of two texts. */
export function alignPair(pair: TextPair, window: Window = wholeOf(pair.before, pair.after)): Alignment {
  const blocks = new EqualBlocks();
  const precise = alignWindow(pair, window, blocks, fullEffort(), true);
  return { blocks: blocks.all, precise };
}

function alignWindow(pair: TextPair, window: Window, blocks: EqualBlocks, effort: Effort, byLines: boolean): boolean {
  const { before, after } = pair;
  const start = commonStart(before, after, window);
  blocks.add(window.beforeStart, window.afterStart, start);
  const rest = { ...window, beforeStart: window.beforeStart + start, afterStart: window.afterStart + start };
  const end = commonEnd(before, after, rest);
  const inner = { ...rest, beforeEnd: rest.beforeEnd - end, afterEnd: rest.afterEnd - end };
  let precise = true;
  if (inner.beforeStart < inner.beforeEnd && inner.afterStart < inner.afterEnd) {
    precise = byLines ? alignLines(pair, inner, blocks, effort) : alignWords(pair, inner, blocks, effort);
  }
  blocks.add(inner.beforeEnd, inner.afterEnd, end);
  return precise;
}

function alignLines(pair: TextPair, window: Window, blocks: EqualBlocks, effort: Effort): boolean {
  const lines = pairEqualLines(pair, window);
  if (lines.length === 0) return alignWords(pair, window, blocks, effort);
  let precise = true;
  let { beforeStart, afterStart } = window;
  for (const { before, after, length } of lines) {
    const between = { beforeStart, beforeEnd: before, afterStart, afterEnd: after };
    if (!alignWindow(pair, between, blocks, effort, false)) precise = false;
    blocks.add(before, after, length);
    beforeStart = before + length;
    afterStart = after + length;
  }
  return alignWindow(pair, { ...window, beforeStart, afterStart }, blocks, effort, false) && precise;
}
