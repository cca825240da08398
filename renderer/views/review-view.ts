// The notes to review, of an article or of all of them: each with its passage then and now, settled by one key. What is
// settled goes from the list; undoing brings it back.
import { consume } from '@lit/context';
import { localized, msg } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Client } from '../../archive/contract.ts';
import type { NoteToReview } from '../../archive/model/note-review.ts';
import type { Progress } from '../../archive/model/progress.ts';
import type { ReadOnly } from '../../archive/model/read-only.ts';
import '../elements/empty-state.ts';
import '../elements/failure-notice.ts';
import '../elements/pending-lines.ts';
import '../elements/review-card.ts';
import type { ReviewAction, ReviewActionEvent, VariorumReviewCard } from '../elements/review-card.ts';
import { countNotesToReview } from '../localisation/counts.ts';
import { failureText } from '../localisation/failure-text.ts';
import { formatNumber, formatShare } from '../localisation/format.ts';
import { readOnlyRefusal } from '../localisation/read-only-words.ts';
import { clientContext } from '../state/client-context.ts';
import { type CommandDesk, commandDeskContext } from '../state/command-desk.ts';
import { NavigateEvent, nowhere } from '../state/location.ts';
import { readOnlyContext } from '../state/read-only-context.ts';
import { failureOf, succeed } from '../state/succeed.ts';
import { ToastEvent } from '../state/toast-event.ts';
import { UndoingEvent } from '../state/undoing-event.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { drawCommand } from './draw-command.ts';
import { reviewStyles } from './review-styles.ts';

/** How many are shown; the next ones come as these are settled. */
const shown = 50;

@localized()
@customElement('variorum-review-view')
export class VariorumReviewView extends LitElement {
  static override readonly styles = [baseStyles, reviewStyles];

  @consume({ context: clientContext }) client!: Client;
  @consume({ context: commandDeskContext }) desk!: CommandDesk;
  @consume({ context: readOnlyContext, subscribe: true })
  @state()
  readOnly: ReadOnly | null = null;
  /** The article whose notes these are; null for all. */
  @property() article: string | null = null;
  /** Any new value reads the list again. */
  @property({ type: Number }) revision = 0;

  @state() private current = 0;
  @state() private place = 0;
  @state() private progress: Progress | null = null;
  private unbind: () => void = () => undefined;
  /** Whether the card that is current now is to have the focus. */
  private moved = false;

