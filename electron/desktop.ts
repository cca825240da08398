// The application on the desktop: one archive open at a time, in one window. Opens, exchanges and closes archives, and
// takes in files; how any of that is done is its parts' affair.
import type { BrowserWindow } from 'electron';
import type { Result } from '../archive/model/result.ts';
import type { Dialogs } from './dialogs.ts';
import { importFiles } from './import-files.ts';
import type { Launch } from './launch.ts';
import { appOrigin } from './protocol.ts';
import type { ServiceHost } from './service-host.ts';

export interface DesktopOptions {
  readonly dialogs: Dialogs;
  /** Starts a service over the archive in a folder; `create` makes one where the folder is absent or empty. */
  readonly start: (location: string, create: boolean) => Promise<Result<ServiceHost>>;
  /** Makes the window, once there is something to show. */
  readonly makeWindow: (current: () => ServiceHost | undefined) => BrowserWindow;
  /** Told of each archive that was opened, to open it again next time. */
  readonly remember: (location: string) => void;
  readonly quit: () => void;
}

export class Desktop {
  readonly #options: DesktopOptions;
  #service: ServiceHost | undefined;
  #window: BrowserWindow | undefined;

  constructor(options: DesktopOptions) {
    this.#options = options;
  }

  get window(): BrowserWindow | undefined {
    return this.#window;
  }

  get location(): string | undefined {
    return this.#service?.location;
  }

  /**
   * Opens an archive and shows it, in place of the one that is open; where it cannot be opened, asks what to do
   * instead, until something is open or the user leaves it. An archive that is open stays so until the next one is.
   */
  async open(location: string, create = false): Promise<void> {
    if (this.#service?.location === location) return this.focus();
    const started = await this.#options.start(location, create);
    if (started.ok) return this.#show(started.value);
    const wish = await this.#options.dialogs.notOpened(location, started.error, this.#service !== undefined);
    if (wish === 'choose') return this.chooseArchive();
    if (wish === 'make') return this.makeArchive();
    if (!this.#service) this.#options.quit();
  }

  async chooseArchive(): Promise<void> {
    const location = await this.#options.dialogs.chooseArchive();
    if (location !== undefined) await this.open(location);
    else if (!this.#service) this.#options.quit();
  }

  async makeArchive(): Promise<void> {
    const location = await this.#options.dialogs.chooseNewArchive();
    if (location !== undefined) await this.open(location, true);
    else if (!this.#service) this.#options.quit();
  }

  async chooseFiles(): Promise<void> {
    await this.import(await this.#options.dialogs.chooseFiles());
  }

  /** Imports files, shows the last article of them, and tells of those that could not be taken. */
  async import(files: readonly string[]): Promise<void> {
    if (!this.#service || files.length === 0) return;
    const { articles, failures } = await importFiles(this.#service.client, files);
    const article = articles.at(-1);
    if (article !== undefined) await this.#window?.loadURL(`${appOrigin}/#/article/${article}/read`);
    if (failures.length > 0) await this.#options.dialogs.notImported(failures);
  }

  /** Does what a start asked for, the first or a later one. */
  async follow(launch: Launch): Promise<void> {
    if (launch.archive !== undefined) await this.open(launch.archive, true);
    await this.import(launch.files);
    this.focus();
  }

  focus(): void {
    if (this.#window?.isMinimized()) this.#window.restore();
    this.#window?.focus();
  }

  /** Waits for the writes under way. */
  async close(): Promise<void> {
    const service = this.#service;
    this.#service = undefined;
    await service?.close();
  }

  async #show(service: ServiceHost): Promise<void> {
    const before = this.#service;
    this.#service = service;
    this.#options.remember(service.location);
    void service.failed.then((reason) => this.#stopped(service, reason));
    this.#window ??= this.#options.makeWindow(() => this.#service);
    await this.#window.loadURL(`${appOrigin}/`);
    await before?.close();
  }

  /** The thread ended by itself. */
  async #stopped(service: ServiceHost, reason: string): Promise<void> {
    if (this.#service !== service) return;
    const wish = await this.#options.dialogs.stopped(reason);
    this.#service = undefined;
    if (wish === 'again') await this.open(service.location);
    else this.#options.quit();
  }
}
