// How the pieces of a comparison look in either of its forms; used with styles/change-styles.ts and text-styles.ts.
import { css } from 'lit';

export const comparisonStyles = css`
  ins.moved,
  del.moved {
    text-decoration: none;
    color: var(--moved);
    background: var(--moved-tint);
    padding: 0;
  }
  ins,
  del {
    cursor: pointer;
    /* Clear of the controls, which stay above the text and may be four lines high. */
    scroll-margin-block: 9.5rem 3rem;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  del + ins {
    margin-inline-start: 0.12em;
  }
  .block.headline {
    line-height: 1.38;
  }
  ins.faint,
  del.faint {
    color: inherit;
    background: none;
    text-decoration-color: var(--line-strong);
    text-decoration-thickness: 1px;
  }
  del.faint {
    color: var(--ink-faint);
  }
  .moved.faint {
    border-bottom-color: var(--line-strong);
  }
  .moved-label.faint {
    color: var(--ink-faint);
  }
  .at-hand {
    box-shadow: 0 0 0 2px var(--focus);
  }
  .moved-label {
    display: block;
    width: fit-content;
    padding: 0;
    text-align: start;
    text-decoration: underline transparent;
    text-underline-offset: 0.2em;
    hyphens: manual;
  }
  .moved-label:hover {
    text-decoration-color: currentColor;
  }
  .block .moved-label {
    font-style: normal;
    letter-spacing: normal;
  }
  .furniture ins,
  .furniture del {
    font-style: italic;
  }
  .folded {
    display: block;
    margin: var(--space-3) auto;
    max-width: var(--text-measure);
    color: var(--ink-faint);
    font: 400 var(--ui-small) var(--font-ui);
    border-block: 1px dashed var(--line);
    padding: 0.3rem 0;
    width: 100%;
    text-align: center;
  }
  .folded:hover {
    color: var(--accent);
  }
  @media print {
    .at-hand {
      box-shadow: none;
    }
  }
`;
