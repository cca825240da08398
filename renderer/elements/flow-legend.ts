// The key to the ages of words, as a part of the history-flow picture, so that it leaves with it.
import { svg, type TemplateResult } from 'lit';
import { ageInWords } from '../localisation/collate-words.ts';
import { ageClass } from '../styles/age-colours.ts';
import type { Age } from '../text/flow-ages.ts';
import { labelRuler } from '../text/measure-label.ts';

const rowHeight = 20;
const size = 11;
const inset = 8;

interface Entry {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface FlowLegend {
  readonly height: number;
  draw(top: number): TemplateResult;
}

/** In rows of at most `width`. */
export function flowLegend(ages: readonly Age[], width: number): FlowLegend {
  const entries: Entry[] = [];
  const measure = labelRuler(size);
  let [x, y] = [inset, 0];
  for (const label of ages.map(ageInWords)) {
    const wide = measure(label) + 34;
    if (x > inset && x + wide > width) [x, y] = [inset, y + rowHeight];
    entries.push({ x, y, label });
    x += wide;
  }
  return {
    height: entries.length > 0 ? y + rowHeight : 0,
    draw: (top) =>
      svg`<g class="legend">${entries.map(
        (entry, at) =>
          svg`<rect class="swatch ${ageClass(at)}" x=${entry.x} y=${top + entry.y + 4} width="12" height="12" rx="2"></rect>
            <text class="age" x=${entry.x + 18} y=${top + entry.y + 14}>${entry.label}</text>`,
      )}</g>`,
  };
}
