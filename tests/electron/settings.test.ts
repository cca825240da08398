import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  archivesOfLastTime,
  readSettings,
  withArchive,
  withoutArchive,
  withPlace,
  writeSettings,
} from '../../electron/settings.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-settings-'));
  file = join(folder, 'deep/desktop.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is written is read, and nothing else is left', () => {
  const place = { x: -5, y: 0, width: 800, height: 600, maximised: true };
  const settings = { open: ['/a'], recent: ['/a'], window: place, windows: { '/a': place } };
  writeSettings(file, { open: ['/b'] });
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
  expect(opened).toEqual({ recent: ['/a', '/b'] });
  const many = Array.from({ length: 20 }, (_, index) => `/archive-${index}`);
  expect(withArchive({ recent: many }, '/new').recent).toEqual(['/new', ...many.slice(0, 9)]);
});

test('each archive has its place on the screen, as long as it is remembered itself', () => {
  const place = (x: number) => ({ x, y: 0, width: 800, height: 600, maximised: false });
  const settings = { recent: ['/a', '/b'], windows: { '/a': place(1), '/gone': place(2) } };
  expect(withPlace(settings, '/b', place(3))).toEqual({
    window: place(3),
    windows: { '/a': place(1), '/b': place(3) },
  });
  expect(withoutArchive(settings, '/a')).toEqual({ recent: ['/b'], windows: { '/gone': place(2) } });
});

test.each([
  ['were open', { open: ['/a', '/b'], recent: ['/c'] }, ['/a', '/b']],
  ['an older Variorum had open', { recent: ['/c', '/b'] }, ['/c']],
  ['nobody ever opened', {}, []],
])('a start that names none opens the archives that %s', (_name, settings, expected) => {
  expect(archivesOfLastTime(settings)).toEqual(expected);
});
