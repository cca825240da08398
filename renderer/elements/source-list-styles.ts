// How the list of the archive's sources is drawn. Rows have one height: source-list.ts counts on it.
import { css } from 'lit';

export const sourceListStyles = css`
  :host {
    display: block;
    min-height: 0;
  }
  .scroller {
    height: 100%;
    overflow-y: auto;
    overflow-x: hidden;
    /* Rows change while the list scrolls: no row is an anchor. */
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  .all {
    position: relative;
    overflow: hidden;
    contain: strict;
  }
  .drawn {
    will-change: transform;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    height: 3.5rem;
    contain: strict;
    border-bottom: var(--hairline);
    border-left: 3px solid transparent;
  }
  label {
    display: grid;
    place-items: start;
    padding: 0.72rem 0.35rem 0 var(--space-3);
  }
  input {
    margin: 0;
    accent-color: var(--accent);
  }
  a {
    display: block;
    align-self: center;
    padding: 0.25rem var(--space-3) 0.25rem var(--space-2);
    color: inherit;
    text-decoration: none;
    min-width: 0;
  }
  a:only-child {
    grid-column: 1 / -1;
    padding-left: var(--space-3);
  }
  .row:hover {
    background: color-mix(in srgb, var(--paper-sunk) 60%, transparent);
  }
  .row.selected {
    background: var(--accent-tint);
  }
  .row:has([aria-current='true']) {
    border-left-color: var(--accent);
  }
  .row:has([aria-current='true']):not(.selected) {
    background: var(--paper-raised);
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  .name {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
    min-width: 0;
  }
  strong {
    font: 600 0.9375rem/1.35 var(--font-text);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .role {
    flex: 0 100 auto;
    min-width: 3rem;
    font-size: var(--ui-small);
    color: var(--ink-soft);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .decided {
    flex: none;
    margin-left: auto;
    align-self: center;
    color: var(--ink-faint);
  }
  small {
    display: block;
    font-size: var(--ui-tiny);
    .rowne-height: 1.5;
    color: var(--ink-faint);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row.selected :is(small, .decided) {
    color: var(--ink-soft);
  }
  .waiting {
    grid-column: 1 / -1;
    display: grid;
    gap: 0.4rem;
    align-content: center;
    padding: 0 var(--space-4);
  }
  .waiting i {
    height: 0.6rem;
    width: 45%;
    border-radius: 3px;
    background: var(--line);
  }
  .waiting i + i {
    width: 65%;
    height: 0.5rem;
  }
`;
