// The application menu, as data, from the registry of commands. Says what there is to choose; what is done about it is
// its caller's.
import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandEntry, commandIds, type MenuPlace } from '../commands/commands.ts';
import { accelerator } from '../commands/key-label.ts';
import { commandWords } from '../commands/words.ts';
import type { Texts } from './texts.ts';

type MenuName = MenuPlace[0];
/** What the host does itself. */
export type DesktopCommand = Extract<CommandId, `desktop.${string}`>;

export interface MenuActions extends Readonly<Record<DesktopCommand, () => void>> {
  /** Asks the page for what only it can do, knowing what it shows and where its focus is. */
  readonly ask: (command: CommandId) => void;
  /** Opens one of `recent`. */
  readonly openRecent: (location: string) => void;
}

export interface MenuSurroundings {
  /** Adds the developer's tools. */
  readonly developer: boolean;
  readonly platform: NodeJS.Platform;
  /** The archives that were open before, the newest first. */
  readonly recent: readonly string[];
}

/** Items with a role bring their own words, in the system's language. */
export function menuTemplate(
  texts: Texts,
  actions: MenuActions,
  { developer, platform, recent }: MenuSurroundings,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const parts = (menu: MenuName): MenuItemConstructorOptions[][] => partsOf(menu, texts, actions);
  const [taking = [], archives = [], settings = [], printing = []] = parts('file');
  const [undoing = [], ...finding] = parts('edit');
  const line = { type: 'separator' } as const;
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: texts.file,
      submenu: [
        ...taking,
        line,
        ...archives,
        { id: 'recent', label: texts.recent, enabled: recent.length > 0, submenu: recentItems(recent, actions) },
        line,
        ...printing,
        line,
        ...settings,
        line,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        ...undoing,
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        line,
        { role: 'selectAll' },
        ...finding.flatMap((items) => [line, ...items]),
      ],
    },
    {
      label: texts.article,
      submenu: parts('article').flatMap((items, index) => (index > 0 ? [line, ...items] : items)),
    },
    {
      label: texts.view,
      submenu: [
        ...parts('view').flatMap((items) => [...items, line]),
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
        ...(developer ? ([line, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
      ],
    },
    { label: texts.window, role: 'windowMenu' },
    { label: texts.help, role: 'help', submenu: [...parts('help').flat(), line, { role: 'about' }] },
  ];
}

/** The commands of a menu in its parts. */
function partsOf(menu: MenuName, texts: Texts, actions: MenuActions): MenuItemConstructorOptions[][] {
  const parts: MenuItemConstructorOptions[][] = [];
  for (const id of commandIds) {
    const { menu: place } = commandEntry(id);
    if (place?.[0] !== menu) continue;
    (parts[place[1]] ??= []).push(item(id, texts, actions));
  }
  return parts;
}

function item(id: CommandId, texts: Texts, actions: MenuActions): MenuItemConstructorOptions {
  const [keys] = commandEntry(id).keys;
  const own = isDesktop(id);
  return {
    id,
    label: commandWords[texts.language].names[id],
    click: own ? actions[id] : () => actions.ask(id),
    // The page has its keys itself, and knows when they are only typing: they are shown here, and chosen by pointer.
    ...(keys === undefined ? {} : { accelerator: accelerator(keys), registerAccelerator: own }),
  };
}

function recentItems(recent: readonly string[], { openRecent }: MenuActions): MenuItemConstructorOptions[] {
  return recent.map((location) => ({ label: location, click: () => openRecent(location) }));
}

function isDesktop(id: CommandId): id is DesktopCommand {
  return id.startsWith('desktop.');
}
