// @ts-check
// The import rule as data: who may import whom. dependency-cruiser enforces it (dependency-cruiser.config.mjs).

/** The stages of archive/, in the order of the pipeline: each imports model/ and those before it. */
export const stages = /** @type {const} */ ([
  'stamp',
  'import',
  'normalise',
  'store',
  'compare',
  'classify',
  'anchor',
  'attribute',
  'search',
  'export',
]);

/**
 * A layer: what is in it, and what of the project's own code it may import beside itself, both as regular expressions
 * over paths from the root.
 * @typedef {{ readonly name: string, readonly members: string, readonly mayImport: readonly string[] }} Layer
 */

const model = '^archive/model/';
const stage = `^archive/(${stages.join('|')})/`;
/** The contract's own files, for whoever talks to the service. */
const contract = '^archive/(contract|wire|client)\\.ts$';
/** What a host puts together. */
const hosting = '^archive/(service|dispatch|in-process|engine)\\.ts$';
const node = '^archive/node/';
const commands = '^commands/';

/** @type {readonly Layer[]} */
export const layers = [
  { name: 'model', members: model, mayImport: [] },
  ...stages.map((name, index) => ({
    name,
    members: `^archive/${name}/`,
    mayImport: [model, ...stages.slice(0, index).map((left) => `^archive/${left}/`)],
  })),
  { name: 'contract', members: '^archive/(contract\\.ts$|calls/)', mayImport: [model] },
  { name: 'wire', members: '^archive/wire\\.ts$', mayImport: [model, contract] },
  { name: 'client', members: '^archive/client\\.ts$', mayImport: [model, contract] },
  { name: 'engine', members: '^archive/engine\\.ts$', mayImport: [model, stage] },
  { name: 'service', members: '^archive/service(\\.ts$|/)', mayImport: [model, contract, stage] },
  { name: 'transport', members: '^archive/(dispatch|in-process)\\.ts$', mayImport: [model, contract, hosting] },
  { name: 'node', members: node, mayImport: ['^archive/'] },
  { name: 'cli', members: '^cli/', mayImport: [model, contract, hosting, node] },
  // What can be asked of the application, for whoever draws a menu of it.
  { name: 'commands', members: commands, mayImport: [] },
  {
    name: 'electron',
    members: '^electron/',
    // How a file is called is the same whoever writes it.
    mayImport: [model, contract, hosting, node, commands, '^archive/export/file-name\\.ts$'],
  },
  // Stages that are pure functions over texts, to draw what changed without asking the service for every word.
  {
    name: 'renderer',
    members: '^renderer/',
    mayImport: [model, contract, commands, '^archive/(compare|classify|anchor|attribute)/'],
  },
];
