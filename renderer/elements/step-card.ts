// <variorum-step-card>: one of the first steps: what there is to do, or what is seen now that it is done, and the ways on,
// back and out. A screen reader hears each step as it comes; the focus stays where it is. Knows nothing of what is led to.
import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { firstStepDone, firstStepName, firstStepTask, noArticleToLeadBy } from '../localisation/first-steps-words.ts';
import type { ShownStep } from '../state/first-steps-guide.ts';
import { baseStyles } from '../styles/base-styles.ts';
import './icon.ts';
import { stepCardStyles } from './step-card-styles.ts';

/** The reader wants the next step, the one before, out, or to where the step can be taken. */
export class StepWishEvent extends Event {
  static readonly type = 'variorum-step-wish';
  readonly wish: 'next' | 'back' | 'leave' | 'go';

  constructor(wish: StepWishEvent['wish']) {
    super(StepWishEvent.type);
    this.wish = wish;
  }
}

@localized()
@customElement('variorum-step-card')
export class VariorumStepCard extends LitElement {
  static override readonly styles = [baseStyles, stepCardStyles];

  /** Null where none is shown: the element stays, so that a screen reader hears what comes. */
  @property({ attribute: false }) step: ShownStep | null = null;

  @query('section') private readonly section!: HTMLElement | null;

  /** Puts the focus on the card itself: its keys work from there, and its buttons come next. */
  override focus(): void {
    this.section?.focus();
  }

  protected override willUpdate(): void {
    this.toggleAttribute('shown', this.step !== null);
  }

  override render(): unknown {
    const { step } = this;
    if (step === null) return html`<div aria-live="polite"></div>`;
    const progress = msg(str`${step.number} of ${step.total}`, { id: 'steps.progress' });
    return html`<section tabindex="-1" aria-labelledby="heading" @keydown=${this.keyDown}>
      <header>
        <h2 id="heading">${msg('First steps', { id: 'steps.heading' })}</h2>
        <span class="progress">${progress}</span>
        <button class="quiet" @click=${() => this.wish('leave')}>${msg('Skip', { id: 'steps.skip' })}</button>
      </header>
      <div class="words" aria-live="polite" aria-atomic="true">
        <h3>
          <span class="visually-hidden">${progress}: </span>${firstStepName(step.step)}
          ${
            step.taken
              ? html`<span class="done"
                  ><variorum-icon name="check"></variorum-icon>${msg('Done', { id: 'steps.done' })}</span
                >`
              : nothing
          }
        </h3>
        <p>${step.led ? nothing : noArticleToLeadBy()} ${wordsOf(step)}</p>
      </div>
      <div class="ways">
        ${this.way(step)}
        <button class="quiet" aria-disabled=${step.number === 1 ? 'true' : 'false'} @click=${() => this.wish('back')}>
          ${msg('Back', { id: 'steps.back' })}
        </button>
        <button class="button ${step.taken ? 'primary' : ''}" @click=${() => this.wish('next')}>
          ${step.number === step.total ? msg('Finish', { id: 'steps.finish' }) : msg('Next', { id: 'steps.next' })}
        </button>
      </div>
    </section>`;
  }

  /** To where the step can be taken. */
  private way({ way }: ShownStep): unknown {
    if (way === null) return nothing;
    return html`<button class="button primary go" @click=${() => this.wish('go')}>
      ${
        way.article === undefined
          ? msg('Back to the text', { id: 'steps.toText' })
          : msg('Open the article', { id: 'steps.openArticle' })
      }
    </button>`;
  }

  private readonly keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.wish('leave');
  };

  private wish(wish: StepWishEvent['wish']): void {
    this.dispatchEvent(new StepWishEvent(wish));
  }
}

function wordsOf({ step, taken, locked }: ShownStep): string {
  return taken ? firstStepDone(step) : firstStepTask(step, locked);
}

declare global {
  interface HTMLElementTagNameMap {
    'variorum-step-card': VariorumStepCard;
  }
  interface HTMLElementEventMap {
    'variorum-step-wish': StepWishEvent;
  }
}
