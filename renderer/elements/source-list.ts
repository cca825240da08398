// <variorum-source-list>: the archive's sources, one a row that leads to its card, each with a box to choose it for merging.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SourceEntry } from '../../archive/model/source-card.ts';
import { sourceFacts } from '../localisation/archive-source-words.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** A source is to be among the chosen ones, or no longer. */
export class SourceToggledEvent extends Event {
  static readonly type = 'variorum-source-toggled';
  readonly entry: SourceEntry;

  constructor(entry: SourceEntry) {
    super(SourceToggledEvent.type);
    this.entry = entry;
  }
}

@localized()
@customElement('variorum-source-list')
export class VariorumSourceList extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        border-bottom: var(--hairline);
        border-left: 3px solid transparent;
        content-visibility: auto;
        contain-intrinsic-size: auto 3.25rem;
      }
      label {
        display: grid;
        place-items: start;
        padding: 0.72rem 0.35rem 0 var(--space-3);
      }
      input {
        margin: 0;
        accent-color: var(--accent);
      }
      a {
        display: block;
        padding: 0.5rem var(--space-3) 0.55rem var(--space-2);
        color: inherit;
        text-decoration: none;
        min-width: 0;
      }
      a:only-child {
        grid-column: 1 / -1;
        padding-left: var(--space-3);
      }
      li:hover {
        background: color-mix(in srgb, var(--paper-sunk) 60%, transparent);
      }
      li.selected {
        background: var(--accent-tint);
      }
      li:has([aria-current='true']) {
        border-left-color: var(--accent);
      }
      li:has([aria-current='true']):not(.selected) {
        background: var(--paper-raised);
      }
      a:focus-visible {
        outline-offset: -2px;
      }
      .name {
        display: flex;
        align-items: baseline;
        gap: var(--space-2);
        min-width: 0;
      }
      strong {
        font: 600 0.9375rem/1.35 var(--font-text);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .role {
        flex: 0 100 auto;
        min-width: 3rem;
        font-size: var(--ui-small);
        color: var(--ink-soft);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .decided {
        flex: none;
        margin-left: auto;
        align-self: center;
        color: var(--ink-faint);
      }
      small {
        display: block;
        font-size: var(--ui-tiny);
        line-height: 1.5;
        color: var(--ink-faint);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li.selected :is(small, .decided) {
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly SourceEntry[] = [];
  /** The one whose card is shown. */
  @property() current: string | null = null;
  /** Those that are chosen; null where none can be. */
  @property({ attribute: false }) selected: ReadonlyMap<string, SourceEntry> | null = null;

  /** The row that the tabulator leads to. */
  @state() private at = 0;

  /** The entry whose row has the focus. */
  get focused(): SourceEntry | undefined {
    return this.entries[this.focusedIndex()];
  }

  /** Moves the focus by rows, to the current one or the first where none has it; false where there is none to go to. */
  move(by: 1 | -1): boolean {
    const at = this.focusedIndex();
    return this.focusRow(at < 0 ? this.at : at + by);
  }

  override focus(): void {
    if (this.focusedIndex() < 0) this.move(1);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entries') && !changed.has('current')) return;
    const current = this.entries.findIndex(({ id }) => id === this.current);
    this.at = current < 0 ? Math.min(this.at, Math.max(0, this.entries.length - 1)) : current;
  }

  override render(): unknown {
    return html`<ol aria-label=${msg('Sources', { id: 'archiveSources.list' })}>
      ${repeat(
        this.entries,
        ({ id }) => id,
        (entry, index) => this.row(entry, index),
      )}
    </ol>`;
  }

  private row(entry: SourceEntry, index: number): unknown {
    const isSelected = this.selected?.has(entry.id) === true;
    const [role] = entry.roles;
    return html`<li class=${isSelected ? 'selected' : ''}>
      ${
        this.selected
          ? html`<label>
              <input
                type="checkbox"
                tabindex="-1"
                aria-label=${msg(str`Choose ${entry.label}`, { id: 'archiveSources.choose' })}
                .checked=${live(isSelected)}
                @change=${() => this.toggle(entry, index)}
              />
            </label>`
          : nothing
      }
      <a
        href=${formatPlace({ ...nowhere, page: 'sources', source: entry.id })}
        aria-current=${entry.id === this.current ? 'true' : nothing}
        tabindex=${index === this.at ? 0 : -1}
        @focus=${() => (this.at = index)}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, entry)}
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
      >
    </li>`;
  }

  /** The keys of the list go on from the row whose box was clicked. */
  private toggle(entry: SourceEntry, index: number): void {
    this.dispatchEvent(new SourceToggledEvent(entry));
    this.focusRow(index);
  }

  /** The space bar chooses, as it does in the library. */
  private onKey(event: KeyboardEvent, entry: SourceEntry): void {
    if (event.key !== ' ' || !this.selected) return;
    event.preventDefault();
    this.dispatchEvent(new SourceToggledEvent(entry));
  }

  private get links(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('a')];
  }

  private focusedIndex(): number {
    const active = this.shadowRoot?.activeElement?.closest('li');
    return active ? [...this.renderRoot.querySelectorAll('li')].indexOf(active) : -1;
  }

  private focusRow(index: number): boolean {
    const link = this.links[index];
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
    return link !== undefined;
  }
}

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
