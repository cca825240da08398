// A history, of the archive or of one article: its newest part, and as much before that as the reader asks for.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { HistoryEntry, HistoryPage } from '../../archive/model/history.ts';
import '../elements/failure-notice.ts';
import '../elements/history-list.ts';
import '../elements/pending-lines.ts';
import { counted, formatNumber } from '../localisation/format.ts';
import { entryWords } from '../localisation/history-words.ts';
import { clientContext } from '../state/client-context.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** Entries shown at first, and more of them each time; one call gives `largestPage` at most. */
const step = 50;
const largestPage = 200;

@localized()
@customElement('variorum-history-view')
export class VariorumHistoryView extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .button {
        margin-top: var(--space-4);
      }
      p {
        color: var(--ink-soft);
      }
    `,
  ];

  @consume({ context: clientContext }) client!: Client;
  /** The article whose history it is; null for the archive's. */
  @property() article: string | null = null;
  /** Any new value loads the history again. */
  @property({ attribute: false }) revision: unknown = 0;

  @state() private wanted = step;

  private readonly history = new Task(this, {
    task: ([article, wanted]) => readHistory(this.client, article, wanted),
    args: () => [this.article, this.wanted, this.revision] as const,
  });

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('article')) this.wanted = step;
  }

  override render(): unknown {
    // What is shown stays while it is loaded again: rows must not blink at every change.
    const { value, error } = this.history;
    if (error) {
      return html`<variorum-failure-notice
        .failure=${failureOf(error)}
        retry
        @variorum-retry=${() => void this.history.run()}
      ></variorum-failure-notice>`;
    }
    if (!value) return html`<variorum-pending-lines></variorum-pending-lines>`;
    const { entries, next } = value;
    if (entries.length === 0)
      return html`<p>
        ${msg('Nothing has happened here yet. What is done stands here, the newest first.', { id: 'history.empty' })}
      </p>`;
    return html`<variorum-history-list .entries=${entries} ?named=${this.article === null}></variorum-history-list>
      <span class="visually-hidden" role="status">${newest(entries)} ${countShown(entries.length)}</span>
      ${
        next === null
          ? nothing
          : html`<button class="button" @click=${() => (this.wanted += step)}>
              ${msg('Show earlier', { id: 'history.earlier' })}
            </button>`
      }`;
  }
}

/** The newest entries, `wanted` of them where there are so many. */
async function readHistory(client: Client, article: string | null, wanted: number): Promise<HistoryPage> {
  const entries: HistoryEntry[] = [];
  let next: string | null | undefined;
  while (next !== null && entries.length < wanted) {
    const page: HistoryPage = await succeed(
      client.call('archive.history', {
        ...(article === null ? {} : { article }),
        ...(next === undefined ? {} : { from: next }),
        limit: Math.min(largestPage, wanted - entries.length),
      }),
    );
    entries.push(...page.entries);
    next = page.next;
  }
  return { entries, next: next ?? null };
}

/** Said aloud when it changes: what was just done, or undone. */
function newest([entry]: readonly HistoryEntry[]): string {
  return entry ? `${entryWords(entry)}.` : '';
}

function countShown(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} entry shown`, { id: 'history.shown.one' }),
    other: () => msg(str`${number} entries shown`, { id: 'history.shown.other' }),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-history-view': VariorumHistoryView;
  }
}
