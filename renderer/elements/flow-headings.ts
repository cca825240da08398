// What stands over and under the columns of the history-flow picture: as many times and counts as fit.
import { countWords } from '../localisation/counts.ts';
import { formatNumber } from '../localisation/format.ts';
import { numberedVersion, timeAfter } from '../localisation/version-words.ts';
import type { FlowFrame } from '../text/flow-layout.ts';
import { labelRuler } from '../text/measure-label.ts';
import { type PlacedLabel, placeLabels } from './timeline-labels.ts';
import { tellTime } from './timeline-layout.ts';

/** A version: when it was captured, as an instant and in words, and how many words it has. */
export interface FlowHeading {
  readonly instant: string;
  readonly time: string;
  readonly words: number;
}

export interface ColumnLabels {
  readonly time: PlacedLabel | null;
  readonly words: PlacedLabel | null;
}

/** Of each version; the chosen one has both. */
export function columnLabels(
  headings: readonly FlowHeading[],
  { columns, barWidth, width }: FlowFrame,
  chosen: number,
): readonly ColumnLabels[] {
  const told = tellTime(headings.map(({ instant }) => instant));
  const place = (
    sources: readonly string[],
    textOf: (previous: string | undefined, source: string) => string,
    size: number,
  ): readonly (PlacedLabel | null)[] => {
    const measure = labelRuler(size);
    return placeLabels(
      sources.map((source, at) => ({ source, x: (columns[at] ?? 0) + barWidth / 2, kept: at === chosen })),
      { textOf, widthOf: (text) => measure(text) * 1.05, spacing: 10, width },
    );
  };
  const times = place(
    headings.map(({ instant }, at) => (told ? instant : String(at + 1))),
    told ? timeAfter : (_previous, number) => numberedVersion(number),
    12,
  );
  // Where versions stand close, the unit is said once.
  const words = place(
    headings.map((heading) => String(heading.words)),
    (previous, count) => (previous === undefined ? countWords(Number(count)) : formatNumber(Number(count))),
    11,
  );
  return headings.map((_, at) => ({ time: times[at] ?? null, words: words[at] ?? null }));
}
