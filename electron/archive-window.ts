// An archive in its window: its page, the service that the page talks to, and what becomes of both when either ends.
// Knows nothing of other archives.
import type { BrowserWindow } from 'electron';
import type { Client } from '../archive/contract.ts';
import type { CommandId } from '../commands/commands.ts';
import type { ShownArchive, WindowEvents } from './desktop.ts';
import type { Dialogs } from './dialogs.ts';
import type { HostHandlers } from './host-handlers.ts';
import { sendMessage } from './ipc.ts';
import { appOrigin } from './protocol.ts';
import { relay } from './relay.ts';
import type { ServiceHost } from './service-host.ts';
import { watchClosing } from './window-closing.ts';

export interface ArchiveWindowOptions {
  readonly service: ServiceHost;
  /** Nothing has been loaded into it yet. */
  readonly window: BrowserWindow;
  readonly dialogs: Dialogs;
  /** What the host does for this window's page. */
  readonly handlers: (archive: ArchiveWindow) => HostHandlers;
  readonly events: WindowEvents;
}

export class ArchiveWindow implements ShownArchive {
  readonly location: string;
  readonly dialogs: Dialogs;
  readonly window: BrowserWindow;
  readonly gone: Promise<void>;
  readonly closed: Promise<void>;
  readonly #events: WindowEvents;
  readonly #isClosing: () => boolean;
  #service: ServiceHost;

  constructor({ service, window, dialogs, handlers, events }: ArchiveWindowOptions) {
    this.location = service.location;
    this.dialogs = dialogs;
    this.window = window;
    this.#events = events;
    this.#service = service;
    this.#isClosing = watchClosing(window);
    this.gone = new Promise((resolve) => window.once('closed', () => resolve()));
    this.closed = this.gone.then(() => this.#service.close());
    window.on('focus', () => events.onFocused());
    relay(window.webContents, () => this.#service, handlers(this));
    this.#use(service);
    void this.#load('');
  }

  get client(): Client {
    return this.#service.client;
  }

  get isClosing(): boolean {
    return this.#isClosing();
  }

  /** The page comes back at the place where it was. */
  serve(service: ServiceHost): void {
    this.#use(service);
    if (!this.window.isDestroyed()) this.window.webContents.reload();
  }

  showArticle(article: string): Promise<void> {
    return this.#load(`#/article/${article}/read`);
  }

  ask(command: CommandId): void {
    if (!this.window.isDestroyed())
      sendMessage(this.window.webContents, { type: 'notice', notice: { type: 'asked', command } });
  }

  focus(): void {
    if (this.window.isDestroyed()) return;
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  close(): void {
    if (!this.window.isDestroyed()) this.window.close();
  }

  #use(service: ServiceHost): void {
    this.#service = service;
    void service.failed.then((reason) => {
      if (this.#service === service && !this.window.isDestroyed()) this.#events.onStopped(reason);
    });
  }

  /** A load that another one overtakes, or that ends with the window, is no failure of ours. */
  async #load(place: string): Promise<void> {
    if (!this.window.isDestroyed()) await this.window.loadURL(`${appOrigin}/${place}`).catch(() => undefined);
  }
}
