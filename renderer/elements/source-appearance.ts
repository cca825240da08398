// <variorum-source-appearance>: an article that a source is quoted in, with the words that it says there, each a click from
// its passage.
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SourceAppearance } from '../../archive/model/source-card.ts';
import { countVersions } from '../localisation/counts.ts';
import { formatDay } from '../localisation/format.ts';
import { statementKindInWords } from '../localisation/source-words.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** As many are shown until the rest is asked for. */
const shownAtFirst = 3;

type Statement = SourceAppearance['statements'][number];

@localized()
@customElement('variorum-source-appearance')
export class VariorumSourceAppearance extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        padding: var(--space-3) 0 var(--space-4);
        border-bottom: var(--hairline);
      }
      h4 {
        font: 600 1rem/1.35 var(--font-text);
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
      h4 a {
        color: inherit;
        text-decoration: none;
      }
      h4 a:hover {
        text-decoration: underline;
        text-decoration-color: var(--line-strong);
      }
      .facts {
        font-size: var(--ui-small);
        color: var(--ink-faint);
        overflow-wrap: anywhere;
      }
      ul {
        margin-top: var(--space-2);
        display: grid;
        gap: var(--space-2);
      }
      li a {
        display: block;
        padding: 0.1rem 0 0.1rem var(--space-3);
        border-left: 2px solid var(--line);
        color: inherit;
        text-decoration: none;
      }
      li a:hover {
        border-left-color: var(--accent);
      }
      q,
      .words {
        font: 400 0.9375rem/1.5 var(--font-text);
        overflow-wrap: anywhere;
      }
      q {
        quotes: none;
      }
      small {
        display: block;
        font-size: var(--ui-tiny);
        color: var(--ink-faint);
      }
      .link {
        font-size: var(--ui-small);
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) appearance: SourceAppearance | null = null;
  /** The name that the source goes by: others are told. */
  @property() label = '';
  /** Whether all statements are shown. */
  @property({ type: Boolean }) whole = false;

  override render(): unknown {
    if (!this.appearance) return nothing;
    const { article, title, versions, statements } = this.appearance;
    const shown = this.whole ? statements : statements.slice(0, shownAtFirst);
    const version = versions.at(-1) ?? null;
    const more = statements.length - shown.length;
    return html`<h4><a href=${formatPlace({ ...nowhere, article, room: 'sources', version })}>${title}</a></h4>
      <p class="facts">${this.facts(this.appearance)}</p>
      <ul>
        ${shown.map((statement) => html`<li>${this.statement(statement, version)}</li>`)}
      </ul>
      ${
        more > 0
          ? html`<button class="link" @click=${() => (this.whole = true)}>
              ${msg(str`Show ${more} more`, { id: 'archiveSources.moreStatements' })}
            </button>`
          : nothing
      }`;
  }

  private facts({ since, versions, names }: SourceAppearance): string {
    const others = [...new Set(names)].filter((name) => name !== this.label);
    const day = formatDay(since);
    return [
      msg(str`since ${day}`, { id: 'archiveSources.sinceDay' }),
      countVersions(versions.length),
      ...(others.length > 0 ? [msg(str`there called ${others.join(', ')}`, { id: 'archiveSources.called' })] : []),
    ].join(' · ');
  }

  private statement({ kind, content, words }: Statement, version: string | null): unknown {
    const [start, end] = [content[0]?.[0], content.at(-1)?.[1]];
    const passage = start === undefined || end === undefined ? null : ([start, end] as const);
    const place = { ...nowhere, article: this.appearance?.article ?? null, version, passage };
    const said = kind === 'direct' ? html`<q>${words}</q>` : html`<span class="words">${words}</span>`;
    return html`<a href=${formatPlace(place)}>${said}<small>${statementKindInWords(kind)}</small></a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-source-appearance': VariorumSourceAppearance;
  }
}
