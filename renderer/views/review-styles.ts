// How the page of notes to review is set.
import { css } from 'lit';

export const reviewStyles = css`
  :host {
    display: block;
    height: 100%;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .page {
    max-width: 62rem;
    margin: 0 auto;
    padding: var(--space-5) var(--space-5) var(--space-6);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-3);
    margin-bottom: var(--space-4);
  }
  h1 {
    margin: 0;
    font: 600 1.6rem/1.25 var(--font-text);
  }
  header p,
  .progress {
    color: var(--ink-soft);
  }
  .all {
    margin: calc(-1 * var(--space-3)) 0 var(--space-4);
  }
  ol {
    display: grid;
    gap: var(--space-3);
  }
`;
