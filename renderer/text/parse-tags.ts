// Tags as a person types them.

/** Tags out of `#figures, police`: separated by commas or by spaces before a #, each once, in the order typed. */
export function parseTags(typed: string): readonly string[] {
  const tags = typed
    .split(/,|\s(?=#)/u)
    .map((tag) =>
      tag
        .replace(/^[\s#]+/u, '')
        .replaceAll('#', '')
        .trim(),
    )
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}
