// <variorum-article-row>: one article in the library: its title, where and when it was captured, and its tiny history.
import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import { countVersions } from '../localisation/counts.ts';
import { formatDay } from '../localisation/format.ts';
import { baseStyles } from '../styles/base-styles.ts';

const historyHeight = 12;
/** More bars than this cannot be told apart: the newest are drawn. */
const mostBars = 14;

@localized()
@customElement('variorum-article-row')
export class VariorumArticleRow extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: 0.1rem var(--space-2);
      }
      strong {
        grid-column: 1 / -1;
        font: 600 0.875rem/1.3 var(--font-text);
        text-wrap: pretty;
        overflow-wrap: break-word;
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }
      small {
        font-size: var(--ui-tiny);
        color: var(--ink-faint);
        line-height: 1.5;
        min-width: 0;
      }
      small span {
        display: block;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      rect {
        fill: var(--ink-faint);
        opacity: 0.6;
      }
      svg {
        display: block;
        margin-bottom: 3px;
      }
    `,
  ];

  @property({ attribute: false }) entry!: CatalogueEntry;

  override render(): unknown {
    const { entry } = this;
    return html`<strong lang=${entry.language === 'und' ? nothing : entry.language}>${entry.title}</strong>
      <small
        >${entry.publisher ? html`<span>${entry.publisher}</span>` : nothing}<span
          >${formatDay(entry.lastCaptured)} · ${countVersions(entry.versions)}</span
        ></small
      >
      ${entry.versions > 1 ? drawHistory(entry.words) : nothing}`;
  }
}

/** A bar a version, as high as it has words. */
function drawHistory(words: readonly number[]): unknown {
  const shown = words.slice(-mostBars);
  const largest = Math.max(...shown, 1);
  return svg`<svg width=${shown.length * 6 - 2} height=${historyHeight} aria-hidden="true">
    ${shown.map((count, index) => {
      const height = Math.max(2, (count / largest) * historyHeight);
      return svg`<rect x=${index * 6} y=${historyHeight - height} width="4" height=${height} rx="1"></rect>`;
    })}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-article-row': VariorumArticleRow;
  }
}
