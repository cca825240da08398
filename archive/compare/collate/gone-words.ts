// The words that left, and the pool that is made of them to know them by when they return.
// Knows threads and their words; where a returned word would stand it does not know.
import type { GoneStretch, ThreadSpan } from './collation.ts';
import { toSpans } from './collation.ts';

/**
 * What is gone once a version follows another, whose threads `before` and `after` hold in their order. `threads` is how
 * many there are in all. What was gone and stands in `after` again is taken out; the rest keeps its order.
 */
export function goneAfter(
  gone: readonly GoneStretch[],
  before: Int32Array,
  after: Int32Array,
  threads: number,
): readonly GoneStretch[] {
  const stands = new Uint8Array(threads);
  for (const thread of after) stands[thread] = 1;
  const kept: GoneStretch[] = [];
  for (const stretch of gone) addAbsent(kept, stretch, stands);
  if (before.length > 0) addAbsent(kept, { spans: toSpans(before), before: -1, after: -1 }, stands);
  return kept;
}

/** Adds what of a stretch does not stand, in pieces whose neighbours are those that they had in it. */
function addAbsent(stretches: GoneStretch[], stretch: GoneStretch, stands: Uint8Array): void {
  if (isWhole(stretch, stands)) {
    stretches.push(stretch);
    return;
  }
  let spans: ThreadSpan[] = [];
  let before = stretch.before;
  let previous = stretch.before;
  const close = (after: number): void => {
    if (spans.length > 0) stretches.push({ spans, before, after });
    spans = [];
  };
  for (const span of stretch.spans) {
    for (let thread = span.thread; thread < span.thread + span.words; thread++) {
      if (stands[thread] === 1) close(thread);
      else {
        const last = spans.at(-1);
        if (spans.length === 0) before = previous;
        if (last && last.thread + last.words === thread) {
          spans[spans.length - 1] = { thread: last.thread, words: last.words + 1 };
        } else spans.push({ thread, words: 1 });
      }
      previous = thread;
    }
  }
  close(stretch.after);
}

function isWhole({ spans }: GoneStretch, stands: Uint8Array): boolean {
  return spans.every(({ thread, words }) => !stands.subarray(thread, thread + words).includes(1));
}

/** The words that a new version may have back: places of the pool, stretch by stretch. */
export interface Pool {
  readonly size: number;
  /** The thread at each place. */
  readonly threads: Int32Array;
  /** The number of the word at each place, -1 where `numbers` has none. */
  readonly words: Int32Array;
  /** The stretch that each place lies in. */
  readonly stretch: Int32Array;
  /** The first place of each stretch, and one beyond the last. */
  readonly starts: Int32Array;
  readonly stretches: readonly GoneStretch[];
}

/** `words` are those of the threads, `numbers` those that are looked for. */
export function poolOf(
  stretches: readonly GoneStretch[],
  words: readonly string[],
  numbers: ReadonlyMap<string, number>,
): Pool {
  const starts = new Int32Array(stretches.length + 1);
  stretches.forEach(({ spans }, index) => {
    starts[index + 1] = spans.reduce((sum, span) => sum + span.words, starts[index]!);
  });
  const size = starts[stretches.length]!;
  const pool = { threads: new Int32Array(size), words: new Int32Array(size), stretch: new Int32Array(size) };
  let place = 0;
  stretches.forEach(({ spans }, index) => {
    for (const span of spans) {
      for (let thread = span.thread; thread < span.thread + span.words; thread++) {
        pool.threads[place] = thread;
        pool.words[place] = numbers.get(words[thread]!) ?? -1;
        pool.stretch[place++] = index;
      }
    }
  });
  return { size, ...pool, starts, stretches };
}
