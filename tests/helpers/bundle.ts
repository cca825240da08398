// Makes one JavaScript file of a TypeScript entry, for tests that need a process of their own.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Alias, build } from 'vite';

/**
 * The path of the bundled entry (`entry` is relative to the repository's root), in a new temporary folder; `alias` puts
 * other modules in the place of some.
 */
export async function bundle(entry: string, alias: Alias[] = []): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-bundle-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: path.resolve(entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'entry.mjs', format: 'es' } },
    },
  });
  return path.join(folder, 'entry.mjs');
}
