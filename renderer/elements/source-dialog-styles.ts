// How the dialogs about sources are set: fields one under the other, and lists of things to choose.
import { css } from 'lit';

export const sourceDialogStyles = css`
  wa-dialog {
    --width: 34rem;
  }
  form {
    display: grid;
    gap: var(--space-4);
  }
  form label {
    display: grid;
    gap: var(--space-1);
  }
  form label > span,
  legend {
    color: var(--ink-soft);
  }
  form :is(input, select, textarea),
  .own {
    width: 100%;
    font: inherit;
    font-size: 0.9375rem;
    line-height: 1.5;
    color: var(--ink);
    background: var(--paper-raised);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 0.4rem 0.6rem;
  }
  form select {
    width: max-content;
  }
  textarea {
    resize: vertical;
  }
  .choices {
    margin-bottom: var(--space-3);
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  legend {
    padding: 0 0 var(--space-2);
  }
  .scroller {
    max-height: 45vh;
    overflow-y: auto;
    scrollbar-width: thin;
    border-bottom: var(--hairline);
  }
  fieldset label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: baseline;
    gap: 0 var(--space-3);
    padding: 0.45rem var(--space-1);
    border-top: var(--hairline);
    cursor: pointer;
  }
  fieldset label:hover {
    background: var(--paper-sunk);
  }
  fieldset input:is([type='checkbox'], [type='radio']) {
    accent-color: var(--accent);
    margin: 0;
  }
  fieldset strong {
    font: 600 0.9375rem/1.35 var(--font-text);
    overflow-wrap: anywhere;
  }
  fieldset small {
    grid-column: 2;
    font-size: var(--ui-small);
    color: var(--ink-faint);
    overflow-wrap: anywhere;
  }
  p {
    line-height: 1.5;
    color: var(--ink-soft);
  }
  .after {
    margin-top: var(--space-3);
  }
`;
