// One block of an article's text as the element it is, under the heading of the room it stands in.
// Whoever uses it takes styles/text-styles.ts into its own.
import { html, type TemplateResult } from 'lit';
import type { BlockKind } from '../../archive/model/version.ts';

/** `titled` says whether the text has a headline of its own, which subheadings then stand under. */
export function drawTextBlock(kind: BlockKind, content: unknown, titled: boolean): TemplateResult {
  if (kind === 'headline') return html`<h2 class="block headline">${content}</h2>`;
  if (kind !== 'subheading') return html`<p class="block ${kind}">${content}</p>`;
  return titled
    ? html`<h3 class="block subheading">${content}</h3>`
    : html`<h2 class="block subheading">${content}</h2>`;
}
