// The version of an article that a person means: by its number in order of time, from 1, or by the beginning of its
// SHA-256.
import type { Client } from '../archive/contract.ts';
import type { Article, VersionEntry } from '../archive/model/article.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';
import type { Version } from '../archive/model/version.ts';

/** A version as its article lists it, with its number. */
export interface NumberedVersion {
  readonly number: number;
  readonly entry: VersionEntry;
}

/** The version that `name` means; the newest where none is named. */
export function findVersion(article: Article, name?: string): Result<NumberedVersion> {
  const versions = article.versions.map((entry, index) => ({ number: index + 1, entry }));
  const wanted = name?.trim().toLowerCase() ?? String(versions.length);
  const byNumber = /^\d{1,6}$/.test(wanted) ? versions[Number(wanted) - 1] : undefined;
  if (byNumber) return ok(byNumber);
  const byHash = /^[0-9a-f]{4,64}$/.test(wanted) ? versions.filter(({ entry }) => entry.id.startsWith(wanted)) : [];
  const [only] = byHash;
  if (only && byHash.length === 1) return ok(only);
  const count = versions.length;
  const has = count === 0 ? 'no such version' : count === 1 ? 'one version' : `${count} versions`;
  return only
    ? fail('invalid-input', `"${wanted}" begins the SHA-256 of ${byHash.length} versions.`, 'Give more of it.')
    : fail(
        'not-found',
        `"${article.title}" has ${has}, and none is "${wanted}".`,
        `Name one by its number, 1 to ${count}, or by at least four digits of its SHA-256.`,
        { version: wanted },
      );
}

/** Two versions to compare: those named, else the last two; with one name, from that one to the newest. */
export function findPair(
  article: Article,
  beforeName?: string,
  afterName?: string,
): Result<{ readonly before: NumberedVersion; readonly after: NumberedVersion }> {
  if (article.versions.length === 1 && beforeName === undefined) {
    const remedy = 'Import a later state of it with `variorum import FILE --article`.';
    return fail('not-found', `"${article.title}" has one version, so there is nothing to compare.`, remedy);
  }
  const before = findVersion(article, beforeName ?? String(article.versions.length - 1));
  if (!before.ok) return before;
  const after = findVersion(article, afterName);
  return after.ok ? ok({ before: before.value, after: after.value }) : after;
}

/** The content of a version. */
export function readVersion(client: Client, { entry }: NumberedVersion): Promise<Result<Version>> {
  return client.call('version.get', { version: entry.id });
}
