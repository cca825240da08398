// <variorum-source-list-head>: what stands over the list of sources: words to look for, the kinds, and the order.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { countSources, sourceKindsName, sourceSortName } from '../localisation/archive-source-words.ts';
import { allSources, type SourceChoice, sourceKinds, type SourceSort, sourceSorts } from '../state/source-choice.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { choiceStyles } from '../styles/choice-styles.ts';
import { sortSelectStyles } from '../styles/sort-select-styles.ts';
import './icon.ts';

/** Milliseconds after the last key until what was typed is looked for. */
const pause = 120;

/** Other sources are to be listed, or the same in another order. */
export class SourceChoiceAskedEvent extends Event {
  static readonly type = 'variorum-source-choice-asked';
  readonly choice: Partial<SourceChoice>;

  constructor(choice: Partial<SourceChoice>) {
    super(SourceChoiceAskedEvent.type);
    this.choice = choice;
  }
}

/** The way from the words to what they found. */
export class ToSourcesEvent extends Event {
  static readonly type = 'variorum-to-sources';

  constructor() {
    super(ToSourcesEvent.type);
  }
}

@localized()
@customElement('variorum-source-list-head')
export class VariorumSourceListHead extends LitElement {
  static override readonly styles = [
    baseStyles,
    choiceStyles,
    sortSelectStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      label.words {
        position: relative;
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
      input::placeholder {
        color: var(--ink-faint);
      }
      .group {
        margin-left: -0.4rem;
      }
      .choice {
        font-size: var(--ui-small);
        padding: 0.15rem 0.4rem;
      }
      .order {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        min-height: 1.6rem;
        color: var(--ink-faint);
        font-size: var(--ui-small);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) choice: SourceChoice = allSources;
  /** How many are listed; null while that is not known. */
  @property({ attribute: false }) total: number | null = null;
  @query('input') private readonly field!: HTMLInputElement;
  private timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
  }

  override focus(): void {
    this.field.select();
    this.field.focus();
  }

  override render(): unknown {
    const { text, kind, sort } = this.choice;
    const words = msg('Find a name or a role', { id: 'archiveSources.find' });
    return html`<label class="words">
        <variorum-icon name="search"></variorum-icon>
        <input
          type="search"
          maxlength="200"
          spellcheck="false"
          autocomplete="off"
          placeholder=${words}
          aria-label=${words}
          .value=${live(text)}
          @input=${this.onInput}
          @keydown=${this.onKey}
        />
      </label>
      <div class="group" role="group" aria-label=${msg('Kind', { id: 'archiveSources.kind' })}>
        ${[null, ...sourceKinds].map(
          (one) =>
            html`<button
              class="choice"
              aria-pressed=${one === kind ? 'true' : 'false'}
              @click=${() => this.ask({ kind: one })}
            >
              ${one === null ? msg('All', { id: 'archiveSources.all' }) : sourceKindsName(one)}
            </button>`,
        )}
      </div>
      <div class="order">
        <span role="status">${this.total === null ? '' : countSources(this.total)}</span>
        <label class="sort">
          <span class="visually-hidden">${msg('Sort by', { id: 'library.sort' })}</span>
          <select
            .value=${live(sort)}
            @change=${(event: Event) => this.ask({ sort: (event.target as HTMLSelectElement).value as SourceSort })}
          >
            ${sourceSorts.map((by) => html`<option value=${by} ?selected=${by === sort}>${sourceSortName(by)}</option>`)}
          </select>
        </label>
      </div>`;
  }

  private readonly onInput = (): void => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.ask({ text: this.field.value }), pause);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    this.dispatchEvent(new ToSourcesEvent());
  };

  private ask(choice: Partial<SourceChoice>): void {
    this.dispatchEvent(new SourceChoiceAskedEvent(choice));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-source-list-head': VariorumSourceListHead;
  }
  interface HTMLElementEventMap {
    'variorum-source-choice-asked': SourceChoiceAskedEvent;
    'variorum-to-sources': ToSourcesEvent;
  }
}
