// <variorum-version-summaries>: what each version of an article brought, in a sentence of counts that leads to it.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ledgerStyles } from '../styles/ledger-styles.ts';

/** A version that has one before it: its place among all from 0, when it was captured, and what it brought, in words. */
export interface SummarisedVersion {
  readonly index: number;
  readonly time: string;
  readonly summary: string;
}

/** A person wants to see what a version brought. */
export class SummaryChosen extends Event {
  static readonly type = 'variorum-summary-chosen';
  /** The place of the version among all, from 0. */
  readonly index: number;
  constructor(index: number) {
    super(SummaryChosen.type, { bubbles: true, composed: true });
    this.index = index;
  }
}

@localized()
@customElement('variorum-version-summaries')
export class VariorumVersionSummaries extends LitElement {
  static override readonly styles = [
    baseStyles,
    ledgerStyles,
    css`
      li {
        border-bottom: var(--hairline);
      }
      b {
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      span {
        display: block;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) versions: readonly SummarisedVersion[] = [];

  override render(): unknown {
    return html`<ol>
      ${this.versions.map((version) => html`<li>${this.#entry(version)}</li>`)}
    </ol>`;
  }

  #entry({ index, time, summary }: SummarisedVersion): TemplateResult {
    return html`<button class="entry" @click=${() => this.dispatchEvent(new SummaryChosen(index))}>
      <b>${msg(str`${formatNumber(index + 1)} · ${time}`, { id: 'compare.version-choice' })}</b>
      <span>${summary || msg('the same words', { id: 'versions.same-words' })}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-version-summaries': VariorumVersionSummaries;
  }
  interface HTMLElementEventMap {
    'variorum-summary-chosen': SummaryChosen;
  }
}
