// The ways from the foot of the window to what is not of one article: notes to review, sources, history.
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommandId } from '../../commands/commands.ts';
import '../elements/icon.ts';
import { countNotesToReview } from '../localisation/counts.ts';

export interface FrameLinks {
  /** How many notes wait to be settled: none, no way there. */
  readonly notes: number;
  readonly run: (command: CommandId) => void;
}

export function drawFrameLinks({ notes, run }: FrameLinks): TemplateResult {
  const sources = msg('Sources', { id: 'archiveSources.list' });
  return html`${
      notes === 0
        ? nothing
        : html`<button class="quiet" @click=${() => run('review.show')}>
            <variorum-icon name="note"></variorum-icon>${countNotesToReview(notes)}
          </button>`
    }
    <button class="quiet" aria-label=${sources} @click=${() => run('sources.show')}>
      <variorum-icon name="quote"></variorum-icon><span class="wide">${sources}</span>
    </button>
    <button class="quiet" @click=${() => run('history.show')}>
      <variorum-icon name="history"></variorum-icon>${msg('History', { id: 'history.open' })}
    </button>`;
}
