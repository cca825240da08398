// <variorum-library-rail>: what the library can be filtered by, each with how many articles it has: collections, saved
// filters, tags, publishers, languages. Articles can be dropped on a collection. Knows counts only.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { anyArticle, type Collection, type LibraryFacets, type LibraryFilter } from '../../archive/model/collection.ts';
import { formatNumber } from '../localisation/format.ts';
import { languageName } from '../localisation/library-words.ts';
import { everything, isAny, isSameFilter, type LibraryChoice, toggleTag } from '../state/library-choice.ts';
import { ChoiceAskedEvent } from '../state/library-choice-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { carriedArticles, carriesArticles } from './carried-articles.ts';
import './collection-menu.ts';
import { CollectionAskedEvent } from './collection-events.ts';
import './icon.ts';
import type { IconName } from './icons.ts';
import { libraryRailStyles } from './library-rail-styles.ts';

/** Of a long list, so many are shown until all are asked for. */
const fewest = 8;

interface Item {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly ask: Partial<LibraryChoice>;
  readonly icon?: IconName;
  readonly collection?: Collection;
}

@localized()
@customElement('variorum-library-rail')
export class VariorumLibraryRail extends LitElement {
  static override readonly styles = [baseStyles, libraryRailStyles];

  @property({ attribute: false }) choice: LibraryChoice = everything;
  @property({ attribute: false }) facets: LibraryFacets | null = null;
  /** How many articles there are, and how many were removed. */
  @property({ type: Number }) articles = 0;
  @property({ type: Number }) removed = 0;
  /** Whether collections can be made and changed. */
  @property({ type: Boolean }) locked = false;

  @state() private unfolded: ReadonlySet<string> = new Set();
  /** The collection that articles are dragged over. */
  @state() private over: string | null = null;

