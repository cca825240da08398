// @ts-check
// Tells whether a target is up to date: by the content of what it is made from, so that a checkout or a copy that only
// touches times costs nothing, and by the presence of what it left.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { out, root } from './paths.mjs';

const notes = join(out, '.build');
/** What every target depends on: the libraries and the way of building. */
const always = ['package-lock.json', 'tsconfig.json', 'build/bundle.mjs', 'build/targets.mjs'];

/**
 * @param {string} path Absolute; a file or a folder.
 * @returns {string[]} The files, in a fixed order; none where there is nothing.
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * @param {readonly string[]} sources Files and folders, from the root.
 * @returns {string} A hash over names and contents.
 */
export function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of [...always, ...sources].flatMap((source) => filesUnder(join(root, source)))) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join('/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string} print The fingerprint of its sources.
 */
export function isFresh(target, print) {
  const note = join(notes, target.name);
  if (!existsSync(note) || readFileSync(note, 'utf8') !== print) return false;
  return target.results.every((result) => existsSync(join(out, result)));
}

/**
 * @param {string} name
 * @param {string} print
 */
export function noteFresh(name, print) {
  const note = join(notes, name);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, print);
}

/** A target whose making was broken off is stale, whatever it left. @param {string} name */
export function noteStale(name) {
  rmSync(join(notes, name), { force: true });
}
