// <variorum-rejected-statements>: what people said is not said here, each with a way to take that back.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Value } from '../../archive/contract.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ledgerStyles } from '../styles/ledger-styles.ts';
import { excerpt } from '../text/excerpt.ts';

export type ListedDecision = Value<'attribution.list'>['decisions'][number];

/** A decision is to be taken back. */
export class TakeBackEvent extends Event {
  static readonly type = 'variorum-take-back';
  readonly decision: string;
  constructor(decision: string) {
    super(TakeBackEvent.type);
    this.decision = decision;
  }
}

@localized()
@customElement('variorum-rejected-statements')
export class VariorumRejectedStatements extends LitElement {
  static override readonly styles = [
    baseStyles,
    ledgerStyles,
    css`
      li {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        justify-content: space-between;
        padding: 0.3rem 0;
        color: var(--ink-soft);
      }
      del {
        font: 400 0.875rem / 1.4 var(--font-text);
        text-decoration-color: var(--ink-faint);
      }
      button {
        flex: none;
        font-size: var(--ui-small);
      }
    `,
  ];

  /** All decisions of the article, as they stand on the version that is shown. */
  @property({ attribute: false }) decisions: readonly ListedDecision[] = [];
  @property({ type: Boolean }) locked = false;

  override render(): unknown {
    const rejected = this.decisions.filter(
      ({ verdict, here }) => verdict === 'rejected' && (here === 'made' || here === 'carried'),
    );
    if (rejected.length === 0) return nothing;
    return html`<section>
      <h2>${msg('Rejected', { id: 'deciding.rejectedHeading' })}</h2>
      <ul>
        ${rejected.map(
          ({ decision }) =>
            html`<li>
              <del>${excerpt(wordsOf(decision), 100)}</del>
              ${
                this.locked
                  ? nothing
                  : html`<button class="link" @click=${() => this.dispatchEvent(new TakeBackEvent(decision.id))}>
                      ${msg('Take back', { id: 'deciding.takeBack' })}
                    </button>`
              }
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

function wordsOf({ suggested }: ListedDecision['decision']): string {
  return suggested?.content.map(({ exact }) => exact).join(' … ') || '…';
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-rejected-statements': VariorumRejectedStatements;
  }
  interface HTMLElementEventMap {
    'variorum-take-back': TakeBackEvent;
  }
}
