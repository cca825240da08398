// How the notes stand beside a text, and below it on a narrow window.
import { css } from 'lit';

export const noteMarginStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .slot {
    position: absolute;
    inset-inline: 0;
  }
  .slot[data-whole] {
    transition: top 140ms ease-out;
  }
  .slot.editing {
    z-index: 2;
  }
  .slot.settling {
    z-index: 3;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    outline: none;
  }
  /* There may be hundreds, and all come last: the browser draws those that are scrolled to. */
  #lost > variorum-note-card {
    content-visibility: auto;
    contain-intrinsic-height: auto 9rem;
    overflow-clip-margin: 8px;
  }
  h2 {
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--lost);
    padding-top: var(--space-3);
    border-top: var(--hairline);
  }
  .removed > button {
    width: fit-content;
    color: var(--ink-faint);
    font-size: var(--ui-small);
  }
  .hint {
    color: var(--ink-faint);
    line-height: 1.5;
    max-width: 16rem;
  }
  @container (max-width: 52rem) {
    :host {
      min-height: 0 !important;
      display: grid;
      gap: 10px;
    }
    .slot {
      position: static;
    }
    /* What is asked stays in view, whichever place in the text above is looked at. */
    .slot.settling {
      position: fixed;
      inset: auto 0 0 !important;
      z-index: 9;
      padding: var(--space-2);
    }
  }
  variorum-note-card + variorum-note-editor {
    margin-top: 6px;
  }
  @media print {
    :host {
      display: grid;
      gap: 10px;
      min-height: 0 !important;
    }
    .slot {
      position: static;
      break-inside: avoid;
    }
    .hint,
    .removed,
    variorum-note-editor {
      display: none;
    }
  }
`;
