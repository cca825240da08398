// <variorum-change-order>: in which order the list of changes stands.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChangeOrder } from '../state/preferences.ts';
import { baseStyles } from '../styles/base-styles.ts';

export class OrderAsked extends Event {
  static readonly type = 'variorum-order-asked';
  readonly order: ChangeOrder;
  constructor(order: ChangeOrder) {
    super(OrderAsked.type, { bubbles: true, composed: true });
    this.order = order;
  }
}

@localized()
@customElement('variorum-change-order')
export class VariorumChangeOrder extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin: 0 calc(-1 * var(--space-2)) var(--space-1);
      }
      .quiet {
        padding: 0.12rem var(--space-2);
        font-size: var(--ui-small);
        color: var(--ink-faint);
      }
      [aria-pressed='true'] {
        color: var(--ink);
        font-weight: 600;
      }
    `,
  ];

  @property() order: ChangeOrder = 'place';

  override render(): unknown {
    return html`<div role="group" aria-label=${msg('Order of the list', { id: 'compare.order' })}>
      ${this.#choice('place', msg('By place', { id: 'compare.by-place' }))}
      ${this.#choice('importance', msg('By importance', { id: 'compare.by-importance' }))}
    </div>`;
  }

  #choice(order: ChangeOrder, label: string): TemplateResult {
    return html`<button
      class="quiet"
      aria-pressed=${this.order === order ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new OrderAsked(order))}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-change-order': VariorumChangeOrder;
  }
  interface HTMLElementEventMap {
    'variorum-order-asked': OrderAsked;
  }
}
