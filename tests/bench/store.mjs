// Measures the archive as it was built, beside databases that do the same work: time, memory and room.
//   npm run bench -- store [--large] [--write] [--keep DIR] [--articles N,…] [--systems NAME,…] [--profile DIR]
// --large adds 100,000 articles; --write puts the report into docs/benchmarks.md; --keep leaves the archives in DIR,
// where the next run finds them; --systems says beside which peers; --profile writes a processor profile of each step.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildTool } from '../../build/bundle.mjs';
import { out } from '../../build/paths.mjs';
import { writeSection } from './report/benchmarks-page.mjs';
import { describeLoad, describeMachine } from './report/machine.mjs';
import { installPeers } from './store/peers.mjs';
import { hashingSpeed } from './store/raw.mjs';
import { report } from './store/table.mjs';
import { takeMeasures } from './store/take-measures.mjs';

const allSystems = { variorum: 'Variorum', lowdb: 'lowdb', sqlite: 'SQLite', pouchdb: 'PouchDB' };

const { values: options } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    keep: { type: 'string' },
    articles: { type: 'string' },
    systems: { type: 'string' },
    profile: { type: 'string' },
  },
});
const sizes = options.articles?.split(',').map(Number) ?? [1000, 10_000, ...(options.large ? [100_000] : [])];
const wanted = options.systems?.split(',') ?? Object.keys(allSystems);
const systems = Object.entries(allSystems)
  .map(([key, name]) => ({ key, name }))
  .filter(({ key }) => key === 'variorum' || wanted.includes(key));
if (options.write && (options.articles !== undefined || options.systems !== undefined)) {
  console.error('--write is for the whole table: leave --articles and --systems out.');
  process.exit(2);
}

installPeers();
await buildTool(fileURLToPath(new URL('store/archive.ts', import.meta.url)), join(out, 'bench'));
// On the project's own disk: a system's folder for temporary files may be in memory, where a sync is nothing.
const folder = options.keep === undefined ? mkdtempSync(join(out, 'bench-archives-')) : resolve(options.keep);
mkdirSync(folder, { recursive: true });
const removeUnlessKept = () => options.keep === undefined && rmSync(folder, { recursive: true, force: true });
process.once('SIGINT', () => {
  removeUnlessKept();
  process.exit(130);
});
try {
  const machine = describeMachine(folder);
  const hashing = hashingSpeed();
  const results = await takeMeasures({
    sizes,
    systems: systems.map(({ key }) => key),
    folder,
    profile: options.profile && resolve(options.profile),
  });
  const load = `load average at the end: ${describeLoad()}`;
  const text = report({ sizes, systems, results, hashing, machine: [...machine, load] });
  console.log(text);
  if (options.write) writeSection('store', section(text));
} finally {
  removeUnlessKept();
}

/** @param {string} text */
function section(text) {
  const command = `npm run bench -- store${options.large ? ' --large' : ''} --write`;
  return `## The archive

Articles of 5 versions, 3 kB each, of made-up Danish, the same for all. \`${command}\` wrote this.

\`\`\`text
${text}
\`\`\`

How to read it:

- A figure with × says how many times Variorum's time, memory or room the other takes; below 1 × it takes less. The
  peers keep less: no original, no history, no hash of anything, and only SQLite waits for the disk as Variorum does.
- Each measurement has a process of its own. The processor may be shared with other work (the load says so), and files
  that were just written are read from memory, for all alike.
- "One atomic file" is a 3 kB file with fsync, renamed into place, with fsync of its folder; "one fdatasync append" is
  500 bytes at the end of an open file. Both are synchronous calls in one thread, measured before and after the writes
  they are set against.
- "Memory that opening adds" is taken after a garbage collection, less the same before opening. For a peer, opening ends
  when it can answer; SQLite and PouchDB read nothing more until they are asked.
- "Save a note by the service" is the call that the interface makes, which also reads the article and the version.
- "Full verify" is set against all bytes of the archive, each of which it reads; \`find | xargs sha256sum\` hashes the
  same files. SQLite's is its own \`integrity_check\`.
- The bulk import is of texts that are ready. The texts of 2,000 articles at a time are made between, off the clock.`;
}
