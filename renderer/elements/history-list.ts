// <variorum-history-list>: what happened, newest first, under the days it happened on. What was undone is struck
// through and says so; what undoing or redoing would take now can be taken here.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HistoryEntry } from '../../archive/model/history.ts';
import { formatDay, formatNumber, formatTime } from '../localisation/format.ts';
import { changeDetail, entryIcon, entryWords, undoingName } from '../localisation/history-words.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { UndoingEvent } from '../state/undoing-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { chipStyles } from '../styles/chip-styles.ts';
import { historyStyles } from '../styles/history-styles.ts';
import { excerpt } from '../text/excerpt.ts';
import './icon.ts';

@localized()
@customElement('variorum-history-list')
export class VariorumHistoryList extends LitElement {
  static override readonly styles = [baseStyles, chipStyles, historyStyles];

  @property({ attribute: false }) entries: readonly HistoryEntry[] = [];
  /** Names the articles, and leads to them. */
  @property({ type: Boolean }) named = false;

  override render(): unknown {
    return repeat(
      byDay(this.entries),
      ([day]) => day,
      ([day, entries]) =>
        html`<section>
          <h3>${day}</h3>
          <ol>
            ${repeat(
              entries,
              ({ clock }) => clock,
              (entry) => this.#entry(entry),
            )}
          </ol>
        </section>`,
    );
  }

  #entry(entry: HistoryEntry): TemplateResult {
    const { at, host, device, undone, next } = entry;
    const words = entryWords(entry);
    return html`<li class=${undone ? 'undone' : nothing}>
      <time datetime=${at} title=${at}>${formatTime(at)}</time>
      <variorum-icon name=${entryIcon(entry)}></variorum-icon>
      <div>
        <p>
          ${
            undone
              ? html`<s>${words}</s> <span class="chip">↩ ${msg('undone', { id: 'history.undoneMark' })}</span>`
              : words
          }
        </p>
        ${this.#details(entry)}
        ${
          next
            ? html`<button class="link" @click=${() => this.dispatchEvent(new UndoingEvent(next))}>
                ${undoingName(next)}<span class="visually-hidden">: ${words}</span>
              </button>`
            : nothing
        }
      </div>
      <span class="who">${host ?? device}</span>
    </li>`;
  }

  #details(entry: HistoryEntry): unknown {
    const [only] = entry.count === 1 ? entry.changes : [];
    const detail = only === undefined ? null : changeDetail(only);
    return [
      this.named ? articlesOf(entry) : nothing,
      detail === null ? nothing : html`<p class="detail">${detail}</p>`,
    ];
  }
}

/** The articles that the first changes are about, with a way to each that must be there. */
function articlesOf({ changes, articles, undone }: HistoryEntry): unknown {
  const told = changes.flatMap((change) => ('of' in change ? change.of : [change]));
  const names = new Map(
    told.flatMap((change) => ('article' in change ? [[change.article, change.name] as const] : [])),
  );
  if (names.size === 0) return nothing;
  // What an undone import brought is not in the archive now.
  const isTakenBack = undone || changes.some(({ type }) => type === 'change-undone');
  const isGone = isTakenBack && told.some(({ type }) => type === 'version-captured');
  const listed = [...names].map(([article, name]) => {
    const shown = excerpt(name, 80);
    return html`<span>${isGone ? shown : html`<a href=${formatPlace({ ...nowhere, article })}>${shown}</a>`}</span>`;
  });
  const left = articles - names.size;
  return html`<p class="articles">
    ${listed}${left > 0 ? html`<span>${msg(str`and ${formatNumber(left)} more`, { id: 'history.more' })}</span>` : nothing}
  </p>`;
}

/** Entries under the days they happened on, in the reader's zone and language; both keep their order. */
function byDay(entries: readonly HistoryEntry[]): readonly (readonly [string, readonly HistoryEntry[]])[] {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = formatDay(entry.at, true);
    const own = days.get(day);
    if (own) own.push(entry);
    else days.set(day, [entry]);
  }
  return [...days];
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-history-list': VariorumHistoryList;
  }
}
