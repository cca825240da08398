// The sources of the whole archive: the list at the left, the card of the chosen one at the right, and what a person says
// of which names are one. Where it is narrow, the card comes in place of the list.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Client } from '../../archive/contract.ts';
import type { Progress } from '../../archive/model/progress.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import type { SourceCard, SourceEntry } from '../../archive/model/source-card.ts';
import type { RowsWantedEvent } from '../elements/library-list-events.ts';
import '../elements/source-card.ts';
import { canSplit, type SourceWish, type SourceWishEvent, type VariorumSourceCard } from '../elements/source-card.ts';
import '../elements/source-description-dialog.ts';
import type { VariorumSourceDescriptionDialog } from '../elements/source-description-dialog.ts';
import '../elements/source-list-head.ts';
import type { SourceChoiceAskedEvent, VariorumSourceListHead } from '../elements/source-list-head.ts';
import '../elements/source-list.ts';
import type { SourceToggledEvent, VariorumSourceList } from '../elements/source-list.ts';
import '../elements/source-merge-dialog.ts';
import type { VariorumSourceMergeDialog } from '../elements/source-merge-dialog.ts';
import '../elements/source-split-dialog.ts';
import type { VariorumSourceSplitDialog } from '../elements/source-split-dialog.ts';
import { clientContext } from '../state/client-context.ts';
import { type CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import { type ListedRows, ListPages } from '../state/list-pages.ts';
import { NavigateEvent } from '../state/location.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import {
  allSources,
  isAnySource,
  keepSourceChoice,
  readSourceChoice,
  type SourceChoice,
} from '../state/source-choice.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { describeSource, mergeSources, type SourceDesk, splitSource, unassignSource } from './archive-source-acts.ts';
import { drawNoCard, drawNoSources, drawReading, drawSelection } from './archive-source-parts.ts';
import { archiveSourcesStyles } from './archive-sources-styles.ts';
import { readSourceCard, readSources } from './read-sources.ts';

/** Of a card, so many articles are shown at first, and more each time they are asked for. */
const articles = 20;

