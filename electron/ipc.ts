// The renderer's end of the wire in the main process: lets through what our own page sends and what is a request.
// Knows nothing of what the requests ask.
import type { IpcMainEvent, WebContents, WebFrameMain } from 'electron';
import { requestSchema, type Message, type Request } from '../archive/wire.ts';
import { channel } from './channel.ts';
import { appOrigin } from './protocol.ts';

/** The parts of Electron's `ipcMain` that are used. */
export interface Ipc {
  on(name: string, listener: (event: IpcMainEvent, message: unknown) => void): unknown;
}

/**
 * Hands every well-formed request of the window's own page to `forward`. Whatever else arrives is dropped: nothing of
 * ours sends it, and an answer would only help whoever does.
 */
export function receiveRequests(
  ipc: Ipc,
  page: () => WebContents | undefined,
  forward: (request: Request) => void,
): void {
  ipc.on(channel, (event, message) => {
    if (!isOwnPage(event, page())) return;
    const request = requestSchema.safeParse(message);
    if (request.success) forward(request.data as Request);
  });
}

/** Sends to the page, which may be gone by now. */
export function sendMessage(page: WebContents | undefined, message: Message): void {
  if (page && !page.isDestroyed()) page.send(channel, message);
}

/** Whether the main frame of our window sent it, and shows our origin. */
function isOwnPage(event: IpcMainEvent, page: WebContents | undefined): boolean {
  const frame: WebFrameMain | null = event.senderFrame;
  if (!page || page.isDestroyed() || !frame) return false;
  return event.sender.id === page.id && frame === page.mainFrame && frame.origin === appOrigin;
}
