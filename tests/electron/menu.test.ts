import { describe, expect, test } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { commandEntry, commandIds } from '../../commands/commands.ts';
import { danish } from '../../commands/danish.ts';
import { english } from '../../commands/english.ts';
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

  test('has every word in Danish, where Electron has English ones', () => {
    for (const platform of ['darwin', 'linux', 'win32'] as const) {
      const items = allItems(menuTemplate(textsFor('da'), nothing, { developer: true, platform, recent: [] }));
      for (const item of items) if (item.type !== 'separator') expect(item.label).toMatch(/\p{L}/u);
      expect(items.map(({ label }) => label)).not.toContain(textsFor('en').roles.paste);
    }
  });

  test.each([
    [
      'darwin',
      ['about', 'settings.show', 'services', 'hide', 'hideOthers', 'unhide', 'quit'],
      ['page.print', 'page.savePdf', 'close'],
      ['minimize', 'zoom', 'front'],
      ['keys.show', 'steps.show'],
    ],
    [
      'linux',
      [],
      ['page.print', 'page.savePdf', 'settings.show', 'quit'],
      ['minimize', 'close'],
      ['keys.show', 'steps.show', 'about'],
    ],
    [
      'win32',
      [],
      ['page.print', 'page.savePdf', 'settings.show', 'quit'],
      ['minimize', 'close'],
      ['keys.show', 'steps.show', 'about'],
    ],
  ] as const)('has what is looked for where it is looked for on %s', (platform, application, file, window, help) => {
    const template = menuTemplate(textsFor('en'), nothing, { developer: false, platform, recent: [] });
    const of = (label: string): readonly unknown[] =>
      allItems(template.filter((item) => item.label === label))
        .filter(({ type }) => type !== 'separator')
        .map(({ id, role }) => id ?? role);
    expect(of('Variorum')).toEqual(application);
    expect(of('File').slice(of('File').indexOf('recent') + 1)).toEqual(file);
    expect(of('Window')).toEqual(window);
    expect(of('Help')).toEqual(help);
  });

  test('has no two lines on end, and none at an end', () => {
    for (const platform of ['darwin', 'linux'] as const) {
      for (const { submenu } of menuTemplate(textsFor('en'), nothing, { developer: false, platform, recent: [] })) {
        const lines = (submenu as MenuItemConstructorOptions[]).map(({ type }) => (type === 'separator' ? '-' : 'i'));
        expect(lines.join('')).toMatch(/^i+(-i+)*$/);
      }
    }
  });

  test('takes no key on macOS that may be typed: there a menu takes every key that it shows', () => {
    const keys = (platform: NodeJS.Platform): ReadonlyMap<unknown, unknown> =>
      new Map(
        allItems(menuTemplate(textsFor('en'), nothing, { developer: false, platform, recent: [] })).map((item) => [
          item.id,
          item.accelerator,
        ]),
      );
    const [mac, linux] = [keys('darwin'), keys('linux')];
    expect(linux.get('library.show')).toBe('B');
    expect(mac.get('library.show')).toBeUndefined();
    expect(mac.get('palette.show')).toBe('CmdOrCtrl+K');
    for (const accelerator of mac.values()) if (accelerator !== undefined) expect(accelerator).toMatch(/^CmdOrCtrl\+/);
  });

  test('keeps the developer tools from users', () => {
    const all = (developer: boolean): string =>
      JSON.stringify(menuTemplate(textsFor('en'), nothing, { developer, platform: 'linux', recent: [] }));
    expect(all(true)).toContain('toggleDevTools');
    expect(all(false)).not.toContain('toggleDevTools');
  });

  test.each([
    ['da', 'linux', danish],
    ['da', 'darwin', danish],
    ['en', 'linux', english],
    ['en', 'win32', english],
  ] as const)('has every command that says so once, by the palette’s name: %s, %s', (locale, platform, words) => {
    const items = allItems(menuTemplate(textsFor(locale), nothing, { developer: false, platform, recent: [] }));
    const wanted = commandIds.filter((id) => commandEntry(id).menu !== undefined);
    expect(
      items
        .filter(({ id }) => id !== undefined && id !== 'recent')
        .map(({ id, label }) => [id, label])
        .sort(),
    ).toEqual(wanted.map((id) => [id, words.names[id]]).sort());
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
