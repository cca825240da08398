// Which two versions are compared: two lists of versions, and buttons that swap the pair or move it along in time.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Sha256 } from '../../archive/model/version.ts';
import { formatNumber } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';
import type { IconName } from './icons.ts';

/** A version as a choice: its id, and in words when it was captured and what it brought; empty where that is unknown. */
export interface VersionChoice {
  readonly id: Sha256;
  readonly time: string;
  readonly summary: string;
}

export class PairChosen extends Event {
  static readonly type = 'variorum-pair-chosen';
  readonly beforeVersion: Sha256;
  readonly afterVersion: Sha256;
  constructor(beforeVersion: Sha256, afterVersion: Sha256) {
    super(PairChosen.type, { bubbles: true, composed: true });
    this.beforeVersion = beforeVersion;
    this.afterVersion = afterVersion;
  }
}

/** Whether a list of choices can hold more than plain text. Older engines would drop it while they parse. */
const isStyled = CSS.supports('appearance', 'base-select');

@localized()
@customElement('variorum-pair-chooser')
export class VariorumPairChooser extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
      }
      select {
        font: inherit;
        font-weight: 500;
        color: inherit;
        width: 9rem;
        text-overflow: ellipsis;
        padding: 0.28rem 0.2rem 0.28rem 0.35rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper-raised);
      }
      span {
        color: var(--ink-faint);
      }
      @media print {
        select {
          appearance: none;
          width: auto;
          border: 0;
          padding: 0;
        }
        select::picker-icon {
          display: none;
        }
      }
      @supports (appearance: base-select) {
        select,
        select::picker(select) {
          appearance: base-select;
        }
        select {
          display: inline-flex;
          align-items: center;
          min-height: 0;
          padding: 0.28rem 0.5rem;
        }
        select:hover:not(:disabled) {
          border-color: var(--accent);
        }
        select::picker-icon {
          font-size: 0.55rem;
          color: var(--ink-faint);
        }
        selectedcontent {
          overflow: hidden;
          text-overflow: ellipsis;
          white-space: nowrap;
        }
        selectedcontent .summary {
          display: none;
        }
        select::picker(select) {
          max-width: min(26rem, 92vw);
          margin-top: 2px;
          padding: var(--space-1);
          color: var(--ink);
          background: var(--paper-raised);
          border: 1px solid var(--line);
          border-radius: var(--radius);
          box-shadow: var(--shadow);
        }
        option {
          display: block;
          min-height: 0;
          padding: 0.35rem var(--space-2);
          border-radius: 4px;
          white-space: normal;
        }
        option::checkmark {
          display: none;
        }
        option:checked {
          color: var(--accent);
          background: var(--accent-tint);
          font-weight: 600;
        }
        option:hover,
        option:focus-visible {
          background: var(--accent-tint);
        }
        option .summary {
          display: block;
          font-weight: 400;
          color: var(--ink-soft);
        }
      }
      .quiet {
        padding: 0.35rem;
      }
    `,
  ];

  @property({ attribute: false }) versions: readonly VersionChoice[] = [];
  @property({ attribute: false }) beforeVersion: Sha256 = '';
  @property({ attribute: false }) afterVersion: Sha256 = '';

  override render(): unknown {
    const before = this.versions.findIndex(({ id }) => id === this.beforeVersion);
    const after = this.versions.findIndex(({ id }) => id === this.afterVersion);
    return html`
      ${this.#step(before - 1, after - 1, 'chevron-left', msg('Previous pair', { id: 'compare.previous-pair' }))}
      ${this.#select(this.beforeVersion, msg('From version', { id: 'compare.from' }), (id) => [id, this.afterVersion])}
      <span aria-hidden="true">→</span>
      ${this.#select(this.afterVersion, msg('To version', { id: 'compare.to' }), (id) => [this.beforeVersion, id])}
      ${this.#step(before + 1, after + 1, 'chevron-right', msg('Next pair', { id: 'compare.next-pair' }))}
      ${this.#step(after, before, 'swap', msg('Swap the two versions', { id: 'compare.swap' }))}
    `;
  }

  /** Choosing the version that the other list shows swaps the two. */
  #select(chosen: Sha256, label: string, pair: (id: Sha256) => readonly [Sha256, Sha256]): TemplateResult {
    return html`<select
      aria-label=${label}
      .value=${chosen}
      @change=${(event: Event) => {
        const [before, after] = pair((event.target as HTMLSelectElement).value);
        if (before === after) this.#choose(this.afterVersion, this.beforeVersion);
        else this.#choose(before, after);
      }}
    >
      ${isStyled ? html`<button><selectedcontent></selectedcontent></button>` : nothing}
      ${this.versions.map(
        (version, index) =>
          html`<option value=${version.id} ?selected=${version.id === chosen}>${drawChoice(version, index)}</option>`,
      )}
    </select>`;
  }

  #step(before: number, after: number, icon: IconName, label: string): TemplateResult {
    const [first, second] = [this.versions[before], this.versions[after]];
    return html`<button
      class="quiet"
      title=${label}
      aria-label=${label}
      ?disabled=${!first || !second}
      @click=${() => first && second && this.#choose(first.id, second.id)}
    >
      <variorum-icon name=${icon}></variorum-icon>
    </button>`;
  }

  #choose(before: Sha256, after: Sha256): void {
    this.dispatchEvent(new PairChosen(before, after));
  }
}

/** What a version brought stands in the open list only. */
function drawChoice({ time, summary }: VersionChoice, index: number): unknown {
  const words = msg(str`${formatNumber(index + 1)} · ${time}`, { id: 'compare.version-choice' });
  return isStyled && summary !== '' ? html`${words}<span class="summary">${summary}</span>` : words;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-pair-chooser': VariorumPairChooser;
  }
  interface HTMLElementEventMap {
    'variorum-pair-chosen': PairChosen;
  }
}
