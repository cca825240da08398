// The link that is being written in a text: from `[[` to the caret.

export interface OpenLink {
  /** Where its `[[` stands, in UTF-16 code units. */
  readonly start: number;
  /** What was typed since. */
  readonly words: string;
}

/** Null where no link is under way: it was closed, or a line ended. */
export function openLink(text: string, caret: number): OpenLink | null {
  const start = text.lastIndexOf('[[', caret - 1);
  if (start < 0 || start + 2 > caret) return null;
  const words = text.slice(start + 2, caret);
  return /[\]\n|]/.test(words) || words.length > 100 ? null : { start, words };
}
