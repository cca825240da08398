// The head of the library's table: what each column is, and by which of them the rows are sorted.
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { sortName } from '../localisation/library-words.ts';
import type { LibrarySort } from '../state/library-choice.ts';
import './icon.ts';

/** Asks for the list in another order. */
export class SortAskedEvent extends Event {
  static readonly type = 'variorum-sort-asked';
  readonly sort: LibrarySort;

  constructor(sort: LibrarySort) {
    super(SortAskedEvent.type, { bubbles: true, composed: true });
    this.sort = sort;
  }
}

export function drawLibraryHead(sort: LibrarySort): TemplateResult {
  return html`<div class="head" role="row" aria-rowindex="1">
    <span role="columnheader"
      ><span class="visually-hidden">${msg('Selected', { id: 'library.columnCheck' })}</span></span
    >
    <div class="columns" role="presentation">
      ${column(msg('Title', { id: 'library.columnTitle' }), 'title', sort)}
      ${column(msg('Publisher', { id: 'library.columnPublisher' }), 'publisher', sort)}
      ${column(msg('Captured', { id: 'library.columnSpan' }), 'captured', sort)}
      ${column(msg('Versions', { id: 'library.columnVersions' }), 'versions', sort, 'end')}
      <span role="columnheader">${msg('Notes', { id: 'library.columnNotes' })}</span>
      ${column(msg('New', { id: 'library.columnNew' }), 'unseen', sort)}
    </div>
  </div>`;
}

function column(name: string, by: LibrarySort, sort: LibrarySort, side: 'start' | 'end' = 'start'): TemplateResult {
  const isSorted = by === sort;
  const rises = by === 'title' || by === 'publisher';
  const ask = (event: Event): void => void event.currentTarget?.dispatchEvent(new SortAskedEvent(by));
  return html`<span
    class=${side}
    role="columnheader"
    aria-sort=${isSorted ? (rises ? 'ascending' : 'descending') : nothing}
    ><button tabindex="-1" title=${sortName(by)} @click=${ask}>
      ${name}${isSorted ? html`<variorum-icon name=${rises ? 'arrow-up' : 'arrow-down'}></variorum-icon>` : nothing}
    </button></span
  >`;
}

declare global {
  interface HTMLElementEventMap {
    'variorum-sort-asked': SortAskedEvent;
  }
}
