// A version with the notes of its article, read together: stepping through versions shows either all of one or all of
// the next.
import type { Client } from '../../archive/contract.ts';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Sha256, Version } from '../../archive/model/version.ts';
import type { Hyphenate } from '../text/word-breaks.ts';
import { loadHyphenation } from './load-hyphenation.ts';
import { FailedCall } from './succeed.ts';

/**
 * `hyphenate` breaks the words of its language, null where nobody knows how. `content` is null where it was purged; then no note has a place on it. `notes` as they stand on the version, and
 * `removed` those that were removed; empty where they could not be read, and `failure` says why. `device` is this one,
 * read where people said where notes stand; empty elsewhere.
 */
export interface Reading {
  readonly version: Sha256;
  readonly content: Version | null;
  readonly hyphenate: Hyphenate | null;
  readonly notes: readonly PlacedAnnotation[];
  readonly removed: readonly PlacedAnnotation[];
  readonly device: string;
  readonly failure: Failure | null;
}

/** Throws a `FailedCall` where the text itself cannot be read. */
export async function readVersion(client: Client, article: string, version: Sha256): Promise<Reading> {
  const [read, notes] = await Promise.all([
    client.call('version.get', { version }),
    client.call('annotation.list', { article, version, removed: true }),
  ]);
  if (!read.ok && read.error.code !== 'purged') throw new FailedCall(read.error);
  const content = read.ok ? read.value : null;
  // A text can be read with its words whole, but should not change its lines before the reader's eyes.
  const hyphenate = content && (await loadHyphenation(content.language).catch(() => null));
  if (!notes.ok) return { version, content, hyphenate, notes: [], removed: [], device: '', failure: notes.error };
  const { annotations } = notes.value;
  const isSettled = annotations.some(({ annotation }) => annotation.placements !== undefined);
  const archive = isSettled ? await client.call('archive.describe', {}) : null;
  const isRemoved = ({ annotation }: PlacedAnnotation): boolean => annotation.removed !== undefined;
  return {
    version,
    content,
    hyphenate,
    notes: annotations.filter((placed) => !isRemoved(placed)),
    removed: annotations.filter(isRemoved),
    device: archive?.ok ? archive.value.device : '',
    failure: null,
  };
}
