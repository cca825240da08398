// @ts-check
// `npm run pictures [-- --all]`: draws the pictures of docs/ anew where the rooms look otherwise than they show, or all of
// them. It is the test that compares them, told to keep what it sees; what it kept is then made small.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { root } from './paths.mjs';
import { isPalettePng, palettePng } from './pictures/palette-png.mjs';
import { setUp } from './setup.mjs';

const folder = join(root, 'docs/images');
const spec = 'tests/end-to-end/pictures.browser.spec.ts';
const [option, ...more] = process.argv.slice(2);
if (more.length > 0 || ![undefined, '--all'].includes(option)) {
  console.error(
    `"${[option, ...more].join(' ')}" is not understood. Use --all, or nothing for the pictures that differ.`,
  );
  process.exit(2);
}
await setUp();
const found = await findChromium();
if ('reason' in found) {
  console.error(`The pictures cannot be drawn: ${found.reason}.`);
  process.exit(1);
}

const playwright = join(root, 'node_modules/@playwright/test/cli.js');
const update = `--update-snapshots=${option === '--all' ? 'all' : 'changed'}`;
const ran = spawnSync(process.execPath, [playwright, 'test', '--project=browser', '--reporter=line', update, spec], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, VARIORUM_CHROMIUM: found.executable },
});
const drawn = readdirSync(folder)
  .map((name) => ({ name, png: readFileSync(join(folder, name)) }))
  .filter(({ png }) => !isPalettePng(png));
for (const { name, png } of drawn) {
  const small = palettePng(png);
  writeFileSync(join(folder, name), small);
  console.log(`docs/images/${name}  ${(small.length / 1000).toFixed(0)} kB`);
}
console.log(drawn.length === 0 ? 'No picture differs.' : `${drawn.length} drawn anew.`);
process.exitCode = ran.status ?? 1;
