// How the timeline is drawn.
import { css } from 'lit';

export const timelineStyles = css`
  :host {
    display: block;
    position: relative;
    min-height: 56px;
  }
  .scroll {
    overflow: auto hidden;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .zoom {
    position: absolute;
    top: 0;
    right: 0;
    z-index: 1;
    display: flex;
    background: var(--paper);
    border-radius: var(--radius);
  }
  .zoom .quiet {
    padding: 0.2rem;
  }
  svg {
    display: block;
    overflow: visible;
    touch-action: pan-y;
    user-select: none;
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
  .facts {
    fill: var(--altered);
    opacity: 0.9;
  }
  .sources {
    fill: url(#hatching);
    opacity: 0.9;
  }
  .ground {
    fill: var(--moved-tint);
  }
  .line {
    fill: var(--moved);
  }
  .form {
    fill: var(--paper);
    stroke: var(--ink-faint);
    stroke-width: 0.8;
  }
  .again {
    fill: none;
    stroke: var(--ink-faint);
  }
  .brush {
    fill: var(--accent);
    fill-opacity: 0.12;
    stroke: var(--accent);
    pointer-events: none;
  }
  .chosen .bar:not(.facts, .sources, .form) {
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
