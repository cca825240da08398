// @ts-check
// Builds out/sample, the archive that a first start copies: bundles its maker, runs it, and puts it in place whole.
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTool } from '../bundle.mjs';
import { out, root } from '../paths.mjs';

export async function writeSample() {
  const work = mkdtempSync(join(out, 'sample-'));
  try {
    const tool = await buildTool(join(root, 'build/sample/sample-archive.ts'), join(work, 'tool'));
    /** @type {typeof import('./sample-archive.ts')} */
    const { writeArchive } = await import(pathToFileURL(tool).href);
    await writeArchive(join(root, 'build/sample'), join(work, 'archive'));
    rmSync(join(out, 'sample'), { recursive: true, force: true });
    renameSync(join(work, 'archive'), join(out, 'sample'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
