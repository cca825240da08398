// How a Web Awesome dialog is set in our type.
import { css } from 'lit';

export const dialogStyles = css`
  wa-dialog {
    --spacing: 1.25rem;
  }
  wa-dialog::part(title) {
    font: 600 1.2rem/1.3 var(--font-text);
  }
  wa-dialog::part(header) {
    padding-bottom: 0.5rem;
  }
  wa-dialog::part(body) {
    padding-top: 0.5rem;
  }
  .actions {
    display: flex;
    justify-content: flex-end;
    gap: var(--space-2);
  }
`;
