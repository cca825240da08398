// How the bands of the picture of all versions look; with styles/band-colours.ts, which gives each its `--band`.
import { css } from 'lit';

export const passageBandsStyles = css`
  :host {
    display: block;
  }
  .scroll {
    overflow-x: auto;
  }
  svg {
    display: block;
    font-family: var(--font-ui);
  }
  text {
    fill: var(--ink);
    pointer-events: none;
  }
  .time {
    font-size: 12px;
    font-weight: 600;
    text-anchor: middle;
  }
  .words {
    font-size: 11px;
    fill: var(--ink-faint);
    text-anchor: middle;
  }
  .passage {
    font-size: 11.5px;
    dominant-baseline: central;
  }
  .band {
    cursor: pointer;
    outline: none;
  }
  .bar {
    fill: var(--band);
    opacity: 0.85;
  }
  .ribbon {
    fill: var(--band);
    opacity: 0.26;
  }
  .absence {
    fill: none;
    stroke: var(--band);
    stroke-width: 1.5;
    stroke-dasharray: 2 4;
  }
  .band,
  .passage {
    transition: opacity 120ms;
  }
  .dimmed {
    opacity: 0.3;
  }
  .band:hover .ribbon,
  .chosen .ribbon {
    opacity: 0.42;
  }
  .chosen .bar {
    opacity: 1;
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .band:focus-visible .bar {
    opacity: 1;
    stroke: var(--focus);
    stroke-width: 2.5;
  }
  .told {
    min-height: 2.8em;
    max-width: 46rem;
    margin: var(--space-4) 0 0;
    color: var(--ink-soft);
  }
  @media (prefers-reduced-motion: reduce) {
    .band,
    .passage {
      transition: none;
    }
  }
`;
