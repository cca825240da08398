// The card of the first steps, and what its buttons do.
import { html, type TemplateResult } from 'lit';
import '../elements/step-card.ts';
import type { StepWishEvent } from '../elements/step-card.ts';
import type { FirstStepsGuide } from '../state/first-steps-guide.ts';
import type { Place } from '../state/location.ts';

export interface FirstStepsDrawing {
  readonly guide: FirstStepsGuide;
  /** Whether the card has the whole width of the window. */
  readonly across: boolean;
  readonly go: (to: Partial<Place>) => void;
  /** They were left, or are over. */
  readonly left: () => void;
}

export function drawFirstSteps({ guide, across, go, left }: FirstStepsDrawing): TemplateResult {
  const walk = ({ wish }: StepWishEvent): void => {
    if (wish === 'next') guide.next();
    else if (wish === 'back') guide.back();
    else if (wish === 'leave') guide.leave();
    else if (guide.shown?.way) go(guide.shown.way);
    if (guide.shown === null) left();
  };
  return html`<variorum-step-card
    id="steps"
    ?across=${across}
    .step=${guide.shown}
    @variorum-step-wish=${walk}
  ></variorum-step-card>`;
}
