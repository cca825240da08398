// How a source's card is set: like the head of an article, with its names and roles in a table under it.
import { css } from 'lit';

export const sourceCardStyles = css`
  :host {
    display: block;
    container: source-card / inline-size;
  }
  article {
    max-width: 44rem;
  }
  h2 {
    font: 600 1.6rem/1.25 var(--font-text);
    overflow-wrap: anywhere;
  }
  h2:focus-visible {
    outline: 0;
  }
  .facts {
    margin-top: var(--space-1);
    color: var(--ink-soft);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    margin: var(--space-3) 0 0 -0.55rem;
  }
  dl {
    margin-top: var(--space-3);
  }
  dl div {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr);
    gap: var(--space-2) var(--space-4);
    padding: 0.45rem 0;
    border-top: var(--hairline);
  }
  dt {
    color: var(--ink-faint);
  }
  dd {
    overflow-wrap: anywhere;
  }
  dd li {
    display: inline;
  }
  dd li:not(:last-child)::after {
    content: ' · ';
    color: var(--ink-faint);
  }
  .note {
    max-width: var(--text-measure);
  }
  section {
    margin-top: var(--space-5);
  }
  h3 {
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
    padding-bottom: var(--space-2);
    border-bottom: var(--hairline);
  }
  .more {
    margin-top: var(--space-4);
  }
  @container source-card (max-width: 30rem) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
