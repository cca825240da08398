// How a list of choices is drawn of which one is taken, each with a line on what it is.
import { css } from 'lit';

export const radioListStyles = css`
  fieldset {
    margin: 0 0 var(--space-4);
    padding: 0;
    border: 0;
    display: grid;
    gap: var(--space-2);
  }
  legend {
    padding: 0 0 var(--space-1);
    font-size: var(--ui-small);
    font-weight: 600;
    color: var(--ink-faint);
  }
  label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--space-2);
    align-items: baseline;
  }
  input {
    margin: 0;
    accent-color: var(--accent);
    translate: 0 0.12em;
  }
  small {
    grid-column: 2;
    font-size: var(--ui-small);
    color: var(--ink-soft);
  }
`;
