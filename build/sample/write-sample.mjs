// @ts-check
// Builds archives of pages and notes that lie beside us: out/sample, which a first start copies, and out/story, which the
// pictures of the guides are taken of. Bundles their maker, runs it, and puts what it made in place whole.
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTool } from '../bundle.mjs';
import { out, root } from '../paths.mjs';

/**
 * @param {string} source A folder with a sample.json, from the root.
 * @param {string} name The archive's folder, from out/.
 */
export async function writeSample(source, name) {
  const work = mkdtempSync(join(out, 'sample-'));
  try {
    const tool = await buildTool(join(root, 'build/sample/sample-archive.ts'), join(work, 'tool'));
    /** @type {typeof import('./sample-archive.ts')} */
    const { writeArchive } = await import(pathToFileURL(tool).href);
    await writeArchive(join(root, source), join(work, 'archive'));
    rmSync(join(out, name), { recursive: true, force: true });
    renameSync(join(work, 'archive'), join(out, name));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
