// Sources × versions: how much each source says on each version, with a way to its card, and the credit lines with the
// versions that carry them.
import { localized, msg, str } from '@lit/localize';
import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SourcesAcross, SourceTally } from '../../archive/model/source-matrix.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { excerpt } from '../text/excerpt.ts';
import { versionSpans } from '../text/version-spans.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { counted } from '../localisation/format.ts';
import { creditKindInWords } from '../localisation/source-words.ts';

const HIGHEST = 14;
const longestLabel = 44;
/** More versions than this stand close together, with a number at every fifth. */
const mostWide = 8;

@localized()
@customElement('variorum-source-matrix')
export class VariorumSourceMatrix extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        min-width: 100%;
      }
      th {
        font-weight: 400;
        text-align: left;
        padding: 0.15rem 0;
      }
      thead th {
        color: var(--ink-faint);
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      /* As wide as nothing, so that a number does not widen its column. */
      thead th span {
        display: flex;
        justify-content: center;
        width: 0;
        margin-inline: auto;
      }
      th[scope='row'] {
        position: sticky;
        left: 0;
        min-width: 8.5rem;
        padding-right: var(--space-2);
        background: var(--paper);
      }
      th a {
        color: inherit;
        text-decoration-color: var(--line-strong);
        text-underline-offset: 0.15em;
      }
      th a:hover {
        color: var(--accent);
      }
      td {
        min-width: 1.35rem;
        padding-inline: 0;
        text-align: center;
        vertical-align: bottom;
        padding-bottom: 0.3rem;
      }
      .close td {
        min-width: 0.44rem;
      }
      svg {
        display: inline-block;
        vertical-align: bottom;
      }
      rect {
        fill: var(--ink-soft);
      }
      ul {
        margin-top: var(--space-4);
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0.1rem var(--space-2);
        padding: 0.45rem 0;
        border-bottom: var(--hairline);
      }
      li b {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      li span,
      li small,
      .none {
        color: var(--ink-faint);
      }
      li small {
        grid-column: 1 / -1;
        font-size: var(--ui-small);
      }
    `,
  ];

  @property({ attribute: false }) across: SourcesAcross | null = null;

  override render(): unknown {
    const { across } = this;
    if (!across) return nothing;
    const versions = across.unsourced.statements.length;
    const most = Math.max(1, ...across.unsourced.statements, ...across.sources.flatMap((row) => row.statements));
    const unsourced = across.unsourced.statements.some((count) => count > 0);
    if (across.sources.length === 0 && !unsourced && across.credits.length === 0) {
      return html`<p class="none">${msg('No sources were found in any version.', { id: 'versions.no-sources' })}</p>`;
    }
    return html`
      <div
        class="scroll"
        tabindex="0"
        role="region"
        aria-label=${msg('Sources through the versions', { id: 'versions.sources' })}
      >
        <table class=${versions > mostWide ? 'close' : nothing}>
          <thead>
            <tr>
              <td></td>
              ${Array.from({ length: versions }, (_, at) => columnHead(at + 1, versions))}
            </tr>
          </thead>
          <tbody>
            ${across.sources.map((row) => matrixRow(sourceLink(row), row, most))}
            ${unsourced ? matrixRow(msg('Without a source', { id: 'sources.unsourced' }), across.unsourced, most) : nothing}
          </tbody>
        </table>
      </div>
      <ul>
        ${across.credits.map(credit)}
      </ul>
    `;
  }
}

function matrixRow(head: unknown, { statements }: SourceTally, most: number): TemplateResult {
  return html`<tr>
    <th scope="row">${head}</th>
    ${statements.map((count) => html`<td>${count > 0 ? statementBar(count, most, statements.length) : nothing}</td>`)}
  </tr>`;
}

/** A source's name, which leads to its card. */
function sourceLink({ label, source }: SourcesAcross['sources'][number]): TemplateResult {
  return html`<a href=${formatPlace({ ...nowhere, page: 'sources', source })} title=${label}
    >${excerpt(label, longestLabel)}</a
  >`;
}

/** Every number is read out; where they stand close, not every one is shown. */
function columnHead(number: number, versions: number): TemplateResult {
  const shown = versions <= mostWide || number === 1 || number % 5 === 0;
  return html`<th scope="col"><span class=${shown ? nothing : 'visually-hidden'}>${number}</span></th>`;
}

function statementBar(count: number, most: number, versions: number): TemplateResult {
  const width = versions > mostWide ? 5 : 10;
  const height = Math.max(3, Math.round((HIGHEST * count) / most));
  const label = counted(count, {
    one: () => msg('1 statement', { id: 'versions.one-statement' }),
    other: () => msg(str`${count} statements`, { id: 'versions.statements' }),
  });
  return html`<svg width=${width} height=${HIGHEST} role="img" aria-label=${label}>
    <title>${label}</title>
    ${svg`<rect x="0" y=${HIGHEST - height} width=${width} height=${height} rx="1"></rect>`}
  </svg>`;
}

function credit({ kind, label, stands }: SourcesAcross['credits'][number]): TemplateResult {
  return html`<li><b>${label}</b><span>${versionSpans(stands)}</span><small>${creditKindInWords(kind)}</small></li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-source-matrix': VariorumSourceMatrix;
  }
}
