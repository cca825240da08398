// The library: every article of the archive in one list, filtered and sorted as the reader likes. A quiet column beside an
// article, or a room of its own where articles are selected and put in order.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Client, mostArticles } from '../../archive/contract.ts';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import type { Progress } from '../../archive/model/progress.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import '../elements/articles-export-dialog.ts';
import type { VariorumArticlesExportDialog } from '../elements/articles-export-dialog.ts';
import type { CollectionAskedEvent } from '../elements/collection-events.ts';
import '../elements/failure-notice.ts';
import '../elements/filter-chips.ts';
import '../elements/icon.ts';
import '../elements/library-bar.ts';
import type { LibraryBarEvent } from '../elements/library-bar.ts';
import type { SortAskedEvent } from '../elements/library-head.ts';
import '../elements/library-list.ts';
import type { VariorumLibraryList } from '../elements/library-list.ts';
import type { RowsSelectedEvent, RowsWantedEvent } from '../elements/library-list-events.ts';
import '../elements/library-rail.ts';
import '../elements/merge-dialog.ts';
import type { VariorumMergeDialog } from '../elements/merge-dialog.ts';
import '../elements/name-dialog.ts';
import type { VariorumNameDialog } from '../elements/name-dialog.ts';
import type { SelectionActionEvent } from '../elements/selection-bar.ts';
import '../elements/tag-dialog.ts';
import type { VariorumTagDialog } from '../elements/tag-dialog.ts';
import type { SinceAskedEvent } from '../elements/unseen-mark.ts';
import { failureText } from '../localisation/failure-text.ts';
import { mostSelectedWords } from '../localisation/library-acts-words.ts';
import { clientContext } from '../state/client-context.ts';
import { isAny, keepChoice, type LibraryChoice, readChoice } from '../state/library-choice.ts';
import type { ChoiceAskedEvent } from '../state/library-choice-event.ts';
import {
  type LibrarySelection,
  nothingSelected,
  refreshRows,
  selectRows,
  toggleRow,
} from '../state/library-selection.ts';
import { type ListedRows, ListPages } from '../state/list-pages.ts';
import { NavigateEvent } from '../state/location.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { type Toast, ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { actOnArticles, actOnCollection, type LibraryDesk, saveFilter } from './library-acts.ts';
import { drawLibraryHeading, drawNoRows } from './library-parts.ts';
import { libraryStyles } from './library-styles.ts';

