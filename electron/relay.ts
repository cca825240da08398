// Joins the page to the service: each page load gets a wire of its own, and requests that are not its are dropped.
import type { BrowserWindow, IpcMain } from 'electron';
import type { Wire } from '../archive/wire.ts';
import { receiveRequests, sendMessage } from './ipc.ts';
import type { ServiceHost } from './service-host.ts';

/**
 * Relays between the window's page and whatever service is `current` when the page loads. A page that is loaded anew
 * counts its calls from one again, so it must not share a wire with the page before it.
 */
export function relay(ipc: IpcMain, window: BrowserWindow, current: () => ServiceHost | undefined): void {
  const page = window.webContents;
  let wire: (Wire & { close(): void }) | undefined;

  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    wire?.close();
    const mine = current()?.connect();
    mine?.listen((message) => {
      if (wire === mine) sendMessage(page, message);
    });
    wire = mine;
  });
  receiveRequests(
    ipc,
    () => page,
    (request) => wire?.post(request),
  );
  window.on('closed', () => wire?.close());
}
