// Figures as text for people, and tables of them that line up.

/**
 * Rows as lines, each column as wide as its widest cell; no blanks at a line's end.
 * @param {readonly (readonly string[])[]} rows
 * @param {readonly ('left' | 'right')[]} sides Where each column's cells stand; left beyond them.
 * @returns {string}
 */
export function columns(rows, sides) {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return sides[column] === 'right' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/**
 * A table in Markdown.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @param {'left' | 'right'} [first] Where the cells of the first column stand; those of the others stand right.
 * @returns {string}
 */
export function markdownTable(head, rows, first = 'left') {
  const rules = head.map((_, column) => (column === 0 && first === 'left' ? '---' : '---:'));
  return [head, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {number} value @returns {string} Three digits that count, at most. */
export function number(value) {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** @param {number} milliseconds */
export function time(milliseconds) {
  return milliseconds < 1000 ? `${number(milliseconds)} ms` : `${number(milliseconds / 1000)} s`;
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${number(bytes / 1e6)} MB`;
}

/** @param {number} value How many times something else it is. */
export function times(value) {
  return `${number(value)} ×`;
}
