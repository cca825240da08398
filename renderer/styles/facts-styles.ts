// Facts as a list of terms and values, the terms quiet at the left.
import { css } from 'lit';

/** `<dl class="facts">` with `<dt>` and `<dd>` in turn. */
export const factsStyles = css`
  .facts {
    display: grid;
    grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr);
    gap: var(--space-1) var(--space-4);
    margin: 0;
  }
  .facts dt {
    color: var(--ink-faint);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @container room (max-width: 32rem) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts dd {
      margin-bottom: var(--space-2);
    }
  }
`;