@localized()
@customElement('variorum-library-view')
export class VariorumLibraryView extends LitElement {
  static override readonly styles = [baseStyles, libraryStyles];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: readOnlyContext, subscribe: true })
  @state()
  readOnly: ReadOnly | null = null;
  /** The article that is open. */
  @property() article: string | null = null;
  /** Any new value loads the list again. */
  @property({ type: Number }) revision = 0;
  /** Whether it is a room of its own. */
  @property({ type: Boolean, reflect: true }) wide = false;

  @state() private choice: LibraryChoice = readChoice(sessionStorage);
  @state() private selection: LibrarySelection = nothingSelected;
  @state() private rows: ListedRows<CatalogueEntry> = { total: 0, at: () => undefined };
  @state() private working: { readonly progress: Progress; readonly cancel: AbortController } | null = null;
  /** On a narrow window the rail is only there while it is asked for. */
  @state() private railShown = false;

  @query('variorum-library-list') private readonly list!: VariorumLibraryList;
  @query('variorum-articles-export-dialog') private readonly exportDialog!: VariorumArticlesExportDialog;
  @query('variorum-tag-dialog') private readonly tagDialog!: VariorumTagDialog;
  @query('variorum-merge-dialog') private readonly mergeDialog!: VariorumMergeDialog;
  @query('variorum-name-dialog') private readonly nameDialog!: VariorumNameDialog;

  private readonly pages = new ListPages<CatalogueEntry>(() => {
    this.rows = this.pages.rows;
    this.selection = refreshRows(this.selection, this.pages.known());
  });

  /** How many articles there are in all, and how many were removed. */
  private readonly totals = new Task(this, {
    task: async () => {
      const [all, removed] = await Promise.all([
        succeed(this.client.call('article.list', { limit: 1 })),
        succeed(this.client.call('article.list', { removed: true, limit: 1 })),
      ]);
      return { all: all.total, removed: removed.total };
    },
    onComplete: ({ removed }) => {
      if (removed === 0 && this.choice.removed) this.choose({ removed: false });
    },
    args: () => [this.revision] as const,
  });

  private readonly facets = new Task(this, {
    task: ([isWanted]) => (isWanted ? succeed(this.client.call('library.facets', {})) : null),
    args: () => [this.wide || this.choice.filter.collection !== null, this.revision] as const,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.showChoice();
    else if (changed.has('revision')) this.pages.reload();
    if (changed.has('wide')) {
      this.selection = nothingSelected;
      this.railShown = false;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('wide') && this.wide) this.list.focus();
  }

  /** Puts the focus on the list. */
  override focus(): void {
    this.list.focus();
  }

  override render(): unknown {
    const { choice, wide } = this;
    const totals = this.totals.value ?? null;
    const collections = this.facets.value?.collections ?? [];
    return html`${drawLibraryHeading(
        { wide, choice, total: this.pages.total, removed: totals?.removed ?? 0, railShown: this.railShown },
        { choose: (asked) => this.choose(asked), showRail: (shown) => (this.railShown = shown) },
      )}
      ${
        wide
          ? html`<variorum-library-rail
              class=${this.railShown ? 'shown' : ''}
              .choice=${choice}
              .facets=${this.facets.value ?? null}
              .articles=${totals?.all ?? 0}
              .removed=${totals?.removed ?? 0}
              ?locked=${this.readOnly !== null}
              @variorum-choice-asked=${this.onChoice}
              @variorum-collection-asked=${this.onCollection}
            ></variorum-library-rail>`
          : nothing
      }
      <div class="tools">
        ${
          wide
            ? html`<variorum-library-bar
                .choice=${choice}
                .selected=${this.selection.articles.size}
                .collections=${collections}
                .working=${this.working?.progress ?? null}
                ?locked=${this.readOnly !== null}
                @variorum-choice-asked=${this.onChoice}
                @variorum-selection-action=${this.onAction}
                @variorum-library-bar-asked=${this.onBar}
              ></variorum-library-bar>`
            : nothing
        }
        ${
          isAny(choice.filter) || choice.removed
            ? nothing
            : html`<variorum-filter-chips
                .filter=${choice.filter}
                .collections=${collections}
                @variorum-choice-asked=${this.onChoice}
              ></variorum-filter-chips>`
        }
      </div>
      <div class="rows">
        ${
          this.pages.failure
            ? html`<variorum-failure-notice
                .failure=${this.pages.failure}
                retry
                @variorum-retry=${() => this.pages.reload()}
              ></variorum-failure-notice>`
            : nothing
        }
        ${this.pages.total === 0 ? drawNoRows(choice, (asked) => this.choose(asked)) : nothing}
        <variorum-library-list
          ?hidden=${this.pages.total === 0}
          .rows=${this.rows}
          .current=${this.article}
          .selected=${wide ? this.selection.articles : null}
          .sort=${choice.sort}
          .beside=${this.besideRow}
          @variorum-rows-wanted=${(event: RowsWantedEvent) => this.pages.want(event.first, event.end)}
          @variorum-rows-selected=${this.onSelect}
          @variorum-sort-asked=${(event: SortAskedEvent) => this.choose({ sort: event.sort })}
          @variorum-since-asked=${this.onSince}
          @keydown=${this.onKey}
        ></variorum-library-list>
      </div>
      <variorum-articles-export-dialog></variorum-articles-export-dialog>
      <variorum-tag-dialog></variorum-tag-dialog>
      <variorum-merge-dialog></variorum-merge-dialog>
      <variorum-name-dialog></variorum-name-dialog>`;
  }

  private get desk(): LibraryDesk {
    return {
      client: this.client,
      facets: this.facets.value ?? null,
      filter: this.choice.filter,
      dialogs: { name: this.nameDialog, tags: this.tagDialog, merge: this.mergeDialog, exports: this.exportDialog },
      tell: this.tell,
      watch: async (run) => {
        const cancel = new AbortController();
        const onProgress = (progress: Progress): void => void (this.working = { progress, cancel });
        const outcome = await run({ signal: cancel.signal, onProgress });
        this.working = null;
        return outcome;
      },
    };
  }

  /** In the list of what was removed each can be brought back. */
  private readonly besideRow = (entry: CatalogueEntry): unknown =>
    entry.removed === undefined || this.readOnly
      ? nothing
      : html`<button class="link" @click=${() => void actOnArticles(this.desk, { do: 'restore' }, [entry])}>
          ${msg('Restore', { id: 'shell.restore' })}
        </button>`;

  private choose(asked: Partial<LibraryChoice>): void {
    this.choice = { ...this.choice, ...asked };
    keepChoice(sessionStorage, this.choice);
    this.selection = nothingSelected;
    this.list.toTop();
    this.showChoice();
  }

  private showChoice(): void {
    const { filter, sort, removed } = this.choice;
    this.pages.show((offset, limit) =>
      succeed(this.client.call('article.list', { filter, sort, removed, offset, limit })),
    );
  }

  private readonly onChoice = (event: ChoiceAskedEvent): void => this.choose(event.choice);

  private readonly onBar = ({ wish }: LibraryBarEvent): void => {
    if (wish === 'save-filter') void saveFilter(this.desk);
    else if (wish === 'cancel') this.working?.cancel.abort();
    else this.list.focus();
  };

  private readonly onCollection = (event: CollectionAskedEvent): void => void actOnCollection(this.desk, event);

  private readonly onAction = ({ action }: SelectionActionEvent): void => void this.act(action);

  private async act(action: SelectionActionEvent['action']): Promise<void> {
    const { selection } = this;
    const done = await actOnArticles(this.desk, action, [...selection.articles.values()]);
    // What was put in order may be put in more: only what is no longer there is let go of.
    const isGone = ['remove', 'restore', 'merge', 'clear'].includes(action.do);
    if (done && isGone && this.selection === selection) this.selection = nothingSelected;
    this.list.focus();
  }

  private readonly onSelect = ({ how, index, from }: RowsSelectedEvent): void => {
    const entry = this.rows.at(index);
    if (how === 'none') this.selection = nothingSelected;
    else if (how === 'toggle') {
      if (entry) this.selection = toggleRow(this.selection, index, entry);
    } else if (how === 'all') void this.selectRange(0, this.rows.total);
    else {
      const anchor = this.selection.anchor ?? from;
      void this.selectRange(Math.min(anchor, index), Math.max(anchor, index) + 1, anchor);
    }
  };

  private async selectRange(first: number, end: number, anchor = first): Promise<void> {
    try {
      const rows = await this.pages.between(first, Math.min(end, first + mostArticles));
      this.selection = selectRows(rows, anchor);
      if (end - first > mostArticles) this.tell({ message: mostSelectedWords(mostArticles) });
    } catch (error) {
      this.tell({ message: failureText(failureOf(error)).message });
    }
  }

  private readonly onSince = async ({ article }: SinceAskedEvent): Promise<void> => {
    const known = await this.client.call('article.get', { article });
    if (!known.ok) return this.tell({ message: failureText(known.error).message });
    const before = known.value.seen ?? null;
    this.dispatchEvent(new NavigateEvent({ article, room: before ? 'compare' : 'read', version: null, before }));
  };

  /** What is typed over the list is looked for in it. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.wide || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') window.history.back();
    else if (event.key === 'Delete' && this.selection.articles.size > 0 && !this.readOnly) {
      void this.act({ do: this.choice.removed ? 'restore' : 'remove' });
    } else if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      event.stopPropagation();
      this.renderRoot.querySelector('variorum-library-bar')?.focus();
    }
  };

  private readonly tell = (toast: Toast): void => void this.dispatchEvent(new ToastEvent(toast));
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-library-view': VariorumLibraryView;
  }
}
