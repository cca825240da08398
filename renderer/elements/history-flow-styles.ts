// How the history-flow picture looks; with styles/band-colours.ts and styles/age-colours.ts, which give `--band`.
import { css } from 'lit';

export const historyFlowStyles = css`
  :host {
    display: block;
  }
  .scroll {
    overflow-x: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  svg {
    display: block;
    font-family: var(--font-ui);
    /* What it leaves with when it is saved. */
    background: var(--paper);
  }
  text {
    fill: var(--ink);
    pointer-events: none;
  }
  .time {
    font-size: 12px;
    font-weight: 500;
    text-anchor: middle;
  }
  .words,
  .age {
    font-size: 11px;
    fill: var(--ink-soft);
  }
  .words {
    text-anchor: middle;
  }
  .column {
    cursor: pointer;
    outline: none;
  }
  .reach {
    fill: transparent;
  }
  .column:hover .time {
    fill: var(--accent);
  }
  .column.here .time {
    fill: var(--accent);
    font-weight: 700;
  }
  .mark {
    fill: var(--accent);
  }
  .passage {
    font-size: 11.5px;
    dominant-baseline: central;
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3px;
    stroke-linejoin: round;
    stroke-opacity: 0.8;
  }
  .across {
    font-weight: 500;
  }
  .band {
    cursor: pointer;
    outline: none;
  }
  .bar,
  .swatch {
    fill: var(--band);
    fill-opacity: 0.88;
  }
  .ribbon {
    fill: var(--band);
    fill-opacity: 0.26;
  }
  .crossing {
    fill-opacity: 0.34;
    stroke: var(--band);
    stroke-width: 0.75;
    stroke-dasharray: 3 2;
  }
  .absence {
    fill: none;
    stroke: var(--band);
    stroke-width: 1.5;
    stroke-dasharray: 2 4;
  }
  .edge {
    fill: none;
    stroke: none;
  }
  .band,
  .passage {
    transition: opacity 120ms;
  }
  .dimmed {
    opacity: 0.28;
  }
  .band:hover .ribbon,
  .chosen .ribbon {
    fill-opacity: 0.42;
  }
  .chosen .edge {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .band:focus-visible .edge {
    stroke: var(--focus);
    stroke-width: 2.5;
  }
  .told {
    min-height: 2.8em;
    max-width: 46rem;
    margin: var(--space-3) 0 0;
    color: var(--ink-soft);
  }
  @media (prefers-reduced-motion: reduce) {
    .band,
    .passage {
      transition: none;
    }
  }
`;
