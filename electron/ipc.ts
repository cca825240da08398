// A page's end of the wire in the main process: lets through what our own page sends and what is a request.
// Knows nothing of what the requests ask.
import type { IpcMainEvent, WebContents, WebFrameMain } from 'electron';
import { requestSchema, type Message, type Request } from '../archive/wire.ts';
import { channel } from './channel.ts';
import { appOrigin } from './protocol.ts';

/** The parts of Electron's `webContents.ipc` that are used: it hears one page alone, and ends with it. */
export interface Ipc {
  on(name: string, listener: (event: IpcMainEvent, message: unknown) => void): unknown;
}

/**
 * Hands every well-formed request of this page to `forward`. Whatever else arrives is dropped: nothing of ours sends it,
 * and an answer would only help whoever does.
 */
export function receiveRequests(ipc: Ipc, page: WebContents, forward: (request: Request) => void): void {
  ipc.on(channel, (event, message) => {
    if (!isOwnPage(event, page)) return;
    const request = requestSchema.safeParse(message);
    if (request.success) forward(request.data as Request);
  });
}

/** Sends to the page, which may be gone by now. */
export function sendMessage(page: WebContents, message: Message): void {
  if (!page.isDestroyed()) page.send(channel, message);
}

/** Whether the main frame of that page sent it, and shows our origin. */
function isOwnPage(event: IpcMainEvent, page: WebContents): boolean {
  const frame: WebFrameMain | null = event.senderFrame;
  if (page.isDestroyed() || !frame) return false;
  return event.sender.id === page.id && frame === page.mainFrame && frame.origin === appOrigin;
}
