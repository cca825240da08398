import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../electron/menu.ts';
import { textsFor } from '../../electron/texts.ts';

const nothing = { openArchive() {}, newArchive() {}, importFiles() {}, showFolder() {}, ask() {} };
const labels = (locale: string, platform: NodeJS.Platform, developer = false): readonly unknown[] =>
  menuTemplate(textsFor(locale), nothing, { developer, platform }).map((item) => item.label ?? item.role);

describe('the menu', () => {
  test.each([
    ['da', ['Filer', 'Rediger', 'Vis', 'Vindue', 'Hjælp']],
    ['da-DK', ['Filer', 'Rediger', 'Vis', 'Vindue', 'Hjælp']],
    ['en-GB', ['File', 'Edit', 'View', 'Window', 'Help']],
    ['de', ['File', 'Edit', 'View', 'Window', 'Help']],
  ])('speaks the language of %s', (locale, expected) => expect(labels(locale, 'linux')).toEqual(expected));

  test('has the application first on macOS', () => expect(labels('en', 'darwin')[0]).toBe('appMenu'));

  test('keeps the developer tools from users', () => {
    const all = (developer: boolean): string =>
      JSON.stringify(menuTemplate(textsFor('en'), nothing, { developer, platform: 'linux' }));
    expect(all(true)).toContain('toggleDevTools');
    expect(all(false)).not.toContain('toggleDevTools');
  });

  test.each(['linux', 'darwin'] as const)(
    'asks the page to undo and redo, which knows where its focus is, on %s',
    (platform) => {
      const asked: string[] = [];
      const actions = { ...nothing, ask: (wish: string) => void asked.push(wish) };
      const items = menuTemplate(textsFor('en'), actions, { developer: false, platform }).flatMap(({ submenu }) =>
        Array.isArray(submenu) ? submenu : [],
      );
      for (const id of ['undo', 'redo', 'history'])
        (items.find((item) => item.id === id)?.click as unknown as () => void)();
      expect(asked).toEqual(['undo', 'redo', 'history']);
      // A key that the menu took would never reach a field of text.
      expect(items.filter(({ id }) => id === 'undo' || id === 'redo').map((item) => item.registerAccelerator)).toEqual([
        false,
        false,
      ]);
    },
  );
});
