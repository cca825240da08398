// The application as a person has it, in either host: `application` is started anew for each test, with data of its
// own, and `page` is its window. What a host cannot do differently is written once.
//
//   import { expect, test } from './application.ts';
//   test.use({ start: { files: ['a.html'] } });
//   test('…', async ({ page }) => { … });
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { chromiumLauncher, startInBrowser, type BrowserLauncher } from './browser-host.ts';
import { startInElectron } from './electron-host.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type Host = 'electron' | 'browser';

/** How a test wants the application started; by default as on a first start, which finds the sample archive. */
export interface Start {
  /** Archive to open, absolute; made where it is absent or empty. */
  readonly archive?: string;
  /** An archive that is empty, in a folder of its own. */
  readonly emptyArchive?: boolean;
  /** Files to import, absolute. */
  readonly files?: readonly string[];
  /** Whether the first steps lead by themselves, as they do on a first start; left out, they were left before. */
  readonly firstSteps?: boolean;
}

export interface HostOptions {
  readonly host: Host;
  readonly start: Start;
}

/** What a host gives. */
export interface Running {
  readonly page: Page;
  /** The main process, where the host has one. */
  readonly electron?: ElectronApplication;
  /** Does what makes the page save a file, and answers where it is then, absolute. */
  save(act: () => Promise<void>): Promise<string>;
  /** Gives the page this much room, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

export interface Application extends Pick<Running, 'page' | 'save' | 'resize'> {
  /** The main process; only to be asked for in Electron. */
  readonly electron: ElectronApplication;
  /** A folder for this test alone. */
  readonly folder: string;
  /** What the page said that it should not have: errors, refusals by its policy. */
  readonly complaints: readonly string[];
  /** Every address that the page asked for. */
  readonly requests: readonly string[];
  /** Ends the application and starts it again over the same data. */
  restart(): Promise<Page>;
}

interface Fixtures extends HostOptions {
  readonly folder: string;
  readonly application: Application;
}

export const test = base.extend<Fixtures, { readonly launcher: BrowserLauncher }>({
  host: ['browser', { option: true }],
  start: [{}, { option: true }],

  launcher: [
    async ({}, use) => {
      const launcher = chromiumLauncher();
      await use(launcher);
      await launcher.close();
    },
    { scope: 'worker' },
  ],

  folder: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder.path);
    folder.remove();
  },

  application: async (
    { host, start, locale, timezoneId, colorScheme, deviceScaleFactor, folder, launcher },
    use,
    testInfo,
  ) => {
    const complaints: string[] = [];
    const requests: string[] = [];
    const look = (page: Page): void => {
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('request', (request) => requests.push(request.url()));
    };
    const order = {
      ...start,
      folder,
      look,
      language: locale ?? 'en-GB',
      colorScheme: colorScheme ?? 'light',
      zone: timezoneId,
      density: deviceScaleFactor,
    };
    const begin = (): Promise<Running> =>
      host === 'electron' ? startInElectron(order) : startInBrowser(order, launcher);
    let running = await begin();
    await use({
      get page() {
        return running.page;
      },
      get electron() {
        if (!running.electron) throw new Error('This host has no main process: name the test file *.electron.spec.ts.');
        return running.electron;
      },
      folder,
      complaints,
      requests,
      save: (act) => running.save(act),
      resize: (width, height) => running.resize(width, height),
      async restart() {
        await running.close();
        running = await begin();
        return running.page;
      },
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('window', { body: await running.page.screenshot(), contentType: 'image/png' });
      await testInfo.attach('complaints', { body: complaints.join('\n') || 'none' });
    }
    await running.close();
  },

  page: async ({ application }, use) => {
    await use(application.page);
  },
});

export { expect } from '@playwright/test';
