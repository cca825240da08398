// <variorum-article-row>: one article in the library: its title, publisher, span of time, tiny history, notes, and what is
// new in it. As a card, or in the columns of a table. Knows nothing of the list around it.
import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import { countVersions } from '../localisation/counts.ts';
import { formatDay, formatDays, formatNumber } from '../localisation/format.ts';
import { countNotes } from '../localisation/library-words.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { articleRowStyles } from './article-row-styles.ts';
import './icon.ts';
import { drawTinyHistory } from './tiny-history.ts';
import { drawUnseenMark } from './unseen-mark.ts';

/** More tags than this would leave no room for the title. */
const mostTags = 3;

@localized()
@customElement('variorum-article-row')
export class VariorumArticleRow extends LitElement {
  static override readonly styles = [baseStyles, articleRowStyles];

  @property({ attribute: false }) entry!: CatalogueEntry;
  @property({ reflect: true }) form: 'card' | 'table' = 'card';
  /** Whether it is a row of a grid, whose parts are cells and whose title leads to the article. */
  @property({ type: Boolean, reflect: true }) cells = false;

  override render(): unknown {
    return this.form === 'table' ? this.drawTable() : this.drawCard();
  }

  private drawCard(): unknown {
    const { entry } = this;
    const notes = entry.annotations > 0 ? ` · ${countNotes(entry.annotations)}` : '';
    return html`<div class="card" role=${this.cells ? 'gridcell' : nothing}>
      <span class="headline">${isNew(entry) ? dot : nothing}${this.heading()}</span>
      <small class="publisher">${entry.publisher ?? ''}</small>
      ${entry.versions > 1 ? drawTinyHistory(entry.words, entry.unseen) : nothing}
      <small class="facts">${formatDay(entry.lastCaptured)} · ${countVersions(entry.versions)}${notes}</small>
      ${this.cells ? drawUnseenMark(entry) : nothing}
    </div>`;
  }

  private drawTable(): unknown {
    const { entry } = this;
    const { tags = [] } = entry;
    return html`<span role="gridcell" class="headline"
        >${isNew(entry) ? dot : nothing}${this.heading()}${tags.length > 0 ? drawTags(tags) : nothing}</span
      >
      <span role="gridcell" class="publisher">${entry.publisher ?? '–'}</span>
      <span role="gridcell" class="span">${formatDays(entry.firstCaptured, entry.lastCaptured)}</span>
      <span role="gridcell" class="versions"
        >${entry.versions > 1 ? drawTinyHistory(entry.words, entry.unseen) : nothing}<span
          >${formatNumber(entry.versions)}</span
        ></span
      >
      <span role="gridcell" class="notes"
        >${
          entry.annotations > 0
            ? html`<variorum-icon name="note"></variorum-icon>${formatNumber(entry.annotations)}`
            : nothing
        }</span
      >
      <span role="gridcell" class="new">${drawUnseenMark(entry)}</span>`;
  }

  /** In a list the whole row is the link. */
  private heading(): unknown {
    const { entry } = this;
    const lang = entry.language === 'und' ? nothing : entry.language;
    if (!this.cells) return html`<strong lang=${lang}>${entry.title}</strong>`;
    const place = formatPlace({ ...nowhere, article: entry.id });
    return html`<strong lang=${lang}
      ><a href=${place} tabindex="-1" draggable="false" title=${entry.title}>${entry.title}</a></strong
    >`;
  }
}

/** What was removed is no news. */
function isNew({ unseen, removed }: CatalogueEntry): boolean {
  return unseen > 0 && removed === undefined;
}

function drawTags(tags: readonly string[]): TemplateResult {
  const more = tags.length > mostTags ? ` +${tags.length - mostTags}` : '';
  return html`<span class="tags" title=${tags.map((tag) => `#${tag}`).join(' ')}
    >${tags
      .slice(0, mostTags)
      .map((tag) => `#${tag}`)
      .join('  ')}${more}</span
  >`;
}

const dot = html`<i class="dot"></i>`;

declare global {
  interface HTMLElementTagNameMap {
    'variorum-article-row': VariorumArticleRow;
  }
}
