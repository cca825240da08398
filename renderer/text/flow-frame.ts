// How large the history-flow picture is and where its versions stand in it, for the room that there is.
// Knows numbers and instants only.
import { layOutInstants } from '../elements/timeline-layout.ts';
import type { FlowFrame } from './flow-layout.ts';

export type FlowScale = 'version' | 'time';

export interface FlowSize extends FlowFrame {
  readonly height: number;
}

interface FlowContents {
  /** When each version was captured, in order. */
  readonly instants: readonly string[];
  /** Words of the longest version, and the passages of the one that has most. */
  readonly words: number;
  readonly passages: number;
  /** Whether a passage came with the last version: its label stands to the right of it. */
  readonly endsInLabel: boolean;
}

const left = 44;
/** As much as the last version's time needs. */
const leastRight = 60;
const top = 40;
const foot = 34;
const widestBar = 28;
const narrowestBar = 3;
const narrowestColumn = 10;

/** Fills `room` in width where its versions fit, and is wider where they do not. */
export function flowSize(contents: FlowContents, room: number, scale: FlowScale): FlowSize {
  const { instants, words, passages } = contents;
  const gaps = Math.max(0, instants.length - 1);
  const right = rightOf(contents, room);
  const span = Math.max(room - left - right, gaps * narrowestColumn);
  const columns = columnsOf(instants, span, scale);
  const nearest = Math.min(...columns.slice(1).map((x, at) => x - (columns[at] ?? 0)), span || widestBar * 3);
  const bottom = top + Math.min(640, Math.max(320, words * 0.8, passages * 15));
  return {
    columns,
    // Where versions stand close, it is the bands between them that are to be seen.
    barWidth: Math.round(Math.min(widestBar, Math.max(narrowestBar, nearest * 0.34 - 4))),
    width: Math.round(left + span + right),
    height: Math.round(bottom + foot),
    top,
    bottom,
  };
}

function rightOf({ instants, endsInLabel }: FlowContents, room: number): number {
  if (instants.length < 2) return room - left;
  return endsInLabel ? Math.min(200, Math.max(112, (room - left) / instants.length)) : leastRight;
}

function columnsOf(instants: readonly string[], span: number, scale: FlowScale): readonly number[] {
  const gaps = Math.max(1, instants.length - 1);
  const within =
    scale === 'time'
      ? layOutInstants(instants, span, { inset: 0, gap: narrowestColumn })
      : instants.map((_, at) => (at * span) / gaps);
  return within.map((x) => Math.round((left + x) * 10) / 10);
}
