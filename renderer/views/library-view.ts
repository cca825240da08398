// The library at the left: every article of the archive in one list, sorted as the reader likes.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Client, Value } from '../../archive/contract.ts';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import '../elements/article-row.ts';
import '../elements/failure-notice.ts';
import '../elements/icon.ts';
import { clientContext } from '../state/client-context.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { libraryStyles } from './library-styles.ts';

const sortOrders = ['captured', 'changed', 'title'] as const;
type SortOrder = (typeof sortOrders)[number];

/** Rows asked for at a time; the next ones come when the reader nears the end. */
const step = 200;

@localized()
@customElement('variorum-library-view')
export class VariorumLibraryView extends LitElement {
  static override readonly styles = [baseStyles, libraryStyles];

  @consume({ context: clientContext }) client!: Client;
  /** The article that is open. */
  @property() article: string | null = null;
  /** Any new value loads the list again. */
  @property({ type: Number }) revision = 0;

  @state() private sort: SortOrder = 'captured';
  @state() private wanted = step;

  private readonly list = new Task(this, {
    task: async ([sort, wanted]) => {
      const offsets = Array.from({ length: wanted / step }, (_, index) => index * step);
      const pages = await Promise.all(
        offsets.map((offset) => succeed(this.client.call('article.list', { sort, offset, limit: step }))),
      );
      return { total: pages[0]?.total ?? 0, entries: pages.flatMap(({ entries }) => entries) };
    },
    args: () => [this.sort, this.wanted, this.revision] as const,
  });

  private readonly nearEnd = new IntersectionObserver((entries) => {
    const total = this.list.value?.total ?? 0;
    if (entries.some((entry) => entry.isIntersecting) && this.wanted < total) this.wanted += step;
  });

  override updated(): void {
    this.nearEnd.disconnect();
    const end = this.renderRoot.querySelector('.end');
    if (end) this.nearEnd.observe(end);
  }

  override render(): unknown {
    // What was listed stays while it is loaded again: rows must not blink at every change.
    const { value, error } = this.list;
    return html`<div class="heading">
        <h2>${msg('Library', { id: 'library.heading' })}${value ? html`<span> · ${value.total}</span>` : nothing}</h2>
        <label class="sort">
          <span class="visually-hidden">${msg('Sort by', { id: 'library.sort' })}</span>
          <select @change=${(event: Event) => (this.sort = (event.target as HTMLSelectElement).value as SortOrder)}>
            ${sortOrders.map((order) => html`<option value=${order} ?selected=${order === this.sort}>${sortName(order)}</option>`)}
          </select>
        </label>
      </div>
      ${
        error
          ? html`<variorum-failure-notice
              .failure=${failureOf(error)}
              retry
              @variorum-retry=${() => void this.list.run()}
            ></variorum-failure-notice>`
          : nothing
      }
      ${value ? this.rows(value) : nothing}`;
  }

  private rows(list: Value<'article.list'>): unknown {
    if (list.total === 0) {
      return html`<p class="empty">
        ${msg('No articles yet. Import one, or drop a file here.', { id: 'library.empty' })}
      </p>`;
    }
    return html`<div class="rows">
      <ul>
        ${repeat(
          list.entries,
          (entry) => entry.id,
          (entry) => this.row(entry),
        )}
      </ul>
      <div class="end"></div>
    </div>`;
  }

  private row(entry: CatalogueEntry): unknown {
    return html`<li>
      <a
        href=${formatPlace({ ...nowhere, article: entry.id })}
        aria-current=${entry.id === this.article ? 'page' : nothing}
        ><variorum-article-row .entry=${entry}></variorum-article-row
      ></a>
    </li>`;
  }
}

function sortName(order: SortOrder): string {
  if (order === 'title') return msg('By title', { id: 'library.sortTitle' });
  return order === 'changed'
    ? msg('Newest change', { id: 'library.sortChanged' })
    : msg('Newest capture', { id: 'library.sortCaptured' });
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-library-view': VariorumLibraryView;
  }
}
