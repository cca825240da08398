// A file that is added to again and again stays open for that long and no longer, and what stands under its name is what
// is added to.
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Appender } from '../../archive/node/appender.ts';

let folder: string;
let file: string;
let appender: Appender;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-appender-'));
  file = join(folder, 'journal');
  appender = new Appender();
});
afterEach(async () => {
  vi.useRealTimers();
  await appender.releaseAll();
  rmSync(folder, { recursive: true, force: true });
});

const add = (text: string): Promise<void> => appender.append(file, new TextEncoder().encode(text));

/** The files in the folder that this process has open; undefined where the system does not tell. */
function openFiles(): readonly string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc/self/fd').flatMap((handle) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${handle}`);
      return target.startsWith(folder) ? [target] : [];
    } catch {
      return [];
    }
  });
}

it('adds to the end, also of what was there and of what was cut meanwhile', async () => {
  writeFileSync(file, 'før\n');
  await add('et\n');
  await add('to\n');
  expect(readFileSync(file, 'utf8')).toBe('før\net\nto\n');
  writeFileSync(file, 'før\n');
  await add('tre\n');
  expect(readFileSync(file, 'utf8')).toBe('før\ntre\n');
});

it('adds to the file that took the place of the one it had open, or makes one where it was taken away', async () => {
  await add('et\n');
  writeFileSync(join(folder, 'other'), 'andet\n');
  renameSync(join(folder, 'other'), file);
  await add('to\n');
  expect(readFileSync(file, 'utf8')).toBe('andet\nto\n');
  rmSync(file);
  await add('tre\n');
  expect(readFileSync(file, 'utf8')).toBe('tre\n');
});

it('has the file open while it is added to, and closes it about a second later', async ({ skip }) => {
  if (openFiles() === undefined) return skip();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await add('et\n');
  vi.advanceTimersByTime(700);
  await add('to\n');
  vi.advanceTimersByTime(700);
  expect(openFiles()).toEqual([file]);
  vi.advanceTimersByTime(700);
  vi.useRealTimers();
  await vi.waitUntil(() => openFiles()?.length === 0);
  await add('tre\n');
  expect(readFileSync(file, 'utf8')).toBe('et\nto\ntre\n');
});

it('has nothing open after what could not be written', async () => {
  await expect(appender.append(folder, new Uint8Array(1))).rejects.toMatchObject({ code: 'EISDIR' });
  expect(openFiles() ?? []).toEqual([]);
});
