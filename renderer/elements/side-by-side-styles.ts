// How two texts stand beside each other: two columns with a gutter, or one above the other where there is no room.
import { css } from 'lit';

export const sideBySideStyles = css`
  :host {
    display: block;
    container: pair / inline-size;
    --gutter: 3rem;
  }
  .text {
    position: relative;
    max-width: 72rem;
    font-size: 1.0625rem;
    line-height: 1.55;
  }
  /* The rule between the columns, which the lines of what moved run beside. */
  .text::before {
    content: '';
    position: absolute;
    inset-block: 0;
    left: 50%;
    border-left: var(--hairline);
  }
  variorum-move-links {
    position: absolute;
    inset-block: 0;
    left: calc(50% - var(--gutter) / 2);
    width: var(--gutter);
  }
  .row {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 var(--gutter);
  }
  .row > div {
    min-width: 0;
  }
  .block.headline {
    font-size: 1.5rem;
  }
  .folded {
    position: relative;
    max-width: none;
    background: var(--paper);
  }
  @media print {
    .text {
      max-width: none;
      font-size: 10pt;
    }
  }
  @container pair (max-width: 34rem) {
    .text::before,
    variorum-move-links {
      display: none;
    }
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row.changed > div + div {
      padding-left: var(--space-3);
      border-left: 2px solid var(--line);
    }
    .row.unchanged > div:first-child {
      display: none;
    }
  }
`;
