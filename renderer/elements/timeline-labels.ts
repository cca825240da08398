// Which marks along the timeline get a label, and where it stands: as many as fit without touching. Pure.

export interface LabelledMark {
  readonly x: number;
  /** What its label is written from, as `textOf` understands it. */
  readonly source: string;
  /** Whether its label must be shown, as that of a chosen version. */
  readonly kept: boolean;
}

export interface PlacedLabel {
  /** The middle of the label. */
  readonly x: number;
  readonly text: string;
}

export interface LabelMeasures {
  /** What is written under a mark, given the source of the label to the left of it, if there is one. */
  readonly textOf: (previous: string | undefined, source: string) => string;
  readonly widthOf: (text: string) => number;
  readonly spacing: number;
  /** Labels stay within `[0, width]`. */
  readonly width: number;
}

/**
 * A label or null for each mark, in their order (ascending). Two kept labels that would touch move apart, each away
 * from the other, and a label that one of them would touch then is left out; no other moves except to stay inside.
 */
export function placeLabels(marks: readonly LabelledMark[], measures: LabelMeasures): readonly (PlacedLabel | null)[] {
  const leftOut = new Set<number>();
  for (;;) {
    const placed = placeBut(leftOut, marks, measures);
    const touched = touchedLabel(placed, marks, measures);
    if (touched === undefined) return placed;
    // What stood to its right may need its day now, and be wider: all are placed anew.
    leftOut.add(touched);
  }
}

/** The first label that need not be shown and that the one to its right touches. */
function touchedLabel(
  placed: readonly (PlacedLabel | null)[],
  marks: readonly LabelledMark[],
  { widthOf, spacing }: LabelMeasures,
): number | undefined {
  let before: { readonly index: number; readonly end: number } | undefined;
  for (const [index, label] of placed.entries()) {
    if (label === null) continue;
    const half = widthOf(label.text) / 2;
    const isTouched = before !== undefined && label.x - half < before.end + spacing - 1e-6;
    if (before !== undefined && isTouched && marks[before.index]?.kept === false) return before.index;
    before = { index, end: label.x + half };
  }
  return undefined;
}

function placeBut(
  leftOut: ReadonlySet<number>,
  marks: readonly LabelledMark[],
  { textOf, widthOf, spacing, width }: LabelMeasures,
): readonly (PlacedLabel | null)[] {
  const placed: (PlacedLabel | null)[] = [];
  let last: { readonly index: number; readonly end: number; readonly source: string } | undefined;
  marks.forEach((mark, index) => {
    if (leftOut.has(index)) {
      placed.push(null);
      return;
    }
    const text = textOf(last?.source, mark.source);
    const half = widthOf(text) / 2;
    const x = Math.min(Math.max(mark.x, half), width - half);
    const clearOfLast = last === undefined || x - half >= last.end + spacing;
    if (!mark.kept && !(clearOfLast && x + half + spacing <= nextKeptStart(index))) {
      placed.push(null);
      return;
    }
    const overlap = last && !clearOfLast ? last.end + spacing - (x - half) : 0;
    const left = last && placed[last.index];
    // What does not fit at the right edge is left to the other one to make room for.
    const away = Math.min(overlap / 2, width - half - x);
    if (last && left && overlap > 0) placed[last.index] = { ...left, x: left.x - (overlap - away) };
    placed.push({ x: x + away, text });
    last = { index, end: x + half + away, source: mark.source };
  });
  return placed;

  /** Where the next kept label begins at its longest, which is when it cannot lean on one to the left. */
  function nextKeptStart(after: number): number {
    const next = marks.find((mark, index) => index > after && mark.kept);
    return next ? next.x - widthOf(textOf(undefined, next.source)) / 2 : Number.POSITIVE_INFINITY;
  }
}
