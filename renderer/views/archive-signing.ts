// Whether this computer signs what it writes to the archive: the state in words, its key, and the switch.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Signing } from '../../archive/model/signing.ts';
import '../elements/failure-notice.ts';
import '../elements/hash-line.ts';
import { formatMoment } from '../localisation/format.ts';
import { clientContext } from '../state/client-context.ts';
import { baseStyles } from '../styles/base-styles.ts';

@localized()
@customElement('variorum-archive-signing')
export class VariorumArchiveSigning extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
      }
      p {
        color: var(--ink-soft);
      }
      .switch {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
      }
      .switch::before {
        content: '';
        width: 1.9rem;
        height: 1.05rem;
        border: 1px solid var(--line-strong);
        border-radius: 99px;
        background: radial-gradient(circle at 0.5rem 50%, var(--ink-faint) 0.3rem, transparent 0.34rem)
          var(--paper-raised);
      }
      .switch[aria-checked='true']::before {
        border-color: var(--accent);
        background: radial-gradient(circle at calc(100% - 0.5rem) 50%, var(--on-accent) 0.3rem, transparent 0.34rem)
          var(--accent);
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  @state() private signing: Signing | null = null;
  @state() private failure: Failure | null = null;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#call('signing.describe'));
  }

  override render(): unknown {
    const { signing } = this;
    return html`
      ${signing ? this.#state(signing) : nothing}
      ${this.failure ? html`<variorum-failure-notice .failure=${this.failure}></variorum-failure-notice>` : nothing}
    `;
  }

  #state({ publicKey, since, possible }: Signing): TemplateResult {
    const isOn = publicKey !== null;
    return html`<button
        class="switch"
        role="switch"
        aria-checked=${isOn ? 'true' : 'false'}
        ?disabled=${this.busy || !possible}
        @click=${() => void this.#call(isOn ? 'signing.end' : 'signing.start')}
      >
        ${msg('Sign what this computer writes', { id: 'signing.switch' })}
      </button>
      <p role="status">
        ${
          isOn
            ? msg(str`Signed since ${formatMoment(since ?? '')}. The key stays on this computer.`, { id: 'signing.on' })
            : msg('Not signed. The hashes still show every change; a signature shows that it was written here.', {
                id: 'signing.off',
              })
        }
      </p>
      ${
        isOn
          ? html`<div>
              <span class="label">${msg('Public key (Ed25519)', { id: 'signing.key' })}</span>
              <variorum-hash-line
                .label=${msg('public key', { id: 'signing.key-label' })}
                .value=${publicKey}
              ></variorum-hash-line>
            </div>`
          : nothing
      }`;
  }

  async #call(name: 'signing.describe' | 'signing.start' | 'signing.end'): Promise<void> {
    this.busy = true;
    const outcome = await this.client.call(name, {});
    this.busy = false;
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.signing = outcome.value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-signing': VariorumArchiveSigning;
  }
}
