// How the choice of an order is drawn: a word that turns into a field under the pointer.
import { css } from 'lit';

export const sortSelectStyles = css`
  select {
    font: 400 var(--ui-tiny) var(--font-ui);
    color: var(--ink-soft);
    background: transparent;
    border: 1px solid transparent;
    border-radius: 4px;
    padding: 0.15rem 0.1rem;
    max-width: 9rem;
    field-sizing: content;
    cursor: pointer;
  }
  select:hover {
    border-color: var(--line-strong);
  }
  option {
    background: var(--paper-raised);
    color: var(--ink);
  }
`;
