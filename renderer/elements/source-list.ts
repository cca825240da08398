// <variorum-source-list>: the archive's sources, one a row that leads to its card, each with a box to choose it for merging.
// However many there are, only those in view are drawn. Asks for rows that it does not have.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SourceEntry } from '../../archive/model/source-card.ts';
import { sourceFacts } from '../localisation/archive-source-words.ts';
import type { ListedRows } from '../state/list-pages.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { rowAfterKey } from '../text/row-window.ts';
import './icon.ts';
import { RowsWantedEvent } from './library-list-events.ts';
import { recycledRows } from './recycled-rows.ts';
import { RowsInView } from './rows-in-view.ts';
import { sourceListStyles } from './source-list-styles.ts';

/** A source is to be among the chosen ones, or no longer. */
export class SourceToggledEvent extends Event {
  static readonly type = 'variorum-source-toggled';
  readonly entry: SourceEntry;

  constructor(entry: SourceEntry) {
    super(SourceToggledEvent.type);
    this.entry = entry;
  }
}

/** In rem, as the styles have it. */
const sizes = { row: 3.5, head: 0 };

const noRows: ListedRows<SourceEntry> = { total: 0, at: () => undefined };

@localized()
@customElement('variorum-source-list')
export class VariorumSourceList extends LitElement {
  static override readonly styles = [baseStyles, sourceListStyles];

  @property({ attribute: false }) rows: ListedRows<SourceEntry> = noRows;
  /** The one whose card is shown. */
  @property() current: string | null = null;
  /** Those that are chosen; null where none can be. */
  @property({ attribute: false }) selected: ReadonlyMap<string, SourceEntry> | null = null;

  /** The row that the keys are at, and that the tabulator leads to. */
  @state() private active = 0;

  @query('.scroller') private readonly scroller!: HTMLElement;
  private wantsFocus = false;
  private readonly inView = new RowsInView(this, {
    total: () => this.rows.total,
    sizes: () => sizes,
    moved: (first, end) => {
      const focused = this.shadowRoot?.activeElement?.closest('.row');
      // The focus must not go with its row: the list holds it until the row is back.
      if (focused && (this.active < first || this.active >= end)) this.scroller.focus({ preventScroll: true });
      this.dispatchEvent(new RowsWantedEvent(first, end));
    },
  });

  /** The entry whose row has the focus. */
  get focused(): SourceEntry | undefined {
    return this.holdsFocus ? this.rows.at(this.active) : undefined;
  }

  /** Moves the focus by rows, to the one it was at where none has it; false where there is none to go to. */
  move(by: 1 | -1): boolean {
    const to = this.holdsFocus ? this.active + by : this.active;
    if (to < 0 || to >= this.rows.total) return false;
    this.activate(to);
    return true;
  }

  /** Puts the focus on the row that the keys are at. */
  override focus(): void {
    if (!this.holdsFocus) this.move(1);
  }

  /** Back to the first row: what is listed is another list. */
  toTop(): void {
    this.active = 0;
    this.inView.toTop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.active = this.drawnIndex(this.current) ?? this.active;
    if (changed.has('rows')) {
      this.active = Math.max(0, Math.min(this.active, this.rows.total - 1));
      this.inView.place();
    }
  }

  override render(): unknown {
    const [first, end] = this.inView.drawn;
    return html`<div
      class="scroller"
      tabindex=${this.inView.isDrawn(this.active) ? -1 : 0}
      @scroll=${() => this.inView.place()}
      @keydown=${this.onKey}
    >
      <div class="all" role="list" aria-label=${msg('Sources', { id: 'archiveSources.list' })}>
        <div class="drawn" role="presentation">${recycledRows(first, end, (index) => this.row(index))}</div>
      </div>
    </div>`;
  }

  protected override updated(): void {
    const isHeld = this.shadowRoot?.activeElement === this.scroller;
    if (!this.wantsFocus && !isHeld) return;
    const link = this.renderRoot.querySelector<HTMLElement>('a[tabindex="0"]');
    if (link) link.focus({ preventScroll: true });
    else if (this.wantsFocus) this.scroller.focus({ preventScroll: true });
    this.wantsFocus = false;
  }

  private row(index: number): TemplateResult {
    const entry = this.rows.at(index);
    const isSelected = entry !== undefined && this.selected?.has(entry.id) === true;
    return html`<div
      class=${isSelected ? 'row selected' : 'row'}
      role="listitem"
      aria-posinset=${index + 1}
      aria-setsize=${this.rows.total}
    >
      ${entry ? [this.selected ? this.box(entry, index, isSelected) : nothing, this.link(entry, index)] : waiting}
    </div>`;
  }

  private box(entry: SourceEntry, index: number, isSelected: boolean): TemplateResult {
    return html`<label>
      <input
        type="checkbox"
        tabindex="-1"
        aria-label=${msg(str`Choose ${entry.label}`, { id: 'archiveSources.choose' })}
        .checked=${live(isSelected)}
        @change=${() => this.toggle(entry, index)}
      />
    </label>`;
  }

  private link(entry: SourceEntry, index: number): TemplateResult {
    const [role] = entry.roles;
    return html`<a
      href=${formatPlace({ ...nowhere, page: 'sources', source: entry.id })}
      aria-current=${entry.id === this.current ? 'true' : nothing}
      tabindex=${index === this.active ? 0 : -1}
      @focus=${() => (this.active = index)}
      ><span class="name"
        ><strong>${entry.label}</strong
        >${role === undefined ? nothing : html`<span class="role" title=${role}>${role}</span>`}${
          entry.decided
            ? html`<span class="decided" title=${decided()}
                ><variorum-icon name="pencil"></variorum-icon><span class="visually-hidden">${decided()}</span></span
              >`
            : nothing
        }</span
      ><small>${sourceFacts(entry)}</small></a
    >`;
  }

  /** Where a source is among the rows that are drawn. */
  private drawnIndex(source: string | null): number | undefined {
    const [first, end] = this.inView.drawn;
    const indices = Array.from({ length: end - first }, (_, index) => first + index);
    return source === null ? undefined : indices.find((index) => this.rows.at(index)?.id === source);
  }

  private get holdsFocus(): boolean {
    return this.shadowRoot !== null && this.shadowRoot.activeElement !== null;
  }

  /** The keys of the list go on from the row whose box was clicked. */
  private toggle(entry: SourceEntry, index: number): void {
    this.dispatchEvent(new SourceToggledEvent(entry));
    this.activate(index);
  }

  /** The space bar chooses, as it does in the library. The keys that go row by row are commands. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const isRowByRow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    const isOnBox = event.target instanceof HTMLInputElement;
    if (isRowByRow || isOnBox || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = rowAfterKey(event.key, this.active, this.inView.viewport);
    const entry = this.rows.at(this.active);
    if (to !== undefined) this.activate(to);
    else if (event.key === ' ' && this.selected && entry) this.dispatchEvent(new SourceToggledEvent(entry));
    else return;
    event.preventDefault();
  };

  private activate(index: number): void {
    this.active = index;
    this.inView.bringIn(index);
    this.wantsFocus = true;
    this.requestUpdate();
  }
}

const waiting = html`<span class="waiting"><i></i><i></i></span>`;

function decided(): string {
  return msg('put right by a person', { id: 'archiveSources.decided' });
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-source-list': VariorumSourceList;
  }
  interface HTMLElementEventMap {
    'variorum-source-toggled': SourceToggledEvent;
  }
}
