// What the machine itself takes for what an archive must do at least, by the shortest calls that do it.
import { spawnSync } from 'node:child_process';
import { createHash, hash, randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { elapsed } from './times.mjs';
import { textBytes } from './drafts.mjs';

/**
 * Milliseconds of writing files and of appending lines, each durable, in a new folder beside `folder`.
 * @param {string} folder
 * @param {number} count
 */
export function rawWrites(folder, count) {
  const work = `${folder}-raw`;
  mkdirSync(work, { recursive: true });
  try {
    return {
      files: Array.from({ length: count }, (_, index) => elapsed(() => atomicFile(work, String(index)))),
      appends: appends(join(work, 'journal'), count),
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * A file that is there whole or not at all: fsync, rename, fsync of the folder.
 * @param {string} folder
 * @param {string} name
 */
function atomicFile(folder, name) {
  const temporary = join(folder, `${name}.tmp`);
  const file = openSync(temporary, 'wx');
  writeSync(file, randomBytes(textBytes));
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, join(folder, name));
  const parent = openSync(folder, 'r');
  fsyncSync(parent);
  closeSync(parent);
}

/**
 * A line of 500 bytes at the end of an open file, with fdatasync.
 * @param {string} path
 * @param {number} count
 */
function appends(path, count) {
  const file = openSync(path, 'a');
  try {
    const line = randomBytes(500);
    return Array.from({ length: count }, () =>
      elapsed(() => {
        writeSync(file, line);
        fdatasyncSync(file);
      }),
    );
  } finally {
    closeSync(file);
  }
}

/** Bytes a second of SHA-256 over pieces of a version's size, in one thread; the best of some rounds. */
export function hashingSpeed() {
  const pieces = Array.from({ length: 2000 }, () => randomBytes(textBytes));
  // In one call where this Node has it.
  const digest = hash
    ? (/** @type {Buffer} */ piece) => hash('sha256', piece, 'hex')
    : (/** @type {Buffer} */ piece) => createHash('sha256').update(piece).digest('hex');
  const rounds = Array.from({ length: 20 }, () => elapsed(() => pieces.forEach((piece) => digest(piece))));
  return (pieces.length * textBytes) / (Math.min(...rounds) / 1000);
}

/**
 * Milliseconds that `find | xargs sha256sum` takes over a folder; the reason where there is no such thing.
 * @param {string} folder
 * @returns {number | { readonly failed: string }}
 */
export function findAndHash(folder) {
  const start = performance.now();
  const { status } = spawnSync('sh', ['-c', 'find . -type f -print0 | xargs -0 sha256sum > /dev/null'], {
    cwd: folder,
  });
  const took = performance.now() - start;
  return status === 0 ? took : { failed: 'no find, xargs and sha256sum here' };
}
