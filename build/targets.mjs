// @ts-check
// What is built from what: each target's sources, what it leaves under out/, and how it is made.
// Everything built lies exactly one folder below out/, so `new URL('../renderer/', import.meta.url)` holds
// in an entry and in a shared chunk alike.

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} about What it is, for the progress line.
 * @property {readonly string[]} sources Files and folders, from the root; a change in any of them makes it stale.
 * @property {readonly string[]} results What it leaves, from out/; one that is missing makes it stale.
 * @property {() => Promise<void>} make
 */

/** Vite takes a while to load: only when something is stale. */
const bundling = () => import('./bundle.mjs');

/** In the order in which they are built. @type {readonly Target[]} */
export const targets = [
  {
    name: 'hosts',
    about: 'the desktop and command-line hosts',
    sources: ['archive', 'cli', 'commands', 'electron', 'package.json'],
    results: ['electron/main.cjs', 'electron/service-worker.js', 'electron/preload.cjs', 'cli/variorum.js'],
    make: async () => (await bundling()).buildHosts(),
  },
  {
    name: 'renderer',
    about: 'the interface',
    sources: ['archive', 'commands', 'renderer'],
    results: ['renderer/index.html'],
    make: async () => (await bundling()).buildRenderer(),
  },
  {
    name: 'elements',
    about: 'the page of elements',
    sources: ['archive', 'commands', 'renderer', 'tests/elements', 'tests/helpers/storage-in.ts'],
    results: ['elements/index.html', 'elements/stage.html'],
    make: async () => (await bundling()).buildElements(),
  },
  {
    name: 'engine',
    about: 'the engine',
    sources: ['archive'],
    results: ['engine/engine.js'],
    make: async () => (await bundling()).buildEngine(),
  },
  {
    name: 'types',
    about: "the engine's types",
    sources: ['archive', 'tsconfig.json'],
    results: ['types/archive/engine.d.ts'],
    make: async () => (await bundling()).buildTypes(),
  },
  {
    name: 'sample',
    about: 'the sample archive',
    sources: ['archive', 'build/sample'],
    results: ['sample/archive.json'],
    make: async () => (await import('./sample/write-sample.mjs')).writeSample('build/sample', 'sample'),
  },
  {
    name: 'story',
    about: 'the archive of the pictures',
    sources: ['archive', 'build/pictures/story', 'build/sample/sample-archive.ts'],
    results: ['story/archive.json'],
    make: async () => (await import('./sample/write-sample.mjs')).writeSample('build/pictures/story', 'story'),
  },
];
