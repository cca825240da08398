// <variorum-pending-lines>: faint lines where a text will stand, shown only once the wait is long enough to notice.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';

@localized()
@customElement('variorum-pending-lines')
export class VariorumPendingLines extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        max-width: var(--text-measure);
        margin: var(--space-5) auto;
        opacity: 0;
        animation: appear 200ms 250ms forwards;
      }
      i {
        display: block;
        height: 0.7rem;
        margin: 0.9rem 0;
        border-radius: 3px;
        background: var(--line);
      }
      i:first-of-type {
        height: 1.6rem;
        width: 72%;
      }
      i:last-of-type {
        width: 44%;
      }
      @keyframes appear {
        to {
          opacity: 0.7;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        :host {
          opacity: 0.7;
          animation: none;
        }
      }
    `,
  ];

  override render(): unknown {
    return html`<span class="visually-hidden" role="status">${msg('Loading …', { id: 'shell.loading' })}</span><i></i
      ><i></i><i></i><i></i><i></i>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-pending-lines': VariorumPendingLines;
  }
}
