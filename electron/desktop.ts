// The application on the desktop: any number of archives open at a time, each with a service and a window of its own.
// Opens and closes archives and takes in files; how any of that is done is its parts' affair.
import type { Client } from '../archive/contract.ts';
import { fail, ok, type Failure, type Result } from '../archive/model/result.ts';
import type { CommandId } from '../commands/commands.ts';
import type { Dialogs } from './dialogs.ts';
import { folderIdentity } from './folder-identity.ts';
import { importFiles } from './import-files.ts';
import type { Launch } from './launch.ts';
import type { ServiceHost } from './service-host.ts';

/** An archive in its window. */
export interface ShownArchive {
  /** The archive's folder, absolute. */
  readonly location: string;
  /** Ask in front of this window. */
  readonly dialogs: Dialogs;
  readonly client: Client;
  showArticle(article: string): Promise<void>;
  /** Asks the page for what only it can do. */
  ask(command: CommandId): void;
  focus(): void;
  close(): void;
  /** Shows its page anew, over another service in place of one that ended. */
  serve(service: ServiceHost): void;
  /** Whether it was told to close, and is not gone yet. */
  readonly isClosing: boolean;
  /** Settles when the window is gone. */
  readonly gone: Promise<void>;
  /** Settles after that, once the archive was given back with all its writes. */
  readonly closed: Promise<void>;
}

/** What a window tells of itself. */
export interface WindowEvents {
  onFocused(): void;
  /** Its service ended by itself. */
  onStopped(reason: string): void;
}

export interface DesktopOptions {
  /** For what is asked where no window is. */
  readonly dialogs: Dialogs;
  /** Starts a service over the archive in a folder; `create` makes one where the folder is absent or empty. */
  readonly start: (location: string, create: boolean) => Promise<Result<ServiceHost>>;
  /** Makes a window over a service, and shows the page in it. */
  readonly makeWindow: (service: ServiceHost, events: WindowEvents) => ShownArchive;
  /** Told of an archive that was opened. */
  readonly opened: (location: string) => void;
  /** Told of the archives to open next time, the one that was used last at the end. */
  readonly remember: (locations: readonly string[]) => void;
  readonly quit: () => void;
}

export class Desktop {
  readonly #options: DesktopOptions;
  /** The one that was used last at the end. */
  #windows: readonly ShownArchive[] = [];
  readonly #starting = new Map<string, Promise<Result<ShownArchive>>>();
  readonly #closing = new Map<string, Promise<void>>();
  #ending = false;

  constructor(options: DesktopOptions) {
    this.#options = options;
  }

  /** The window that was used last. */
  get current(): ShownArchive | undefined {
    return this.#windows.at(-1);
  }

  /** The folders of the open archives, the one that was used last at the end. */
  get open(): readonly string[] {
    return this.#windows.map(({ location }) => location);
  }

  /** Whether a window may yet come of what was asked for. */
  get isOpening(): boolean {
    return this.#starting.size > 0;
  }

  /** Whether an archive is still to be given back. */
  get isBusy(): boolean {
    return this.isOpening || this.#windows.length > 0 || this.#closing.size > 0;
  }

  /**
   * Opens an archive in a window of its own, or brings the window forward that it has. Where it cannot be opened, asks
   * what to do instead, until something is open or the person leaves it at that.
   */
  async show(location: string, create = false): Promise<ShownArchive | undefined> {
    const shown = await this.#bring(location, create);
    return shown.ok ? shown.value : this.#instead(location, shown.error);
  }

  /** Opens the archives of last time; those that cannot be opened are told of once the others are there. */
  async restore(locations: readonly string[]): Promise<void> {
    const refused: (readonly [string, Failure])[] = [];
    for (const location of locations) {
      const shown = await this.#bring(location, false);
      if (!shown.ok) refused.push([location, shown.error]);
    }
    for (const [location, error] of refused) await this.#instead(location, error);
  }

  async chooseArchive(): Promise<ShownArchive | undefined> {
    const location = await this.#dialogs.chooseArchive();
    return location === undefined ? this.#leave() : this.show(location);
  }

  async makeArchive(): Promise<ShownArchive | undefined> {
    const location = await this.#dialogs.chooseNewArchive();
    return location === undefined ? this.#leave() : this.show(location, true);
  }

