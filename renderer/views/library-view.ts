// The library at the left: every article of the archive in one list, sorted as the reader likes.
import { consume } from '@lit/context';
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Client, Value } from '../../archive/contract.ts';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import '../elements/article-row.ts';
import '../elements/failure-notice.ts';
import '../elements/icon.ts';
import { failureText } from '../localisation/failure-text.ts';
import { clientContext } from '../state/client-context.ts';
import { formatPlace, nowhere } from '../state/location.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { libraryStyles } from './library-styles.ts';

const sortOrders = ['captured', 'changed', 'title'] as const;
type SortOrder = (typeof sortOrders)[number];
/** What the list holds: the articles in an order, or those that were removed. */
type Shown = SortOrder | 'removed';

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

  @state() private choice: Shown = 'captured';
  @state() private wanted = step;

  private readonly list = new Task(this, {
    task: async ([choice, wanted]) => {
      const order = choice === 'removed' ? ({ sort: 'changed', removed: true } as const) : { sort: choice };
      const offsets = Array.from({ length: wanted / step }, (_, index) => index * step);
      const [gone, ...pages] = await Promise.all([
        succeed(this.client.call('article.list', { removed: true, limit: 1 })),
        ...offsets.map((offset) => succeed(this.client.call('article.list', { ...order, offset, limit: step }))),
      ]);
      return {
        removed: gone.total,
        total: pages[0]?.total ?? 0,
        entries: pages.flatMap(({ entries }) => entries),
      };
    },
    onComplete: ({ removed }) => {
      if (removed === 0 && this.choice === 'removed') this.choice = 'captured';
    },
    args: () => [this.choice, this.wanted, this.revision] as const,
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
        <h2>
          ${this.choice === 'removed' ? msg('Removed', { id: 'library.removed' }) : msg('Library', { id: 'library.heading' })}${value ? html`<span> · ${value.total}</span>` : nothing}
        </h2>
        <label class="sort">
          <span class="visually-hidden">${msg('Sort by', { id: 'library.sort' })}</span>
          <select
            .value=${live(this.choice)}
            @change=${(event: Event) => (this.choice = (event.target as HTMLSelectElement).value as Shown)}
          >
            ${sortOrders.map((order) => html`<option value=${order} ?selected=${order === this.choice}>${sortName(order)}</option>`)}
            ${value && value.removed > 0 ? this.removedOption(value.removed) : nothing}
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

  private removedOption(count: number): unknown {
    return html`<hr />
      <option value="removed" ?selected=${this.choice === 'removed'}>
        ${msg(str`Removed (${count})`, { id: 'library.removedCount' })}
      </option>`;
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
      ${
        entry.removed
          ? html`<button class="link" @click=${() => void this.restore(entry.id)}>
              ${msg('Restore', { id: 'shell.restore' })}
            </button>`
          : nothing
      }
    </li>`;
  }

  private async restore(article: string): Promise<void> {
    const restored = await this.client.call('article.restore', { article });
    if (!restored.ok) this.dispatchEvent(new ToastEvent({ message: failureText(restored.error).message }));
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
