// Unit and contract tests; the end-to-end tests are Playwright's.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/end-to-end/**'],
    // Two cores: more workers than that only take turns.
    maxWorkers: 2,
    testTimeout: 20_000,
    // What is built is taken as it is, as Node takes it.
    server: { deps: { external: [/\/out\//] } },
  },
});
