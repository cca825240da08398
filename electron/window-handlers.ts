// What the host does for one window's page: other archives, its own archive's folder, the page as a PDF. A page can name
// only archives and files that it was told of.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shell } from 'electron';
import type { HostCommand, HostDescription } from '../archive/contract.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';
import type { ArchiveWindow } from './archive-window.ts';
import type { Desktop } from './desktop.ts';
import type { HostHandlers } from './host-handlers.ts';
import { paperFor } from './paper.ts';
import { savePdf } from './save-pdf.ts';

export interface WindowHost {
  readonly desktop: Pick<Desktop, 'open' | 'show' | 'chooseArchive' | 'makeArchive' | 'chooseFiles'>;
  readonly recent: () => readonly string[];
  readonly forget: (location: string) => void;
  /** The system's locale with its region, as "da-DK": it tells the paper. */
  readonly locale: string;
}

/** Shows an archive's files. Nothing is opened: a folder by the right name would be a program to macOS. */
export function showFolder(location: string): void {
  shell.showItemInFolder(join(location, 'archive.json'));
}

export function windowHandlers({ desktop, recent, forget, locale }: WindowHost, archive: ArchiveWindow): HostHandlers {
  const saved = new Set<string>();
  const describe = (): HostDescription => ({
    windows: true,
    recent: recent().map((location) => ({
      location,
      isOpen: desktop.open.includes(location),
      isThere: existsSync(location),
    })),
  });
  const commands: Readonly<Record<HostCommand, () => unknown>> = {
    importFiles: () => desktop.chooseFiles(archive),
    newArchive: () => desktop.makeArchive(),
    openArchive: () => desktop.chooseArchive(),
    showFolder: () => showFolder(archive.location),
  };
  /** Of those that the page was told of: a path of its own making opens nothing. */
  const known = (location: string): Result<string> =>
    recent().includes(location)
      ? ok(location)
      : fail('not-found', `${location} is none of the recent archives.`, 'Choose it with "Open archive…".');

  return {
    'host.describe': () => Promise.resolve(ok(describe())),
    'host.run'({ command }) {
      void commands[command]();
      return Promise.resolve(ok({}));
    },
    'host.openArchive'({ location }) {
      const found = known(location);
      if (found.ok) void desktop.show(location);
      return Promise.resolve(found.ok ? ok({}) : found);
    },
    'host.forgetArchive'({ location }) {
      const found = known(location);
      if (found.ok) forget(location);
      return Promise.resolve(found.ok ? ok(describe()) : found);
    },
    async 'host.savePdf'(params, work) {
      const chosen = await archive.dialogs.choosePdf(params.name);
      if (chosen === undefined) return ok({ path: null });
      const { header, footer } = params;
      const order = { path: chosen, header, footer, paper: paperFor(locale) };
      const done = await savePdf(archive.window, order, work);
      if (done.ok) saved.add(chosen);
      return done.ok ? ok({ path: chosen }) : done;
    },
    'host.showFile'({ path }) {
      if (!saved.has(path)) {
        const name = basename(path);
        return Promise.resolve(fail('not-found', `${name} was not saved here.`, 'Look for it in its folder.'));
      }
      shell.showItemInFolder(path);
      return Promise.resolve(ok({}));
    },
  };
}
