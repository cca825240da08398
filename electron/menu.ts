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

/** What the system carries out by itself. */
export type SystemRole = keyof Texts['roles'];

export function systemItem(role: SystemRole, { roles }: Texts): MenuItemConstructorOptions {
  return { role, label: roles[role] };
}

type Items = MenuItemConstructorOptions[];

/** On macOS the application has a menu of its own, where its settings and its end are looked for. */
export function menuTemplate(texts: Texts, actions: MenuActions, surroundings: MenuSurroundings): Items {
  const { developer, platform, recent } = surroundings;
  const mac = platform === 'darwin';
  const parts = (menu: MenuName): Items[] => partsOf(menu, texts, actions, mac);
  const system = (...roles: readonly SystemRole[]): Items => roles.map((role) => systemItem(role, texts));
  const [taking = [], archives = [], settings = [], printing = []] = parts('file');
  const [undoing = [], ...finding] = parts('edit');
  const recents = {
    id: 'recent',
    label: texts.recent,
    enabled: recent.length > 0,
    submenu: recentItems(recent, actions),
  };
  // Electron's own key for it needs Shift where the plus stands above the equals sign.
  const unshifted = { ...systemItem('zoomIn', texts), accelerator: 'CmdOrCtrl+=', visible: false };
  const size = [...system('resetZoom', 'zoomIn', 'zoomOut'), unshifted];
  const tools = developer ? system('reload', 'toggleDevTools') : [];
  const hiding = system('hide', 'hideOthers', 'unhide');
  return [
    ...(mac
      ? [menu('Variorum', [system('about'), settings, system('services'), hiding, system('quit')], 'appMenu')]
      : []),
    menu(texts.file, [
      taking,
      [...archives, recents],
      printing,
      ...(mac ? [system('close')] : [settings, system('quit')]),
    ]),
    menu(texts.edit, [undoing, system('cut', 'copy', 'paste', 'delete'), system('selectAll'), ...finding]),
    menu(texts.article, parts('article')),
    menu(texts.view, [...parts('view'), size, system('togglefullscreen'), tools]),
    menu(
      texts.window,
      mac ? [system('minimize', 'zoom'), system('front')] : [system('minimize', 'close')],
      'windowMenu',
    ),
    menu(texts.help, [...parts('help'), mac ? [] : system('about')], 'help'),
  ];
}

/** Its parts are set apart by lines. */
function menu(label: string, parts: readonly Items[], role?: 'appMenu' | 'windowMenu' | 'help'): Items[number] {
  const filled = parts.filter((items) => items.length > 0);
  const submenu = filled.flatMap((items, at): Items => (at > 0 ? [{ type: 'separator' }, ...items] : items));
  return role === undefined ? { label, submenu } : { label, role, submenu };
}

/** The commands of a menu in its parts. */
function partsOf(menu: MenuName, texts: Texts, actions: MenuActions, mac: boolean): Items[] {
  const parts: Items[] = [];
  for (const id of commandIds) {
    const { menu: place } = commandEntry(id);
    if (place?.[0] !== menu) continue;
    (parts[place[1]] ??= []).push(item(id, texts, actions, mac));
  }
  return parts;
}

function item(id: CommandId, texts: Texts, actions: MenuActions, mac: boolean): Items[number] {
  const [keys] = commandEntry(id).keys;
  const own = isDesktop(id);
  // The page has its keys itself, and knows when they are only typing: they are shown here, and chosen by pointer. macOS
  // takes every key that a menu shows (electron/electron#18295), so that there none is shown that may be typed.
  const isShown = keys !== undefined && (!mac || keys.startsWith('$mod'));
  return {
    id,
    label: commandWords[texts.language].names[id],
    click: own ? actions[id] : () => actions.ask(id),
    ...(isShown ? { accelerator: accelerator(keys), registerAccelerator: own } : {}),
  };
}

function recentItems(recent: readonly string[], { openRecent }: MenuActions): Items {
  return recent.map((location) => ({ label: location, click: () => openRecent(location) }));
}

function isDesktop(id: CommandId): id is DesktopCommand {
  return id.startsWith('desktop.');
}
