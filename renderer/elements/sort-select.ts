// The choice of the library's order, and in the column also of what was removed.
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { anyArticle } from '../../archive/model/collection.ts';
import { sortName } from '../localisation/library-words.ts';
import { type LibraryChoice, librarySorts, type LibrarySort } from '../state/library-choice.ts';
import { ChoiceAskedEvent } from '../state/library-choice-event.ts';

/** Asks `target`'s listeners for what is chosen. `removed` articles can be chosen where there are some. */
export function drawSortSelect(
  { sort, removed: isRemoved }: LibraryChoice,
  target: EventTarget,
  removed = 0,
): TemplateResult {
  const value = isRemoved && removed > 0 ? 'removed' : sort;
  const choose = (event: Event): void => {
    const { value: chosen } = event.target as HTMLSelectElement;
    target.dispatchEvent(
      new ChoiceAskedEvent(
        chosen === 'removed'
          ? { removed: true, filter: anyArticle }
          : { sort: chosen as LibrarySort, ...(removed > 0 ? { removed: false } : {}) },
      ),
    );
  };
  return html`<label class="sort">
    <span class="visually-hidden">${msg('Sort by', { id: 'library.sort' })}</span>
    <select .value=${live(value)} @change=${choose}>
      ${librarySorts.map((by) => html`<option value=${by} ?selected=${by === value}>${sortName(by)}</option>`)}
      ${
        removed > 0
          ? html`<hr />
              <option value="removed" ?selected=${value === 'removed'}>
                ${msg(str`Removed (${removed})`, { id: 'library.removedCount' })}
              </option>`
          : nothing
      }
    </select>
  </label>`;
}
