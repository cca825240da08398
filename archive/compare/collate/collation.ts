// The state of a collation: every word of every version on a thread. Values only, so that it can be kept and sent
// (structured clone). Knows what is remembered and how it is read; how threads are found it does not know.
import type { Words } from '../words.ts';

/** So many words in a row that belong to the threads `thread`, `thread + 1` and so on. */
export interface ThreadSpan {
  readonly thread: number;
  readonly words: number;
}

export interface CollatedVersion {
  readonly text: string;
  /** BCP 47, "und" where it is not known. */
  readonly language: string;
  /** How many words it has. */
  readonly words: number;
  /** How many threads there were before it: those from here on, up to the next version's, came with it. */
  readonly threadsBefore: number;
  /** The threads of its words, in the order of its text. */
  readonly spans: readonly ThreadSpan[];
}

/** Words that stood side by side when they left, and the threads beside them then; -1 at an end of the text. */
export interface GoneStretch {
  readonly spans: readonly ThreadSpan[];
  readonly before: number;
  readonly after: number;
}

export interface Collation {
  readonly versions: readonly CollatedVersion[];
  /** The word of each thread, without its typography. */
  readonly words: readonly string[];
  /** All threads that do not stand in the last version, those that left last at the end. */
  readonly gone: readonly GoneStretch[];
  /** Where the words of the last version are, to find those of the next by. */
  readonly lastWords: Words;
}

/** A collation of no versions. */
export function startCollation(): Collation {
  return {
    versions: [],
    words: [],
    gone: [],
    lastWords: { count: 0, starts: new Int32Array(0), ends: new Int32Array(0) },
  };
}

/** The thread of each of `words` words. */
export function expandSpans(spans: readonly ThreadSpan[], words: number): Int32Array {
  const threads = new Int32Array(words);
  let word = 0;
  for (const span of spans) for (let offset = 0; offset < span.words; offset++) threads[word++] = span.thread + offset;
  return threads;
}

/** The threads of some words in a row, as few spans as can be. */
export function toSpans(threads: Int32Array): readonly ThreadSpan[] {
  const spans: ThreadSpan[] = [];
  let start = 0;
  for (let word = 1; word <= threads.length; word++) {
    if (word < threads.length && threads[word] === threads[word - 1]! + 1) continue;
    spans.push({ thread: threads[start]!, words: word - start });
    start = word;
  }
  return spans;
}

/** The index of the version that first had a thread. */
export function firstVersionOf({ versions }: Collation, thread: number): number {
  let low = 0;
  let high = versions.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (versions[middle]!.threadsBefore <= thread) low = middle;
    else high = middle;
  }
  return low;
}
