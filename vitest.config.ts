// Unit and contract tests; the end-to-end tests are Playwright's.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const tests = fileURLToPath(new URL('tests/', import.meta.url));

/** The files whose tests put something in the place of a module. */
const replacing = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && readFileSync(`${tests}${name}`, 'utf8').includes('vi.mock('))
  .map((name) => `tests/${name.replaceAll('\\', '/')}`);

export default defineConfig({
  test: {
    exclude: ['tests/end-to-end/**'],
    // Two cores: more workers than that only take turns.
    maxWorkers: 2,
    testTimeout: 20_000,
    // What is built is taken as it is, as Node takes it.
    server: { deps: { external: [/\/out\//] } },
    projects: [
      // Loading every module anew for each file would take longer than the tests, and no module keeps anything that
      // changes.
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/end-to-end/**', ...replacing],
        },
      },
      { extends: true, test: { name: 'apart', include: replacing } },
    ],
  },
});
