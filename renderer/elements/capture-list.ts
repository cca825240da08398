// Every observation of a version: when, from where, by what, and the bytes it came as. Knows no client: it is given
// a function that reads an original's bytes.
import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Capture, Original } from '../../archive/model/capture.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { exactMoment, languageInWords, momentGiven, viaInWords } from '../localisation/evidence-words.ts';
import { formatBytes } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { factsStyles } from '../styles/facts-styles.ts';
import './hash-line.ts';
import './original-view.ts';
import type { ByteReader } from './original-view.ts';

@localized()
@customElement('variorum-capture-list')
export class VariorumCaptureList extends LitElement {
  static override readonly styles = [
    baseStyles,
    factsStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-5);
      }
      article + article {
        border-top: var(--hairline);
        padding-top: var(--space-5);
      }
      h3 {
        font: 600 1rem / 1.35 var(--font-text);
        margin-bottom: var(--space-2);
      }
      h4 {
        margin: var(--space-3) 0 var(--space-1);
        font: 600 var(--ui-small) var(--font-ui);
        color: var(--ink-faint);
      }
      .open {
        margin: var(--space-3) 0 var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) captures: readonly Capture[] = [];
  @property({ attribute: false }) readerOf: ((original: Sha256) => ByteReader) | null = null;
  /** Ids of the captures whose original is shown. */
  @state() private opened: ReadonlySet<string> = new Set();

  override render(): unknown {
    return repeat(
      this.captures,
      ({ id }) => id,
      (capture) => this.#capture(capture),
    );
  }

  #capture(capture: Capture): TemplateResult {
    const { id, original } = capture;
    const open = this.opened.has(id);
    return html`<article>
      <h3>${exactMoment(capture.capturedAt, capture.zone)}</h3>
      <dl class="facts">${circumstances(capture)} ${said(capture)}</dl>
      <h4>${msg('Original', { id: 'evidence.original' })}</h4>
      <dl class="facts">${bytes(original)}</dl>
      <button class="button open" aria-expanded=${open ? 'true' : 'false'} @click=${() => this.#toggle(id)}>
        ${
          open
            ? msg('Hide the original', { id: 'evidence.hide-original' })
            : msg('Show the original', { id: 'evidence.show-original' })
        }
      </button>
      ${
        open && this.readerOf
          ? html`<variorum-original-view
              .original=${original}
              .read=${this.readerOf(original.sha256)}
            ></variorum-original-view>`
          : nothing
      }
    </article>`;
  }

  #toggle(id: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  }
}

function fact(term: string, value: unknown): TemplateResult | typeof nothing {
  return value === undefined || value === ''
    ? nothing
    : html`<dt>${term}</dt>
        <dd>${value}</dd>`;
}

/** A time as the source gave it, in words where it is one; the given words stay at hand. */
function givenMoment(given: string | undefined): TemplateResult | undefined {
  return given === undefined ? undefined : html`<time title=${given}>${momentGiven(given)}</time>`;
}

function circumstances({ zone, capturedAt, recordedAt, via, agent }: Capture): TemplateResult {
  return html`
    ${zone === undefined ? nothing : fact(msg('In UTC', { id: 'evidence.in-utc' }), exactMoment(capturedAt))}
    ${fact(msg('Recorded', { id: 'evidence.recorded' }), exactMoment(recordedAt, zone))}
    ${fact(msg('Taken in', { id: 'evidence.via' }), viaInWords(via))}
    ${fact(msg('By', { id: 'evidence.agent' }), agent)}
  `;
}

function said({ metadata, original }: Capture): TemplateResult {
  return html`
    ${fact(msg('File', { id: 'evidence.file' }), original.fileName)}
    ${fact(msg('Address', { id: 'evidence.address' }), metadata.url)}
    ${
      metadata.canonicalUrl === metadata.url
        ? nothing
        : fact(msg('Canonical address', { id: 'evidence.canonical' }), metadata.canonicalUrl)
    }
    ${fact(msg('Publisher', { id: 'evidence.publisher' }), metadata.publisher)}
    ${fact(msg('Title', { id: 'evidence.title' }), metadata.title)}
    ${fact(msg('Byline', { id: 'evidence.byline' }), metadata.bylines?.join(', '))}
    ${fact(msg('Published', { id: 'evidence.published' }), givenMoment(metadata.publishedAt))}
    ${fact(msg('Modified', { id: 'evidence.modified' }), givenMoment(metadata.modifiedAt))}
    ${fact(
      msg('Language given', { id: 'evidence.language-given' }),
      metadata.language === undefined ? undefined : languageInWords(metadata.language),
    )}
  `;
}

function bytes({ mediaType, byteLength, encoding, sha256 }: Original): TemplateResult {
  const label = msg('SHA-256 of the original', { id: 'evidence.original-hash' });
  return html`
    ${fact(msg('Form', { id: 'evidence.form' }), [mediaType, encoding, formatBytes(byteLength)].filter(Boolean).join(' · '))}
    ${fact('SHA-256', html`<variorum-hash-line .label=${label} .value=${sha256}></variorum-hash-line>`)}
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-capture-list': VariorumCaptureList;
  }
}
