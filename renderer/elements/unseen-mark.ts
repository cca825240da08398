// The mark of an article with versions that nobody looked at: a dot, a word, and the way to what changed since.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import { unseenMeaning, unseenWords } from '../localisation/library-words.ts';

/** Asks for what changed in an article since someone last looked at it. */
export class SinceAskedEvent extends Event {
  static readonly type = 'variorum-since-asked';
  readonly article: string;

  constructor(article: string) {
    super(SinceAskedEvent.type, { bubbles: true, composed: true });
    this.article = article;
  }
}

export const unseenMarkStyles = css`
  .unseen-mark {
    position: relative;
    z-index: 1;
    font: 600 var(--ui-tiny) / 1.5 var(--font-ui);
    color: var(--accent);
    white-space: nowrap;
  }
  button.unseen-mark {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, var(--accent) 40%, transparent);
    text-underline-offset: 0.18em;
  }
  button.unseen-mark:hover {
    text-decoration-color: currentColor;
  }
`;

/** Nothing where all was looked at; a button where there is something to compare with. */
export function drawUnseenMark(entry: CatalogueEntry): TemplateResult | typeof nothing {
  if (entry.unseen === 0 || entry.removed !== undefined) return nothing;
  const meaning = unseenMeaning(entry);
  if (entry.unseen >= entry.versions) {
    return html`<span class="unseen-mark" title=${meaning}>${unseenWords(entry)}</span>`;
  }
  const ask = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget?.dispatchEvent(new SinceAskedEvent(entry.id));
  };
  return html`<button class="unseen-mark" tabindex="-1" title=${meaning} aria-label=${meaning} @click=${ask}>
    ${unseenWords(entry)}
  </button>`;
}

declare global {
  interface HTMLElementEventMap {
    'variorum-since-asked': SinceAskedEvent;
  }
}
