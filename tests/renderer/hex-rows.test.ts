import { describe, expect, it } from 'vitest';
import { hexRows } from '../../renderer/text/hex-rows.ts';

describe('hexRows', () => {
  it('counts offsets from the start of the whole and shows letters only where they are printable', () => {
    const bytes = new TextEncoder().encode('Færgen <b>sejler</b>\n');
    const rows = hexRows(bytes, 0x1000);
    expect(rows.map((row) => row.offset)).toEqual(['00001000', '00001010']);
    expect(rows[0]?.bytes).toBe('46 c3 a6 72 67 65 6e 20  3c 62 3e 73 65 6a 6c 65');
    expect(rows[0]?.letters).toBe('F..rgen <b>sejle');
    expect(rows[1]?.letters).toBe('r</b>.');
    expect(rows[1]?.bytes).toHaveLength(rows[0]?.bytes.length ?? 0);
  });
});
