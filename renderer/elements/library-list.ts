// <variorum-library-list>: the rows of the library, however many there are: only those in view are drawn. As a list of
// links, or as a grid whose rows can be selected. Asks for rows that it does not have; knows nothing of where they are.
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import type { LibrarySort } from '../state/library-choice.ts';
import type { ListedRows } from '../state/list-pages.ts';
import { formatPlace, NavigateEvent, nowhere } from '../state/location.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { rowAfterKey } from '../text/row-window.ts';
import './article-row.ts';
import { carryArticles } from './carried-articles.ts';
import { drawLibraryHead } from './library-head.ts';
import { libraryListStyles } from './library-list-styles.ts';
import { RowsSelectedEvent, RowsWantedEvent } from './library-list-events.ts';
import { recycledRows } from './recycled-rows.ts';
import { RowsInView } from './rows-in-view.ts';
import { drawUnseenMark, SinceAskedEvent } from './unseen-mark.ts';

/** In rem, as the styles have it: a card has a title of two lines and two lines below it. */
const sizes = { card: { row: 5.25, head: 0 }, table: { row: 2.5, head: 2 } } as const;
/** Where there is less room than this for a table, in rem, its rows are cards. */
const narrowestTable = 44;

const noRows: ListedRows<CatalogueEntry> = { total: 0, at: () => undefined };

@localized()
@customElement('variorum-library-list')
export class VariorumLibraryList extends LitElement {
  static override readonly styles = [baseStyles, libraryListStyles];

  @property({ attribute: false }) rows: ListedRows<CatalogueEntry> = noRows;
  /** The article that is open. */
  @property() current: string | null = null;
  /** The articles that are selected; null for a list of links, where nothing is. */
  @property({ attribute: false }) selected: ReadonlyMap<string, unknown> | null = null;
  /** What its rows are sorted by: stands over the columns of a table. */
  @property() sort: LibrarySort = 'captured';
  /** Drawn beside a link, as what can be done with that row. */
  @property({ attribute: false }) beside: (entry: CatalogueEntry) => unknown = () => nothing;

  @state() private form: 'card' | 'table' = 'card';
  /** The row that the keys are at. */
  @state() private active = 0;

  @query('.scroller') private readonly scroller!: HTMLElement;
  private wantsFocus = false;
  private readonly inView = new RowsInView(this, {
    total: () => this.rows.total,
    sizes: (width) => {
      this.form = this.selected !== null && width >= narrowestTable ? 'table' : 'card';
      return sizes[this.form];
    },
    moved: (first, end) => {
      const focused = this.shadowRoot?.activeElement?.closest('[data-active]');
      // The focus must not go with its row: the list holds it until the row is back.
      if (focused && (this.active < first || this.active >= end)) this.scroller.focus({ preventScroll: true });
      this.dispatchEvent(new RowsWantedEvent(first, end));
    },
  });

  /** Puts the focus on the row that the keys are at. */
  override focus(): void {
    this.wantsFocus = true;
    this.requestUpdate();
  }

  /** Back to the first row: what is listed is another list. */
  toTop(): void {
    this.active = 0;
    this.inView.toTop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.active = this.drawnIndex(this.current) ?? this.active;
    if (changed.has('rows')) this.active = Math.max(0, Math.min(this.active, this.rows.total - 1));
    if (!this.hasUpdated) return;
    if (changed.has('selected')) this.inView.measure();
    else if (changed.has('rows')) this.inView.place();
  }

  override render(): unknown {
    const [first, end] = this.inView.drawn;
    const { total } = this.rows;
    const grid = this.selected !== null;
    const label = msg('Articles', { id: 'library.articles' });
    return html`<div
      class="scroller ${this.form}"
      role=${grid ? 'grid' : 'presentation'}
      aria-label=${grid ? label : nothing}
      aria-rowcount=${grid ? total + this.headRows : nothing}
      aria-multiselectable=${grid ? 'true' : nothing}
      tabindex=${this.inView.isDrawn(this.active) ? -1 : 0}
      @scroll=${() => this.inView.place()}
      @keydown=${this.onKey}
      @click=${this.onClick}
    >
      ${this.form === 'table' ? drawLibraryHead(this.sort) : nothing}
      <div class="all" role=${grid ? 'rowgroup' : 'list'}>
        <div class="drawn" role="presentation">
          ${recycledRows(first, end, (index) => (grid ? this.drawGridRow(index) : this.drawLink(index)))}
        </div>
      </div>
    </div>`;
  }

  protected override updated(): void {
    const holdsFocus = this.shadowRoot?.activeElement === this.scroller;
    if (!this.wantsFocus && !holdsFocus) return;
    const row = this.renderRoot.querySelector<HTMLElement>('[data-active]');
    if (row) row.focus({ preventScroll: true });
    else if (this.wantsFocus) this.scroller.focus({ preventScroll: true });
    this.wantsFocus = false;
  }

