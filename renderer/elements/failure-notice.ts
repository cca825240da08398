// <variorum-failure-notice>: what went wrong, what can be done, and the service's own words for whoever wants them.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Failure } from '../../archive/model/result.ts';
import { failureText } from '../localisation/failure-text.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

/** Asks for the failed work to be done again. */
export class RetryEvent extends Event {
  static readonly type = 'variorum-retry';

  constructor() {
    super(RetryEvent.type, { bubbles: true, composed: true });
  }
}

@localized()
@customElement('variorum-failure-notice')
export class VariorumFailureNotice extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .notice {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-1) var(--space-3);
        max-width: var(--text-measure);
        padding: var(--space-3) var(--space-4);
        border: 1px solid color-mix(in srgb, var(--removed) 45%, var(--line));
        border-radius: var(--radius);
        background: var(--paper-raised);
      }
      variorum-icon {
        color: var(--removed);
        font-size: 1.05rem;
        grid-row: span 3;
      }
      strong {
        font-weight: 600;
      }
      p,
      details {
        color: var(--ink-soft);
      }
      details p {
        padding: var(--space-1) 0;
        overflow-wrap: anywhere;
      }
      summary {
        width: fit-content;
      }
      .actions {
        grid-column: 2;
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) failure: Failure | null = null;
  /** Whether to offer trying again; the button sends a `variorum-retry`. */
  @property({ type: Boolean }) retry = false;

  override render(): unknown {
    const { failure } = this;
    if (!failure) return nothing;
    const { message, remedy } = failureText(failure);
    return html`<div class="notice" role="alert">
      <variorum-icon name="triangle-alert"></variorum-icon>
      <strong>${message}</strong>
      <p>${remedy}</p>
      <details>
        <summary>${msg('Details', { id: 'failure.details' })}</summary>
        <p lang="en">${failure.message} ${failure.remedy} <span class="hash">${failure.code}</span></p>
      </details>
      ${
        this.retry
          ? html`<div class="actions">
              <button class="button" @click=${() => this.dispatchEvent(new RetryEvent())}>
                ${msg('Try again', { id: 'failure.retry' })}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-failure-notice': VariorumFailureNotice;
  }
  interface HTMLElementEventMap {
    'variorum-retry': RetryEvent;
  }
}
