// Whether a capital may stand only because a sentence, a quotation or a line begins there.

/** How far back it is looked. */
const reach = 12;
const opening = /(?:^|[.!?…:;•*|]\s*|[\n"“”„«»‘([「『]|(?:^|\s)['’]|(?:^|\s)[-–—]\s*)\s*$/u;

/** True where a sentence begins at `position`, or could: an abbreviation's point counts as one that ends a sentence. */
export function opensSentence(text: string, position: number): boolean {
  const from = Math.max(0, position - reach);
  const before = text.slice(from, position);
  return opening.test(from > 0 && !before.includes('\n') ? `x${before}` : before);
}
