// The words of one passage in the history-flow picture, as few SVG paths.
import { svg, type TemplateResult } from 'lit';
import type { FlowBand } from '../text/flow-layout.ts';

/**
 * One path for all that looks alike, so that sixty versions are some hundred elements and not ten thousand. `hueOf` gives
 * the class of words by the version that they came with.
 */
export function drawFlowFills(
  { ribbons, stretches }: FlowBand,
  barWidth: number,
  hueOf: (first: number) => string,
): readonly TemplateResult[] {
  const paths = new Map<string, string[]>();
  const add = (kind: string, first: number, path: string): void => {
    const classes = `${kind} ${hueOf(first)}`;
    const alike = paths.get(classes);
    if (alike) alike.push(path);
    else paths.set(classes, [path]);
  };
  for (const { moved, first, path } of ribbons) add(moved ? 'ribbon crossing' : 'ribbon', first, path);
  for (const { x, y, height, first } of stretches) {
    add('bar', first, `M${x} ${short(y)}h${barWidth}v${short(height)}h${-barWidth}Z`);
  }
  return [...paths].map(([classes, alike]) => svg`<path class=${classes} d=${alike.join('')}></path>`);
}

/** Long decimals cost time to write and to read. */
function short(length: number): number {
  return Math.round(length * 100) / 100;
}
