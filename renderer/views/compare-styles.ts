// The comparison's controls, which stay in sight above the text, and the foot of its margin.
import { css } from 'lit';

export const compareStyles = css`
  .page {
    padding-top: 0;
  }
  .controls {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    align-items: center;
    justify-content: space-between;
    margin-inline: calc(-1 * var(--space-5));
    padding: var(--space-2) var(--space-5);
    background: var(--paper);
    border-bottom: var(--hairline);
  }
  .forms {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-items: center;
  }
  .forms [aria-pressed='true'] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }
  .forms > :last-child {
    margin-left: var(--space-2);
  }
  .meta,
  .hint {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    max-width: var(--text-measure);
    margin: var(--space-5) auto var(--space-4);
    color: var(--ink-soft);
  }
  .hint {
    margin-top: 0;
    padding-left: var(--space-3);
    border-left: 2px solid var(--altered);
  }
  .margin footer {
    display: grid;
    gap: var(--space-3);
    justify-items: start;
    margin-top: var(--space-4);
  }
  .keys {
    color: var(--ink-faint);
  }
  .keys kbd:not(:first-child) {
    margin-left: var(--space-2);
  }
`;
