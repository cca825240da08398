// A row of choices over a picture or a text: small groups of buttons, of which one in each is pressed.
import { css } from 'lit';

export const choiceStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-5);
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
  }
  .group .label {
    margin-right: var(--space-1);
  }
  .group .link + .link {
    margin-left: var(--space-3);
  }
  .choice {
    padding: 0.25rem 0.55rem;
    border-radius: var(--radius);
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .choice:hover:not(:disabled) {
    color: var(--accent);
  }
  .choice[aria-pressed='true'] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }
  /* Of what could be chosen, paper has what was. */
  @media print {
    .choice[aria-pressed='false'] {
      display: none;
    }
    .choice[aria-pressed='true'] {
      padding: 0;
      background: none;
      color: inherit;
    }
  }
`;
