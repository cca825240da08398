// The notes that link to a note, as a line under it.
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { LinkTarget } from '../../archive/model/note-link.ts';
import { linkAddress } from '../state/note-links.ts';
import { excerpt } from '../text/excerpt.ts';

/** UTF-16 units of a note that are quoted. */
const quotedLength = 40;

export function drawBacklinks(from: readonly LinkTarget[]): unknown {
  if (from.length === 0) return nothing;
  return html`<p class="backlinks">
    ${msg('Linked from', { id: 'notes.backlinks' })}
    ${from.map(
      (target, index) =>
        html`${index > 0 ? ', ' : nothing}<a href=${linkAddress(target)} title=${target.title}
            >${excerpt(target.words, quotedLength)}</a
          >`,
    )}
  </p>`;
}
