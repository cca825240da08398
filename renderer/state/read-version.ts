// A version with the notes of its article, read together: stepping through versions shows either all of one or all of
// the next.
import type { Client } from '../../archive/contract.ts';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Sha256, Version } from '../../archive/model/version.ts';
import { succeed } from './succeed.ts';

/**
 * `notes` as they stand on the version, and `removed` those that were removed; empty where they could not be read, and
 * `failure` says why.
 */
export interface Reading {
  readonly content: Version;
  readonly notes: readonly PlacedAnnotation[];
  readonly removed: readonly PlacedAnnotation[];
  readonly failure: Failure | null;
}

/** Throws a `FailedCall` where the text itself cannot be read. */
export async function readVersion(client: Client, article: string, version: Sha256): Promise<Reading> {
  const [content, notes] = await Promise.all([
    succeed(client.call('version.get', { version })),
    client.call('annotation.list', { article, version, removed: true }),
  ]);
  if (!notes.ok) return { content, notes: [], removed: [], failure: notes.error };
  const { annotations } = notes.value;
  const isRemoved = ({ annotation }: PlacedAnnotation): boolean => annotation.removed !== undefined;
  return {
    content,
    notes: annotations.filter((placed) => !isRemoved(placed)),
    removed: annotations.filter(isRemoved),
    failure: null,
  };
}
