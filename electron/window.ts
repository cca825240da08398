// A window: shut off from Node and the network, standing where it stood last time.
import { BrowserWindow, Menu, nativeTheme, screen, type Rectangle } from 'electron';
import { contextMenuTemplate } from './context-menu.ts';
import type { WindowPlace } from './settings.ts';
import type { Texts } from './texts.ts';
import { watchClosing } from './window-closing.ts';

export interface WindowOptions {
  /** The preload script, absolute. */
  readonly preload: string;
  /** Where it stood last time; left out where it never did. */
  readonly place: WindowPlace | undefined;
  /** Told where it stood when it was closed. */
  readonly onClosing: (place: WindowPlace) => void;
  /** The words of the menu under the pointer. */
  readonly texts: Texts;
}

/** Makes the window, hidden until its page has been drawn once. */
export function createWindow({ preload, place: last, onClosing, texts }: WindowOptions): BrowserWindow {
  const place = last && isOnScreen(last) ? last : undefined;
  const window = new BrowserWindow({
    width: place?.width ?? 1280,
    height: place?.height ?? 860,
    ...(place ? { x: place.x, y: place.y } : {}),
    minWidth: 480,
    minHeight: 400,
    show: false,
    // The page's own ground, so that nothing flashes before it is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181a' : '#fbfaf7',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // macOS checks spelling by itself; elsewhere Chromium would fetch dictionaries.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (place?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => onClosing({ ...window.getNormalBounds(), maximised: window.isMaximized() }));
  reviveGonePage(window);
  offerContextMenu(window, texts);
  return window;
}

function offerContextMenu(window: BrowserWindow, texts: Texts): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, place) => {
    const template = contextMenuTemplate(place, texts, (word) => webContents.replaceMisspelling(word));
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

/** How often in a minute a page that is gone is shown again: one that dies at once is not to come back for ever. */
const revivals = 3;

/**
 * A page whose process was ended from outside, or crashed, is loaded again: what was typed into it is kept. A window that
 * is being closed waits for its page to agree, which one that is gone never does: it is closed without.
 */
function reviveGonePage(window: BrowserWindow): void {
  const { webContents } = window;
  const isClosing = watchClosing(window);
  let revived: readonly number[] = [];
  webContents.on('render-process-gone', (_event, { reason }) => {
    // Not from within the event: the process that is gone is still being taken down.
    setImmediate(() => {
      if (window.isDestroyed()) return;
      if (isClosing()) return window.destroy();
      const now = Date.now();
      revived = revived.filter((time) => now - time < 60_000);
      if (reason === 'clean-exit' || revived.length >= revivals) return;
      revived = [...revived, now];
      webContents.reload();
    });
  });
}

/** Whether enough of it would be seen to be taken hold of: displays come and go. */
function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const width = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  return width >= 100 && bounds.y >= workArea.y - 10 && bounds.y <= workArea.y + workArea.height - 50;
}
