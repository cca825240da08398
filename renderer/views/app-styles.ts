// How the application's frame is drawn: bar, library, article, archive line; a drawer for the library where it is narrow.
import { css } from 'lit';

export const appStyles = css`
  :host {
    display: grid;
    grid-template-columns: var(--library-width) minmax(0, 1fr);
    grid-template-rows: 2.75rem auto minmax(0, 1fr) auto 1.75rem;
    height: 100vh;
    height: 100dvh;
  }
  .skip {
    position: absolute;
    inset: var(--space-1) auto auto var(--space-1);
    z-index: 40;
    padding: var(--space-2) var(--space-4);
    background: var(--paper-raised);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
  }
  .bar {
    grid-area: 1 / 1 / auto / -1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 26rem) minmax(0, 1fr) auto auto;
    align-items: center;
    gap: var(--space-2);
    padding: 0 var(--space-3) 0 var(--space-4);
    border-bottom: var(--hairline);
    background: var(--paper-sunk);
  }
  .bar b {
    font: 600 0.95rem var(--font-text);
    letter-spacing: 0.01em;
  }
  .bar .quiet {
    justify-self: end;
  }
  .bar .all {
    padding: 0.35rem;
    font-size: 0.95rem;
  }
  variorum-archive-strips {
    grid-area: 2 / 1 / auto / -1;
  }
  variorum-library-view {
    grid-area: 3 / 1;
    border-right: var(--hairline);
  }
  variorum-library-view[wide] {
    grid-column: 1 / -1;
    border-right: 0;
  }
  /* Beneath the library, or beneath everything where that fills the window: it never lies over what it speaks of. */
  variorum-step-card {
    grid-area: 4 / 1;
    border-right: var(--hairline);
    background: var(--paper-sunk);
  }
  variorum-step-card[across] {
    grid-column: 1 / -1;
    border-right: 0;
  }
  .content {
    grid-area: 3 / 2 / 5 / auto;
    min-width: 0;
    min-height: 0;
    overflow: auto;
  }
  .content > variorum-failure-notice {
    margin: var(--space-6) auto;
    width: min(var(--text-measure), 100% - 2 * var(--space-4));
  }
  variorum-empty-state {
    min-height: 100%;
  }
  footer {
    grid-area: 5 / 1 / auto / -1;
    display: flex;
    align-items: center;
    padding: 0 var(--space-4);
    border-top: var(--hairline);
    background: var(--paper-sunk);
    min-width: 0;
  }
  variorum-archive-line {
    flex: 1;
  }
  footer .quiet {
    padding-block: 0.1rem;
    font-size: var(--ui-small);
  }
  .bar .narrow {
    display: none;
  }
  @media (max-width: 60rem) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    .bar {
      grid-template-columns: auto auto minmax(0, 1fr) auto auto auto;
      padding-left: var(--space-2);
    }
    .bar button.narrow {
      display: inline-flex;
    }
    .content {
      grid-area: 3 / 1;
    }
    variorum-step-card {
      border-right: 0;
    }
    variorum-library-view:not([wide]) {
      position: fixed;
      inset: 2.75rem auto 1.75rem 0;
      width: min(20rem, 86vw);
      z-index: 20;
      visibility: hidden;
      transform: translateX(-100%);
      transition:
        transform 160ms ease-out,
        visibility 160ms;
      box-shadow: var(--shadow);
    }
    variorum-library-view:not([wide]).open {
      visibility: visible;
      transform: none;
    }
    .shade {
      position: fixed;
      inset: 2.75rem 0 1.75rem;
      z-index: 19;
      background: var(--shade);
    }
  }
  @media (max-width: 40rem) {
    .wide,
    .bar b {
      display: none;
    }
    .bar {
      grid-template-columns: auto minmax(0, 1fr) auto auto auto;
    }
    .bar .visually-hidden.narrow {
      display: block;
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
    }
    .bar,
    .shade,
    footer,
    variorum-archive-strips,
    variorum-library-view:not([wide]),
    variorum-toast-stack {
      display: none;
    }
    .content {
      overflow: visible;
    }
  }
`;