  async chooseFiles(window = this.current): Promise<void> {
    await this.import(await (window?.dialogs ?? this.#dialogs).chooseFiles(), window);
  }

  /** Imports files into a window's archive, shows the last article of them, and tells of those that were not taken. */
  async import(files: readonly string[], window = this.current): Promise<void> {
    if (!window || files.length === 0) return;
    const { articles, failures } = await importFiles(window.client, files);
    const article = articles.at(-1);
    if (article !== undefined) await window.showArticle(article);
    if (failures.length > 0) await window.dialogs.notImported(failures);
  }

  /** Does what a start asked for, the first or a later one. */
  async follow({ archive, files }: Launch): Promise<void> {
    const window = archive === undefined ? this.current : await this.show(archive, true);
    window?.focus();
    await this.import(files, window);
  }

  /** Remembers what is open, before the windows close: the program is ending. */
  end(): void {
    this.#remember();
    this.#ending = true;
  }

  /** Waits until every archive that was open has been given back, with all its writes. */
  async ended(): Promise<void> {
    this.#ending = true;
    for (const window of this.#windows) window.close();
    while (this.isBusy) {
      await Promise.all([...this.#starting.values(), ...this.#closing.values(), ...this.#windows.map((it) => it.gone)]);
    }
  }

  get #dialogs(): Dialogs {
    return this.current?.dialogs ?? this.#options.dialogs;
  }

  /** The window of an archive, by whatever path it is named; two wishes for one archive get one window. */
  async #bring(named: string, create: boolean): Promise<Result<ShownArchive>> {
    const location = folderIdentity(named);
    const shown = this.#windows.find((window) => window.location === location);
    if (shown) {
      shown.focus();
      return ok(shown);
    }
    const starting = this.#starting.get(location) ?? this.#start(location, create);
    this.#starting.set(location, starting);
    try {
      return await starting;
    } finally {
      this.#starting.delete(location);
    }
  }

  async #start(location: string, create: boolean): Promise<Result<ShownArchive>> {
    // Its window has just been closed, and its last writes are under way.
    await this.#closing.get(location);
    const service = await this.#options.start(location, create);
    if (!service.ok) return service;
    if (this.#ending) {
      await service.value.close();
      return fail('cancelled', 'The program is ending.', 'Start Variorum again.');
    }
    const window = this.#options.makeWindow(service.value, {
      onFocused: () => this.#use(window),
      onStopped: (reason) => void this.#stopped(window, reason),
    });
    this.#windows = [...this.#windows, window];
    void window.gone.then(() => this.#forget(window));
    this.#options.opened(location);
    this.#remember();
    return ok(window);
  }

  /** An archive did not open. */
  async #instead(location: string, failure: Failure): Promise<ShownArchive | undefined> {
    if (this.#ending) return undefined;
    const wish = await this.#dialogs.notOpened(location, failure, this.#windows.length > 0);
    if (wish === 'choose') return this.chooseArchive();
    if (wish === 'make') return this.makeArchive();
    return this.#leave();
  }

  /** Nothing is to be opened: where nothing is open either, there is nothing left to do. */
  #leave(): undefined {
    if (this.#windows.length === 0 && !this.isOpening) this.#options.quit();
  }

  #use(window: ShownArchive): void {
    if (this.#windows.includes(window)) this.#windows = [...this.#windows.filter((other) => other !== window), window];
  }

  /** The last window's archive is the one to begin with next time. */
  #forget(window: ShownArchive): void {
    this.#windows = this.#windows.filter((other) => other !== window);
    const { location } = window;
    const closing = window.closed.then(() => void this.#closing.delete(location));
    this.#closing.set(location, closing);
    if (this.#windows.length > 0) this.#remember();
  }

  /** One window that is being closed is not to come back; all of them at once are, as when a session ends. */
  #remember(): void {
    if (this.#ending || this.#windows.length === 0) return;
    const staying = this.#windows.filter(({ isClosing }) => !isClosing);
    const kept = staying.length > 0 ? staying : this.#windows;
    this.#options.remember(kept.map(({ location }) => location));
  }

  /** A window's thread ended by itself: the window asks what now, and the others go on. */
  async #stopped(window: ShownArchive, reason: string): Promise<void> {
    const wish = await window.dialogs.stopped(reason);
    if (!this.#windows.includes(window)) return;
    if (wish === 'leave') return window.close();
    const service = await this.#options.start(window.location, false);
    if (!service.ok) return this.#stopped(window, service.error.message);
    if (this.#windows.includes(window)) window.serve(service.value);
    else await service.value.close();
  }
}
