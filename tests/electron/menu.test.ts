import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../electron/menu.ts';
import { textsFor } from '../../electron/texts.ts';

const nothing = { openArchive() {}, newArchive() {}, importFiles() {}, showFolder() {} };
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
});
