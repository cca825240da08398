// Walks over the lines of a stretch of text: its paragraphs, as far as this stage knows them.

/** Calls with the start and end of each line that is not empty, its line break left out. */
export function forEachLine(
  text: string,
  start: number,
  end: number,
  visit: (lineStart: number, lineEnd: number) => void,
): void {
  for (let position = start; position < end;) {
    let lineEnd = text.indexOf('\n', position);
    if (lineEnd < 0 || lineEnd > end) lineEnd = end;
    if (lineEnd > position) visit(position, lineEnd);
    position = lineEnd + 1;
  }
}
