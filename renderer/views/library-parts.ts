// Parts of the library's view: what stands over it, and what is said where no article is listed.
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { anyArticle } from '../../archive/model/collection.ts';
import { drawSortSelect } from '../elements/sort-select.ts';
import { countArticles } from '../localisation/counts.ts';
import { formatNumber } from '../localisation/format.ts';
import { isAny, type LibraryChoice } from '../state/library-choice.ts';
import type { ChoiceAskedEvent } from '../state/library-choice-event.ts';
import { NavigateEvent } from '../state/location.ts';

export interface LibraryHeading {
  readonly wide: boolean;
  readonly choice: LibraryChoice;
  /** Of articles that are listed; null while it is not known. */
  readonly total: number | null;
  /** Of articles that were removed. */
  readonly removed: number;
  readonly railShown: boolean;
}

export interface HeadingActs {
  readonly choose: (asked: Partial<LibraryChoice>) => void;
  readonly showRail: (shown: boolean) => void;
}

export function drawLibraryHeading(heading: LibraryHeading, acts: HeadingActs): TemplateResult {
  const { wide, choice, total, removed } = heading;
  const name = choice.removed ? msg('Removed', { id: 'library.removed' }) : msg('Library', { id: 'library.heading' });
  if (wide) return drawRoomHeading(heading, name, acts);
  const target = new EventTarget();
  target.addEventListener('variorum-choice-asked', (event) => acts.choose((event as ChoiceAskedEvent).choice));
  return html`<div class="heading">
    <h2>
      <button title=${msg('Open the library as a room', { id: 'library.open' })} @click=${openRoom}>
        ${name}${total === null ? nothing : html`<span> · ${formatNumber(total)}</span>`}<variorum-icon
          name="chevron-right"
        ></variorum-icon>
      </button>
    </h2>
    ${total === 0 && removed === 0 ? nothing : drawSortSelect(choice, target, removed)}
  </div>`;
}

function drawRoomHeading(
  { total, railShown }: LibraryHeading,
  name: string,
  { showRail }: HeadingActs,
): TemplateResult {
  return html`<div class="heading">
    <h1>${name}</h1>
    <span class="total" role="status">${total === null ? '' : countArticles(total)}</span>
    <button
      class="quiet rail-switch"
      aria-expanded=${railShown ? 'true' : 'false'}
      @click=${() => showRail(!railShown)}
    >
      <variorum-icon name="list-filter"></variorum-icon>${msg('Filters', { id: 'library.filters' })}
    </button>
  </div>`;
}

function openRoom(event: Event): void {
  event.currentTarget?.dispatchEvent(new NavigateEvent({ page: 'library', article: null }));
}

/** An archive without articles, or a filter that nothing meets. */
export function drawNoRows(choice: LibraryChoice, choose: (asked: Partial<LibraryChoice>) => void): TemplateResult {
  if (isAny(choice.filter) || choice.removed) {
    return html`<p class="empty">
      ${msg('No articles yet. Import one, or drop a file here.', { id: 'library.empty' })}
    </p>`;
  }
  const isCollection = choice.filter.collection !== null && isAny({ ...choice.filter, collection: null });
  return html`<div class="empty">
    <p>
      ${
        isCollection
          ? msg('This collection is empty. Select articles in the library, and put them into it.', {
              id: 'library.emptyCollection',
            })
          : msg('No article meets this filter.', { id: 'library.none' })
      }
    </p>
    <button class="button" @click=${() => choose({ filter: anyArticle })}>
      ${msg('Show all articles', { id: 'library.showAll' })}
    </button>
  </div>`;
}
