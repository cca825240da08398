// <variorum-empty-state heading>: where there is nothing yet, says so and what to do; the slot holds text and buttons.
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';
import type { IconName } from './icons.ts';

@customElement('variorum-empty-state')
export class VariorumEmptyState extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: center;
        align-content: center;
        gap: var(--space-3);
        padding: var(--space-6) var(--space-5);
        text-align: center;
        color: var(--ink-soft);
        line-height: 1.55;
        overflow-wrap: anywhere;
      }
      variorum-icon {
        font-size: 1.75rem;
        color: var(--ink-faint);
      }
      h2 {
        font: 600 1.25rem / 1.25 var(--font-text);
        color: var(--ink);
      }
      ::slotted(p) {
        margin: 0;
        max-width: 28rem;
        text-wrap: balance;
      }
    `,
  ];

  @property() heading = '';
  @property() icon: IconName = 'file-text';

  override render(): unknown {
    return html`<variorum-icon name=${this.icon}></variorum-icon>
      <h2>${this.heading}</h2>
      <slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-empty-state': VariorumEmptyState;
  }
}
