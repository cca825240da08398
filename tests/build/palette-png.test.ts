// A picture keeps its colours when it is made small, whatever way its rows were written.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isPalettePng, palettePng } from '../../build/pictures/palette-png.mjs';

test.each([0, 1, 2, 3, 4])('a palette holds the colours of rows by filter %i', (filter) => {
  const rows = [
    [0x1c1b19, 0xfbfaf7, 0xfbfaf7],
    [0x0f6b4f, 0x1c1b19, 0xe0f2ea],
    [0xfbfaf7, 0x0f6b4f, 0x1c1b19],
  ];
  const bytes = rows.map((row) => row.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = bytes.flatMap((line, row) => [
    filter,
    ...line.map((byte, index) => {
      const left = line[index - 3] ?? 0;
      const up = bytes[row - 1]?.[index] ?? 0;
      const corner = index < 3 ? 0 : (bytes[row - 1]?.[index - 3] ?? 0);
      return (byte - predictedBy(filter, left, up, corner)) & 255;
    }),
  ]);
  const given = png(3, rows.length, Buffer.from(data));
  const made = palettePng(given);
  expect([isPalettePng(given), isPalettePng(made)]).toEqual([false, true]);
  const palette = chunkOf(made, 'PLTE');
  const drawn = inflateSync(chunkOf(made, 'IDAT'));
  const colours = rows.map((row, y) => row.map((_, x) => palette.readUIntBE(3 * (drawn[y * 4 + 1 + x] ?? 0), 3)));
  expect(colours).toEqual(rows);
});

/** What PNG expects a byte to be, by the three beside it (PNG, third edition, 9.2). */
function predictedBy(filter: number, left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const nearest = [left, up, corner].sort((one, other) => Math.abs(guess - one) - Math.abs(guess - other))[0];
  return [0, left, up, Math.floor((left + up) / 2), nearest][filter] ?? 0;
}

function png(width: number, height: number, rows: Buffer): Buffer {
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
}

function chunk(type: string, content: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function chunkOf(made: Buffer, type: string): Buffer {
  const at = made.indexOf(type, 0, 'latin1');
  return made.subarray(at + 4, at + 4 + made.readUInt32BE(at - 4));
}
