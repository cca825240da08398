// Time stamps of the archive's heads: what there is and what it is worth, a head to be stamped, a stamp to be kept.
// Nothing is sent: what is to be stamped is saved as files, and what comes back is chosen as a file.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Client, Value } from '../../archive/contract.ts';
import { fromBase64, toBase64 } from '../../archive/model/base64.ts';
import type { Failure, Result } from '../../archive/model/result.ts';
import type { StampedHead } from '../../archive/model/stamped-head.ts';
import '../elements/failure-notice.ts';
import '../elements/stamp-list.ts';
import { clientContext } from '../state/client-context.ts';
import { saveFile } from '../state/save-file.ts';
import { baseStyles } from '../styles/base-styles.ts';

@localized()
@customElement('variorum-archive-stamps')
export class VariorumArchiveStamps extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
      }
      :host > *,
      .actions {
        width: 100%;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      p {
        color: var(--ink-soft);
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  @state() private heads: readonly StampedHead[] = [];
  @state() private failure: Failure | null = null;
  /** The file that was chosen last is none that can be kept. */
  @state() private refused = false;
  @state() private requested: Value<'stamp.request'> | null = null;
  /** Files of certificates that the reader gave to trust; kept for as long as the room is open. */
  @state() private roots: readonly string[] = [];
  @query('#stamp-file') private readonly stampFile?: HTMLInputElement;
  @query('#root-file') private readonly rootFile?: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#list());
  }

  override render(): unknown {
    return html`
      ${
        this.heads.length === 0
          ? html`<p>
              ${msg(
                'A stamp by others shows when the archive was as it is. State its head, have that stamped, and keep the stamp here.',
                { id: 'stamp.what' },
              )}
            </p>`
          : html`<variorum-stamp-list .heads=${this.heads}></variorum-stamp-list>`
      }
      ${this.requested ? this.#toBeStamped(this.requested) : nothing}
      <div class="actions">
        <button class="button" @click=${() => void this.#request()}>
          ${msg('State the head', { id: 'stamp.request' })}
        </button>
        <button class="button" ?disabled=${this.heads.length === 0} @click=${() => this.stampFile?.click()}>
          ${msg('Keep a stamp…', { id: 'stamp.attach' })}
        </button>
        <button
          class="button"
          ?hidden=${!this.heads.some(({ stamps }) => stamps.some(({ kind }) => kind === 'rfc3161'))}
          @click=${() => this.rootFile?.click()}
        >
          ${msg('Trust a certificate…', { id: 'stamp.trust' })}
        </button>
        <input id="stamp-file" type="file" hidden accept=".tsr,.ots,.tst" @change=${this.attach} />
        <input id="root-file" type="file" hidden accept=".pem,.crt,.cer,.der" @change=${this.trust} />
      </div>
      <p role="alert" ?hidden=${!this.refused}>
        ${
          this.refused
            ? msg('The file is no stamp of a head of this archive. Nothing was kept.', { id: 'stamp.refused' })
            : nothing
        }
      </p>
      ${this.failure ? html`<variorum-failure-notice .failure=${this.failure}></variorum-failure-notice>` : nothing}
    `;
  }

  #toBeStamped({ request, statement }: Value<'stamp.request'>): TemplateResult {
    const save = ({ path, content }: { path: string; content: string }, mediaType: string): void =>
      saveFile({ fileName: path, mediaType, content: new Uint8Array(fromBase64(content)) });
    return html`<div role="status">
      <p>
        ${msg('The head is stated. Nothing was sent: save what the one who stamps needs, and send it yourself.', {
          id: 'stamp.stated',
        })}
      </p>
      <div class="actions">
        <button class="link" @click=${() => save(request, 'application/timestamp-query')}>
          ${msg('Save the request to an authority (.tsq)', { id: 'stamp.save-request' })}
        </button>
        <button class="link" @click=${() => save(statement, 'application/json')}>
          ${msg('Save the statement, for OpenTimestamps', { id: 'stamp.save-statement' })}
        </button>
      </div>
    </div>`;
  }

  async #list(): Promise<void> {
    const outcome = await this.client.call('stamp.list', { roots: [...this.roots] });
    if (this.#told(outcome)) this.heads = outcome.value.heads;
  }

  async #request(): Promise<void> {
    const outcome = await this.client.call('stamp.request', {});
    if (!this.#told(outcome)) return;
    this.requested = outcome.value;
    await this.#list();
  }

  private readonly attach = async (): Promise<void> => {
    const content = await chosen(this.stampFile);
    if (content === null) return;
    const outcome = await this.client.call('stamp.attach', { content });
    this.refused = !outcome.ok && outcome.error.code === 'invalid-input';
    if (this.refused || !this.#told(outcome)) return;
    this.requested = null;
    await this.#list();
  };

  private readonly trust = async (): Promise<void> => {
    const content = await chosen(this.rootFile);
    if (content === null) return;
    this.roots = [...this.roots, content];
    await this.#list();
  };

  #told<T>(outcome: Result<T>): outcome is { ok: true; value: T } {
    this.failure = outcome.ok ? null : outcome.error;
    return outcome.ok;
  }
}

/** The file that was chosen, in base64; the same one can be chosen again afterwards. */
async function chosen(input: HTMLInputElement | undefined): Promise<string | null> {
  const file = input?.files?.[0];
  if (!input || !file) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  input.value = '';
  return toBase64(bytes);
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-stamps': VariorumArchiveStamps;
  }
}
