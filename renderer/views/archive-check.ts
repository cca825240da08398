// The check of the whole archive: starts it, shows how far it is, lets it be stopped, and shows and saves what it found.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Client, Progress } from '../../archive/contract.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Verification } from '../../archive/model/verification.ts';
import '../elements/failure-notice.ts';
import '../elements/verification-report.ts';
import { reportAsText } from '../elements/verification-report.ts';
import { formatNumber } from '../localisation/format.ts';
import { clientContext } from '../state/client-context.ts';
import { saveFile } from '../state/save-file.ts';
import { baseStyles } from '../styles/base-styles.ts';

@localized()
@customElement('variorum-archive-check')
export class VariorumArchiveCheck extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
      }
      variorum-verification-report,
      variorum-failure-notice,
      .running {
        width: 100%;
      }
      progress {
        display: block;
        width: 100%;
        height: 6px;
        margin-bottom: var(--space-2);
        accent-color: var(--accent);
      }
      .running p {
        color: var(--ink-soft);
        overflow-wrap: anywhere;
        margin-bottom: var(--space-2);
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  @state() private running: AbortController | null = null;
  @state() private progress: Progress | null = null;
  @state() private failure: Failure | null = null;
  @state() private verification: Verification | null = null;

  override disconnectedCallback(): void {
    this.running?.abort();
    super.disconnectedCallback();
  }

  override render(): unknown {
    return html`
      ${this.running ? this.#underWay(this.running) : this.#start()}
      ${this.failure ? html`<variorum-failure-notice .failure=${this.failure}></variorum-failure-notice>` : nothing}
      <div role="status" ?hidden=${!this.verification}>
        <variorum-verification-report .verification=${this.verification}></variorum-verification-report>
      </div>
      ${
        this.verification
          ? html`<button class="link" @click=${() => void this.#save()}>
              ${msg('Save this report', { id: 'evidence.save-report' })}
            </button>`
          : nothing
      }
    `;
  }

  #start(): TemplateResult {
    return html`<button class="button" @click=${() => void this.#verify()}>
      ${msg('Verify the archive', { id: 'evidence.verify' })}
    </button>`;
  }

  #underWay(running: AbortController): TemplateResult {
    const { done, total, item } = this.progress ?? { done: 0, total: 0, item: '' };
    const label = msg('Verifying the archive', { id: 'evidence.verifying' });
    return html`<div class="running">
      <progress aria-label=${label} max=${Math.max(1, total)} value=${done}></progress>
      <p>
        ${msg(str`${formatNumber(done)} of ${formatNumber(total)}`, { id: 'evidence.progress' })}
        <span class="hash">${item}</span>
      </p>
      <button class="button" @click=${() => running.abort()}>${msg('Cancel', { id: 'evidence.cancel' })}</button>
    </div>`;
  }

  async #verify(): Promise<void> {
    const running = new AbortController();
    this.running = running;
    this.failure = null;
    this.verification = null;
    this.progress = null;
    const outcome = await this.client.call(
      'archive.verify',
      {},
      { signal: running.signal, onProgress: (progress) => (this.progress = progress) },
    );
    this.running = null;
    if (outcome.ok) this.verification = outcome.value;
    else if (outcome.error.code !== 'cancelled') this.failure = outcome.error;
  }

  async #save(): Promise<void> {
    const archive = await this.client.call('archive.describe', {});
    if (!this.verification) return;
    if (!archive.ok) {
      this.failure = archive.error;
      return;
    }
    const day = this.verification.finishedAt.slice(0, 10);
    saveFile({
      fileName: `${msg('variorum-report', { id: 'evidence.report-file' })}-${day}.txt`,
      mediaType: 'text/plain',
      content: reportAsText(archive.value, this.verification),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-check': VariorumArchiveCheck;
  }
}
