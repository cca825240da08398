// How an article's row is drawn, as a card and in the columns of a table. Its height is its list's to say.
import { css } from 'lit';
import { libraryColumns } from '../styles/library-columns.ts';
import { unseenMarkStyles } from './unseen-mark.ts';

export const articleRowStyles = [
  libraryColumns,
  unseenMarkStyles,
  css`
    :host {
      display: block;
      height: 100%;
      min-width: 0;
      contain: layout style;
    }
    .headline {
      position: relative;
      min-width: 0;
    }
    strong {
      font: 600 0.875rem/1.3 var(--font-text);
    }
    strong a {
      color: inherit;
      text-decoration: none;
    }
    strong a:hover {
      text-decoration: underline;
      text-decoration-color: var(--line-strong);
    }
    small {
      font-size: var(--ui-tiny);
      color: var(--ink-faint);
      line-height: 1.5;
      min-width: 0;
    }
    .dot {
      position: absolute;
      left: -0.7rem;
      top: 0.36rem;
      width: 6px;
      height: 6px;
      border-radius: 50%;
      background: var(--accent);
    }
    .history {
      display: block;
      flex: none;
    }
    rect {
      fill: var(--ink-faint);
      opacity: 0.6;
    }
    rect.unseen {
      fill: var(--accent);
      opacity: 1;
    }
    .card {
      height: 100%;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-content: center;
      align-items: end;
      column-gap: var(--space-2);
    }
    .card .headline {
      grid-column: 1 / -1;
    }
    .card strong {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      overflow-wrap: break-word;
      text-wrap: pretty;
    }
    .card small {
      grid-column: 1;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .card .publisher:empty {
      display: none;
    }
    .card .history {
      margin-bottom: 3px;
      justify-self: end;
    }
    .card .unseen-mark {
      justify-self: end;
    }
    :host([form='table']) {
      font-size: var(--ui-small);
      color: var(--ink-soft);
      font-variant-numeric: tabular-nums;
    }
    :host([form='table']) > span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    :host([form='table']) .headline {
      display: flex;
      align-items: baseline;
      gap: var(--space-2);
      padding-left: 0.8rem;
      margin-left: -0.8rem;
    }
    :host([form='table']) .dot {
      left: 0;
      top: 0.42rem;
    }
    :host([form='table']) strong {
      font-size: 0.9375rem;
      color: var(--ink);
      overflow: hidden;
      text-overflow: ellipsis;
    }
    /* Tags have the room that the title leaves them. Shrunk beside it, they would take a hair of it, and its end with that. */
    .tags {
      flex: 1 1 0;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: pre;
      font-size: var(--ui-tiny);
      color: var(--ink-faint);
    }
    .versions {
      display: flex;
      align-items: center;
      justify-content: flex-end;
      gap: var(--space-2);
    }
    .versions span {
      min-width: 1.4rem;
      text-align: right;
    }
    .notes {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
    }
  `,
];
