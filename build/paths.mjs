// @ts-check
// Where things are. Imports nothing but Node, since it runs before anything is installed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Everything that is built; nothing in it is ever edited. */
export const out = join(root, 'out');
