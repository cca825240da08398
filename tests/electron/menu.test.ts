import { describe, expect, test } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { commandEntry, commandIds } from '../../commands/commands.ts';
import { danish } from '../../commands/danish.ts';
import { menuTemplate } from '../../electron/menu.ts';
import { textsFor } from '../../electron/texts.ts';

const nothing = {
  'desktop.openArchive'() {},
  'desktop.newArchive'() {},
  'desktop.importFiles'() {},
  'desktop.showFolder'() {},
  openRecent() {},
  ask() {},
};
const labels = (locale: string, platform: NodeJS.Platform, developer = false): readonly unknown[] =>
  menuTemplate(textsFor(locale), nothing, { developer, platform, recent: [] }).map((item) => item.label ?? item.role);

function allItems(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

describe('the menu', () => {
  test.each([
    ['da', ['Filer', 'Rediger', 'Artikel', 'Vis', 'Vindue', 'Hjælp']],
    ['da-DK', ['Filer', 'Rediger', 'Artikel', 'Vis', 'Vindue', 'Hjælp']],
    ['en-GB', ['File', 'Edit', 'Article', 'View', 'Window', 'Help']],
    ['de', ['File', 'Edit', 'Article', 'View', 'Window', 'Help']],
  ])('speaks the language of %s', (locale, expected) => expect(labels(locale, 'linux')).toEqual(expected));

  test('has the application first on macOS', () => expect(labels('en', 'darwin')[0]).toBe('appMenu'));

  test('keeps the developer tools from users', () => {
    const all = (developer: boolean): string =>
      JSON.stringify(menuTemplate(textsFor('en'), nothing, { developer, platform: 'linux', recent: [] }));
    expect(all(true)).toContain('toggleDevTools');
    expect(all(false)).not.toContain('toggleDevTools');
  });

  test('has every command that says so, by the name that the palette has for it', () => {
    const items = allItems(menuTemplate(textsFor('da'), nothing, { developer: false, platform: 'linux', recent: [] }));
    const wanted = commandIds.filter((id) => commandEntry(id).menu !== undefined);
    expect(
      items
        .filter(({ id }) => id !== undefined && id !== 'recent')
        .map(({ id, label }) => [id, label])
        .sort(),
    ).toEqual(wanted.map((id) => [id, danish.names[id]]).sort());
  });

  test('opens the archives that were open before', () => {
    const opened: string[] = [];
    const actions = { ...nothing, openRecent: (location: string) => void opened.push(location) };
    const surroundings = { developer: false, platform: 'linux', recent: ['/a', '/b'] } as const;
    const items = allItems(menuTemplate(textsFor('en'), actions, surroundings));
    const recent = items.find(({ id }) => id === 'recent')?.submenu as MenuItemConstructorOptions[];
    expect(recent.map(({ label }) => label)).toEqual(['/a', '/b']);
    (recent[1]?.click as unknown as () => void)();
    expect(opened).toEqual(['/b']);
  });

  test.each(['linux', 'darwin'] as const)(
    'asks the page to undo and redo, which knows where its focus is, on %s',
    (platform) => {
      const asked: string[] = [];
      const actions = { ...nothing, ask: (wish: string) => void asked.push(wish) };
      const items = menuTemplate(textsFor('en'), actions, { developer: false, platform, recent: [] }).flatMap(
        ({ submenu }) => (Array.isArray(submenu) ? submenu : []),
      );
      for (const id of ['history.undo', 'history.redo', 'history.show'])
        (items.find((item) => item.id === id)?.click as unknown as () => void)();
      expect(asked).toEqual(['history.undo', 'history.redo', 'history.show']);
      // A key that the menu took would never reach a field of text.
      expect(
        items
          .filter(({ id }) => id === 'history.undo' || id === 'history.redo')
          .map((item) => item.registerAccelerator),
      ).toEqual([false, false]);
    },
  );
});
