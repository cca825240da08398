// The geometry of the history-flow picture: where every word of every version stands, and the bands between versions.
// Knows numbers only: no colours, no elements, no words but their count.
import type { Passage } from '../../archive/model/passage.ts';
import { type Flow, type FlowLink, passagesIn } from './flow-links.ts';

export interface FlowFrame {
  /** The left edge of each version's bars, ascending. All lengths are in CSS pixels at 100 %. */
  readonly columns: readonly number[];
  readonly barWidth: number;
  /** Where the picture ends at the right, which labels stay within. */
  readonly width: number;
  /** Where bars may stand, from the top. */
  readonly top: number;
  readonly bottom: number;
}

/** A stretch of a version's column. */
export interface FlowBar {
  readonly version: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Of the bar of a passage, the words that came with one version. */
export interface FlowStretch extends FlowBar {
  readonly first: number;
}

/** Words that go on to the next version, as a closed SVG path. */
export interface FlowRibbon {
  readonly version: number;
  readonly first: number;
  readonly moved: boolean;
  readonly path: string;
}

export interface FlowBand {
  /** Index of the passage. */
  readonly passage: number;
  /** One for each version that it stands in. */
  readonly bars: readonly FlowBar[];
  readonly stretches: readonly FlowStretch[];
  readonly ribbons: readonly FlowRibbon[];
  /** SVG paths across versions where the passage was away, open. */
  readonly absences: readonly string[];
  readonly label: FlowLabel | null;
}

/** Where a label starts (its vertical middle) and how long it may be. `across` says that it goes across bars. */
export interface FlowLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly across: boolean;
}

/** Between two passages of one version, where there is room for it. */
const widestGap = 4;
/** Half the height that a label needs. */
const labelReach = 6;
/** A label of this width says something; where versions stand closer, it goes on across their bars. */
const tellingLabel = 96;

/** One band a passage, in their order. Every version's words are on one scale, so that heights compare. */
export function layFlow(flow: Flow, passages: readonly Passage[], frame: FlowFrame): readonly FlowBand[] {
  const columns = frame.columns.map((_, version) => passagesIn(passages, version));
  const room = frame.bottom - frame.top;
  const most = Math.max(1, ...columns.map((column) => column.length));
  const gap = Math.min(widestGap, (room * 0.2) / most);
  const longest = Math.max(
    1,
    ...flow.pieces.map((pieces) => (pieces.at(-1)?.start ?? 0) + (pieces.at(-1)?.words ?? 0)),
  );
  const scale = Math.max(0, room - gap * (most - 1)) / longest;
  const ordinals = columns.map((column) => new Map(column.map(({ index }, at) => [index, at])));
  const yOf = (version: number, passage: number, word: number): number =>
    frame.top + word * scale + (ordinals[version]?.get(passage) ?? 0) * gap;

  const bars: FlowBar[][] = passages.map(() => []);
  const stretches: FlowStretch[][] = passages.map(() => []);
  const ribbons: FlowRibbon[][] = passages.map(() => []);
  columns.forEach((column, version) => {
    let word = 0;
    for (const { index, words } of column) {
      const [x, y] = [frame.columns[version] ?? 0, yOf(version, index, word)];
      bars[index]?.push({ version, x, y, height: words * scale });
      word += words;
    }
  });
  for (const { version, passage, start, words, first } of flow.pieces.flat()) {
    const [x, y] = [frame.columns[version] ?? 0, yOf(version, passage, start)];
    stretches[passage]?.push({ version, x, y, height: words * scale, first });
  }
  for (const link of flow.links.flat()) ribbons[link.to.passage]?.push(ribbonOf(link, frame, scale, yOf));
  return passages.map((_, passage) => ({
    passage,
    bars: bars[passage] ?? [],
    stretches: stretches[passage] ?? [],
    ribbons: ribbons[passage] ?? [],
    absences: absencesOf(bars[passage] ?? [], frame),
    label: labelOf(bars[passage] ?? [], frame),
  }));
}

/** The version whose bars, or the space to the right of them, a place in the picture lies in. */
export function versionAt(x: number, { columns }: FlowFrame): number {
  return Math.max(
    0,
    columns.findLastIndex((column) => column <= x),
  );
}

function ribbonOf(
  { from, to, before, after, words, moved }: FlowLink,
  frame: FlowFrame,
  scale: number,
  yOf: (version: number, passage: number, word: number) => number,
): FlowRibbon {
  const x0 = (frame.columns[from.version] ?? 0) + frame.barWidth;
  const x1 = frame.columns[to.version] ?? 0;
  const [y0, y1] = [yOf(from.version, from.passage, before), yOf(to.version, to.passage, after)];
  const height = words * scale;
  const middle = short((x0 + x1) / 2);
  const [top0, bottom0] = [short(y0), short(y0 + height)];
  const [top1, bottom1] = [short(y1), short(y1 + height)];
  const path =
    `M${short(x0)} ${top0}C${middle} ${top0} ${middle} ${top1} ${short(x1)} ${top1}` +
    `L${short(x1)} ${bottom1}C${middle} ${bottom1} ${middle} ${bottom0} ${short(x0)} ${bottom0}Z`;
  return { version: from.version, first: from.first, moved, path };
}

function absencesOf(bars: readonly FlowBar[], { barWidth }: FlowFrame): readonly string[] {
  return bars.flatMap((from, at) => {
    const to = bars[at + 1];
    if (!to || to.version === from.version + 1) return [];
    const x0 = short(from.x + barWidth);
    const middle = short((x0 + to.x) / 2);
    const [y0, y1] = [from.y + from.height / 2, to.y + to.height / 2].map(short);
    return [`M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${short(to.x)} ${y1}`];
  });
}

/**
 * It starts right of the first bar that is high enough, and goes to the next version. Where that is too close, it goes on
 * as long as the band stays around it.
 */
function labelOf(bars: readonly FlowBar[], frame: FlowFrame): FlowLabel | null {
  const at = bars.findIndex(({ height }) => height >= 2 * labelReach);
  const start = bars[at];
  if (!start) return null;
  const [x, y] = [start.x + frame.barWidth + 6, start.y + start.height / 2];
  const widthTo = (version: number): number => Math.max(0, (frame.columns[version + 1] ?? frame.width) - 6 - x);
  let width = widthTo(start.version);
  if (width >= tellingLabel) return { x, y, width, across: false };
  for (let next = at + 1; next < bars.length; next++) {
    const bar = bars[next];
    const around = bar && bar.y <= y - labelReach && bar.y + bar.height >= y + labelReach;
    if (!around || bar.version !== (bars[next - 1]?.version ?? 0) + 1) break;
    width = widthTo(bar.version);
  }
  return { x, y, width, across: true };
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
