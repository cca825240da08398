// What the program that shows this page does for it beside the archive: the commands of its desktop, and the page as a
// PDF. In a browser, which has none of that, its own way of printing leads to a PDF.
import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client, HostCommand } from '../../archive/contract.ts';
import type { CommandId } from '../../commands/commands.ts';
import { failureText } from '../localisation/failure-text.ts';
import { formatMoment } from '../localisation/format.ts';
import type { CommandDesk, RunCommand } from './command-desk.ts';
import { pageTitle } from './page-title.ts';
import { type Toast, ToastEvent } from './toast-event.ts';

const desktopCommands: Readonly<Partial<Record<CommandId, HostCommand>>> = {
  'desktop.importFiles': 'importFiles',
  'desktop.newArchive': 'newArchive',
  'desktop.openArchive': 'openArchive',
  'desktop.showFolder': 'showFolder',
};

export class HostActs implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #client: () => Client;
  readonly #desk: CommandDesk;
  #ends: (() => void)[] = [];
  #hasWindows = false;
  #isSaving = false;

  constructor(host: ReactiveControllerHost & EventTarget, client: () => Client, desk: CommandDesk) {
    this.#host = host;
    this.#client = client;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ends = [
      this.#desk.offer({
        'page.print': () => window.print(),
        'page.savePdf': () => (this.#hasWindows ? void this.#savePdf() : window.print()),
      }),
    ];
    void this.#offerDesktop();
  }

  hostDisconnected(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  async #offerDesktop(): Promise<void> {
    const ends = this.#ends;
    const described = await this.#client().call('host.describe', {});
    // It was taken out of the page meanwhile.
    if (!described.ok || !described.value.windows || ends !== this.#ends || ends.length === 0) return;
    this.#hasWindows = true;
    const offered = Object.entries(desktopCommands).map(([id, command]): [string, RunCommand] => [
      id,
      () => void this.#client().call('host.run', { command }),
    ]);
    ends.push(this.#desk.offer(Object.fromEntries(offered)));
  }

  /** One at a time: the system's dialog is in front of the window until then. */
  async #savePdf(): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    const cancel = new AbortController();
    const title = pageTitle();
    const saved = await this.#client().call(
      'host.savePdf',
      {
        name: title.slice(0, 500),
        header: title.slice(0, 1000),
        footer: msg(str`Variorum · ${formatMoment(new Date().toISOString())}`, { id: 'pdf.footer' }),
      },
      {
        signal: cancel.signal,
        onProgress: () =>
          this.#tell({
            message: msg('The PDF is being made …', { id: 'pdf.making' }),
            stays: true,
            action: { label: msg('Cancel', { id: 'pdf.cancel' }), run: () => cancel.abort() },
          }),
      },
    );
    this.#isSaving = false;
    if (!saved.ok) return this.#tell({ message: failureText(saved.error).message });
    const { path } = saved.value;
    if (path === null) return;
    this.#tell({
      message: msg(str`Saved as ${path.split(/[\\/]/).at(-1) ?? path}.`, { id: 'pdf.saved' }),
      action: {
        label: msg('Show in folder', { id: 'host.showFolder' }),
        run: () => void this.#client().call('host.showFile', { path }),
      },
    });
  }

  #tell(toast: Toast): void {
    this.#host.dispatchEvent(new ToastEvent({ topic: 'pdf', ...toast }));
  }
}
