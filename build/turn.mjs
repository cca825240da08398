// @ts-check
// One at a time: two builds in one folder would delete each other's files. A folder is the lock, since making one is
// atomic everywhere; a lock whose owner is gone is taken over.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { out } from './paths.mjs';

const lock = join(out, '.lock');

/** @returns {boolean} Whether the lock is now ours. */
function take() {
  mkdirSync(out, { recursive: true });
  try {
    mkdirSync(lock);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

/** @returns {boolean} */
function ownerIsGone() {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    // EPERM: it runs, as somebody else. ENOENT: it is being taken or given back just now.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/**
 * Runs `work` while no other process is between these lines for this folder.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(work) {
  let told = false;
  while (!take()) {
    if (ownerIsGone()) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) console.log('Waiting for another build in this folder …');
    told = true;
    await sleep(200);
  }
  const giveBack = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', giveBack);
  try {
    return await work();
  } finally {
    process.off('exit', giveBack);
    giveBack();
  }
}
