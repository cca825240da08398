// Words of a text as they stand between quotation marks of our own. Pure.

/**
 * The text without the white space at its ends, and without marks of its own at them: those of a quotation that it
 * begins with. What stands between other quotations keeps all of its marks.
 */
export function quotable(text: string): string {
  const words = text.trim();
  return /^[»«“„"](?<inside>.*\p{L}.*?)[»«“”"]?$/su.exec(words)?.groups?.['inside'] ?? words;
}

/** The text without the comma, colon or dash that joined it to what stood before it. */
export function withoutJoint(text: string): string {
  return text.trim().replace(/^[,;:–—-]\s+/u, '');
}
