// The comparison's controls, which stay in sight above the text, and the foot of its margin.
import { css } from 'lit';

export const compareStyles = css`
  .page {
    grid-area: 1 / 1;
    padding-top: 0;
    padding-inline-end: var(--space-6);
  }
  /* Where there is no text there is nothing to list beside it. */
  .room.alone {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  /* Over the page's padding, beside its scrollbar. */
  variorum-change-minimap {
    grid-area: 1 / 1;
    justify-self: end;
    z-index: 2;
    margin-inline-end: 11px;
  }
  .controls {
    position: sticky;
    top: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    margin: 0 calc(-1 * var(--space-6)) var(--space-5) calc(-1 * var(--space-5));
    padding: var(--space-2) var(--space-6) var(--space-2) var(--space-5);
    background: var(--paper);
    border-bottom: var(--hairline);
    container: controls / inline-size;
  }
  .hint {
    max-width: var(--text-measure);
    margin: 0 auto var(--space-4);
    padding-left: var(--space-3);
    color: var(--ink-soft);
    border-left: 2px solid var(--altered);
  }
  .margin footer {
    display: grid;
    gap: var(--space-3);
    justify-items: start;
    margin-top: var(--space-4);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
    color: var(--ink-faint);
    white-space: nowrap;
  }
  /* A low window, or an enlarged page: the controls go with the text, which has all of it then. */
  @media (max-height: 35rem) {
    .controls {
      position: static;
      gap: var(--space-1);
      margin-bottom: var(--space-4);
      padding-block: var(--space-1);
    }
  }
  @media print {
    .page {
      padding: 0;
    }
    .controls {
      position: static;
      margin: 0 0 var(--space-4);
      padding: 0;
      border: 0;
    }
    .keys {
      display: none;
    }
  }
`;
