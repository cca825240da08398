// How the dialog for tags is drawn.
import { css } from 'lit';

export const tagDialogStyles = css`
  wa-dialog {
    --width: 28rem;
  }
  form {
    display: flex;
    gap: var(--space-2);
  }
  input {
    flex: 1;
    min-width: 0;
    font: inherit;
    font-size: 0.9375rem;
    color: var(--ink);
    background: var(--paper-raised);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 0.4rem 0.6rem;
  }
  input[aria-invalid='true'] {
    border-color: var(--removed);
  }
  p {
    margin: var(--space-1) 0 var(--space-3);
    font-size: var(--ui-small);
    color: var(--ink-faint);
  }
  p.wrong {
    color: var(--removed);
  }
  ul {
    max-height: 40vh;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  li {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 2rem;
    border-top: var(--hairline);
  }
  .tag {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  li.add .tag {
    color: var(--added);
    font-weight: 600;
  }
  li.remove .tag {
    color: var(--removed);
    text-decoration: line-through;
  }
  small {
    color: var(--ink-faint);
    font-size: var(--ui-small);
  }
`;