  private drawLink(index: number): TemplateResult {
    const entry = this.rows.at(index);
    const isActive = index === this.active;
    return html`<div class="row" role="listitem" aria-posinset=${index + 1} aria-setsize=${this.rows.total}>
      ${
        entry
          ? html`<a
                href=${formatPlace({ ...nowhere, article: entry.id })}
                tabindex=${isActive ? 0 : -1}
                ?data-active=${isActive}
                aria-current=${entry.id === this.current ? 'page' : nothing}
                @click=${() => (this.active = index)}
                ><variorum-article-row .entry=${entry}></variorum-article-row></a
              ><span class="beside">${drawUnseenMark(entry)}${this.beside(entry)}</span>`
          : waiting
      }
    </div>`;
  }

  private drawGridRow(index: number): TemplateResult {
    const entry = this.rows.at(index);
    const isSelected = entry !== undefined && this.selected?.has(entry.id) === true;
    const isActive = index === this.active;
    return html`<div
      class="row"
      role="row"
      aria-rowindex=${index + 1 + this.headRows}
      aria-selected=${isSelected ? 'true' : 'false'}
      tabindex=${isActive ? 0 : -1}
      ?data-active=${isActive}
      data-index=${index}
      draggable=${entry ? 'true' : 'false'}
      @focus=${() => (this.active = index)}
      @dragstart=${(event: DragEvent) => this.onDrag(event, entry)}
    >
      <span class="check" role="gridcell"
        ><input
          type="checkbox"
          tabindex="-1"
          aria-label=${entry?.title ?? ''}
          .checked=${live(isSelected)}
          ?hidden=${!entry}
      /></span>
      ${
        entry
          ? html`<variorum-article-row .entry=${entry} form=${this.form} cells></variorum-article-row>`
          : html`<span role="gridcell">${waiting}</span>`
      }
    </div>`;
  }

  /** Where an article is among the rows that are drawn. */
  private drawnIndex(article: string | null): number | undefined {
    const [first, end] = this.inView.drawn;
    const indices = Array.from({ length: end - first }, (_, index) => first + index);
    return article === null ? undefined : indices.find((index) => this.rows.at(index)?.id === article);
  }

  private get headRows(): number {
    return this.form === 'table' ? 1 : 0;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const grid = this.selected !== null;
    if (event.altKey || (isCommand && key !== 'a')) return;
    const to = isCommand ? undefined : rowAfterKey(key, this.active, this.inView.viewport);
    if (to !== undefined) {
      const from = this.active;
      this.activate(to);
      if (grid && shiftKey) this.select('range', to, from);
    } else if (key === 'Enter' && shiftKey) this.askSince(this.active);
    else if (!grid) return;
    else if (isCommand) this.select('all', this.active);
    else if (key === ' ') this.select(shiftKey ? 'range' : 'toggle', this.active);
    else if (key === 'Enter') this.open(this.active);
    else if (key === 'Escape' && this.selected?.size) this.select('none', this.active);
    else return;
    event.preventDefault();
  };

  private activate(index: number): void {
    this.active = index;
    this.inView.bringIn(index);
    this.focus();
  }

  private readonly onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"][data-index]') : null;
    if (!row) return;
    const index = Number(row.dataset['index']);
    const isLink = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
    const isCheck = event.target instanceof HTMLInputElement;
    this.active = index;
    if (event.shiftKey) this.select('range', index);
    else if (isCheck || event.ctrlKey || event.metaKey) this.select('toggle', index);
    else if (!isLink) return this.open(index);
    else return;
    // A click that is prevented puts its box back, after this: the box says what is selected instead, whatever was clicked.
    if (isCheck) this.requestUpdate();
    else event.preventDefault();
    this.focus();
  };

  /** What is new in a row, where there is something to compare it with; else the article. */
  private askSince(index: number): void {
    const entry = this.rows.at(index);
    if (!entry || entry.unseen === 0 || entry.unseen >= entry.versions) this.open(index);
    else this.dispatchEvent(new SinceAskedEvent(entry.id));
  }

  private open(index: number): void {
    const entry = this.rows.at(index);
    if (entry) this.dispatchEvent(new NavigateEvent({ article: entry.id, room: 'read' }));
  }

  private select(how: RowsSelectedEvent['how'], index: number, from = this.active): void {
    this.dispatchEvent(new RowsSelectedEvent(how, index, from));
  }

  private onDrag(event: DragEvent, entry: CatalogueEntry | undefined): void {
    if (!entry || !event.dataTransfer) return;
    const { selected } = this;
    carryArticles(event.dataTransfer, selected?.has(entry.id) ? [...selected.keys()] : [entry.id]);
  }
}

const waiting = html`<span class="waiting"><i></i><i></i></span>`;

declare global {
  interface HTMLElementTagNameMap {
    'variorum-library-list': VariorumLibraryList;
  }
}
