// Chips: a sign and a word in a rounded outline, for statuses and classes.
import { css } from 'lit';

export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    font: 600 var(--ui-tiny) / 1.5 var(--font-ui);
    border-radius: 99px;
    padding: 0.05rem 0.5rem;
    border: 1px solid currentColor;
    white-space: nowrap;
    color: var(--ink-soft);
  }
  .chip.kept {
    color: var(--kept);
  }
  .chip.moved {
    color: var(--moved);
  }
  .chip.altered {
    color: var(--altered);
  }
  .chip.ambiguous {
    color: var(--ambiguous);
  }
  .chip.lost {
    color: var(--lost);
  }
  .chip.added {
    color: var(--added);
  }
  .chip.removed {
    color: var(--removed);
  }
`;
