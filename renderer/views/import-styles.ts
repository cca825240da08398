// How importing is drawn.
import { css } from 'lit';

export const importStyles = css`
  wa-dialog {
    --width: 38rem;
  }
  .sources {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    color: var(--ink-faint);
  }
  .paste {
    display: grid;
    gap: var(--space-1);
    margin-top: var(--space-4);
    color: var(--ink-soft);
  }
  textarea {
    font: 400 1rem/1.5 var(--font-text);
    color: var(--ink);
    padding: var(--space-2) var(--space-3);
    background: var(--paper);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    resize: vertical;
  }
  fieldset {
    border: 0;
    margin: var(--space-4) 0 var(--space-2);
    padding: 0;
    display: grid;
    justify-items: start;
    gap: var(--space-2);
  }
  fieldset label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    cursor: pointer;
  }
  input[type='radio'] {
    accent-color: var(--accent);
    margin: 0;
  }
  .progress {
    margin-bottom: var(--space-3);
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    justify-content: flex-end;
    gap: var(--space-2);
  }
`;
