// @ts-check
// `npm run schemas`: writes the JSON Schemas of the archive's files into docs/format/. A test holds those that are there
// to what this would write.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTool } from './bundle.mjs';
import { out, root } from './paths.mjs';
import { ensureInstalled } from './setup.mjs';

ensureInstalled();
const folder = join(root, 'docs/format');
mkdirSync(out, { recursive: true });
const work = mkdtempSync(join(out, 'schemas-'));
try {
  const tool = await buildTool(join(root, 'build/format/format-schemas.ts'), work);
  /** @type {typeof import('./format/format-schemas.ts')} */
  const { formatSchemas } = await import(pathToFileURL(tool).href);
  const files = await formatSchemas();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.schema.json') && !files.has(name)) rmSync(join(folder, name));
  }
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(`docs/format/: ${String(files.size)} schemas`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
