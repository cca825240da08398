// @ts-check
// `npm run elements [-- --port N]`: serves a page that shows every element of the interface in its states, on loopback, and
// builds it anew whenever a file of it changes.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { out, root } from './paths.mjs';
import { setUp } from './setup.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
// Nothing of the application itself is needed.
await setUp([]);
const { buildTool, watchElements } = await import('./bundle.mjs');
/** @type {typeof import('../tests/elements/serve-elements.ts')} */
const { serveElements } = await import(
  pathToFileURL(await buildTool(join(root, 'tests/elements/serve-elements.ts'), join(out, 'elements-server'))).href
);

const served = await serveElements(join(out, 'elements'), Number(values.port));
let isOpen = false;
const stop = await watchElements({
  built() {
    served.changed();
    console.log(isOpen ? 'Built anew.' : `Every element in its states: ${served.address}`);
    isOpen = true;
  },
  failed: (message) => console.error(message),
});
process.once('SIGINT', () => void Promise.all([stop(), served.close()]));
