import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, withArchive, writeSettings } from '../../electron/settings.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-settings-'));
  file = join(folder, 'deep/desktop.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is written is read, and nothing else is left', () => {
  const settings = { archive: '/a', window: { x: -5, y: 0, width: 800, height: 600, maximised: true } };
  writeSettings(file, { archive: '/b' });
  writeSettings(file, settings);
  expect(readSettings(file)).toEqual(settings);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['desktop.json']);
});

test.each([
  ['is not there', undefined],
  ['is torn', '{"archive": "/a'],
  ['holds something else', '{"window": {"x": "left"}}'],
])('a file that %s counts as nothing', (_name, text) => {
  const other = join(folder, 'other.json');
  if (text !== undefined) writeFileSync(other, text);
  expect(readSettings(other)).toEqual({});
});

test('the archives that were open are remembered, the newest first and each once, and not too many', () => {
  const opened = ['/a', '/b', '/a'].reduce(
    (settings, location) => ({ ...settings, ...withArchive(settings, location) }),
    {},
  );
  expect(opened).toEqual({ archive: '/a', recent: ['/a', '/b'] });
  const many = Array.from({ length: 20 }, (_, index) => `/archive-${index}`);
  expect(withArchive({ recent: many }, '/new').recent).toEqual(['/new', ...many.slice(0, 9)]);
});
