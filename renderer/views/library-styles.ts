// How the library is drawn.
import { css } from 'lit';

export const libraryStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--paper-sunk);
  }
  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
    padding: var(--space-3) var(--space-3) var(--space-1) var(--space-4);
  }
  h2 {
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
    white-space: nowrap;
  }
  h2 span {
    font-variant-numeric: tabular-nums;
  }
  select {
    font: 400 var(--ui-tiny) var(--font-ui);
    color: var(--ink-soft);
    background: transparent;
    border: 1px solid transparent;
    border-radius: 4px;
    padding: 0.15rem 0.1rem;
    max-width: 9rem;
    field-sizing: content;
    cursor: pointer;
  }
  select:hover {
    border-color: var(--line-strong);
  }
  option {
    background: var(--paper-raised);
    color: var(--ink);
  }
  .rows {
    overflow-y: auto;
    flex: 1;
    min-height: 0;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  a {
    display: block;
    padding: 0.55rem var(--space-4);
    border-left: 3px solid transparent;
    color: inherit;
    text-decoration: none;
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  a:hover {
    background: color-mix(in srgb, var(--paper-raised) 55%, transparent);
  }
  a[aria-current='page'] {
    background: var(--paper-raised);
    border-left-color: var(--accent);
  }
  .link {
    margin: 0 0 0.55rem calc(var(--space-4) + 3px);
    font-size: var(--ui-small);
  }
  .end {
    height: 1px;
  }
  .empty {
    padding: var(--space-3) var(--space-4);
    color: var(--ink-soft);
    line-height: 1.5;
  }
  variorum-failure-notice {
    margin: var(--space-3);
  }
`;
