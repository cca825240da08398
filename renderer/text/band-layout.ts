// The geometry of the picture of all versions: a bar for each passage on each version, and the bands between the bars.
// Knows numbers only: no colours, no elements, no words but their count.
import type { Passage } from '../../archive/model/passage.ts';

export interface BandFrame {
  /** All lengths are in the picture's units, which are CSS pixels at 100 %. */
  readonly versions: number;
  readonly width: number;
  readonly height: number;
  /** Free space above and below the bars, for the versions' headings. */
  readonly top: number;
  readonly bottom: number;
  /** Free space to the left of the first bar and to the right of the last one, for its labels. */
  readonly left: number;
  readonly right: number;
  readonly barWidth: number;
}

export interface Bar {
  readonly version: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Band {
  readonly passage: Passage;
  readonly bars: readonly Bar[];
  /** SVG paths that join bars of neighbouring versions, closed. */
  readonly ribbons: readonly string[];
  /** SVG paths across versions where the passage was away, open. */
  readonly absences: readonly string[];
  /** Where the label starts (its vertical middle) and how long it may be; null where the bar is too low to carry one. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number } | null;
}

/** Between two bars of one version, where there is room for it. */
const WIDEST_GAP = 3;
const LOWEST_BAR = 1.5;
const LOWEST_LABELLED_BAR = 12;

/** The left edge of a version's bars. */
export function columnX(frame: BandFrame, version: number): number {
  if (frame.versions < 2) return frame.left;
  const last = frame.width - frame.right - frame.barWidth;
  return frame.left + ((last - frame.left) * version) / (frame.versions - 1);
}

/** Bands in the order of `passages`. Bars stand in the order of the text; their heights are words on one common scale. */
export function layBands(passages: readonly Passage[], frame: BandFrame): readonly Band[] {
  const columns = Array.from({ length: frame.versions }, (_, version) => columnOf(passages, version));
  const room = frame.height - frame.top - frame.bottom;
  const most = Math.max(1, ...columns.map((column) => column.length));
  const gap = Math.min(WIDEST_GAP, (room * 0.2) / most);
  const words = Math.max(1, ...columns.map((column) => sum(column.map((entry) => entry.words))));
  const scale = Math.max(0, room - gap * (most - 1)) / words;

  const bars = new Map<Passage, Bar[]>(passages.map((passage) => [passage, []]));
  columns.forEach((column, version) => {
    let y = frame.top;
    for (const { passage, words: count } of column) {
      const height = Math.max(LOWEST_BAR, count * scale);
      bars.get(passage)?.push({ version, x: columnX(frame, version), y, height });
      y += height + gap;
    }
  });
  return passages.map((passage) => bandOf(passage, bars.get(passage) ?? [], frame));
}

function columnOf(passages: readonly Passage[], version: number): { passage: Passage; words: number }[] {
  return passages
    .filter((passage) => passage.ranges[version])
    .sort((one, other) => (one.ranges[version]?.[0] ?? 0) - (other.ranges[version]?.[0] ?? 0))
    .map((passage) => ({ passage, words: passage.words[version] ?? 0 }));
}

function bandOf(passage: Passage, bars: readonly Bar[], frame: BandFrame): Band {
  const ribbons: string[] = [];
  const absences: string[] = [];
  bars.forEach((bar, at) => {
    const next = bars[at + 1];
    if (!next) return;
    if (next.version === bar.version + 1) ribbons.push(ribbon(bar, next, frame.barWidth));
    else absences.push(thread(bar, next, frame.barWidth));
  });
  const first = bars[0];
  const low = !first || first.height < LOWEST_LABELLED_BAR;
  return { passage, bars, ribbons, absences, label: low ? null : labelPlace(first, frame) };
}

function labelPlace(bar: Bar, frame: BandFrame): Band['label'] {
  const x = bar.x + frame.barWidth + 6;
  const end = bar.version + 1 < frame.versions ? columnX(frame, bar.version + 1) - 6 : frame.width;
  return { x, y: bar.y + bar.height / 2, width: Math.max(0, end - x) };
}

function ribbon(from: Bar, to: Bar, barWidth: number): string {
  const x0 = from.x + barWidth;
  const middle = (x0 + to.x) / 2;
  const [top0, bottom0, top1, bottom1] = [from.y, from.y + from.height, to.y, to.y + to.height].map(short);
  return (
    `M${short(x0)} ${top0}C${short(middle)} ${top0} ${short(middle)} ${top1} ${short(to.x)} ${top1}` +
    `L${short(to.x)} ${bottom1}C${short(middle)} ${bottom1} ${short(middle)} ${bottom0} ${short(x0)} ${bottom0}Z`
  );
}

function thread(from: Bar, to: Bar, barWidth: number): string {
  const x0 = from.x + barWidth;
  const middle = short((x0 + to.x) / 2);
  const [y0, y1] = [from.y + from.height / 2, to.y + to.height / 2].map(short);
  return `M${short(x0)} ${y0}C${middle} ${y0} ${middle} ${y1} ${short(to.x)} ${y1}`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
