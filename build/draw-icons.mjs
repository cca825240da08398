// @ts-check
// `node build/draw-icons.mjs`: draws build/icon.svg in every size and form that the packages want. Run by hand when the
// drawing changes; what it writes is committed, since packaging must need no browser and no converter.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';
import { root } from './paths.mjs';

const found = await findChromium();
if ('reason' in found) throw new Error(found.reason);
const svg = readFileSync(join(root, 'build/icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: found.executable, chromiumSandbox: process.getuid?.() !== 0 });
const page = await browser.newPage();

/** @param {number} size In pixels. */
async function draw(size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** @type {Map<number, Buffer>} */
const drawn = new Map();
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) drawn.set(size, await draw(size));
await browser.close();

/** @param {number} size */
const png = (size) => /** @type {Buffer} */ (drawn.get(size));

mkdirSync(join(root, 'build/icons'), { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512])
  writeFileSync(join(root, `build/icons/${size}x${size}.png`), png(size));
writeFileSync(join(root, 'build/icon.png'), png(512));
writeFileSync(join(root, 'build/icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
writeFileSync(join(root, 'build/icon.icns'), icns());

/**
 * Windows' form: a table of pictures, each a PNG.
 * @param {readonly number[]} sizes
 */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [index, size] of sizes.entries()) {
    const entry = 6 + 16 * index;
    // A size of 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png(size).length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png(size).length;
  }
  return Buffer.concat([head, ...sizes.map(png)]);
}

/** macOS' form: pictures under four-letter names that stand for their sizes. */
function icns() {
  const names = /** @type {const} */ ([
    ['icp4', 16],
    ['icp5', 32],
    ['icp6', 64],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
    ['ic11', 32],
    ['ic12', 64],
    ['ic13', 256],
    ['ic14', 512],
  ]);
  const pictures = names.map(([name, size]) => chunk(name, png(size)));
  return chunk('icns', Buffer.concat(pictures));
}

/** @param {string} name @param {Buffer} content */
function chunk(name, content) {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
