// What the desktop host asks and tells in dialogs of the system. Decides nothing.
import { basename } from 'node:path';
import { dialog, shell, type BrowserWindow, type MessageBoxOptions } from 'electron';
import { fileName } from '../archive/export/file-name.ts';
import type { Failure } from '../archive/model/result.ts';
import { failureWords } from './failure-words.ts';
import type { Texts } from './texts.ts';

export interface Dialogs {
  /** The folder of an archive that is there; nothing where it was called off. */
  chooseArchive(): Promise<string | undefined>;
  /** A folder for a new archive. */
  chooseNewArchive(): Promise<string | undefined>;
  chooseFiles(): Promise<readonly string[]>;
  /** Where to save a PDF; `name` is what it is about, and becomes its name as far as a file may be called so. */
  choosePdf(name: string): Promise<string | undefined>;
  /** An archive did not open; what to do instead. `another` is open and stays so where the user leaves it at that. */
  notOpened(location: string, failure: Failure, another: boolean): Promise<'choose' | 'make' | 'leave'>;
  notImported(failures: readonly { readonly name: string; readonly error: Failure }[]): Promise<void>;
  /** The window's service ended by itself. */
  stopped(reason: string): Promise<'again' | 'leave'>;
  /** Opens an address of the web in the browser, if the user says so. */
  openOutside(url: string): Promise<void>;
}

/** How much of an address is shown, in UTF-16 code units. */
const longestAddress = 400;

/** `window` may be gone, or not there yet: dialogs then stand by themselves. */
export function dialogsFor(window: () => BrowserWindow | undefined, texts: Texts): Dialogs {
  const ask = async (options: MessageBoxOptions): Promise<number> => {
    const parent = window();
    const all = { noLink: true, title: 'Variorum', ...options };
    const { response } = await (parent ? dialog.showMessageBox(parent, all) : dialog.showMessageBox(all));
    return response;
  };

  return {
    async chooseArchive() {
      const chosen = await dialog.showOpenDialog({ title: texts.openArchive, properties: ['openDirectory'] });
      return chosen.filePaths[0];
    },
    async chooseNewArchive() {
      const options = { title: texts.newArchive, defaultPath: texts.newArchiveName, buttonLabel: texts.make };
      const chosen = await dialog.showSaveDialog({ ...options, properties: ['createDirectory'] });
      return chosen.filePath || undefined;
    },
    async chooseFiles() {
      const chosen = await dialog.showOpenDialog({
        title: texts.importFiles,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: texts.articles, extensions: ['html', 'htm', 'xhtml', 'md', 'markdown', 'txt'] },
          { name: texts.allFiles, extensions: ['*'] },
        ],
      });
      return chosen.filePaths;
    },
    async choosePdf(name) {
      const options = { title: texts.savePdf, defaultPath: fileName(name, 'pdf') };
      const filters = [{ name: 'PDF', extensions: ['pdf'] }];
      const parent = window();
      const all = { ...options, filters };
      const chosen = await (parent ? dialog.showSaveDialog(parent, all) : dialog.showSaveDialog(all));
      return chosen.filePath || undefined;
    },
    async notOpened(location, failure, another) {
      const { message, remedy } = failureWords(failure, location, texts);
      const buttons = [texts.chooseAnother, texts.makeNew, another ? texts.cancel : texts.leave];
      const detail = `${message}\n${remedy}`;
      const response = await ask({
        type: 'error',
        message: texts.notOpened,
        detail,
        buttons,
        defaultId: 0,
        cancelId: 2,
      });
      return (['choose', 'make', 'leave'] as const)[response] ?? 'leave';
    },
    async notImported(failures) {
      const lines = failures.slice(0, 8).map(({ name, error }) => {
        const { message, remedy } = failureWords(error, basename(name), texts);
        return `${message} ${remedy}`;
      });
      if (failures.length > lines.length) lines.push(texts.andMore(failures.length - lines.length));
      await ask({ type: 'warning', message: texts.notImported, detail: lines.join('\n'), buttons: [texts.close] });
    },
    async stopped(reason) {
      const buttons = [texts.openAgain, texts.closeWindow];
      const detail = `${texts.stoppedDetail}\n${reason}`;
      const response = await ask({ type: 'error', message: texts.stopped, detail, buttons, defaultId: 0, cancelId: 1 });
      return response === 0 ? 'again' : 'leave';
    },
    async openOutside(url) {
      const buttons = [texts.open, texts.cancel];
      const message = texts.openInBrowser(new URL(url).host);
      // A message box grows with its words, until its buttons are out of reach.
      const detail = url.length > longestAddress ? `${url.slice(0, longestAddress)} …` : url;
      const response = await ask({ message, detail, buttons, defaultId: 1, cancelId: 1 });
      if (response === 0) await shell.openExternal(url);
    },
  };
}
