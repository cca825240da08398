// The desktop host: puts its parts together and starts them.
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, ipcMain, Menu, protocol, shell } from 'electron';
import { copySample, sampleArchiveFolder } from '../archive/node/first-start.ts';
import type { CommandId } from '../commands/commands.ts';
import { Desktop } from './desktop.ts';
import { dialogsFor } from './dialogs.ts';
import { sendMessage } from './ipc.ts';
import { ownArguments, parseLaunch, type Launch } from './launch.ts';
import { menuTemplate } from './menu.ts';
import { declareScheme, serveScheme } from './protocol.ts';
import { relay } from './relay.ts';
import { restrictContents, restrictProcess } from './security.ts';
import { startService } from './service-host.ts';
import { readSettings, type Settings, withArchive, writeSettings } from './settings.ts';
import { textsFor } from './texts.ts';
import { createWindow } from './window.ts';

const launch = parseLaunch(ownArguments(process.argv, app.isPackaged), process.cwd());

declareScheme(protocol);
restrictProcess(app);
// macOS hands files over by event, also before there is anything to hand them to.
let take = (file: string): void => void launchedFiles.push(file);
const launchedFiles = [...launch.files];
app.on('open-file', (event, file) => {
  event.preventDefault();
  take(file);
});

// Not awaited: Electron is not ready before this module has run.
if (app.requestSingleInstanceLock(launch)) void app.whenReady().then(run);
else app.quit();

async function run(): Promise<void> {
  const settingsFile = join(app.getPath('userData'), 'desktop.json');
  let settings = readSettings(settingsFile);
  const remember = (change: Settings): void => {
    settings = { ...settings, ...change };
    writeSettings(settingsFile, settings);
  };
  const texts = textsFor(app.getLocale());
  const keys = join(app.getPath('userData'), 'keys');
  const dialogs = dialogsFor(() => desktop.window, texts);
  const desktop: Desktop = new Desktop({
    dialogs,
    start: (location, create) => {
      const { auditDays } = settings;
      return startService({ location, create, keys, agent: `variorum/${app.getVersion()}`, auditDays });
    },
    makeWindow(current) {
      const window = createWindow({
        preload: builtFile('electron/preload.cjs'),
        bounds: settings.window,
        onMoved: (bounds) => remember({ window: bounds }),
      });
      relay(ipcMain, window, current);
      return window;
    },
    remember(archive) {
      remember(withArchive(settings, archive));
      showMenu();
    },
    quit: () => app.quit(),
  });

  restrictContents(app, (url) => void dialogs.openOutside(url));
  serveScheme(protocol, builtFile('renderer'));
  const actions = {
    'desktop.openArchive': () => void desktop.chooseArchive(),
    'desktop.newArchive': () => void desktop.makeArchive(),
    'desktop.importFiles': () => void desktop.chooseFiles(),
    'desktop.showFolder': () => void shell.openPath(desktop.location ?? ''),
    openRecent: (location: string) => void desktop.open(location),
    ask: (command: CommandId) =>
      sendMessage(desktop.window?.webContents, { type: 'notice', notice: { type: 'asked', command } }),
  };
  const showMenu = (): void => {
    const recent = (settings.recent ?? []).filter((location) => location !== desktop.location);
    const surroundings = { developer: !app.isPackaged, platform: process.platform, recent };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts, actions, surroundings)));
  };
  showMenu();
  app.on('second-instance', (_event, _argv, _folder, other) => void desktop.follow(other as Launch));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (desktop.location === undefined) return;
    event.preventDefault();
    void desktop.close().then(() => app.quit());
  });

  const archive = launch.archive ?? process.env['VARIORUM_ARCHIVE'] ?? lastArchive(settings) ?? (await ownArchive());
  await desktop.follow({ archive, files: launchedFiles });
  take = (file) => void desktop.follow({ files: [file] });
}

/** The archive of last time, unless it has gone since. */
function lastArchive({ archive }: Settings): string | undefined {
  return archive !== undefined && existsSync(archive) ? archive : undefined;
}

/** The archive of somebody who has named none: on the first start, a copy of the sample. */
async function ownArchive(): Promise<string> {
  const folder = join(app.getPath('userData'), 'archive');
  // Inside a package the sample lies beside the sealed file, as plain files.
  await copySample(sampleArchiveFolder.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`), folder);
  return folder;
}

/** Something built; everything built lies one folder below out/. */
function builtFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
