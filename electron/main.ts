// The desktop host: puts its parts together and starts them.
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, Menu, protocol } from 'electron';
import { copySample, sampleArchiveFolder } from '../archive/node/first-start.ts';
import type { CommandId } from '../commands/commands.ts';
import { ArchiveWindow } from './archive-window.ts';
import { Desktop, type WindowEvents } from './desktop.ts';
import { dialogsFor } from './dialogs.ts';
import { launchTold, ownArguments, parseLaunch } from './launch.ts';
import { menuTemplate } from './menu.ts';
import { declareScheme, serveScheme } from './protocol.ts';
import { restrictContents, restrictProcess } from './security.ts';
import { type ServiceHost, startService } from './service-host.ts';
import {
  archivesOfLastTime,
  readSettings,
  type Settings,
  withArchive,
  withoutArchive,
  withPlace,
  writeSettings,
} from './settings.ts';
import { textsFor } from './texts.ts';
import { createWindow } from './window.ts';
import { showFolder, windowHandlers } from './window-handlers.ts';

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
  const dialogs = dialogsFor(() => undefined, texts);
  const country = app.getLocaleCountryCode();

  const makeWindow = (service: ServiceHost, events: WindowEvents): ArchiveWindow => {
    const { location } = service;
    const window: BrowserWindow = createWindow({
      preload: builtFile('electron/preload.cjs'),
      place: settings.windows?.[location] ?? placeOfNew(settings, desktop.open.length),
      onClosing: (place) => remember(withPlace(settings, location, place)),
      texts,
    });
    const mine = dialogsFor(() => (window.isDestroyed() ? undefined : window), texts);
    return new ArchiveWindow({
      service,
      window,
      dialogs: mine,
      events,
      handlers: (archive) =>
        windowHandlers(
          {
            desktop,
            recent: () => settings.recent ?? [],
            forget(struck) {
              remember(withoutArchive(settings, struck));
              showMenu();
            },
            locale: country === '' ? app.getLocale() : `und-${country}`,
          },
          archive,
        ),
    });
  };

  const desktop: Desktop = new Desktop({
    dialogs,
    start: (location, create) => {
      const { auditDays } = settings;
      return startService({ location, create, keys, agent: `variorum/${app.getVersion()}`, auditDays });
    },
    makeWindow,
    opened(location) {
      remember(withArchive(settings, location));
      showMenu();
    },
    remember: (open) => remember({ open: [...open] }),
    quit: () => app.quit(),
  });

  restrictContents(app, (url) => void (desktop.current?.dialogs ?? dialogs).openOutside(url));
  serveScheme(protocol, builtFile('renderer'));
  const actions = {
    'desktop.openArchive': () => void desktop.chooseArchive(),
    'desktop.newArchive': () => void desktop.makeArchive(),
    'desktop.importFiles': () => void desktop.chooseFiles(),
    'desktop.showFolder': () => desktop.current && showFolder(desktop.current.location),
    openRecent: (location: string) => void desktop.show(location),
    ask: (command: CommandId) => desktop.current?.ask(command),
  };
  const showMenu = (): void => {
    const surroundings = { developer: !app.isPackaged, platform: process.platform, recent: settings.recent ?? [] };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts, actions, surroundings)));
  };
  showMenu();
  app.on('second-instance', (_event, _argv, _folder, told) => {
    const later = launchTold(told);
    // What comes while the first archive opens waits for it.
    void opened.then(() => desktop.follow(later));
  });
  app.on('before-quit', () => desktop.end());
  app.on('window-all-closed', () => {
    if (!desktop.isOpening) app.quit();
  });
  app.on('will-quit', (event) => {
    if (!desktop.isBusy) return;
    event.preventDefault();
    void desktop.ended().then(() => app.quit());
  });

  const open = async (): Promise<void> => {
    const named = launch.archive ?? process.env['VARIORUM_ARCHIVE'];
    const last = archivesOfLastTime(settings).filter((location) => existsSync(location));
    if (named === undefined && last.length > 0) await desktop.restore(last);
    else await desktop.show(named ?? (await ownArchive()), true);
  };
  const opened = open();
  await opened;
  await desktop.import(launchedFiles);
  take = (file) => void desktop.follow({ files: [file] });
}

/** Where the window of an archive begins that never had one: where one stood last, and beside those that are there. */
function placeOfNew({ window }: Settings, others: number): Settings['window'] {
  return window && { ...window, x: window.x + 28 * others, y: window.y + 28 * others, maximised: false };
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