@localized()
@customElement('variorum-archive-sources-view')
export class VariorumArchiveSourcesView extends LitElement {
  static override readonly styles = [baseStyles, archiveSourcesStyles];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: commandDeskContext }) desk!: CommandDesk;
  @consume({ context: readOnlyContext, subscribe: true })
  @state()
  readOnly: ReadOnly | null = null;
  /** The source whose card is shown. */
  @property() source: string | null = null;
  /** Any new value reads the list and the card again. */
  @property({ type: Number }) revision = 0;

  @state() private choice: SourceChoice = readSourceChoice(sessionStorage);
  @state() private selected: ReadonlyMap<string, SourceEntry> = new Map();
  @state() private rows: ListedRows<SourceEntry> = { total: 0, at: () => undefined };
  @state() private articles = articles;
  @state() private progress: Progress | null = null;
  @state() private working: { readonly progress: Progress | null; readonly cancel: AbortController } | null = null;

  @query('variorum-source-list') private readonly list!: VariorumSourceList | null;
  @query('variorum-source-list-head') private readonly head!: VariorumSourceListHead;
  @query('variorum-source-card') private readonly cardElement!: VariorumSourceCard | null;
  @query('variorum-source-description-dialog') private readonly describeDialog!: VariorumSourceDescriptionDialog;
  @query('variorum-source-merge-dialog') private readonly mergeDialog!: VariorumSourceMergeDialog;
  @query('variorum-source-split-dialog') private readonly splitDialog!: VariorumSourceSplitDialog;

  private unbind: () => void = () => undefined;
  /** Whether the card that is shown next is to have the focus. */
  private arriving = false;

  private reading = new AbortController();
  private readonly pages = new ListPages<SourceEntry>(() => {
    this.rows = this.pages.rows;
    this.progress = null;
  });

  private readonly card = new Task(this, {
    task: ([source, limit], { signal }) => (source ? readSourceCard(this.client, source, limit, { signal }) : null),
    args: () => [this.source, this.articles, this.revision] as const,
    onComplete: (card) => {
      // The address is what the source is called now, so that it still leads here once others were merged.
      if (card && card.entry.id !== this.source) this.go(card.entry.id, true);
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.unbind = this.desk.offer({
      'source.next': () => (this.list?.move(1) ? undefined : false),
      'source.previous': () => (this.list?.move(-1) ? undefined : false),
      'source.select': () => this.toggleFocused(),
      'source.merge': () => this.wish('merge'),
      'source.split': () => this.wish('split'),
      'source.describe': () => this.wish('describe'),
      'source.unassign': () => this.wish('unassign'),
      'source.list': () => this.leaveCard(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unbind();
    this.reading.abort();
    this.card.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.readChosen();
    else if (changed.has('revision')) this.readAgain();
    if (!changed.has('source')) return;
    this.articles = articles;
    this.arriving = this.hasUpdated && this.source !== null;
  }

  /** Where the card came in place of the list, the focus goes with it. */
  protected override updated(): void {
    if (!this.arriving || this.card.status !== TaskStatus.COMPLETE) return;
    this.arriving = false;
    if (!this.isListShown) void this.cardElement?.updateComplete.then(() => this.cardElement?.focus());
  }

  override render(): unknown {
    const { source, selected, working, choice } = this;
    const isEmpty = this.pages.total === 0 && isAnySource(choice) && source === null;
    return html`<div class="room ${source === null ? '' : 'chosen'} ${isEmpty ? 'empty' : ''}">
        <h1>${msg('Sources of the archive', { id: 'archiveSources.heading' })}</h1>
        <section class="list">
          <variorum-source-list-head
            .choice=${choice}
            .total=${this.pages.total}
            @variorum-source-choice-asked=${({ choice: asked }: SourceChoiceAskedEvent) => this.choose(asked)}
            @variorum-to-sources=${() => this.list?.focus()}
          ></variorum-source-list-head>
          ${drawSelection([...selected.values()], working, {
            merge: () => void this.merge(),
            clear: () => (this.selected = new Map()),
            cancel: () => working?.cancel.abort(),
          })}
          <div class="rows">${this.rowsOrWhy()}</div>
        </section>
        <section class="card" aria-label=${msg('Card', { id: 'archiveSources.card' })}>${this.cardOrWhy()}</section>
      </div>
      <variorum-source-description-dialog></variorum-source-description-dialog>
      <variorum-source-merge-dialog></variorum-source-merge-dialog>
      <variorum-source-split-dialog></variorum-source-split-dialog>`;
  }

  private rowsOrWhy(): unknown {
    const { failure, total } = this.pages;
    const reading = drawReading(this.progress, failure, total !== null, {
      stop: () => this.reading.abort(),
      retry: () => this.readAgain(),
    });
    if (total === null || failure !== null) return reading;
    if (total === 0) return drawNoSources(this.choice, () => this.choose(allSources));
    return html`${reading}<variorum-source-list
        .rows=${this.rows}
        .current=${this.card.value?.entry.id ?? this.source}
        .selected=${this.readOnly ? null : this.selected}
        @variorum-rows-wanted=${({ first, end }: RowsWantedEvent) => this.pages.want(first, end)}
        @variorum-source-toggled=${({ entry }: SourceToggledEvent) => this.toggle(entry)}
      ></variorum-source-list>`;
  }

  private cardOrWhy(): unknown {
    const { value } = this.card;
    const error = this.card.status === TaskStatus.ERROR ? this.card.error : undefined;
    // What is shown stays until the next is there; an article more is no reason to begin anew.
    const isShown =
      error === undefined && value && this.source !== null && (value.entry.id === this.source || this.arriving);
    return html`<button class="quiet back" @click=${() => this.leaveCard()}>
        <variorum-icon name="chevron-left"></variorum-icon>${msg('All sources', { id: 'archiveSources.back' })}
      </button>
      ${
        isShown
          ? html`<variorum-source-card
              .card=${value}
              ?locked=${this.readOnly !== null}
              ?loading=${this.card.status === TaskStatus.PENDING}
              @variorum-source-wish=${({ wish }: SourceWishEvent) => this.wish(wish)}
            ></variorum-source-card>`
          : drawNoCard(this.source, error, () => void this.card.run())
      }`;
  }

  private get acts(): SourceDesk {
    return {
      client: this.client,
      dialogs: { describe: this.describeDialog, merge: this.mergeDialog, split: this.splitDialog },
      tell: (toast) => void this.dispatchEvent(new ToastEvent(toast)),
      watch: async (run) => {
        const cancel = new AbortController();
        this.working = { progress: null, cancel };
        const onProgress = (progress: Progress): void => void (this.working = { progress, cancel });
        const outcome = await run({ signal: cancel.signal, onProgress });
        this.working = null;
        return outcome;
      },
    };
  }

  private choose(asked: Partial<SourceChoice>): void {
    this.choice = { ...this.choice, ...asked };
    keepSourceChoice(sessionStorage, this.choice);
    this.list?.toTop();
    this.readChosen();
  }

  private readChosen(): void {
    this.startReading();
    const { choice } = this;
    this.pages.show((offset, limit) => {
      const onProgress = (progress: Progress): void => void (this.progress = progress);
      return readSources(this.client, choice, { offset, limit }, { signal: this.reading.signal, onProgress });
    });
  }

  private readAgain(): void {
    this.startReading();
    this.pages.reload();
  }

  /** What was asked before is of no use any more. */
  private startReading(): void {
    this.reading.abort();
    this.reading = new AbortController();
  }

  private toggle(entry: SourceEntry): void {
    const selected = new Map(this.selected);
    if (!selected.delete(entry.id)) selected.set(entry.id, entry);
    this.selected = selected;
  }

  private toggleFocused(): false | undefined {
    const entry = this.list?.focused;
    if (!entry || this.readOnly) return false;
    this.toggle(entry);
    return undefined;
  }

  private wish(wish: SourceWish): false | undefined {
    if (wish === 'merge' && this.selected.size > 1) return void this.merge();
    const card = this.card.value;
    if (!card || card.entry.id !== this.source) return false;
    if (wish === 'more') this.articles += articles;
    else if (this.readOnly || (wish === 'split' && !canSplit(card)) || (wish === 'unassign' && !card.entry.decided)) {
      return false;
    } else void this.act(wish, card);
    return undefined;
  }

  private async act(wish: Exclude<SourceWish, 'more'>, card: SourceCard): Promise<void> {
    if (wish === 'merge') return this.beginMerge(card.entry);
    const does = { describe: describeSource, split: splitSource, unassign: unassignSource };
    const then = await does[wish](this.acts, card);
    if (then !== null) this.go(then, true);
  }

  /** The source is one of those to be merged; the others are looked for in the list. */
  private beginMerge(entry: SourceEntry): void {
    if (!this.selected.has(entry.id)) this.toggle(entry);
    if (this.selected.size > 1) return void this.merge();
    this.leaveCard();
    this.head.focus();
  }

  private async merge(): Promise<void> {
    if (this.readOnly || this.selected.size < 2) return;
    const then = await mergeSources(this.acts, [...this.selected.values()]);
    if (then === null) return;
    this.selected = new Map();
    this.go(then);
  }

  /** Where there is room for both, the card stays beside the list. */
  private leaveCard(): false | undefined {
    if (this.source === null) return false;
    if (this.isListShown) this.list?.focus();
    else this.go(null);
    return undefined;
  }

  private get isListShown(): boolean {
    return this.head.checkVisibility();
  }

  private go(source: string | null, replace = false): void {
    if (source !== this.source)
      this.dispatchEvent(new NavigateEvent({ page: 'sources', article: null, source }, replace));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-archive-sources-view': VariorumArchiveSourcesView;
  }
}
