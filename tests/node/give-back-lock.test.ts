// The lock of a thread that ended without giving it back, in a process that goes on.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveBackLock, lockArchive } from '../../archive/node/lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-lock-'));
  mkdirSync(join(folder, 'lock/held'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What an owner leaves behind who ends without a word. */
function leftBy(owner: { readonly pid: number; readonly host: string }): string {
  const text = JSON.stringify({ ...owner, since: new Date().toISOString(), token: 'left' });
  writeFileSync(join(folder, 'lock/owner.json'), text);
  return text;
}

test('is given back, and the archive opens again at once', async () => {
  leftBy({ pid: process.pid, host: hostname() });
  expect(await lockArchive(folder)).toMatchObject({ ok: false, error: { code: 'archive-locked' } });
  await giveBackLock(folder);
  const lock = await lockArchive(folder);
  if (!lock.ok) throw new Error(lock.error.message);
  expect(lock.value.isLost()).toBe(false);
  await lock.value.release();
});

test.each([
  ['another process has it', { pid: process.ppid, host: hostname() }],
  ['another machine has it', { pid: process.pid, host: `not-${hostname()}` }],
])('stays where %s', async (_name, owner) => {
  const left = leftBy(owner);
  await giveBackLock(folder);
  expect(readFileSync(join(folder, 'lock/owner.json'), 'utf8')).toBe(left);
  expect(await lockArchive(folder)).toMatchObject({ ok: false, error: { code: 'archive-locked' } });
});

test('is no trouble where there is none', async () => {
  rmSync(join(folder, 'lock'), { recursive: true });
  await expect(giveBackLock(folder)).resolves.toBeUndefined();
});
