// All measurements of all systems at all sizes, one after the other, each system in a folder of its own.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roomOf } from './disk.mjs';
import { findAndHash } from './raw.mjs';
import { measure } from './run.mjs';
import { median } from './times.mjs';

/** Processes that open an archive, one after the other, for a median. */
const openings = 5;

/**
 * @typedef {Omit<import('./run.mjs').Task, 'step'>} Work
 *
 * @typedef {object} Plan
 * @property {readonly number[]} sizes Articles.
 * @property {readonly string[]} systems Modules in systems/.
 * @property {string} folder Where the archives are made, and found again by the next run if they are left there.
 * @property {string | undefined} profile
 *
 * @param {Plan} plan
 * @returns {Promise<Record<string, Record<string, any>>>} By size and system, as the report takes it.
 */
export async function takeMeasures({ sizes, systems, folder, profile }) {
  /** @type {Record<string, Record<string, any>>} */
  const results = {};
  for (const articles of sizes) {
    results[articles] = {};
    for (const system of systems) {
      const place = join(folder, `${system}-${articles}`);
      results[articles][system] = await measureSystem({ system, articles, folder: place, ...(profile && { profile }) });
    }
  }
  return results;
}

/** @param {Work} task */
async function measureSystem(task) {
  const imported = await prepared(task);
  if (imported.failed !== undefined) return { import: imported };
  return {
    import: imported,
    disk: { ...roomOf(task.folder), ...(task.system === 'variorum' && versionsIn(task.folder)) },
    open: await openSeveralTimes(task),
    list: await measure({ ...task, step: 'list' }),
    ...(await verified(task)),
    // Last, since it changes the archive.
    write: await measure({ ...task, step: 'write' }),
  };
}

/** The bulk import: now, or as an earlier run measured it when it made this archive. @param {Work} task */
async function prepared(task) {
  const note = `${task.folder}.import.json`;
  if (existsSync(note)) return { ...JSON.parse(readFileSync(note, 'utf8')), isKept: true };
  const imported = { ...(await measure({ ...task, step: 'import' })), on: new Date().toISOString().slice(0, 10) };
  if (imported.failed === undefined) writeFileSync(note, JSON.stringify(imported));
  return imported;
}

/** @param {Work} task */
async function openSeveralTimes(task) {
  /** @type {any[]} */
  const opened = [];
  for (let round = 0; round < openings; round++) {
    const one = await measure({ ...task, step: 'open' });
    if (one.failed !== undefined) return one;
    opened.push(one);
  }
  const middle = (/** @type {string} */ key) => median(opened.map((one) => one[key]));
  return { took: middle('took'), resident: middle('resident'), heap: middle('heap') };
}

/** A verification between two runs of `find | xargs sha256sum`, of which the faster counts. @param {Work} task */
async function verified(task) {
  if (task.system !== 'variorum') return { verify: await measure({ ...task, step: 'verify' }) };
  const before = findAndHash(task.folder);
  const verify = await measure({ ...task, step: 'verify' });
  const after = findAndHash(task.folder);
  if (typeof before !== 'number' || typeof after !== 'number') return { verify, found: before };
  return { verify, found: Math.min(before, after) };
}

/** @param {string} folder */
function versionsIn(folder) {
  return { versions: roomOf(join(folder, 'versions')).bytes };
}
