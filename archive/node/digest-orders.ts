// What the thread that hashes is asked and answers. Lists go as one string, with a zero between two items, which is in no
// name: many strings take longer to hand over than to hash what they name.
import type { FileDigest } from './digest-files.ts';

export interface DigestOrder {
  readonly order: number;
  readonly root: string;
  /** The digests of these, or of all files directly in these. */
  readonly of: 'files' | 'folders';
  /** A list. */
  readonly paths: string;
}

export interface DigestAnswer {
  readonly order: number;
  /** The digests; or of each folder the names of its files, their digests, and the paths of the folders in it. */
  readonly lists: readonly string[];
  /** The folder that could not be read, and why. */
  readonly failed?: { readonly path: string; readonly reason: string };
}

const between = '\0';

/** Of items that are not empty. */
export function listed(items: readonly string[]): string {
  return items.join(between);
}

export function itemsOf(list: string): readonly string[] {
  return list === '' ? [] : list.split(between);
}

/** A list of digests: a SHA-256, a dash where there is no such file, or `!` and why it could not be read. */
export function listedDigests(digests: readonly FileDigest[]): string {
  return listed(
    digests.map((digest) => (typeof digest === 'string' ? digest : digest === null ? '-' : `!${digest.reason}`)),
  );
}

export function digestsOf(list: string): readonly FileDigest[] {
  return itemsOf(list).map((digest) => {
    if (digest === '-') return null;
    return digest.startsWith('!') ? { reason: digest.slice(1) } : digest;
  });
}
