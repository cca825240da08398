// Draws a difference in one line of text. Whoever uses it takes styles/change-styles.ts and base-styles.ts into its own.
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { DifferencePiece } from '../text/word-difference.ts';

/** The pieces as text with `<ins>` and `<del>`, each announced by a word. */
export function drawDifference(pieces: readonly DifferencePiece[]): readonly (TemplateResult | string)[] {
  return pieces.map(({ kind, text }) => {
    if (kind === 'added') return html`<ins>${spoken('added')}${text}</ins>`;
    if (kind === 'removed') return html`<del>${spoken('removed')}${text}</del>`;
    return text;
  });
}

/** A word for screen readers alone, before the changed words. */
export function spoken(kind: 'added' | 'removed'): TemplateResult {
  const word =
    kind === 'added'
      ? msg('inserted:', { id: 'compare.spoken-inserted' })
      : msg('deleted:', { id: 'compare.spoken-deleted' });
  return html`<span class="visually-hidden">${word} </span>`;
}
