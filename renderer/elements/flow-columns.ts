// The columns of the history-flow picture: when each version was captured and how long it is, and the place to pick it.
import { msg, str } from '@lit/localize';
import { nothing, svg, type TemplateResult } from 'lit';
import type { FlowSize } from '../text/flow-frame.ts';
import { columnLabels, type FlowHeading } from './flow-headings.ts';

/** `chosen` is the version whose column is marked; `pick` is told which one a person wants. */
export function drawFlowColumns(
  headings: readonly FlowHeading[],
  size: FlowSize,
  chosen: number,
  pick: (version: number) => void,
): readonly TemplateResult[] {
  const labels = columnLabels(headings, size, chosen);
  return headings.map((heading, version) => {
    const [x, middle] = [size.columns[version] ?? 0, (size.columns[version] ?? 0) + size.barWidth / 2];
    const reach = Math.max(11, Math.min(40, ((size.columns[version + 1] ?? size.width) - x) / 2));
    const { time, words } = labels[version] ?? { time: null, words: null };
    const here = version === chosen;
    return svg`<g class=${here ? 'column here' : 'column'} @click=${() => pick(version)}>
      <title>${msg(str`Version ${version + 1}, ${heading.time}`, { id: 'collate.version-at' })}</title>
      <rect class="reach" x=${middle - reach} y="0" width=${reach * 2} height=${size.top - 2}></rect>
      ${here ? svg`<rect class="mark" x=${x} y=${size.top - 9} width=${size.barWidth} height="3" rx="1.5"></rect>` : nothing}
      ${time ? svg`<text class="time" x=${time.x} y="20">${time.text}</text>` : nothing}
      ${words ? svg`<text class="words" x=${words.x} y=${size.bottom + 20}>${words.text}</text>` : nothing}
    </g>`;
  });
}
