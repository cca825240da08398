// The credit lines of a text: whose wire, whose pictures, whose name stands over it.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Credit } from '../../archive/model/attribution.ts';
import { creditKindInWords } from '../localisation/source-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { chipStyles } from '../styles/chip-styles.ts';
import { ledgerStyles } from '../styles/ledger-styles.ts';
import { LedgerChosen } from './source-ledger.ts';

@localized()
@customElement('variorum-credit-list')
export class VariorumCreditList extends LitElement {
  static override readonly styles = [
    baseStyles,
    chipStyles,
    ledgerStyles,
    css`
      .entry {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        justify-content: space-between;
      }
      b {
        font-weight: 600;
      }
    `,
  ];

  /** The text that the credits are of. */
  @property() text = '';
  @property({ attribute: false }) credits: readonly Credit[] = [];

  override render(): unknown {
    const lines = this.credits.filter(({ kind }) => kind !== 'caption');
    if (lines.length === 0) return nothing;
    return html`
      <h2>${msg('Credits', { id: 'sources.credits' })}</h2>
      <ul>
        ${lines.map(
          ({ kind, span }) =>
            html`<li>
              <button class="entry" @click=${() => this.dispatchEvent(new LedgerChosen(span))}>
                <b>${this.text.slice(...span).trim()}</b><span class="chip">${creditKindInWords(kind)}</span>
              </button>
            </li>`,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-credit-list': VariorumCreditList;
  }
}