  private readonly review = new Task(this, {
    task: async ([article], { signal }) => {
      const onProgress = (progress: Progress): void => void (this.progress = progress);
      const params = { limit: shown, ...(article !== null && { article }) };
      const review = await succeed(this.client.call('annotation.review', params, { signal, onProgress }));
      this.progress = null;
      return { article, ...review };
    },
    args: () => [this.article, this.revision] as const,
    onComplete: ({ entries }) => {
      this.current = Math.max(0, Math.min(this.current, entries.length - 1));
      this.place = 0;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.unbind = this.desk.offer({
      'review.next': () => this.move(1),
      'review.previous': () => this.move(-1),
      'review.nextPlace': () => this.act('nextPlace'),
      'review.previousPlace': () => this.act('previousPlace'),
      'review.here': () => this.act('here'),
      'review.absent': () => this.act('absent'),
      'review.read': () => this.act('read'),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unbind();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('article')) this.current = this.place = 0;
  }

  protected override updated(): void {
    if (!this.moved) return;
    this.moved = false;
    const card = this.renderRoot.querySelector<VariorumReviewCard>('variorum-review-card[current]');
    card?.scrollIntoView({ block: 'nearest' });
    void card?.updateComplete.then(() => card.focus());
  }

  override render(): unknown {
    const { value, error } = this.review;
    const known = value?.article === this.article ? value : undefined;
    return html`<div class="page">
      <header>
        <h1>${msg('Notes to review', { id: 'review.heading' })}</h1>
        ${known && known.total > 0 ? html`<p aria-hidden="true">${formatNumber(known.total)}</p>` : nothing}
        <p class="visually-hidden" role="status">${known ? countNotesToReview(known.total) : ''}</p>
      </header>
      ${
        this.article === null
          ? nothing
          : html`<p class="all">
              <button class="link" @click=${() => this.go({ ...nowhere, page: 'review' })}>
                ${msg('Show those of all articles', { id: 'review.all' })}
              </button>
            </p>`
      }
      ${
        error
          ? html`<variorum-failure-notice
              .failure=${failureOf(error)}
              retry
              @variorum-retry=${() => void this.review.run()}
            ></variorum-failure-notice>`
          : known
            ? this.list(known.entries)
            : this.pending()
      }
    </div>`;
  }

  private list(entries: readonly NoteToReview[]): unknown {
    if (entries.length === 0) {
      return html`<variorum-empty-state
        icon="check"
        heading=${msg('Every note stands where it belongs', { id: 'review.noneHeading' })}
      >
        <p>
          ${msg('When a new version alters or loses the words that a note is on, the note comes here.', {
            id: 'review.noneText',
          })}
        </p>
        ${drawCommand('library.show')}
      </variorum-empty-state>`;
    }
    return html`<ol>
      ${repeat(
        entries,
        ({ annotation }) => annotation.id,
        (entry, index) =>
          html`<li>
            <variorum-review-card
              .entry=${entry}
              .place=${index === this.current ? this.place : 0}
              ?current=${index === this.current}
              ?locked=${this.readOnly !== null}
              @focusin=${() => this.look(index)}
              @variorum-review-action=${({ action }: ReviewActionEvent) => {
                this.look(index);
                this.act(action);
              }}
            ></variorum-review-card>
          </li>`,
      )}
    </ol>`;
  }

  private pending(): unknown {
    const { progress } = this;
    return html`<variorum-pending-lines></variorum-pending-lines> ${
        progress && progress.total > 1
          ? html`<p class="progress" role="status">
              ${msg('Looking for every note in the newest version', { id: 'review.progress' })}
              ${formatShare(progress.done / progress.total)}
            </p>`
          : nothing
      }`;
  }

  private get entries(): readonly NoteToReview[] {
    return this.review.value?.entries ?? [];
  }

  private look(index: number): void {
    if (index === this.current) return;
    this.current = index;
    this.place = 0;
  }

  /** Whether there was another to go to. */
  private move(by: 1 | -1): false | undefined {
    const next = this.current + by;
    if (this.entries[next] === undefined) return false;
    this.look(next);
    this.moved = true;
    return undefined;
  }

  private act(action: ReviewAction): false | undefined {
    const entry = this.entries[this.current];
    if (!entry) return false;
    const { length } = entry.places;
    const place = entry.places[this.place];
    if (action === 'read') {
      const { article, version, annotation } = entry;
      this.go({ ...nowhere, article, version, note: annotation.id, passage: place?.range ?? null });
    } else if (action === 'nextPlace' || action === 'previousPlace') {
      if (length > 1) this.place = (this.place + (action === 'nextPlace' ? 1 : -1) + length) % length;
    } else if (action === 'absent' || place !== undefined) {
      void this.settle(entry, action === 'absent' ? null : (place?.range ?? null));
    } else return false;
    return undefined;
  }

  private async settle(
    { article, annotation, version }: NoteToReview,
    range: NoteToReview['places'][number]['range'] | null,
  ): Promise<void> {
    if (this.readOnly) return void this.dispatchEvent(new ToastEvent({ message: readOnlyRefusal() }));
    const placed = await this.client.call('annotation.place', { article, annotation: annotation.id, version, range });
    if (!placed.ok) return void this.dispatchEvent(new ToastEvent({ message: failureText(placed.error).message }));
    const message =
      range === null
        ? msg('The note is not in this version.', { id: 'notes.settledAbsent' })
        : msg('The note was placed.', { id: 'notes.settled' });
    const run = (): void => void this.dispatchEvent(new UndoingEvent('undo'));
    this.dispatchEvent(new ToastEvent({ message, action: { label: msg('Undo', { id: 'notes.undo' }), run } }));
    this.moved = true;
  }

  private go(to: NavigateEvent['to']): void {
    this.dispatchEvent(new NavigateEvent(to));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-review-view': VariorumReviewView;
  }
}
