// <variorum-note-places>: asks where a note stands on the version that is read: the places that it may mean, one at a
// time, or none of them. Knows the words of the places, and nothing of the text that they stand in.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';
import { commandKeys } from '../localisation/command-names.ts';
import { formatNumber } from '../localisation/format.ts';
import './icon.ts';

/**
 * What a person says of where a note stands; `next` and `previous` only look at another place, and `settle` asks for one
 * that is not among them.
 */
export class PlaceChosenEvent extends Event {
  static readonly type = 'variorum-place-chosen';
  readonly choice: 'next' | 'previous' | 'here' | 'absent' | 'settle' | 'leave';

  constructor(choice: PlaceChosenEvent['choice']) {
    super(PlaceChosenEvent.type, { bubbles: true });
    this.choice = choice;
  }
}

@localized()
@customElement('variorum-note-places')
export class VariorumNotePlaces extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin-top: 0.5rem;
        padding-top: 0.45rem;
        border-top: 1px dashed var(--line);
      }
      .question,
      .where {
        display: flex;
        align-items: center;
        gap: 0.15rem;
        font-size: var(--ui-small);
      }
      .question {
        color: var(--ink);
        font-weight: 600;
      }
      .steps {
        display: flex;
        align-items: center;
        margin-left: auto;
        color: var(--ink-soft);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .steps button {
        display: inline-flex;
        padding: 0.2rem;
        border-radius: 4px;
      }
      .steps button:hover {
        background: var(--accent-tint);
        color: var(--accent);
      }
      blockquote {
        margin: 0.2rem 0 0.45rem;
        font: 400 0.84375rem / 1.45 var(--font-text);
        color: var(--ink-soft);
        overflow-wrap: anywhere;
        quotes: '“' '”';
      }
      :host(:lang(da)) blockquote {
        quotes: '»' '«';
      }
      blockquote::before {
        content: open-quote;
      }
      blockquote::after {
        content: close-quote;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3rem;
      }
      .choices button {
        padding: 0.15rem 0.4rem;
        font-size: var(--ui-small);
      }
      .choices .quiet {
        padding-inline: 0.25rem;
      }
      .primary kbd {
        background: transparent;
        border-color: color-mix(in srgb, currentColor 45%, transparent);
        color: inherit;
      }
      .hint {
        margin: 0.35rem 0 0.45rem;
        color: var(--ink-soft);
        font-size: var(--ui-small);
        line-height: 1.45;
      }
      .choices + .hint {
        margin-bottom: 0;
      }
    `,
  ];

  /** The words of each place, the likeliest first; none where there is none to offer. */
  @property({ attribute: false }) places: readonly string[] = [];
  @property({ type: Number }) index = 0;
  /** Whether the reader is about it: then what is selected in the text is meant, too. */
  @property({ type: Boolean }) open = false;

  override render(): unknown {
    const { places, index } = this;
    const count = places.length;
    const label =
      count === 1
        ? msg('Does it stand here?', { id: 'notes.standsHere' })
        : msg('Where does it stand?', { id: 'notes.standsWhere' });
    return html`<div role="group" aria-label=${label}>
      <div class="question"><span>${label}</span>${count > 1 ? this.steps() : nothing}</div>
      ${count > 0 ? html`<blockquote aria-live="polite" aria-atomic="true">${places[index]}</blockquote>` : this.hint()}
      <div class="choices">
        ${
          count > 0
            ? html`<button class="button primary" @click=${() => this.choose('here')}>
                ${msg('Here', { id: 'notes.here' })}
                ${this.open ? html`<kbd>${commandKeys('place.here')[0]}</kbd>` : nothing}
              </button>`
            : nothing
        }
        <button class="button" @click=${() => this.choose('absent')}>
          ${msg('Not in this version', { id: 'notes.absent' })}
        </button>
        <button class="quiet" @click=${() => this.choose(this.open ? 'leave' : 'settle')}>
          ${this.open ? msg('Cancel', { id: 'notes.leave' }) : msg('Elsewhere', { id: 'notes.elsewhere' })}
        </button>
      </div>
      ${count > 0 && this.open ? this.hint() : nothing}
    </div>`;
  }

  private steps(): unknown {
    const [at, of] = [formatNumber(this.index + 1), formatNumber(this.places.length)];
    const before = msg('Place before', { id: 'notes.placeBefore' });
    const after = msg('Next place', { id: 'notes.placeAfter' });
    return html`<span class="steps">
      <button aria-label=${before} title=${before} @click=${() => this.choose('previous')}>
        <variorum-icon name="chevron-left"></variorum-icon>
      </button>
      <span>${msg(str`${at} of ${of}`, { id: 'notes.placeOf' })}</span>
      <button aria-label=${after} title=${after} @click=${() => this.choose('next')}>
        <variorum-icon name="chevron-right"></variorum-icon>
      </button>
    </span>`;
  }

  private hint(): unknown {
    return html`<p class="hint">
      ${
        this.places.length > 0
          ? msg('Or select the words where it stands.', { id: 'notes.orSelect' })
          : msg('Select the words where it stands.', { id: 'notes.select' })
      }
    </p>`;
  }

  private choose(choice: PlaceChosenEvent['choice']): void {
    this.dispatchEvent(new PlaceChosenEvent(choice));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-note-places': VariorumNotePlaces;
  }
  interface HTMLElementEventMap {
    'variorum-place-chosen': PlaceChosenEvent;
  }
}
