// Bytes as people read them in hexadecimal: sixteen a row, with their offset and their ASCII letters.

export interface HexRow {
  /** Offset of the row's first byte, eight hexadecimal digits or more. */
  readonly offset: string;
  /** Two digits a byte, a space between bytes and a second one in the middle. */
  readonly bytes: string;
  /** Printable ASCII as it is, a point for every other byte. */
  readonly letters: string;
}

const ROW = 16;

/** The rows of `bytes`, whose first byte stands at `start` of the whole. */
export function hexRows(bytes: Uint8Array, start: number): readonly HexRow[] {
  const rows: HexRow[] = [];
  for (let at = 0; at < bytes.length; at += ROW) {
    const row = [...bytes.subarray(at, at + ROW)];
    const pairs = row.map((byte) => byte.toString(16).padStart(2, '0'));
    const halves = [pairs.slice(0, ROW / 2), pairs.slice(ROW / 2)].filter((half) => half.length > 0);
    rows.push({
      offset: (start + at).toString(16).padStart(8, '0'),
      bytes: halves
        .map((half) => half.join(' '))
        .join('  ')
        .padEnd(ROW * 3),
      letters: row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(''),
    });
  }
  return rows;
}
