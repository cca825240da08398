// The lines over a text that is read: which version it is, when it was seen, who is credited, what notes it lacks.
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { Article } from '../../archive/model/article.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import type { Sha256, Version } from '../../archive/model/version.ts';
import '../elements/purged-notice.ts';
import { countLostNotes } from '../localisation/counts.ts';
import { formatMoment } from '../localisation/format.ts';

/** For the slot of that name in the text; `showLost` goes to the notes that do not stand on this version. */
export function drawMeta(
  article: Article,
  version: Version,
  attributions: Attributions | null,
  notes: readonly PlacedAnnotation[],
  showLost: () => void,
): TemplateResult {
  const lost = notes.filter(({ anchor }) => anchor.range === null).length;
  const agencies = attributions?.credits.filter(({ kind }) => kind === 'agency') ?? [];
  return html`<div slot="meta" class="meta" aria-live="polite">
    ${observed(article, version.id)} ${agencies.map(({ span }) => html`<span>${version.text.slice(...span)}</span>`)}
    ${lost > 0 ? html`<button class="lost" @click=${showLost}>∅ ${countLostNotes(lost)}</button>` : nothing}
  </div>`;
}

/** In place of a text that was purged. */
export function drawPurged(article: Article, version: Sha256): TemplateResult {
  const purged = article.versions.find(({ id }) => id === version)?.purged;
  return html`<div class="meta">${observed(article, version)}</div>
    <variorum-purged-notice .purged=${purged}></variorum-purged-notice>`;
}

/** Which version it is, and when it was seen; nothing while one is shown that was just taken out of the article. */
function observed({ versions }: Article, version: Sha256): TemplateResult | typeof nothing {
  const index = versions.findIndex(({ id }) => id === version);
  const captured = versions[index]?.captures[0]?.capturedAt;
  if (captured === undefined) return nothing;
  return html`<span>${msg(str`Version ${index + 1} of ${versions.length}`, { id: 'reading.versionOf' })}</span>
    <span>${msg(str`captured ${formatMoment(captured)}`, { id: 'reading.captured' })}</span>`;
}
