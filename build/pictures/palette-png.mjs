// @ts-check
// Makes a PNG small: of what is on a screen, 256 colours are enough, and a third of the bytes.
// Reads what Chromium writes: 8 bits a channel, without interlacing (PNG, third edition, W3C 2025).
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const MOST_COLOURS = 256;

/**
 * The same picture in a palette of 256 colours at most: exactly where it has no more, else with every channel of every
 * pixel as little beside its own value as that many colours allow. What is not opaque becomes so.
 * @param {Buffer} png
 */
export function palettePng(png) {
  const { width, height, pixels } = decode(png);
  /** @type {Map<number, number>} */
  const times = new Map();
  for (const pixel of pixels) times.set(pixel, (times.get(pixel) ?? 0) + 1);
  const colours = [...times].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
  const palette = spread(colours);
  const places = new Map(colours.map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, index) => {
    rows[index + Math.floor(index / width) + 1] = places.get(pixel) ?? 0;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Whether its colours are a palette already.
 * @param {Buffer} png
 */
export function isPalettePng(png) {
  return png[25] === 3;
}

/**
 * Of colours with the most frequent first those that all others are near to, the fewer the further away "near" is: the
 * rarest shade of an edge has its like among them, which the most frequent ones alone would not give it.
 * @param {readonly number[]} colours
 * @returns {readonly number[]}
 */
function spread(colours) {
  for (let apart = 0; ; apart++) {
    /** @type {number[]} */
    const chosen = [];
    for (const colour of colours) {
      if (chosen.length > MOST_COLOURS) break;
      if (!chosen.some((known) => furthest(known, colour) <= apart)) chosen.push(colour);
    }
    if (chosen.length <= MOST_COLOURS) return chosen;
  }
}

/**
 * By how much the channel differs that differs most.
 * @param {number} one
 * @param {number} other
 */
function furthest(one, other) {
  return Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs((one & 255) - (other & 255)),
  );
}

/** @param {number} colour */
function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/**
 * @param {readonly number[]} palette
 * @param {number} colour
 */
function nearest(palette, colour) {
  let best = 0;
  let least = Infinity;
  palette.forEach((known, index) => {
    const distance = furthest(known, colour);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** @param {Buffer} png */
function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, type, , , interlaced] = png.subarray(24, 29);
  const size = type === 2 ? 3 : type === 6 ? 4 : 0;
  if (depth !== 8 || size === 0 || interlaced !== 0)
    throw new Error('This PNG is of another kind than Chromium writes.');
  const data = inflateSync(Buffer.concat(dataOf(png)));
  const stride = width * size;
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(stride);
  for (let row = 0; row < height; row++) {
    const from = row * (stride + 1);
    const line = data.subarray(from + 1, from + 1 + stride);
    unfilter(data[from] ?? 0, line, above, size);
    for (let column = 0; column < width; column++) pixels[row * width + column] = line.readUIntBE(column * size, 3);
    above = line;
  }
  return { width, height, pixels };
}

/** @param {Buffer} png */
function dataOf(png) {
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return parts;
}

/**
 * Turns a filtered row into its bytes, in place.
 * @param {number} filter
 * @param {Buffer} line
 * @param {Buffer} above
 * @param {number} size Of a pixel, in bytes.
 */
function unfilter(filter, line, above, size) {
  for (let index = 0; index < line.length; index++) {
    const left = index >= size ? (line[index - size] ?? 0) : 0;
    const up = above[index] ?? 0;
    const corner = index >= size ? (above[index - size] ?? 0) : 0;
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    line[index] = (line[index] ?? 0) + predicted;
  }
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function paeth(left, up, corner) {
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  if (/** @type {number} */ (toLeft) <= Math.min(toUp ?? 0, toCorner ?? 0)) return left;
  return /** @type {number} */ (toUp) <= /** @type {number} */ (toCorner) ? up : corner;
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const part = Buffer.alloc(content.length + 12);
  part.writeUInt32BE(content.length, 0);
  part.write(type, 4, 'latin1');
  content.copy(part, 8);
  part.writeUInt32BE(crc32(part.subarray(4, content.length + 8)), content.length + 8);
  return part;
}
