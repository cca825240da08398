// How the search box and what it found are drawn.
import { css } from 'lit';

export const searchStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  search {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--space-2);
    background: var(--paper-raised);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 0 0.6rem;
    color: var(--ink-faint);
  }
  search:focus-within {
    border-color: var(--accent);
    outline: 2px solid color-mix(in srgb, var(--focus) 55%, transparent);
  }
  input {
    flex: 1;
    min-width: 0;
    font: inherit;
    color: var(--ink);
    background: none;
    border: 0;
    outline: none;
    padding: 0.34rem 0;
    text-overflow: ellipsis;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--ink-faint);
    opacity: 1;
  }
  .popup {
    position: absolute;
    inset: calc(100% + 6px) auto auto 50%;
    translate: -50% 0;
    width: min(38rem, calc(100vw - 1rem));
    max-height: min(34rem, calc(100vh - 6rem));
    overflow: auto;
    z-index: 30;
    padding: var(--space-2) 0;
    background: var(--paper-raised);
    border: var(--hairline);
    border-radius: 8px;
    box-shadow: var(--shadow);
    color: var(--ink);
    scrollbar-width: thin;
  }
  .count {
    padding: 0.1rem var(--space-4) 0.2rem;
    color: var(--ink-faint);
    font-size: var(--ui-small);
  }
  h3 {
    font: 600 0.875rem/1.3 var(--font-text);
    padding: var(--space-2) var(--space-4) 0.15rem;
  }
  .hit {
    display: grid;
    grid-template-columns: 4.2rem minmax(0, 1fr);
    gap: var(--space-2);
    padding: 0.3rem var(--space-4);
    cursor: pointer;
  }
  .hit[aria-selected='true'] {
    background: var(--accent-tint);
  }
  .field {
    color: var(--ink-faint);
    font-size: var(--ui-tiny);
    line-height: 1.7;
  }
  .hit[aria-selected='true'] .field {
    color: var(--ink-soft);
  }
  .snippet {
    color: var(--ink-soft);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  small {
    font-size: var(--ui-tiny);
    color: var(--ink-faint);
    white-space: nowrap;
  }
  .hit[aria-selected='true'] small {
    color: var(--ink-soft);
  }
  mark {
    background: var(--note-yellow);
    color: var(--ink);
    font-weight: 600;
    border-radius: 2px;
  }
  variorum-failure-notice {
    margin: var(--space-2) var(--space-3);
  }
  @media (max-width: 40rem) {
    kbd {
      display: none;
    }
    .popup {
      position: fixed;
      inset: 2.9rem 0.5rem auto;
      translate: none;
      width: auto;
    }
  }
`;
