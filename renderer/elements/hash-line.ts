// <variorum-hash-line>: a hash or another exact value in full, with a button that copies it.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';

@localized()
@customElement('variorum-hash-line')
export class VariorumHashLine extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        gap: var(--space-1);
        align-items: baseline;
        max-width: 100%;
      }
      button {
        flex: none;
        color: var(--ink-faint);
        padding: 0 0.2rem;
        border-radius: 3px;
      }
      button:hover {
        color: var(--accent);
      }
      @media print {
        button {
          display: none;
        }
      }
      [role='status'] {
        font-size: var(--ui-small);
        color: var(--ink-faint);
        white-space: nowrap;
      }
    `,
  ];

  /** What is copied, for the button's name. */
  @property() label = '';
  @property() value = '';
  @state() private said = '';
  @query('.hash') private readonly text?: HTMLElement;

  override render(): unknown {
    // Where there is no room for one line, two halves rather than a last letter alone.
    const half = Math.ceil(this.value.length / 2);
    return html`<span class="hash">${this.value.slice(0, half)}<wbr />${this.value.slice(half)}</span>
      <button
        aria-label=${msg(str`Copy: ${this.label}`, { id: 'evidence.copy' })}
        title=${msg(str`Copy: ${this.label}`, { id: 'evidence.copy' })}
        @click=${() => void this.#copy()}
      >
        <variorum-icon name="copy"></variorum-icon>
      </button>
      <span role="status">${this.said}</span>`;
  }

  /** Where the host does not let the page write to the clipboard, the value is selected, ready to be copied by key. */
  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.value);
      this.said = msg('Copied', { id: 'evidence.copied' });
    } catch {
      if (this.text) getSelection()?.selectAllChildren(this.text);
      this.said = msg('Selected', { id: 'evidence.selected' });
    }
    setTimeout(() => (this.said = ''), 2500);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-hash-line': VariorumHashLine;
  }
}
