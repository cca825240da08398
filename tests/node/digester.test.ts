// The thread that hashes is ended when it has been idle, and never while somebody waits for it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Digester } from '../../archive/node/digester.ts';

/** Answers each order after a while, as the built thread does: a digest for every path. */
const slowThread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ order, paths }) => {
      setTimeout(() => parentPort.postMessage({ order, lists: [paths.replaceAll(/[^\\0]+/g, 'hashed')] }), 100);
    });
  `)}`,
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-digester-'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

it('goes on hashing when an idle time is over that began before', async () => {
  writeFileSync(join(folder, 'a'), 'a');
  const digester = new Digester(folder, slowThread);
  // Few files are hashed here; these are done one after the other, with nothing asked in between.
  await Promise.all([digester.digest(['a']), digester.digest(['a'])]);
  const many = Array.from({ length: 2_001 }, () => 'a');
  const answered = digester.digest(many);
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  const late = new Promise((resolve) => setTimeout(() => resolve('never answered'), 3_000));
  expect(await Promise.race([answered.then((digests) => digests.length), late])).toBe(2_001);
});

it('tells what is in folders as the thread tells it that hashes them', async () => {
  const told = ['one\0two', `${'a'.repeat(64)}\0!EIO`, 'some/inner', '', '', ''];
  const thread = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ order, of, paths }) => {
        if (paths === 'shut') parentPort.postMessage({ order, lists: [], failed: { path: 'shut', reason: 'EACCES' } });
        else parentPort.postMessage({ order, lists: of === 'folders' ? ${JSON.stringify(told)} : [] });
      });
    `)}`,
  );
  vi.useRealTimers();
  const digester = new Digester(folder, thread);
  digester.expect(100_000);
  expect(await digester.digestFolders(['some', 'empty'])).toEqual([
    { path: 'some', names: ['one', 'two'], digests: ['a'.repeat(64), { reason: 'EIO' }], folders: ['some/inner'] },
    { path: 'empty', names: [], digests: [], folders: [] },
  ]);
  await expect(digester.digestFolders(['shut'])).rejects.toMatchObject({ code: 'unreadable', reason: 'EACCES' });
});
