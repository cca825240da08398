// The room of evidence: what was captured, when, from where, and the proof that nothing was touched since.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Article, VersionEntry } from '../../archive/model/article.ts';
import { fromBase64 } from '../../archive/model/base64.ts';
import type { ExportedFile } from '../../archive/model/exported-file.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { ok, type Failure, type Result } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import '../elements/capture-list.ts';
import '../elements/failure-notice.ts';
import '../elements/hash-line.ts';
import type { ByteReader } from '../elements/original-view.ts';
import { languageInWords } from '../localisation/evidence-words.ts';
import { counted, formatMoment, formatNumber } from '../localisation/format.ts';
import { activeLanguage } from '../localisation/locale.ts';
import { clientContext } from '../state/client-context.ts';
import { saveFile } from '../state/save-file.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { factsStyles } from '../styles/facts-styles.ts';
import { roomStyles } from '../styles/room-styles.ts';
import './archive-check.ts';
import './archive-signing.ts';
import './archive-stamps.ts';
import './history-view.ts';
import type { RoomView } from './room-view.ts';
import './version-proof.ts';

@localized()
@customElement('variorum-evidence-view')
export class VariorumEvidenceView extends LitElement implements RoomView {
  static override readonly styles = [
    baseStyles,
    roomStyles,
    factsStyles,
    css`
      .sheet {
        max-width: 46rem;
        margin: 0 auto;
      }
      .sheet > section + section {
        margin-top: var(--space-6);
      }
      .sheet h2 {
        font: 600 1.15rem/1.3 var(--font-text);
        margin-bottom: var(--space-3);
      }
      .margin section + section {
        margin-top: var(--space-5);
        padding-top: var(--space-4);
        border-top: var(--hairline);
      }
      .margin p {
        color: var(--ink-soft);
        margin-bottom: var(--space-3);
      }
      .exports {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
      }
      @media print {
        h2 {
          break-after: avoid;
        }
        dl {
          break-inside: avoid;
        }
        section:has(> .exports) {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  @property({ attribute: false }) article!: Article;
  @property() version!: Sha256;
  @property() beforeVersion: Sha256 | null = null;
  @property({ attribute: false }) passage: TextRange | null = null;
  @property() note: string | null = null;
  @state() private failure: Failure | null = null;

  override render(): unknown {
    const at = this.article.versions.findIndex(({ id }) => id === this.version);
    const version = this.article.versions[at];
    if (!version) return nothing;
    return html`<div class="room">
      <div class="page">
        <div class="sheet">
          ${this.#version(version, at + 1)} ${this.#captures(version)} ${this.#proof(version)} ${this.#history()}
        </div>
      </div>
      <aside class="margin">
        <section>
          <h2>${msg('The whole archive', { id: 'evidence.archive' })}</h2>
          <p>
            ${msg(
              'Reads every version, original and journal line again and compares each with the hash it was stored under.',
              { id: 'evidence.verify-what' },
            )}
          </p>
          <variorum-archive-check></variorum-archive-check>
        </section>
        <section>
          <h2>${msg('Signature', { id: 'evidence.signing' })}</h2>
          <variorum-archive-signing></variorum-archive-signing>
        </section>
        <section>
          <h2>${msg('Time stamps', { id: 'evidence.stamps' })}</h2>
          <variorum-archive-stamps></variorum-archive-stamps>
        </section>
        <section>${this.#exports()}</section>
      </aside>
    </div>`;
  }

  #version(version: VersionEntry, number: number): TemplateResult {
    const total = this.article.versions.length;
    const hash = msg('SHA-256 of the version', { id: 'evidence.version-hash' });
    const textHash = msg('SHA-256 of the text alone', { id: 'evidence.text-hash' });
    return html`<section>
      <h2>${msg(str`Version ${number} of ${total}`, { id: 'evidence.version-of' })}</h2>
      <dl class="facts">
        ${
          version.purged
            ? html`<dt>${msg('Purged', { id: 'purged.term' })}</dt>
                <dd>
                  ${formatMoment(version.purged.at)} · ${version.purged.by}<br />
                  <q>${version.purged.reason}</q>
                </dd>`
            : html`<dt>${msg('Headline', { id: 'evidence.headline' })}</dt>
                <dd>${version.headline}</dd>`
        }
        <dt>SHA-256</dt>
        <dd><variorum-hash-line .label=${hash} .value=${version.id}></variorum-hash-line></dd>
        <dt>${msg('Text alone', { id: 'evidence.text-alone' })}</dt>
        <dd><variorum-hash-line .label=${textHash} .value=${version.textSha256}></variorum-hash-line></dd>
        <dt>${msg('Language', { id: 'evidence.language' })}</dt>
        <dd>${languageInWords(version.language)}</dd>
        <dt>${msg('Words', { id: 'evidence.words' })}</dt>
        <dd>${formatNumber(version.words)}</dd>
      </dl>
    </section>`;
  }

  #captures({ captures }: VersionEntry): TemplateResult {
    const heading = counted(captures.length, {
      one: () => msg('Captured once', { id: 'evidence.captured-once' }),
      other: () => msg(str`Captured ${formatNumber(captures.length)} times`, { id: 'evidence.captured-times' }),
    });
    return html`<section>
      <h2>${heading}</h2>
      <variorum-capture-list .captures=${captures} .readerOf=${this.#readerOf}></variorum-capture-list>
    </section>`;
  }

  #history(): TemplateResult {
    return html`<section>
      <h2>${msg('History of the article', { id: 'history.article' })}</h2>
      <variorum-history-view .article=${this.article.id} .revision=${this.article}></variorum-history-view>
    </section>`;
  }

  #proof({ id, purged }: VersionEntry): TemplateResult | typeof nothing {
    if (purged !== undefined) return nothing;
    return html`<section>
      <h2>${msg('Proof', { id: 'evidence.proof' })}</h2>
      <variorum-version-proof .article=${this.article.id} .version=${id}></variorum-version-proof>
    </section>`;
  }

  #exports(): TemplateResult {
    const { id: article } = this.article;
    const language = activeLanguage();
    return html`
      <h2>${msg('Take out', { id: 'evidence.take-out' })}</h2>
      <div class="exports">
        <button
          class="button"
          ?disabled=${this.article.versions.some(({ id, purged }) => id === this.version && purged !== undefined)}
          @click=${() => void this.#save(this.client.call('export.article', { article, version: this.version, language }))}
        >
          ${msg('This version with its notes (HTML)', { id: 'evidence.export-article' })}
        </button>
        <button class="button" @click=${() => void this.#save(this.client.call('export.annotations', { article }))}>
          ${msg('All notes (W3C JSON-LD)', { id: 'evidence.export-notes' })}
        </button>
        ${this.failure ? html`<variorum-failure-notice .failure=${this.failure}></variorum-failure-notice>` : nothing}
      </div>
    `;
  }

  async #save(exported: Promise<Result<ExportedFile>>): Promise<void> {
    const outcome = await exported;
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) saveFile(outcome.value);
  }

  readonly #readerOf =
    (original: Sha256): ByteReader =>
    async (start, end) => {
      const outcome = await this.client.call('original.read', { original, start, end });
      return outcome.ok ? ok(fromBase64(outcome.value.content)) : outcome;
    };
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-evidence-view': VariorumEvidenceView;
  }
}
