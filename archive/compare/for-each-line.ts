// Walks over the lines of a stretch of text: its paragraphs, as far as this stage knows them.

/** Calls with the start and end of each line that is not empty, its line break (\n or \r\n) left out. */
export function forEachLine(
  text: string,
  start: number,
  end: number,
  visit: (lineStart: number, lineEnd: number) => void,
): void {
  for (let position = start; position < end;) {
    let lineEnd = text.indexOf('\n', position);
    if (lineEnd < 0 || lineEnd > end) lineEnd = end;
    const next = lineEnd + 1;
    if (lineEnd < end && text.charCodeAt(lineEnd - 1) === 13) lineEnd--;
    if (lineEnd > position) visit(position, lineEnd);
    position = next;
  }
}
