// How the rail of the library is drawn: quiet lists of words and counts.
import { css } from 'lit';

export const libraryRailStyles = css`
  :host {
    display: block;
    padding: var(--space-3) var(--space-2) var(--space-5);
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  section {
    margin-top: var(--space-4);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0 var(--space-2) var(--space-1);
  }
  h2 {
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
  }
  li {
    position: relative;
    display: flex;
    align-items: center;
    border-radius: var(--radius);
  }
  li:hover {
    background: color-mix(in srgb, var(--paper-raised) 70%, transparent);
  }
  li.over {
    outline: 2px dashed var(--accent);
    outline-offset: -2px;
  }
  .item {
    flex: 1;
    min-width: 0;
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: 0.25rem var(--space-2);
    border-radius: var(--radius);
    color: var(--ink-soft);
  }
  .item span {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .item small {
    font-size: var(--ui-tiny);
    color: var(--ink-faint);
    font-variant-numeric: tabular-nums;
  }
  .item variorum-icon {
    color: var(--ink-faint);
  }
  .item[aria-pressed='true'] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }
  .item[aria-pressed='true'] :is(small, variorum-icon) {
    color: inherit;
  }
  .add {
    display: inline-flex;
    padding: 0.15rem;
    border-radius: var(--radius);
    color: var(--ink-faint);
  }
  .add:hover {
    color: var(--accent);
    background: var(--accent-tint);
  }
  .more {
    padding: 0.2rem var(--space-2);
    font-size: var(--ui-tiny);
    color: var(--ink-faint);
  }
  .more:hover {
    color: var(--accent);
  }
  /* Stands where the count does, which gives way to it. */
  variorum-collection-menu {
    position: absolute;
    right: 0.25rem;
    opacity: 0;
  }
  li:is(:hover, :focus-within) variorum-collection-menu {
    opacity: 1;
  }
  li:has(variorum-collection-menu):is(:hover, :focus-within) small {
    opacity: 0;
  }
`;
