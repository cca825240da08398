// <variorum-library-bar>: the line over the library's list: words to filter by, the order, and saving the filter; or, where
// articles are selected, what can be done with them, and how far that is.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Collection, LibraryFilter } from '../../archive/model/collection.ts';
import type { Progress } from '../../archive/model/progress.ts';
import { formatNumber } from '../localisation/format.ts';
import { everything, isAny, isSameFilter, type LibraryChoice } from '../state/library-choice.ts';
import { ChoiceAskedEvent } from '../state/library-choice-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { sortSelectStyles } from '../styles/sort-select-styles.ts';
import './icon.ts';
import './selection-bar.ts';
import { drawSortSelect } from './sort-select.ts';

/** Milliseconds after the last key until what was typed is looked for. */
const pause = 120;

/** What the line is asked for beside another choice; `to-list` is the way from the words to what they found. */
export class LibraryBarEvent extends Event {
  static readonly type = 'variorum-library-bar-asked';
  readonly wish: 'save-filter' | 'cancel' | 'to-list';

  constructor(wish: LibraryBarEvent['wish']) {
    super(LibraryBarEvent.type, { bubbles: true, composed: true });
    this.wish = wish;
  }
}

@localized()
@customElement('variorum-library-bar')
export class VariorumLibraryBar extends LitElement {
  static override readonly styles = [
    baseStyles,
    sortSelectStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 2.25rem;
        min-width: 0;
      }
      label.words {
        position: relative;
        flex: 1 1 12rem;
        max-width: 30rem;
        min-width: 0;
      }
      label.words variorum-icon {
        position: absolute;
        left: 0.6rem;
        top: 50%;
        translate: 0 -50%;
        color: var(--ink-faint);
      }
      input {
        width: 100%;
        font: inherit;
        color: var(--ink);
        background: var(--paper-raised);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        padding: 0.4rem 0.6rem 0.4rem 2rem;
      }
      /* The filter under it has a cross of its own. */
      input::-webkit-search-cancel-button {
        display: none;
      }
      input::placeholder {
        color: var(--ink-faint);
      }
      variorum-selection-bar {
        flex: 1;
      }
      .working {
        flex: 1;
        color: var(--accent);
        font-variant-numeric: tabular-nums;
      }
      .order {
        margin-left: auto;
      }
    `,
  ];

  @property({ attribute: false }) choice: LibraryChoice = everything;
  /** How many articles are selected. */
  @property({ type: Number }) selected = 0;
  @property({ attribute: false }) collections: readonly Collection[] = [];
  /** How far a long work is; null where none runs. */
  @property({ attribute: false }) working: Progress | null = null;
  @property({ type: Boolean }) locked = false;

  @query('input') private readonly field!: HTMLInputElement | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What was typed and is not in the filter yet; null where that is nothing. */
  private typed: string | null = null;

  /** Puts the focus where words are written; what is written there already is written over. */
  override focus(): void {
    this.field?.focus();
    this.field?.select();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  /** Another filter was chosen: what was typed and not yet looked for belonged to the one before. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('choice');
    if (before === undefined || isSameFilter(before.filter, this.choice.filter)) return;
    clearTimeout(this.timer);
    this.typed = null;
  }

  override render(): unknown {
    if (this.working) return this.drawWorking(this.working);
    if (this.selected > 0) return this.drawSelection();
    const { filter, removed } = this.choice;
    return html`${
        removed
          ? nothing
          : html`<label class="words">
                <span class="visually-hidden">${this.prompt}</span>
                <variorum-icon name="search"></variorum-icon>
                <input
                  type="search"
                  maxlength="200"
                  placeholder=${this.prompt}
                  .value=${live(this.typed ?? filter.text)}
                  @input=${this.onInput}
                  @keydown=${this.onKey}
                />
              </label>
              ${
                isAny(filter) || this.locked || this.isSaved(filter)
                  ? nothing
                  : html`<button class="quiet" @click=${() => this.dispatchEvent(new LibraryBarEvent('save-filter'))}>
                      <variorum-icon name="list-filter"></variorum-icon
                      >${msg('Save this filter…', { id: 'library.saveFilter' })}
                    </button>`
              }`
      } <span class="order">${drawSortSelect(this.choice, this)}</span>`;
  }

  private drawSelection(): unknown {
    const { filter, removed } = this.choice;
    const byHand = this.collections.filter((one) => one.filter === null);
    return html`<variorum-selection-bar
      .count=${this.selected}
      .collections=${byHand}
      .shown=${byHand.find(({ id }) => id === filter.collection) ?? null}
      ?removed=${removed}
      ?locked=${this.locked}
    ></variorum-selection-bar>`;
  }

  private drawWorking({ done, total }: Progress): unknown {
    return html`<span class="working" role="status"
        >${msg(str`${formatNumber(done)} of ${formatNumber(total)} articles`, { id: 'library.working' })}</span
      >
      <button class="button" @click=${() => this.dispatchEvent(new LibraryBarEvent('cancel'))}>
        ${msg('Stop', { id: 'import.stop' })}
      </button>`;
  }

  private isSaved(filter: LibraryFilter): boolean {
    return this.collections.some((one) => one.filter !== null && isSameFilter(one.filter, filter));
  }

  private get prompt(): string {
    return msg('Filter by title or publisher', { id: 'library.filterWords' });
  }

  private readonly onInput = (): void => {
    this.typed = this.field?.value ?? null;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      this.ask();
      this.dispatchEvent(new LibraryBarEvent('to-list'));
    } else if (event.key === 'Escape' && this.field?.value) {
      this.field.value = '';
      this.ask();
    } else return;
    event.preventDefault();
  };

  private ask(): void {
    clearTimeout(this.timer);
    const { filter } = this.choice;
    const text = this.field?.value ?? '';
    if (text === filter.text) this.typed = null;
    else this.dispatchEvent(new ChoiceAskedEvent({ filter: { ...filter, text } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-library-bar': VariorumLibraryBar;
  }
  interface HTMLElementEventMap {
    'variorum-library-bar-asked': LibraryBarEvent;
  }
}
