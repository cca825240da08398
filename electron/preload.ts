// All that the renderer gets of Electron: a wire to the service, `window.variorum`. Runs sandboxed and knows nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import type { Message, Request, Wire } from '../archive/wire.ts';
import { channel } from './channel.ts';

const wire = {
  post(request: Request): void {
    ipcRenderer.send(channel, request);
  },
  listen(receive: (message: Message) => void): void {
    ipcRenderer.on(channel, (_event, message: Message) => receive(message));
  },
} satisfies Wire;

contextBridge.exposeInMainWorld('variorum', wire);
