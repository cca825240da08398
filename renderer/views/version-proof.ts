// The proof of one version: gathers it, says what its chain is and what else its lines tell, and saves it.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client, ExportedFolder } from '../../archive/contract.ts';
import { fromBase64 } from '../../archive/model/base64.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import '../elements/failure-notice.ts';
import '../elements/hash-line.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import { clientContext } from '../state/client-context.ts';
import { saveFolder } from '../state/save-folder.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { factsStyles } from '../styles/facts-styles.ts';

/** What captures.json in a proof says of each capture, as far as it is shown here. */
interface CapturedLine {
  readonly device: string;
  readonly line: number;
}

interface Gathered {
  readonly folder: ExportedFolder;
  readonly captures: readonly CapturedLine[];
  readonly head: Sha256;
}

@localized()
@customElement('variorum-version-proof')
export class VariorumVersionProof extends LitElement {
  static override readonly styles = [
    baseStyles,
    factsStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
        container: room / inline-size;
      }
      dl {
        width: 100%;
      }
      p {
        color: var(--ink-soft);
        max-width: var(--text-measure);
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  /** The article's id. */
  @property() article = '';
  @property() version: Sha256 = '';
  @state() private gathering = false;
  @state() private gathered: Gathered | null = null;
  @state() private tooLong = false;
  @state() private failure: Failure | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('article') && !changed.has('version')) return;
    this.gathered = this.failure = null;
    this.tooLong = false;
  }

  override render(): unknown {
    return html`
      <p>
        ${msg(
          'A folder that anyone can check without Variorum: the text, its originals, and the chain of journal lines from the capture to the head.',
          { id: 'proof.what' },
        )}
      </p>
      <div role="status">${this.gathered ? this.#chain(this.gathered) : nothing}</div>
      ${
        this.gathered
          ? html`<button class="button primary" @click=${() => void this.#save()}>
              ${msg('Save the proof (.zip)', { id: 'proof.save' })}
            </button>`
          : html`<button class="button" ?disabled=${this.gathering} @click=${() => void this.#gather()}>
              ${msg('Prove this version', { id: 'proof.gather' })}
            </button>`
      }
      ${this.tooLong ? html`<p role="alert">${tooLong()}</p>` : nothing}
      ${this.failure ? html`<variorum-failure-notice .failure=${this.failure}></variorum-failure-notice>` : nothing}
    `;
  }

  #chain({ folder, captures, head }: Gathered): TemplateResult {
    const { lines, others, otherArticles } = folder.disclosure;
    const stamps = folder.files.filter(({ path }) => /^stamps\/.*\.(?:tsr|ots)$/.test(path)).length;
    const isSigned = folder.files.some(({ path }) => path.startsWith('keys/'));
    return html`<dl class="facts">
        <dt>${msg('Captured in', { id: 'proof.captured-in' })}</dt>
        <dd>
          ${captures.map(
            ({ device, line }) =>
              html`<div>
                ${msg(str`line ${formatNumber(line)} of the journal of ${device}`, { id: 'proof.line' })}
              </div>`,
          )}
        </dd>
        <dt>${msg('Chain', { id: 'proof.chain' })}</dt>
        <dd>
          ${counted(lines, {
            one: () => msg('one line up to the head', { id: 'proof.chain-one' }),
            other: () => msg(str`${formatNumber(lines)} lines up to the head`, { id: 'proof.chain-lines' }),
          })}${isSigned ? `, ${msg('signed', { id: 'proof.signed' })}` : nothing}
        </dd>
        <dt>${msg('Head', { id: 'proof.head' })}</dt>
        <dd>
          <variorum-hash-line .label=${msg('the head', { id: 'proof.head-label' })} .value=${head}></variorum-hash-line>
        </dd>
        <dt>${msg('Time stamps', { id: 'proof.stamps' })}</dt>
        <dd>${stamps === 0 ? msg('none that cover it', { id: 'proof.no-stamps' }) : formatNumber(stamps)}</dd>
      </dl>
      ${
        others === 0
          ? nothing
          : html`<p>
              ${msg(
                str`Mind that ${formatNumber(others)} of the lines tell of other articles (${formatNumber(otherArticles)} of them): the chain cannot be followed without them.`,
                { id: 'proof.discloses' },
              )}
            </p>`
      }`;
  }

  async #gather(): Promise<void> {
    const { article, version } = this;
    this.gathering = true;
    const outcome = await this.client.call('export.proof', { article, version });
    this.gathering = false;
    if (version !== this.version) return;
    this.tooLong = !outcome.ok && outcome.error.code === 'too-large';
    this.failure = outcome.ok || this.tooLong ? null : outcome.error;
    if (outcome.ok) this.gathered = await gatheredFrom(outcome.value);
  }

  async #save(): Promise<void> {
    if (this.gathered) await saveFolder(this.gathered.folder);
  }
}

function tooLong(): string {
  return msg(
    'So much was written since that the chain is too long for one file. Prove it up to an earlier head: `variorum prove --head`.',
    { id: 'proof.too-long' },
  );
}

async function gatheredFrom(folder: ExportedFolder): Promise<Gathered> {
  const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(fromBase64(folder.files.find(({ path }) => path === name)?.content ?? ''));
  const told = JSON.parse(new TextDecoder().decode(bytesOf('captures.json'))) as {
    captures: readonly CapturedLine[];
  };
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf('head.json')));
  const head = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { folder, captures: told.captures, head };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-version-proof': VariorumVersionProof;
  }
}
