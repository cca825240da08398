import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataFolder, defaultArchiveFolder } from '../../archive/node/data-folder.ts';
import { copySample } from '../../archive/node/first-start.ts';

let folder: string;
let sample: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-first-'));
  sample = join(folder, 'sample');
  await mkdir(join(sample, 'versions/ab'), { recursive: true });
  await writeFile(join(sample, 'archive.json'), '{"format":1}');
  await writeFile(join(sample, 'versions/ab/abc.json'), 'content');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the sample', () => {
  test('is copied whole, with the folders above it', async () => {
    const to = join(folder, 'config/Variorum/archive');
    expect(await copySample(sample, to)).toEqual({ ok: true, value: { copied: true } });
    expect(await readFile(join(to, 'versions/ab/abc.json'), 'utf8')).toBe('content');
    expect(await readdir(join(folder, 'config/Variorum'))).toEqual(['archive']);
  });

  test('is not copied over anything, not even an empty folder', async () => {
    const to = join(folder, 'archive');
    await mkdir(to);
    expect(await copySample(sample, to)).toEqual({ ok: true, value: { copied: false } });
    expect(await readdir(to)).toEqual([]);
  });

  test('is copied once when several start at once', async () => {
    const to = join(folder, 'archive');
    const outcomes = await Promise.all([copySample(sample, to), copySample(sample, to), copySample(sample, to)]);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value.copied)).toHaveLength(1);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['archive', 'sample']);
    expect(await readFile(join(to, 'versions/ab/abc.json'), 'utf8')).toBe('content');
  });

  test('need not be there', async () => {
    const to = join(folder, 'archive');
    expect(await copySample(join(folder, 'none'), to)).toEqual({ ok: true, value: { copied: false } });
    expect(await readdir(folder)).toEqual(['sample']);
  });

  test('that cannot be copied is said to be, and leaves nothing behind', async () => {
    await writeFile(join(folder, 'file'), '');
    const to = join(folder, 'file/archive');
    expect(await copySample(sample, to)).toMatchObject({
      ok: false,
      error: { code: 'unreadable', details: { file: to } },
    });
    expect((await readdir(folder)).sort()).toEqual(['file', 'sample']);
  });
});

describe('the data folder', () => {
  test.each([
    ['linux', {}, '/home/a', '/home/a/.config/Variorum'],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/home/a', '/x/Variorum'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/a', '/home/a/.config/Variorum'],
    ['freebsd', {}, '/home/a', '/home/a/.config/Variorum'],
    ['darwin', { XDG_CONFIG_HOME: '/x' }, '/Users/a', '/Users/a/Library/Application Support/Variorum'],
    ['win32', { APPDATA: '/r' }, '/Users/a', '/r/Variorum'],
    ['win32', {}, '/Users/a', '/Users/a/AppData/Roaming/Variorum'],
  ] as const)('%s with %j', (platform, env, home, expected) => {
    const slashes = (path: string): string => path.replaceAll('\\', '/');
    expect(slashes(dataFolder({ platform, env, home }))).toBe(expected);
    expect(slashes(defaultArchiveFolder({ platform, env, home }))).toBe(`${expected}/archive`);
  });
});
