// @ts-check
// How each part is bundled. All libraries are bundled in; only `electron` itself is left to be imported.
import { execFile } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { out, root } from './paths.mjs';

/** As the bundler writes paths, on Windows too. */
const posixRoot = root.replaceAll('\\', '/');

/** @type {import('vite').InlineConfig} */
const shared = { configFile: false, envDir: false, root, logLevel: 'warn', publicDir: false };

/** For Node, with every library but Electron bundled in. @type {import('vite').InlineConfig} */
const forNode = { ...shared, ssr: { target: 'node', noExternal: true, external: ['electron'] } };

/** The command line and the service's thread share their chunks; Electron's two entries are files of their own. */
export async function buildHosts() {
  for (const folder of ['electron', 'cli', 'shared']) rmSync(join(out, folder), { recursive: true, force: true });
  await build({
    ...forNode,
    build: {
      ssr: true,
      target: 'node20',
      outDir: out,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          'cli/variorum': join(root, 'cli/variorum.ts'),
          // Under a name that lasts, so that tests can run a command without a process for it.
          'cli/main': join(root, 'cli/main.ts'),
          'electron/service-worker': join(root, 'electron/service-worker.ts'),
          'shared/compute-worker': join(root, 'archive/node/compute-worker.ts'),
          'shared/digest-worker': join(root, 'archive/node/digest-worker.ts'),
        },
        // The archive's modules only define things, so who wants to compare does not load who says what.
        treeshake: { moduleSideEffects: (id) => (id.startsWith(`${posixRoot}/archive/`) ? false : undefined) },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'shared/[name]-[hash].js',
          banner: (chunk) => (chunk.name === 'cli/variorum' ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  });
  chmodSync(join(out, 'cli/variorum.js'), 0o755);
  // A sandboxed preload has to be CommonJS. The main process is, too: a module is loaded asynchronously, and what has
  // to be said before Electron is ready could come too late.
  for (const name of ['main', 'preload']) {
    await build({
      ...forNode,
      build: {
        ssr: join(root, `electron/${name}.ts`),
        target: 'node20',
        outDir: join(out, 'electron'),
        emptyOutDir: false,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } },
      },
    });
  }
}

/** The interface: every script, style, font and icon is a file of its own, so that a strict CSP can hold. */
export async function buildRenderer() {
  await build({
    ...shared,
    root: join(root, 'renderer'),
    base: './',
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      reportCompressedSize: false,
    },
  });
}

/** The page that shows every element in its states: as the interface, but for two documents, and not made small. */
const elements = /** @type {const} */ ({
  ...shared,
  root: join(root, 'tests/elements/page'),
  base: './',
  build: {
    outDir: join(out, 'elements'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    minify: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index', 'stage'].map((name) => join(root, `tests/elements/page/${name}.html`)),
    },
  },
});

export async function buildElements() {
  await build(elements);
}

/**
 * Builds it now and whenever one of its files changes.
 * @param {{ readonly built: () => void, readonly failed: (message: string) => void }} tell
 * @returns {Promise<() => Promise<void>>} Ends it.
 */
export async function watchElements({ built, failed }) {
  const watcher = await build({ ...elements, build: { ...elements.build, watch: {} } });
  if (!('close' in watcher)) throw new Error('The bundler does not watch.');
  watcher.on('event', (event) => {
    if (event.code === 'END') built();
    if (event.code === 'ERROR') failed(event.error.message);
  });
  return () => watcher.close();
}

/** The engine: one ES module in which nothing of Node is imported. */
export async function buildEngine() {
  await build({
    ...shared,
    plugins: [refuseNode()],
    build: {
      outDir: join(out, 'engine'),
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      reportCompressedSize: false,
      lib: { entry: join(root, 'archive/engine.ts'), formats: ['es'], fileName: () => 'engine.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}

/**
 * A tool of the build itself: one ES module for Node, with all it needs inside.
 * @param {string} entry
 * @param {string} folder Where it is written.
 * @returns {Promise<string>} The module's path.
 */
export async function buildTool(entry, folder) {
  await build({
    ...shared,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: entry,
      target: 'node20',
      outDir: folder,
      reportCompressedSize: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'tool.mjs', codeSplitting: false } },
    },
  });
  return join(folder, 'tool.mjs');
}

/** @returns {import('vite').Plugin} Makes an import of a Node built-in an error that names the importer. */
function refuseNode() {
  return {
    name: 'variorum-refuse-node',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source.startsWith('node:') || builtinModules.includes(source)) {
        throw new Error(`The engine runs everywhere, but ${importer ?? 'its entry'} imports ${source}.`);
      }
      return null;
    },
  };
}

/** The declarations of the engine and of what it imports. */
export async function buildTypes() {
  rmSync(join(out, 'types'), { recursive: true, force: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rewriteRelativeImportExtensions'];
  const where = ['--outDir', join(out, 'types'), '--rootDir', root];
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', 'build/tsconfig.engine.json', ...options, ...where], {
      cwd: root,
    });
  } catch (error) {
    const said = /** @type {{ stdout?: string }} */ (error).stdout;
    throw new Error(said?.trim() || String(error), { cause: error });
  }
}
