// How the card of a first step is drawn: a narrow one beneath the library, a wide strip where the window has it so.
import { css } from 'lit';

export const stepCardStyles = css`
  :host {
    display: block;
    min-width: 0;
    container: card / inline-size;
  }
  section {
    display: grid;
    gap: var(--space-2);
    margin: var(--space-3);
    padding: var(--space-3) var(--space-4) var(--space-4);
    border: 1px solid var(--line-strong);
    border-radius: 10px;
    background: var(--paper-raised);
    box-shadow: var(--shadow);
    animation: come 200ms ease-out;
  }
  header {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
  }
  h2,
  .progress {
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--ink-faint);
    white-space: nowrap;
  }
  .progress {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  header .quiet {
    margin: -0.3rem -0.55rem -0.3rem auto;
    font-size: var(--ui-small);
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--space-2);
    margin: 0;
    font: 600 1.0625rem / 1.3 var(--font-text);
  }
  .done {
    display: inline-flex;
    align-items: center;
    gap: 0.2em;
    font: 600 var(--ui-small) var(--font-ui);
    color: var(--added);
    white-space: nowrap;
  }
  p {
    margin-top: var(--space-1);
    line-height: 1.5;
    color: var(--ink-soft);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--space-2);
    margin-top: var(--space-1);
  }
  .go {
    flex: 1 0 100%;
    justify-content: center;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  @keyframes come {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @container card (min-width: 40rem) {
    section {
      grid-template: auto auto / minmax(0, 1fr) auto;
      column-gap: var(--space-5);
      margin: 0;
      padding: var(--space-2) var(--space-5) var(--space-3);
      border-width: 1px 0 0;
      border-radius: 0;
      box-shadow: none;
    }
    header {
      grid-column: 1 / -1;
    }
    .ways {
      align-self: end;
    }
    .go {
      flex: 0 0 auto;
    }
  }
  @container card (min-width: 25rem) and (max-width: 40rem) {
    section {
      margin: 0;
      padding: var(--space-2) var(--space-4) var(--space-3);
      border-width: 1px 0 0;
      border-radius: 0;
      box-shadow: none;
    }
    .go {
      flex: 0 1 auto;
      margin-right: auto;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
