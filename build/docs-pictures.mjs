// @ts-check
// `npm run pictures [-- NAME…]`: draws the pictures of docs/text-engine.md anew, light and dark, from the story in
// build/pictures/story: the application as it is built, served to a headless Chromium, and cut out around what is meant.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from './find-chromium.mjs';
import { out, root } from './paths.mjs';
import { palettePng } from './pictures/palette-png.mjs';
import { setUp } from './setup.mjs';

/** @import { Page } from '@playwright/test' */
/** @import { Picture } from './pictures/pictures.mjs' */

const folder = join(root, 'docs/images');
const story = join(root, 'build/pictures/story');
const variorum = join(out, 'cli/variorum.js');
/** The versions of the story; their names say when they were seen. */
const versions = ['1-08.10.md', '2-10.45.md', '3-14.20.md', '4-18.05.md'];
const notes = [
  ['three cables came loose in the storm', 'Who counted the cables?', 'questioning', 'yellow'],
  ['The ferry does not sail to Holm in this wind', 'Ask the ferry company.', 'commenting', 'blue'],
];
/** CSS pixels around what a picture shows, where it does not say otherwise. */
const MARGIN = 10;
/** A picture's pixels for each CSS pixel. */
const SCALE = 2;

await setUp();
const found = await findChromium();
if ('reason' in found) {
  console.error(`The pictures cannot be drawn: ${found.reason}.`);
  process.exit(1);
}
const { chromium } = await import('@playwright/test');
const { pictures } = await import('./pictures/pictures.mjs');
const names = process.argv.slice(2);
const unknown = names.find((name) => !pictures.some((picture) => picture.name === name));
if (unknown !== undefined) {
  console.error(`There is no picture "${unknown}". There are: ${pictures.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'variorum-pictures-'));
// Nothing of the user's own settings and data is read or written.
const env = { ...process.env, HOME: work, USERPROFILE: work, APPDATA: work, XDG_CONFIG_HOME: work };
const archive = join(work, 'archive');
try {
  const { article, ids } = tellStory();
  const server = spawn(process.execPath, [variorum, 'serve', '--archive', archive], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: found.executable, chromiumSandbox: !asRoot });
  try {
    mkdirSync(folder, { recursive: true });
    const address = await addressOf(server.stdout);
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', deviceScaleFactor: SCALE });
    const page = await context.newPage();
    await page.goto(address);
    for (const picture of pictures.filter(({ name }) => names.length === 0 || names.includes(name))) {
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await open(page, placeOf(picture, article, ids), picture.width ?? 1160);
        const file = join(folder, `${picture.name}-${theme}.png`);
        writeFileSync(file, palettePng(await cut(page, picture)));
        console.log(`docs/images/${picture.name}-${theme}.png  ${(statSync(file).size / 1000).toFixed(0)} kB`);
      }
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** An archive of the story with its notes: the article's id, and its versions' in order. */
function tellStory() {
  versions.forEach((name, index) => {
    const time = /-(\d\d)\.(\d\d)/.exec(name);
    const seen = ['--captured-at', `2026-11-16T${time?.[1] ?? ''}:${time?.[2] ?? ''}Z`];
    run('import', join(story, name), ...seen, ...(index === 0 ? [] : ['--article', '1']));
  });
  for (const [quote = '', words = '', motivation = '', colour = ''] of notes) {
    run(
      'note',
      'add',
      '1',
      '--version',
      '1',
      '--quote',
      quote,
      '-m',
      words,
      '--motivation',
      motivation,
      '--colour',
      colour,
    );
  }
  const told = JSON.parse(run('history', '1', '--json'));
  return { article: String(told.id), ids: told.versions.map((/** @type {{ id: string }} */ { id }) => id) };
}

/** @param {readonly string[]} args */
function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [variorum, ...args, '--archive', archive], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/**
 * @param {import('node:stream').Readable} stdout
 * @returns {Promise<string>} What `serve` prints once it can be reached.
 */
async function addressOf(stdout) {
  for await (const line of createInterface(stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('variorum serve ended before it could be reached.');
}

/**
 * @param {Picture} picture
 * @param {string} article
 * @param {readonly string[]} ids
 */
function placeOf({ room, version, before }, article, ids) {
  const asked = new URLSearchParams({ version: ids[version - 1] ?? '' });
  if (before !== undefined) asked.set('before', ids[before - 1] ?? '');
  return `#/article/${article}/${room}?${asked}`;
}

/**
 * Each picture is taken of a window that was opened for it, so that nothing is left of the one before.
 * @param {Page} page
 * @param {string} place
 * @param {number} width
 */
async function open(page, place, width) {
  await page.setViewportSize({ width, height: 1400 });
  await page.goto(new URL(place, page.url()).href);
  await page.reload();
}

/**
 * @param {Page} page
 * @param {Picture} picture
 */
async function cut(page, { act, of, margin = MARGIN }) {
  const shown = of(page);
  if (act) {
    await page.locator('variorum-inline-comparison, variorum-history-flow, variorum-article-text').first().waitFor();
    await act(page);
  }
  for (const locator of shown) await locator.first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  const boxes = (await Promise.all(shown.map((locator) => locator.first().boundingBox()))).filter(
    (box) => box !== null,
  );
  const left = Math.min(...boxes.map(({ x }) => x)) - margin;
  const top = Math.min(...boxes.map(({ y }) => y)) - margin;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
  return page.screenshot({
    clip: { x: left, y: top, width: right - left, height: bottom - top },
    animations: 'disabled',
  });
}
