// How the timeline is drawn.
import { css } from 'lit';

export const timelineStyles = css`
  :host {
    display: block;
    height: 56px;
  }
  svg {
    display: block;
    overflow: visible;
  }
  .axis {
    stroke: var(--line);
  }
  .mark {
    cursor: pointer;
    outline: none;
  }
  .reach {
    fill: transparent;
  }
  .bar {
    fill: var(--ink-faint);
    opacity: 0.5;
    transition: opacity 120ms;
  }
  .mark:hover .bar {
    opacity: 0.9;
  }
  .mark text {
    font: 400 11px var(--font-ui);
    font-variant-numeric: tabular-nums;
    fill: var(--ink-faint);
  }
  .chosen .bar {
    fill: var(--accent);
    opacity: 1;
  }
  .chosen text {
    fill: var(--ink);
    font-weight: 600;
  }
  .purged .bar {
    fill: none;
    stroke: var(--ink-faint);
    stroke-dasharray: 2 2;
  }
  circle {
    fill: var(--paper);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .mark:focus-visible .reach {
    stroke: var(--focus);
    stroke-width: 2;
    rx: 4px;
  }
  .bow {
    fill: none;
    stroke: var(--accent);
    stroke-dasharray: 2 3;
  }
`;