  override render(): unknown {
    const { facets } = this;
    if (!facets) return nothing;
    const { filter } = this.choice;
    const collections = facets.collections.filter((one) => one.filter === null && one.removed === undefined);
    const saved = facets.collections.filter((one) => one.filter !== null && one.removed === undefined);
    return html`<ul class="whole">
        ${this.whole(facets).map((item) => this.item(item))}
      </ul>
      ${this.section(
        msg('Collections', { id: 'library.collections' }),
        collections.map((one) => this.collectionItem(one)),
        this.locked ? nothing : this.makeCollection(),
      )}
      ${this.section(
        msg('Saved filters', { id: 'library.savedFilters' }),
        saved.map((one) => this.collectionItem(one)),
      )}
      ${this.section(
        msg('Tags', { id: 'library.tags' }),
        facets.tags.map(({ value, articles }) => ({
          ...this.facet('tag', value, articles, filter.tags.includes(value), { tags: toggleTag(filter, value).tags }),
          label: `#${value}`,
        })),
      )}
      ${this.section(
        msg('Publishers', { id: 'library.publishers' }),
        facets.publishers.map(({ value, articles }) => {
          const pressed = value === filter.publisher;
          return this.facet('publisher', value, articles, pressed, { publisher: pressed ? null : value });
        }),
      )}
      ${this.section(
        msg('Languages', { id: 'library.languages' }),
        facets.languages.map(({ value, articles }) => {
          const pressed = value === filter.language;
          const item = this.facet('language', value, articles, pressed, { language: pressed ? null : value });
          return { ...item, label: languageName(value) };
        }),
      )}`;
  }

  /** What is no part of a list: all, what is new, what has notes, what was removed. */
  private whole({ unseen, noted }: LibraryFacets): readonly Item[] {
    const { filter, removed } = this.choice;
    const items: Item[] = [
      {
        key: 'all',
        label: msg('All articles', { id: 'library.all' }),
        count: this.articles,
        icon: 'library',
        pressed: !removed && isAny(filter),
        ask: { filter: anyArticle, removed: false },
      },
      {
        ...this.facet('unseen', '', unseen, filter.unseen, { unseen: !filter.unseen }),
        label: msg('New', { id: 'library.columnNew' }),
        icon: 'eye',
      },
      {
        ...this.facet('noted', '', noted, filter.noted, { noted: !filter.noted }),
        label: msg('With notes', { id: 'library.noted' }),
        icon: 'note',
      },
    ];
    if (this.removed === 0 && !removed) return items;
    const ask = removed ? { removed: false } : { removed: true, filter: anyArticle };
    const label = msg('Removed', { id: 'library.removed' });
    return [...items, { key: 'removed', label, count: this.removed, icon: 'trash', pressed: removed, ask }];
  }

  private facet(of: string, value: string, count: number, on: boolean, wanted: Partial<LibraryFilter>): Item {
    const filter = { ...this.choice.filter, ...wanted };
    return {
      key: `${of} ${value}`,
      label: value,
      count,
      pressed: on && !this.choice.removed,
      ask: { filter, removed: false },
    };
  }

  /** A saved filter is shown by its filter, so that it can be narrowed and saved anew. */
  private collectionItem(collection: Collection): Item {
    const { filter } = this.choice;
    const { id, name, articles: count } = collection;
    const wanted = collection.filter ?? { ...anyArticle, collection: id };
    const pressed =
      !this.choice.removed && (collection.filter ? isSameFilter(filter, wanted) : filter.collection === id);
    return {
      key: id,
      label: name,
      count,
      pressed,
      icon: collection.filter ? 'list-filter' : 'folder',
      ask: { filter: pressed ? anyArticle : wanted, removed: false },
      collection,
    };
  }

  private section(name: string, items: readonly Item[], action: unknown = nothing): unknown {
    if (items.length === 0 && action === nothing) return nothing;
    const isUnfolded = this.unfolded.has(name);
    const shown = isUnfolded ? items : items.filter(({ pressed }, index) => index < fewest || pressed);
    return html`<section>
      <header>
        <h2>${name}</h2>
        ${action}
      </header>
      <ul>
        ${shown.map((item) => this.item(item))}
      </ul>
      ${
        items.length > fewest
          ? html`<button class="more" aria-expanded=${isUnfolded ? 'true' : 'false'} @click=${() => this.fold(name)}>
              ${
                isUnfolded
                  ? msg('Show fewer', { id: 'library.fewer' })
                  : msg(str`Show all ${formatNumber(items.length)}`, { id: 'library.more' })
              }
            </button>`
          : nothing
      }
    </section>`;
  }

  private item(item: Item): TemplateResult {
    const { collection } = item;
    const takes = collection?.filter === null && !this.locked;
    return html`<li
      class=${this.over !== null && this.over === collection?.id ? 'over' : ''}
      @dragover=${takes ? (event: DragEvent) => this.dragOver(event, collection) : nothing}
      @dragleave=${takes ? () => (this.over = null) : nothing}
      @drop=${takes ? (event: DragEvent) => this.drop(event, collection) : nothing}
    >
      <button
        class="item"
        aria-pressed=${item.pressed ? 'true' : 'false'}
        title=${item.label}
        @click=${() => this.dispatchEvent(new ChoiceAskedEvent(item.ask))}
      >
        ${item.icon ? html`<variorum-icon name=${item.icon}></variorum-icon>` : nothing}<span>${item.label}</span
        ><small>${formatNumber(item.count)}</small>
      </button>
      ${
        collection && !this.locked
          ? html`<variorum-collection-menu .collection=${collection}></variorum-collection-menu>`
          : nothing
      }
    </li>`;
  }

  private makeCollection(): TemplateResult {
    const label = msg('New collection…', { id: 'library.newCollection' });
    return html`<button
      class="add"
      aria-label=${label}
      title=${label}
      @click=${() => this.dispatchEvent(new CollectionAskedEvent('make', null))}
    >
      <variorum-icon name="plus"></variorum-icon>
    </button>`;
  }

  private fold(name: string): void {
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(name)) unfolded.add(name);
    this.unfolded = unfolded;
  }

  private dragOver(event: DragEvent, collection: Collection): void {
    if (!carriesArticles(event.dataTransfer)) return;
    event.preventDefault();
    this.over = collection.id;
  }

  private drop(event: DragEvent, collection: Collection): void {
    event.preventDefault();
    this.over = null;
    const articles = carriedArticles(event.dataTransfer);
    if (articles.length > 0) this.dispatchEvent(new CollectionAskedEvent('put', collection, articles));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-library-rail': VariorumLibraryRail;
  }
}
