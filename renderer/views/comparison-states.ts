// What the room of comparison says where there is little to show, or more than it could look into.
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import '../elements/empty-state.ts';
import { drawCommand } from './draw-command.ts';

/** There is nothing to compare with. */
export function drawAlone(): TemplateResult {
  return html`<variorum-empty-state
    icon="git-compare"
    heading=${msg('There is one version only', { id: 'compare.alone' })}
  >
    <p>
      ${msg('Import the article again when it has changed: what is different will stand here, word by word.', {
        id: 'compare.alone-what',
      })}
    </p>
    ${drawCommand('import.show')}
  </variorum-empty-state>`;
}

/** Nothing changed. */
export function drawSame(): TemplateResult {
  return html`<variorum-empty-state icon="check" heading=${msg('The same words', { id: 'compare.same' })}>
    <p>${msg('These two versions have the same text, to the last character.', { id: 'compare.same-what' })}</p>
    ${drawCommand('room.versions')}
  </variorum-empty-state>`;
}

/** A bound cut the search for a smaller difference short. */
export function drawImprecise(): TemplateResult {
  return html`<p class="hint">
    ${msg('The texts differ so much that a smaller difference may exist: the search for it was cut short.', {
      id: 'compare.not-precise',
    })}
  </p>`;
}

/** The keys that lead through a comparison. */
export function drawKeys(): TemplateResult {
  return html`<p class="keys">
    <span><kbd>J</kbd> ${msg('next', { id: 'compare.key-next' })}</span>
    <span><kbd>K</kbd> ${msg('previous', { id: 'compare.key-previous' })}</span>
    <span><kbd>S</kbd> ${msg('side by side', { id: 'compare.key-side' })}</span>
    <span><kbd>F</kbd> ${msg('filter', { id: 'compare.key-filter' })}</span>
  </p>`;
}
