// Text without its typography: what two passages have in common when only the typesetting changed.
// For telling texts alike, never for positions: folding changes lengths.

/**
 * Composed letters, straight quotes, plain hyphens, single spaces, no soft hyphens and no invisible joiners.
 * Two texts that fold to the same say the same in the same words.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[‘’‚‛′´`]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/\s+/gu, ' ')
    .trim();
}
