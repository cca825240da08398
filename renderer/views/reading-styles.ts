// How the reading room is drawn beyond the plan of every room.
import { css } from 'lit';

export const readingStyles = css`
  .room:focus-visible {
    outline-offset: -2px;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    margin-bottom: var(--space-4);
    color: var(--ink-soft);
    font: 400 var(--ui-size) / var(--ui-leading) var(--font-ui);
    font-variant-numeric: tabular-nums;
    hyphens: manual;
  }
  .meta .lost {
    color: var(--lost);
  }
  .meta .lost:hover {
    text-decoration: underline;
  }
  .waiting {
    display: block;
    width: 100%;
    margin-bottom: var(--space-3);
    padding: 0.4rem 0.7rem;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    color: var(--ink-soft);
  }
  .waiting:hover {
    color: var(--accent);
    border-color: var(--accent);
  }
  variorum-pending-lines {
    width: 100%;
    padding: 0 var(--space-5);
  }
`;
