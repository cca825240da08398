// Stepping from change to change: where one is, and the buttons to go on; each step is announced.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';
import type { IconName } from './icons.ts';

export class StepAsked extends Event {
  static readonly type = 'variorum-step-asked';
  readonly by: 1 | -1;
  constructor(by: 1 | -1) {
    super(StepAsked.type, { bubbles: true, composed: true });
    this.by = by;
  }
}

@localized()
@customElement('variorum-change-steps')
export class VariorumChangeSteps extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        gap: var(--space-1);
        align-items: center;
        margin-bottom: var(--space-1);
      }
      h2 {
        flex: 1;
        font: 600 var(--ui-small) var(--font-ui);
        color: var(--ink-faint);
      }
      span {
        color: var(--ink-faint);
        font-variant-numeric: tabular-nums;
      }
      .quiet {
        padding: 0.3rem;
      }
    `,
  ];

  /** Of the change at hand, counted from 0; -1 where none is. */
  @property({ type: Number }) index = -1;
  @property({ type: Number }) count = 0;
  /** The change at hand in words. */
  @property() said = '';

  override render(): unknown {
    const { index, count } = this;
    const place = msg(str`${formatNumber(index + 1)} of ${formatNumber(count)}`, { id: 'compare.step-place' });
    const announced = msg(str`Change ${formatNumber(index + 1)} of ${formatNumber(count)}, ${this.said}`, {
      id: 'compare.step-announced',
    });
    return html`
      <h2>${msg('What changed', { id: 'compare.what-changed' })}</h2>
      <span aria-hidden="true">${index < 0 ? formatNumber(count) : place}</span>
      ${this.#button(-1, 'arrow-up', msg('Previous change (K)', { id: 'compare.previous-change' }), index === 0)}
      ${this.#button(1, 'arrow-down', msg('Next change (J)', { id: 'compare.next-change' }), index === count - 1)}
      <span class="visually-hidden" aria-live="polite">${index < 0 ? '' : announced}</span>
    `;
  }

  #button(by: 1 | -1, icon: IconName, label: string, last: boolean): TemplateResult {
    return html`<button
      class="quiet"
      title=${label}
      aria-label=${label}
      ?disabled=${this.count === 0 || last}
      @click=${() => this.dispatchEvent(new StepAsked(by))}
    >
      <variorum-icon name=${icon}></variorum-icon>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-change-steps': VariorumChangeSteps;
  }
  interface HTMLElementEventMap {
    'variorum-step-asked': StepAsked;
  }
}
