// The columns of the library's table, for its head and its rows: title, publisher, span of time, versions, notes, new.
import { css } from 'lit';

export const libraryColumns = css`
  .columns,
  :host([form='table']) {
    display: grid;
    grid-template-columns:
      minmax(12rem, 1fr) minmax(6rem, 10rem) 9.25rem 6.75rem
      3rem 3.75rem;
    align-items: center;
    column-gap: var(--space-4);
  }
  @container library-list (max-width: 66rem) {
    .columns,
    :host([form='table']) {
      grid-template-columns: minmax(10rem, 1fr) minmax(5rem, 7.5rem) 8.5rem 7.25rem 2.5rem 3.75rem;
      column-gap: var(--space-3);
    }
  }
`;
