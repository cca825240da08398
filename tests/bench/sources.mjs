// Measures the sources of an archive of planted articles, kept in memory: what it takes to know them at first, again, and
// after one more article.
//   npm run bench -- sources [ARTICLES]
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildTool } from '../../build/bundle.mjs';
import { out } from '../../build/paths.mjs';

const entry = fileURLToPath(new URL('sources/measure.ts', import.meta.url));
const tool = await buildTool(entry, join(out, 'bench-sources'));
const { measureSources } = await import(pathToFileURL(tool).href);
for (const line of await measureSources(Number(process.argv[2] ?? 10_000))) console.log(line);
