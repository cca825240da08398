// Short excerpts for lists: one line, whole words, an ellipsis where something was left out.

/** At most `length` UTF-16 units of `text`, cut between words where it has any, with its white space folded. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  const whole = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/u, '');
  return `${whole.replace(/[\s,;:–-]+$/u, '')}…`;
}

/** As `excerpt`, but it is the middle that is left out: for who must know where a passage ends. */
export function bothEnds(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const tail = line.slice(-Math.floor(length / 2)).replace(/^\S*\s/u, '');
  return `${excerpt(line, Math.ceil(length / 2))} ${tail}`;
}
