// A row of CSV as RFC 4180 has it, safe to open in a spreadsheet. Knows no table.

/** What a spreadsheet takes for the beginning of a formula, or skips before one; the wide forms are read as the narrow. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * The row with its line end. A text that a spreadsheet could run as a formula gets an apostrophe before it, which it
 * shows or hides and does not run; numbers are left as they are. A NUL, which ends the file for some readers, goes.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replaceAll('\0', '');
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
