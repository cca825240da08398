// <variorum-review-card>: a note that an edit put in doubt, its passage then and now side by side, and what can be said
// of where it stands.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CommandId } from '../../commands/commands.ts';
import type { NoteToReview, PassageInContext } from '../../archive/model/note-review.ts';
import { commandKeys, commandName } from '../localisation/command-names.ts';
import { formatNumber } from '../localisation/format.ts';
import { changedWords } from '../localisation/note-words.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { changeStyles } from '../styles/change-styles.ts';
import { reviewPieces } from '../text/review-pieces.ts';
import type { DifferencePiece } from '../text/word-difference.ts';
import { drawDifference } from './difference-text.ts';
import './icon.ts';
import './markdown-text.ts';
import { reviewCardStyles } from './review-card-styles.ts';
import './status-chip.ts';

/** What a person says of the note: it stands at the place that is shown, or is not there; or they look further. */
export type ReviewAction = 'here' | 'absent' | 'nextPlace' | 'previousPlace' | 'read';

export class ReviewActionEvent extends Event {
  static readonly type = 'variorum-review-action';
  readonly action: ReviewAction;

  constructor(action: ReviewAction) {
    super(ReviewActionEvent.type);
    this.action = action;
  }
}

@localized()
@customElement('variorum-review-card')
export class VariorumReviewCard extends LitElement {
  static override readonly styles = [baseStyles, changeStyles, reviewCardStyles];

  @property({ attribute: false }) entry!: NoteToReview;
  /** Which of the places that it may mean is shown. */
  @property({ type: Number }) place = 0;
  /** Whether the keys are about this one. */
  @property({ type: Boolean, reflect: true }) current = false;
  /** Whether nothing can be said of it. */
  @property({ type: Boolean }) locked = false;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
  }

  override render(): unknown {
    const { title, annotation, anchor, before, madeOn, number, language } = this.entry;
    const place = this.entry.places[this.place] ?? null;
    const pieces = reviewPieces(before, place, language);
    const changed = anchor.status === 'altered' ? changedWords(anchor) : null;
    return html`<article
      class=${annotation.colour}
      tabindex="-1"
      aria-label=${msg(str`Note on “${before.exact}”`, { id: 'review.note' })}
      aria-current=${this.current ? 'true' : nothing}
    >
      <header>
        <variorum-status-chip status=${anchor.status}></variorum-status-chip>
        <h2>${title}</h2>
      </header>
      ${annotation.body ? html`<variorum-markdown-text .source=${annotation.body}></variorum-markdown-text>` : nothing}
      ${changed ? html`<p class="changed">${changed.words}</p>` : nothing}
      <div class="pair">
        <section>
          <h3>
            ${
              madeOn === null
                ? msg('A version that is gone', { id: 'review.gone' })
                : msg(str`Version ${madeOn}`, { id: 'timeline.number' })
            }
          </h3>
          ${passage(before, pieces.before, language)}
        </section>
        <section>
          <h3>${msg(str`Version ${number}`, { id: 'timeline.number' })} ${this.steps()}</h3>
          ${
            place === null
              ? html`<p class="lost">${msg('Its words were not found in this version.', { id: 'review.lost' })}</p>`
              : passage(place, pieces.after, language)
          }
        </section>
      </div>
      <footer>
        ${place === null ? nothing : this.button('review.here', 'here', 'button')}
        ${this.button('review.absent', 'absent', place === null ? 'button' : 'quiet')}
        ${this.button('review.read', 'read', 'quiet')}
      </footer>
    </article>`;
  }

  /** Through the places that it may mean, where there are several. */
  private steps(): unknown {
    const count = this.entry.places.length;
    if (count < 2) return nothing;
    const [at, of] = [formatNumber(this.place + 1), formatNumber(count)];
    return html`<span class="steps">
      ${this.step('review.previousPlace', 'previousPlace', 'chevron-left')}
      <span role="status">${msg(str`${at} of ${of}`, { id: 'notes.placeOf' })}</span>
      ${this.step('review.nextPlace', 'nextPlace', 'chevron-right')}
    </span>`;
  }

  private step(command: CommandId, action: ReviewAction, icon: 'chevron-left' | 'chevron-right'): unknown {
    const name = commandName(command);
    return html`<button aria-label=${name} title=${name} @click=${() => this.act(action)}>
      <variorum-icon name=${icon}></variorum-icon>
    </button>`;
  }

  private button(command: CommandId, action: ReviewAction, look: 'button' | 'quiet'): unknown {
    return html`<button class=${look} ?disabled=${this.locked && action !== 'read'} @click=${() => this.act(action)}>
      ${commandName(command)}${this.current ? html`<kbd>${commandKeys(command)[0]}</kbd>` : nothing}
    </button>`;
  }

  private act(action: ReviewAction): void {
    this.dispatchEvent(new ReviewActionEvent(action));
  }
}

function passage(
  { prefix, suffix }: PassageInContext,
  pieces: readonly DifferencePiece[],
  language: string,
): TemplateResult {
  const lang = language === 'und' ? nothing : language;
  return html`<p class="text" lang=${lang}>${prefix}<mark>${drawDifference(pieces)}</mark>${suffix}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-review-card': VariorumReviewCard;
  }
  interface HTMLElementEventMap {
    'variorum-review-action': ReviewActionEvent;
  }
}
