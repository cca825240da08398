// Measures what a person waits for in the window: in real Electron, how soon a key shows, and whether frames are lost
// while articles are read, notes are typed and a large library is scrolled.
//   npm run bench -- window [--articles N] [--write]
// 100,000 articles where nothing else is said. --write puts the report into docs/benchmarks.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildTool } from '../../build/bundle.mjs';
import { out } from '../../build/paths.mjs';
import { applicationIn, ensureDisplay } from './application/launch.mjs';
import { writeSection } from './report/benchmarks-page.mjs';
import { describeLoad, describeMachine } from './report/machine.mjs';
import { rest, scrollLibrary, scrollText, switchBarePages, switchVersions, typeNote } from './window/measure.mjs';
import { report } from './window/report.mjs';

/** @import { Page } from '@playwright/test' */

const starts = 5;

ensureDisplay();
const { values: options } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, write: { type: 'boolean', default: false } },
});
const articles = Number(options.articles);
if (!(Number.isInteger(articles) && articles > 0)) {
  console.error('--articles is a whole number above 0.');
  process.exit(2);
}

const folder = mkdtempSync(join(out, 'bench-window-'));
process.once('SIGINT', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
});
try {
  const launch = await applicationIn(folder);
  await buildTool(fileURLToPath(new URL('store/archive.ts', import.meta.url)), join(out, 'bench'));
  const { fill, manyNotes } = await import('./window/archive.mjs');
  const location = join(folder, 'archive');
  said('importing the articles');
  const { long, noted, words } = await fill(location, articles);
  const machine = describeMachine(folder);
  const started = [];
  for (let start = 0; start < starts; start += 1) {
    said('starting');
    const begun = performance.now();
    await launch(location, async (_, page) => {
      await libraryOf(page);
      started.push(performance.now() - begun);
    });
  }
  await launch(location, async (_, page) => {
    await libraryOf(page);
    const notes = `with ${manyNotes.toLocaleString('en')} notes`;
    said('switching versions');
    const bare = await switchBarePages(page, long);
    const switches = /** @type {const} */ ([
      ['an article with 30 notes', await switchVersions(page, long)],
      [`an article ${notes}`, await switchVersions(page, noted)],
    ]);
    said('counting frames');
    const frames = /** @type {const} */ ([
      ['nothing', await rest(page)],
      [`typing a note, in an article ${notes}`, await typeNote(page, noted)],
      [`scrolling an article ${notes}, 100 px a frame`, await scrollText(page, noted, 100)],
      ['scrolling the library, 100 px a frame', await scrollLibrary(page, 100)],
      ['scrolling the library, 1,000 px a frame', await scrollLibrary(page, 1000)],
      ['dragging its bar, 20,000 px a frame', await scrollLibrary(page, 20_000)],
    ]);
    const measured = { archive: { articles, notes: manyNotes, words }, starts: started, bare, switches, frames };
    const text = report(measured, [...machine, `load average at the end: ${describeLoad()}`]);
    console.log(text);
    if (options.write) writeSection('window', text);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {Page} page */
async function libraryOf(page) {
  await page.locator('variorum-article-row').first().waitFor();
}

/** @param {string} what */
function said(what) {
  console.error(`  ${what}`);
}
