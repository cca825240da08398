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
  expect(coloursOf(made, 3, 3)).toEqual(rows);
});

test('of more colours than a palette has, none is far from its own, however rare', () => {
  // Every grey there is, often, and as many blues and one red once.
  const greys = Array.from({ length: 256 }, (_, level) => level * 0x010101);
  const rare = [...Array.from({ length: 255 }, (_, level) => level), 0xff0000];
  const rows = [greys, greys, rare];
  const data = rows.flatMap((row) => [
    0,
    ...row.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  ]);
  const made = palettePng(png(256, rows.length, Buffer.from(data)));
  expect(chunkOf(made, 'PLTE').length).toBeLessThanOrEqual(3 * 256);
  const drawn = coloursOf(made, 256, rows.length);
  const apart = rows.flatMap((row, y) => row.map((colour, x) => furthest(colour, drawn[y]?.[x] ?? 0)));
  // 512 shades on two lines in half as many: each next one at the most.
  expect(Math.max(...apart)).toBe(1);
  expect(drawn[2]?.[255]).toBe(0xff0000);
});

/** The colours of each row of a picture with a palette. */
function coloursOf(made: Buffer, width: number, height: number): readonly (readonly number[])[] {
  const palette = chunkOf(made, 'PLTE');
  const drawn = inflateSync(chunkOf(made, 'IDAT'));
  const colour = (x: number, y: number): number => palette.readUIntBE(3 * (drawn[y * (width + 1) + 1 + x] ?? 0), 3);
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => colour(x, y)));
}

/** By how much the channel differs that differs most. */
function furthest(one: number, other: number): number {
  const channels = [16, 8, 0].map((bits) => Math.abs(((one >> bits) & 255) - ((other >> bits) & 255)));
  return Math.max(...channels);
}

/** What PNG expects a byte to be, by the three beside it (PNG, third edition, 9.2). */
function predictedBy(filter: number, left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const nearest = [left, up, corner].sort((one, other) => Math.abs(guess - one) - Math.abs(guess - other))[0];
  return [0, left, up, Math.floor((left + up) / 2), nearest][filter] ?? 0;
}

function png(width: number, height: number, rows: Buffer): Buffer {
  const head = Buffer.from([0, 0, width >> 8, width & 255, 0, 0, 0, height, 8, 2, 0, 0, 0]);
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
