// The application menu, as data. Says what there is to choose; what is done about it is its caller's.
import type { MenuItemConstructorOptions } from 'electron';
import type { Wish } from '../archive/contract.ts';
import type { Texts } from './texts.ts';

export interface MenuActions {
  readonly openArchive: () => void;
  readonly newArchive: () => void;
  readonly importFiles: () => void;
  readonly showFolder: () => void;
  /** Asks the page for what only it can do, knowing where its focus is. */
  readonly ask: (wish: Wish) => void;
}

/** Items with a role bring their own words, in the system's language. `developer` adds the developer's tools. */
export function menuTemplate(
  texts: Texts,
  actions: MenuActions,
  { developer, platform }: { readonly developer: boolean; readonly platform: NodeJS.Platform },
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: texts.file,
      submenu: [
        { id: 'import-files', label: texts.importFiles, accelerator: 'CmdOrCtrl+I', click: actions.importFiles },
        { type: 'separator' },
        { id: 'new-archive', label: texts.newArchive, click: actions.newArchive },
        { id: 'open-archive', label: texts.openArchive, accelerator: 'CmdOrCtrl+O', click: actions.openArchive },
        { id: 'show-folder', label: texts.showFolder, click: actions.showFolder },
        { type: 'separator' },
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        // The page has these keys itself: they are shown here, and chosen here by pointer.
        {
          id: 'undo',
          label: texts.undo,
          accelerator: 'CmdOrCtrl+Z',
          registerAccelerator: false,
          click: () => actions.ask('undo'),
        },
        {
          id: 'redo',
          label: texts.redo,
          accelerator: mac ? 'Shift+Cmd+Z' : 'Ctrl+Y',
          registerAccelerator: false,
          click: () => actions.ask('redo'),
        },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        { type: 'separator' },
        { role: 'selectAll' },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { id: 'history', label: texts.history, click: () => actions.ask('history') },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(developer ? ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
      ],
    },
    { label: texts.window, role: 'windowMenu' },
    { label: texts.help, role: 'help', submenu: [{ role: 'about' }] },
  ];
}
