// How the page of the archive's sources is laid out: list and card, each with a scroll of its own; one of them where it is
// narrow.
import { css } from 'lit';

export const archiveSourcesStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
    container: sources / inline-size;
  }
  .room {
    height: 100%;
    display: grid;
    grid-template-columns: minmax(19rem, 25rem) minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
  }
  .list {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
  }
  h1 {
    margin: 0;
    padding: var(--space-4) var(--space-4) var(--space-3);
    font: 600 1.375rem/1.2 var(--font-text);
  }
  variorum-source-list-head {
    padding: 0 var(--space-4) var(--space-1);
  }
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-1);
    margin: 0 var(--space-3) var(--space-2);
    padding: 0.2rem var(--space-2) 0.2rem var(--space-3);
    border-radius: var(--radius);
    background: var(--accent-tint);
    color: var(--accent);
  }
  .selection span {
    flex: 1 1 8rem;
    min-width: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .selection .quiet {
    color: var(--accent);
  }
  .selection .quiet:hover {
    background: color-mix(in srgb, var(--accent) 14%, transparent);
  }
  .card {
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .rows {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-top: var(--hairline);
  }
  variorum-source-list {
    flex: 1;
  }
  .rows > variorum-failure-notice,
  .rows > variorum-pending-lines,
  .reading,
  .none {
    margin: var(--space-4);
  }
  .reading,
  .none {
    display: grid;
    justify-items: start;
    gap: var(--space-3);
    color: var(--ink-soft);
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
  }
  progress {
    width: 100%;
    height: 0.35rem;
    accent-color: var(--accent);
  }
  .card {
    grid-column: 2;
    grid-row: 1 / -1;
    min-width: 0;
    padding: var(--space-5) var(--space-6) var(--space-6);
    border-left: var(--hairline);
  }
  .card variorum-empty-state {
    min-height: 70%;
  }
  /* Nothing to choose from, and nothing to look for. */
  .room.empty {
    grid-template-columns: minmax(0, 1fr);
  }
  .empty .card,
  .empty variorum-source-list-head {
    display: none;
  }
  .empty .rows {
    border-top: 0;
  }
  .back {
    display: none;
    margin: 0 0 var(--space-3) -0.55rem;
  }
  @container sources (max-width: 48rem) {
    .room {
      grid-template-columns: minmax(0, 1fr);
    }
    .card {
      grid-column: 1;
      border-left: 0;
      padding: var(--space-4) var(--space-4) var(--space-6);
    }
    .back {
      display: inline-flex;
    }
    .chosen h1 {
      position: absolute;
      width: 1px;
      height: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .room:not(.chosen) .card,
    .room.chosen .list {
      display: none;
    }
  }
`;
