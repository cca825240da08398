// <variorum-word-life>: one word through all versions: when it came, where it went, who says it, and what others have in
// its place. Knows no client: it is told, and says where the reader wants to go.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WordLife } from '../../archive/model/collation.ts';
import { countVersions } from '../localisation/counts.ts';
import { baseStyles } from '../styles/base-styles.ts';
import type { ApparatusEntry } from '../text/apparatus-blocks.ts';
import { onOneLine } from '../text/apparatus-words.ts';
import { type WordEvent, wordFate } from '../text/word-fate.ts';
import { drawEntry, drawSigla } from './apparatus-entry.ts';

/** Who a version says that the word comes from; null where it names nobody. */
export interface WordSource {
  readonly version: number;
  readonly label: string | null;
}

/** A person wants to read the word where it stands in a version. */
export class WordOpened extends Event {
  static readonly type = 'variorum-word-opened';
  readonly version: number;
  constructor(version: number) {
    super(WordOpened.type, { bubbles: true, composed: true });
    this.version = version;
  }
}

const strip = { width: 260, height: 14 };

@localized()
@customElement('variorum-word-life')
export class VariorumWordLife extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .word {
        font: 600 1.25rem/1.3 var(--font-text);
        color: var(--ink);
        overflow-wrap: anywhere;
      }
      svg {
        display: block;
        width: 100%;
        height: ${strip.height}px;
        margin: var(--space-2) 0 var(--space-3);
      }
      .away {
        fill: none;
        stroke: var(--line-strong);
        stroke-width: 1;
      }
      .stands {
        fill: var(--accent);
      }
      li {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        padding: 0.1rem 0;
      }
      .when {
        color: var(--ink-faint);
      }
      h3 {
        font: 600 var(--ui-small) var(--font-ui);
        color: var(--ink-faint);
        margin: var(--space-4) 0 var(--space-1);
      }
      .variants {
        font: 400 0.9375rem/1.5 var(--font-text);
        overflow-wrap: break-word;
      }
      .said {
        font: italic 400 var(--ui-size) var(--font-ui);
        color: var(--ink-soft);
      }
      .bar {
        color: var(--line-strong);
      }
      .bracket {
        margin: 0 0.3em 0 0.1em;
        color: var(--ink-faint);
      }
      .sigla {
        font: 600 var(--ui-small) var(--font-ui);
        white-space: nowrap;
        margin-left: 0.25em;
      }
      .siglum {
        color: var(--accent);
        padding: 0 0.2em;
        min-width: 1.2em;
        text-align: center;
      }
      .siglum:hover {
        text-decoration: underline;
      }
    `,
  ];

  @property({ attribute: false }) life!: WordLife;
  /** When each version was captured, in words. */
  @property({ attribute: false }) times: readonly string[] = [];
  @property() textLanguage = '';
  /** Of the versions that were asked, in order; null while it is not known. */
  @property({ attribute: false }) sources: readonly WordSource[] | null = null;
  /** What the versions differ in where the word stands; null where they agree. */
  @property({ attribute: false }) entry: ApparatusEntry | null = null;

  override render(): unknown {
    const { word, places, stands } = this.life;
    const count = places.filter((place) => place !== null).length;
    return html`
      <p class="word" lang=${this.textLanguage || nothing}>${onOneLine(word)}</p>
      <p>${this.#standsIn(count, places.length)}</p>
      ${this.#strip()}
      <ul>
        ${wordFate({ stands }, places.length).map((happened) => this.#happened(happened))}
      </ul>
      ${this.#said()}
      ${
        this.entry
          ? html`<h3>${msg('In this place', { id: 'collate.in-this-place' })}</h3>
              <p class="variants" lang=${this.textLanguage || nothing}>${drawEntry(this.entry, this.times, true)}</p>
              <p class="said">
                ${msg('As here:', { id: 'collate.as-here' })} ${drawSigla(this.entry.witnesses, this.times)}
              </p>`
          : nothing
      }
    `;
  }

  #standsIn(count: number, all: number): string {
    if (count === all) return msg('In every version', { id: 'collate.in-every-version' });
    return msg(str`In ${count} of ${countVersions(all)}`, { id: 'collate.in-some-versions' });
  }

  /** A cell a version, filled where the word stands. The list beneath says the same in words. */
  #strip(): TemplateResult {
    const { places } = this.life;
    const step = strip.width / places.length;
    const gap = Math.min(3, step * 0.25);
    const wide = Math.min(28, step - gap);
    return html`<svg
      viewBox="0 0 ${strip.width} ${strip.height}"
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      ${places.map(
        (place, at) =>
          svg`<rect class=${place ? 'stands' : 'away'} x=${at * (wide + gap) + 0.5} y="2" width=${Math.max(1, wide)} height="10" rx=${Math.min(2, wide / 3)}></rect>`,
      )}
    </svg>`;
  }

  #happened(happened: WordEvent): TemplateResult {
    if (happened.kind === 'still') {
      return html`<li><span>${msg('and stands in the newest', { id: 'collate.stands-still' })}</span></li>`;
    }
    const { kind, version } = happened;
    const number = msg(str`version ${version + 1}`, { id: 'collate.version' });
    const said =
      kind === 'came'
        ? msg('came with', { id: 'collate.came' })
        : kind === 'went'
          ? msg('gone in', { id: 'collate.went' })
          : msg('back in', { id: 'collate.returned' });
    return html`<li>
      <span
        >${said}
        ${
          kind === 'went'
            ? html`<b>${number}</b>`
            : html`<button class="link" @click=${() => this.dispatchEvent(new WordOpened(version))}>${number}</button>`
        }</span
      >
      <span class="when">${this.times[version] ?? ''}</span>
    </li>`;
  }

  #said(): TemplateResult | typeof nothing {
    if (!this.sources || this.sources.length === 0) return nothing;
    return html`<h3>${msg('Who says it', { id: 'collate.who-says' })}</h3>
      <ul>
        ${this.sources.map(
          ({ version, label }) =>
            html`<li>
              <span>${label ?? msg('no source named', { id: 'collate.no-source' })}</span>
              <span class="when">${msg(str`version ${version + 1}`, { id: 'collate.version' })}</span>
            </li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-word-life': VariorumWordLife;
  }
}
