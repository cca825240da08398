// How the list of the library is drawn. Rows have one height for each form: library-list.ts counts on it.
import { css } from 'lit';
import { libraryColumns } from '../styles/library-columns.ts';
import { unseenMarkStyles } from './unseen-mark.ts';

export const libraryListStyles = [
  libraryColumns,
  unseenMarkStyles,
  css`
    :host {
      display: block;
      min-height: 0;
      container: library-list / inline-size;
    }
    .scroller {
      height: 100%;
      overflow-y: auto;
      overflow-x: hidden;
      /* Rows change while the list scrolls: no row is an anchor. */
      overflow-anchor: none;
      scrollbar-width: thin;
      scrollbar-color: var(--line-strong) transparent;
    }
    .scroller:focus-visible {
      outline-offset: -2px;
    }
    .all {
      position: relative;
      overflow: hidden;
      contain: strict;
    }
    .drawn {
      will-change: transform;
    }
    .row {
      position: relative;
      height: 5.25rem;
      contain: strict;
    }
    .table .row {
      height: 2.5rem;
    }
    a {
      display: block;
      height: 100%;
      padding: 0.3rem var(--space-4) 0.3rem calc(var(--space-4) + 1px);
      border-left: 3px solid transparent;
      color: inherit;
      text-decoration: none;
    }
    a:focus-visible,
    .row:focus-visible {
      outline-offset: -2px;
    }
    a:hover {
      background: color-mix(in srgb, var(--paper-raised) 55%, transparent);
    }
    a[aria-current='page'] {
      background: var(--paper-raised);
      border-left-color: var(--accent);
    }
    .beside {
      position: absolute;
      right: var(--space-4);
      bottom: 0.7rem;
      display: flex;
      gap: var(--space-2);
      font-size: var(--ui-tiny);
      line-height: 1.5;
    }
    .row[role='row'] {
      display: grid;
      grid-template-columns: 2.75rem minmax(0, 1fr);
      align-items: center;
      padding-right: var(--space-4);
      border-bottom: var(--hairline);
      cursor: default;
    }
    .row[role='row']:hover {
      background: color-mix(in srgb, var(--paper-sunk) 60%, transparent);
    }
    .row[aria-selected='true'],
    .row[aria-selected='true']:hover {
      background: var(--accent-tint);
    }
    .check {
      padding-right: 0.6rem;
      display: grid;
      place-items: center;
      height: 100%;
    }
    input {
      margin: 0;
      accent-color: var(--accent);
      opacity: 0.45;
    }
    .row:is(:hover, :focus-within, [aria-selected='true']) input {
      opacity: 1;
    }
    .waiting {
      display: grid;
      gap: 0.4rem;
      align-content: center;
      height: 100%;
      padding: 0 var(--space-4);
    }
    .row[role='row'] .waiting {
      padding: 0;
    }
    .waiting i {
      height: 0.6rem;
      width: 62%;
      border-radius: 3px;
      background: var(--line);
    }
    .waiting i + i {
      width: 34%;
      height: 0.5rem;
    }
    .table .waiting i + i {
      display: none;
    }
    .head {
      position: sticky;
      top: 0;
      z-index: 2;
      height: 2rem;
      display: grid;
      grid-template-columns: 2.75rem minmax(0, 1fr);
      align-items: center;
      padding-right: var(--space-4);
      border-bottom: var(--hairline);
      background: var(--paper);
      font-size: var(--ui-small);
      color: var(--ink-faint);
    }
    .head button {
      display: inline-flex;
      align-items: center;
      gap: 0.2rem;
      white-space: nowrap;
    }
    .head button:hover,
    .head [aria-sort] {
      color: var(--ink);
    }
    .head .end {
      justify-self: end;
    }
  `,
];
