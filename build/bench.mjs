// @ts-check
// `npm run bench -- NAME [ARGUMENT…]`: builds the engine if it is stale and runs one measurement of tests/bench.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { ensureInstalled } from './setup.mjs';

const folder = join(root, 'tests/bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length));
const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.error(`Say what to measure: ${names.map((known) => `npm run bench -- ${known}`).join(', ')}.`);
  process.exit(2);
}

ensureInstalled();
const { buildTargets } = await import('./build.mjs');
await buildTargets(['engine', 'hosts']);
const { status } = spawnSync(process.execPath, [join(folder, `${name}.mjs`), ...rest], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
