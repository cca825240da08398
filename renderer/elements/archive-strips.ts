// <variorum-archive-strips>: what must be known of the archive whatever is being read, in strips under the bar: that it
// cannot be changed, that something in it is not as it was written. They stay until that was looked at.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArchiveDescription } from '../../archive/model/archive-description.ts';
import type { Failure } from '../../archive/model/result.ts';
import { checkedInWords } from '../localisation/check-words.ts';
import { failureText } from '../localisation/failure-text.ts';
import { readOnlyInWords, readOnlyRemedy } from '../localisation/read-only-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { ShowCheckEvent } from './archive-line.ts';
import './icon.ts';

@localized()
@customElement('variorum-archive-strips')
export class VariorumArchiveStrips extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        padding: var(--space-2) var(--space-4);
        border-bottom: var(--hairline);
        background: var(--accent-tint);
      }
      p.wrong {
        background: var(--removed-tint);
      }
      .wrong variorum-icon,
      .wrong b {
        color: var(--removed);
      }
      p > span {
        flex: 1 1 20rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .link {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) archive: ArchiveDescription | null = null;
  /** Whether what the last check found was not looked at yet. */
  @property({ type: Boolean }) unseen = false;
  /** Why the archive could not be checked in the background. */
  @property({ attribute: false }) failure: Failure | null = null;

  override render(): unknown {
    return html`<section aria-label=${msg('The whole archive', { id: 'evidence.archive' })}>
      ${this.#readOnly()}
      <div role="status">${this.#unseen()}${this.#failed()}</div>
    </section>`;
  }

  #readOnly(): unknown {
    const readOnly = this.archive?.readOnly;
    if (!readOnly) return nothing;
    return html`<p>
      <variorum-icon name="lock"></variorum-icon>
      <span
        ><b>${msg('Read-only:', { id: 'readOnly.badge' })}</b> ${readOnlyInWords(readOnly)} ${readOnlyRemedy()}</span
      >
    </p>`;
  }

  #unseen(): unknown {
    if (!this.archive || !this.unseen) return nothing;
    return html`<p class="wrong">
      <variorum-icon name="triangle-alert"></variorum-icon>
      <span>${checkedInWords(this.archive)}</span>
      ${this.#look(msg('See the report', { id: 'check.see' }))}
    </p>`;
  }

  #failed(): unknown {
    if (!this.failure) return nothing;
    const { message } = failureText(this.failure);
    return html`<p class="wrong">
      <variorum-icon name="triangle-alert"></variorum-icon>
      <span>${msg('The archive could not be checked in the background:', { id: 'check.failed' })} ${message}</span>
      ${this.#look(msg('Check it now', { id: 'check.now' }))}
    </p>`;
  }

  #look(label: string): unknown {
    return html`<button class="link" @click=${() => this.dispatchEvent(new ShowCheckEvent())}>${label}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-strips': VariorumArchiveStrips;
  }
}
