// The end-to-end tests: the same flows in real Electron and in a browser. `npm test` says where both are.
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './tests/end-to-end/application.ts';

export default defineConfig<HostOptions>({
  testDir: 'tests/end-to-end',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/test-results/end-to-end',
  forbidOnly: process.env['CI'] === 'true',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: { locale: 'en-GB', trace: 'retain-on-failure' },
  projects: [
    { name: 'electron', testIgnore: '**/*.browser.spec.ts', use: { host: 'electron' } },
    { name: 'browser', testIgnore: '**/*.electron.spec.ts', use: { host: 'browser' } },
  ],
});
