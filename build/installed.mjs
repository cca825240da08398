// @ts-check
// Whether what package-lock.json asks for is what is installed, by content: times say nothing after a checkout, and
// npm's own note of what is installed says nothing of a folder that somebody deleted or that npm only planned to write.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devDependencies?: Record<string, string>,
 *   dependencies?: Record<string, string> }} LockedPackage
 */

/** @param {string} file @returns {any} Undefined where it is missing or unreadable. */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root A folder with package.json and package-lock.json.
 * @returns {'nothing' | 'differs' | 'complete'}
 */
export function installed(root) {
  if (!existsSync(join(root, 'node_modules'))) return 'nothing';
  const manifest = readJson(join(root, 'package.json'));
  const locked = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules/.package-lock.json'))?.packages;
  if (!present) return 'nothing';
  if (!locked || !sameRanges(manifest, locked[''])) return 'differs';
  const complete = Object.entries(locked).every(
    ([path, wanted]) => path === '' || isThere(wanted, present[path], join(root, path)),
  );
  const nothingMore = Object.keys(present).every((path) => path in locked);
  return complete && nothingMore ? 'complete' : 'differs';
}

/**
 * An optional package of another platform is rightly absent.
 * @param {LockedPackage} wanted
 * @param {LockedPackage | undefined} noted What npm says is there.
 * @param {string} folder
 */
function isThere(wanted, noted, folder) {
  if (!noted) return wanted.optional === true;
  if (noted.version !== wanted.version || noted.integrity !== wanted.integrity) return false;
  return readJson(join(folder, 'package.json'))?.version === wanted.version;
}

/**
 * @param {LockedPackage} manifest
 * @param {LockedPackage | undefined} lockRoot
 */
function sameRanges(manifest, lockRoot) {
  /** @param {LockedPackage | undefined} one */
  const ranges = (one) => JSON.stringify([one?.dependencies ?? {}, one?.devDependencies ?? {}].map(sorted));
  return ranges(manifest) === ranges(lockRoot);
}

/** @param {Record<string, string>} record */
function sorted(record) {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
