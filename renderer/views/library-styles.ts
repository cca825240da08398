// How the library is drawn: a quiet column, and a room with a rail at its left.
import { css } from 'lit';
import { sortSelectStyles } from '../styles/sort-select-styles.ts';

export const libraryStyles = [
  sortSelectStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
      background: var(--paper-sunk);
    }
    .heading {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-2);
      padding: var(--space-3) var(--space-3) var(--space-1) var(--space-4);
    }
    h2 {
      font: 600 var(--ui-small) var(--font-ui);
      color: var(--ink-faint);
      white-space: nowrap;
    }
    h2 button {
      display: inline-flex;
      align-items: center;
      white-space: pre;
    }
    h2 button:hover {
      color: var(--accent);
    }
    h2 span {
      font-variant-numeric: tabular-nums;
    }
    .tools:not(:has(*)) {
      display: none;
    }
    .tools {
      padding: var(--space-1) var(--space-3) var(--space-2);
    }
    .rows {
      flex: 1;
      min-height: 0;
      display: flex;
      flex-direction: column;
    }
    variorum-library-list {
      flex: 1;
    }
    .empty {
      padding: var(--space-3) var(--space-4);
      color: var(--ink-soft);
      line-height: 1.5;
    }
    .empty .button {
      margin-top: var(--space-3);
    }
    variorum-failure-notice {
      margin: var(--space-3);
    }

    :host([wide]) {
      display: grid;
      grid-template-columns: 15rem minmax(0, 1fr);
      grid-template-rows: auto auto minmax(0, 1fr);
      background: var(--paper);
    }
    :host([wide]) variorum-library-rail {
      grid-row: 1 / -1;
      grid-column: 1;
      background: var(--paper-sunk);
      border-right: var(--hairline);
    }
    :host([wide]) :is(.heading, .tools, .rows) {
      grid-column: 2;
    }
    :host([wide]) .heading {
      justify-content: flex-start;
      align-items: baseline;
      gap: var(--space-3);
      padding: var(--space-4) var(--space-5) var(--space-2);
    }
    h1 {
      font: 600 1.375rem/1.2 var(--font-text);
      margin: 0;
    }
    .total {
      color: var(--ink-faint);
      font-variant-numeric: tabular-nums;
    }
    .rail-switch {
      display: none;
      margin-left: auto;
      align-self: center;
    }
    :host([wide]) .tools {
      padding: 0 var(--space-5) var(--space-2);
    }
    :host([wide]) variorum-filter-chips {
      padding-top: var(--space-2);
    }
    :host([wide]) .rows {
      padding-left: calc(var(--space-5) - 0.6rem);
    }
    :host([wide]) .empty {
      display: grid;
      justify-items: center;
      align-content: center;
      flex: 1;
      text-align: center;
    }
    @media (max-width: 60rem) {
      :host([wide]) {
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: auto auto auto minmax(0, 1fr);
      }
      .rail-switch {
        display: inline-flex;
      }
      :host([wide]) :is(.heading, .tools, .rows) {
        grid-column: 1;
      }
      :host([wide]) .heading {
        padding: var(--space-3) var(--space-4) var(--space-2);
      }
      :host([wide]) .tools {
        padding: 0 var(--space-4) var(--space-2);
      }
      :host([wide]) .rows {
        grid-row: 4;
        padding-left: 0;
      }
      :host([wide]) variorum-library-rail {
        grid-row: 2;
        max-height: 50vh;
        border: 0;
        border-block: var(--hairline);
        margin-bottom: var(--space-2);
      }
      :host([wide]) variorum-library-rail:not(.shown) {
        display: none;
      }
    }
  `,
];
