// The end-to-end tests: every flow in a browser, and in real Electron those that could come out otherwise there.
// `npm test` says where both are.
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './tests/end-to-end/application.ts';

/**
 * The page is the same in both hosts, and so is the service behind it. A flow that has `@desktop` in its title meets what
 * is not: windows and menus, dialogs, files saved and dropped, printing, restarts, the wire itself, a room's first view.
 */
const desktop = /@desktop\b|\.electron\.spec\.ts/;

/** Each project empties its own folder when it starts. */
const results = 'out/test-results/end-to-end';

export default defineConfig<HostOptions>({
  testDir: 'tests/end-to-end',
  testMatch: '**/*.spec.ts',
  forbidOnly: process.env['CI'] === 'true',
  // Window systems and browsers start slowly on a busy machine. A second try is told in the closing lines.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./build/reporters/playwright.mjs']],
  // A trace takes a fifth of a flow's time: where failures are tried again, that is when it is made.
  use: { locale: 'en-GB', trace: process.env['CI'] === 'true' ? 'on-first-retry' : 'retain-on-failure' },
  // The pictures of the guides are what is compared with, so that there is one of each.
  snapshotPathTemplate: 'docs/images/{arg}{ext}',
  projects: [
    {
      name: 'electron',
      testIgnore: '**/*.browser.spec.ts',
      grep: desktop,
      use: { host: 'electron' },
      outputDir: `${results}/electron`,
    },
    { name: 'browser', testIgnore: '**/*.electron.spec.ts', use: { host: 'browser' }, outputDir: `${results}/browser` },
  ],
});
