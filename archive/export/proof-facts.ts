// What a proof's instructions tell of the proof at hand: names, places and counts, ready to be put into words.
import type { Evidence, JournalStretch } from '../model/evidence.ts';

/** A line that captured the version, as captures.json and check.py have it; `line` counts from 1 in the whole journal. */
export interface CaptureOfProof {
  readonly device: string;
  readonly line: number;
  readonly clock: string;
  readonly capture: {
    readonly capturedAt: string;
    readonly recordedAt: string;
    readonly metadata: { readonly url?: string; readonly canonicalUrl?: string };
    readonly original: { readonly sha256: string; readonly fileName?: string };
  };
}

/** How much the lines of a proof tell beside what it is about. */
export interface Disclosure {
  readonly lines: number;
  /** Lines about other articles, and how many articles those are. */
  readonly others: number;
  readonly otherArticles: number;
}

/** The captures of the version in its article, in the order of their clocks. */
export function capturesOfProof({ stretches, article }: Evidence): readonly CaptureOfProof[] {
  const found: CaptureOfProof[] = [];
  for (const { device, bytes, lines, captures } of stretches) {
    const text = new TextDecoder().decode(bytes).split('\n');
    for (const seq of captures) {
      // The store read these lines by their schema before it handed them on.
      const { clock, event } = JSON.parse(text[seq - lines[0]] ?? '') as {
        clock: string;
        event: { article: string; capture: CaptureOfProof['capture'] };
      };
      if (event.article === article) found.push({ device, line: seq + 1, clock, capture: event.capture });
    }
  }
  return found.sort((one, other) => (one.clock < other.clock ? -1 : 1));
}

export function disclosureOf({ stretches, article }: Evidence): Disclosure {
  const others = new Set<string>();
  let lines = 0;
  let count = 0;
  for (const stretch of stretches) {
    lines += lengthOf(stretch);
    for (const [id, told] of stretch.articles) {
      if (id === article) continue;
      others.add(id);
      count += told;
    }
  }
  return { lines, others: count, otherArticles: others.size };
}

export function lengthOf({ lines: [start, end] }: JournalStretch): number {
  return end - start;
}
