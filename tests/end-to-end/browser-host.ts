// Starts `variorum serve` and opens what it serves in the Chromium that VARIORUM_CHROMIUM names.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type LaunchOptions } from '@playwright/test';
import type { Running } from './application.ts';
import { cleanEnvironment, passFirstSteps, startArguments, type HostOrder } from './host-order.ts';

/** One browser for all tests of a worker, started by the first that needs it. */
export interface BrowserLauncher {
  get(): Promise<Browser>;
  close(): Promise<void>;
}

export function chromiumLauncher(): BrowserLauncher {
  let browser: Promise<Browser> | undefined;
  return {
    get: () => (browser ??= chromium.launch(chromiumOptions())),
    close: async () => (await browser)?.close(),
  };
}

/** Letters look the same in every Chromium then: the one without a window takes the flag, the others the file. */
const browserFlags = ['--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'];
const fonts = fileURLToPath(new URL('fonts.conf', import.meta.url));

function chromiumOptions(): LaunchOptions {
  const executablePath = process.env['VARIORUM_CHROMIUM'];
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return {
    ...(executablePath ? { executablePath } : {}),
    args: browserFlags,
    chromiumSandbox: !asRoot,
    env: { ...cleanEnvironment(), FONTCONFIG_FILE: fonts },
  };
}

type Server = ChildProcessByStdio<null, Readable, Readable>;

export async function startInBrowser(order: HostOrder, launcher: BrowserLauncher): Promise<Running> {
  const server = startServer(order);
  const address = await addressOf(server);
  const browser = await launcher.get();
  const context = await browser.newContext({
    locale: order.language,
    colorScheme: order.colorScheme,
    ...(order.zone === undefined ? {} : { timezoneId: order.zone }),
    ...(order.density === undefined ? {} : { deviceScaleFactor: order.density }),
  });
  await passFirstSteps(context, order);
  const page = await context.newPage();
  order.look(page);
  await page.goto(address);
  return {
    page,
    async save(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = join(order.folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    async close() {
      await context.close();
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

function startServer(order: HostOrder): Server {
  // Everything that tells where a user's data lies, on each system.
  const home = join(order.folder, 'home');
  const env = {
    ...cleanEnvironment(),
    HOME: home,
    USERPROFILE: home,
    APPDATA: join(home, 'data'),
    XDG_CONFIG_HOME: home,
  };
  const args = [join(process.cwd(), 'out/cli/variorum.js'), 'serve', ...startArguments(order)];
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What `serve` prints once it can be reached; rejects with what it said where it ends before that. */
function addressOf(server: Server): Promise<string> {
  let said = '';
  server.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`variorum serve ended with ${String(code)}: ${said}`)));
  });
}
