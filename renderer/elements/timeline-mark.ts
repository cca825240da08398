// One version on the timeline: its bar, as high as its change was large and parted by what changed, and its label.
import { msg, str } from '@lit/localize';
import { nothing, svg, type TemplateResult } from 'lit';
import type { VersionEntry } from '../../archive/model/article.ts';
import type { ChangeSummary } from '../../archive/model/change-class.ts';
import { summaryInWords } from '../localisation/change-summary.ts';
import { formatMoment, formatShare } from '../localisation/format.ts';
import type { PlacedLabel } from './timeline-labels.ts';
import { sharesOf } from './timeline-parts.ts';

/** Pixels from the timeline's top to its axis, and the height of the highest and the lowest bar. */
export const axis = 38;
export const tallest = 28;
const shortest = 5;
const widestBar = 8;

export interface TimelineMark {
  readonly version: VersionEntry;
  readonly index: number;
  readonly x: number;
  readonly label: PlacedLabel | null;
  /** How much of the text changed with it, and with the one that changed most; undefined while it is not known. */
  readonly share: number | undefined;
  readonly largest: number;
  readonly summary: ChangeSummary | null;
  /** How far the two marks that are nearest to each other stand apart, in pixels. */
  readonly nearest: number;
  /** Whether it is read, or one of the pair that is compared; and whether it is the one that keys move. */
  readonly marked: boolean;
  readonly chosen: boolean;
}

/** `choose` is told of a press, and whether Shift was held. */
export function drawMark(mark: TimelineMark, choose: (shift: boolean) => void): TemplateResult {
  const { version, x, label, nearest, marked } = mark;
  const reach = Math.max(1, Math.min(22, nearest / 2));
  const said = markInWords(mark);
  return svg`<g
    role="option"
    class=${['mark', marked ? 'chosen' : '', version.purged ? 'purged' : ''].filter(Boolean).join(' ')}
    tabindex=${mark.chosen ? '0' : '-1'}
    aria-selected=${marked ? 'true' : 'false'}
    aria-label=${said}
    data-version=${version.id}
    @click=${(event: MouseEvent) => choose(event.shiftKey)}
  >
    <title>${said}</title>
    <rect class="reach" x=${x - reach} y="0" width=${reach * 2} height="56"></rect>
    ${drawBar(mark)}
    ${marked ? svg`<circle cx=${x} cy=${axis} r="5"></circle>` : nothing}
    ${label ? svg`<text x=${label.x} y="53" text-anchor="middle">${label.text}</text>` : nothing}
  </g>`;
}

/** A bar, or the parts that it is made of: what matters most stands on the axis. */
function drawBar({ version, x, share, largest, summary, nearest }: TimelineMark): unknown {
  const height = shortest + Math.sqrt((share ?? 0) / largest) * (tallest - shortest);
  const width = Math.max(1.5, Math.min(widestBar, nearest * 0.7));
  const shares = summary && !version.purged ? sharesOf(summary) : [];
  if (shares.length === 0) {
    return svg`<rect class="bar" x=${x - width / 2} y=${axis - height} width=${width} height=${height} rx=${Math.min(2, width / 4)}></rect>`;
  }
  let foot = axis;
  return shares.map(({ part, share: ofBar }) => {
    foot -= ofBar * height;
    return svg`<rect class="bar ${part}" x=${x - width / 2} y=${foot} width=${width} height=${Math.max(0.8, ofBar * height - 0.6)} rx="1"></rect>`;
  });
}

/** `Version 3, 21.17, 12 % changed: 2 paragraphs added`. */
function markInWords({ version, index, share, summary }: TimelineMark): string {
  const moment = formatMoment(version.captures[0]?.capturedAt ?? '');
  if (version.purged) return msg(str`Version ${index + 1}, ${moment}, purged`, { id: 'timeline.versionPurged' });
  if (index === 0 || share === undefined) {
    return msg(str`Version ${index + 1}, ${moment}`, { id: 'timeline.version' });
  }
  const changed = msg(str`Version ${index + 1}, ${moment}, ${formatShare(share)} changed`, {
    id: 'timeline.versionChanged',
  });
  const brought = summary ? summaryInWords(summary) : '';
  return brought === '' ? changed : msg(str`${changed}: ${brought}`, { id: 'timeline.versionBrought' });
}
