// Whether a window is on its way out: it was told to close, and its page has not said no. Knows nothing of why.
import type { BrowserWindow } from 'electron';

/** The parts of a window that are used. */
export type ClosingWindow = Pick<BrowserWindow, 'on'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'on'>;
};

/** To be called before the window can be closed; what it returns says how it is now. */
export function watchClosing(window: ClosingWindow): () => boolean {
  let isClosing = false;
  window.on('close', () => (isClosing = true));
  window.webContents.on('will-prevent-unload', () => (isClosing = false));
  return () => isClosing;
}
