// Which version of an article a place is about, which one it is compared with, and where a step leads. Pure.
import type { Article } from '../../archive/model/article.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import type { Place } from './location.ts';

/** `version` is empty where there is none at all; `beforeVersion` is null where nothing comes before it. */
export interface VersionPair {
  readonly version: Sha256;
  readonly beforeVersion: Sha256 | null;
}

type Wanted = Pick<Place, 'room' | 'version' | 'before'>;

/**
 * The version of the place, and what it is compared with: the one named, else the one before it. The oldest has none;
 * the room for comparing then shows what came after it, rather than time running backwards.
 */
export function versionPair({ versions }: Pick<Article, 'versions'>, wanted: Wanted): VersionPair {
  const version = versions.find(({ id }) => id === wanted.version) ?? versions.at(-1);
  if (!version) return { version: '', beforeVersion: null };
  const index = versions.indexOf(version);
  const named = versions.find((candidate) => candidate.id === wanted.before && candidate !== version);
  const [older, newer] = [named ?? versions[index - 1], versions[index + 1]];
  if (!older && newer && wanted.room === 'compare') return { version: newer.id, beforeVersion: version.id };
  return { version: version.id, beforeVersion: older?.id ?? null };
}

/** Where stepping the version, or the one it is compared with, leads from a place; null where there is none. */
export function stepVersion(
  article: Pick<Article, 'versions'>,
  place: Wanted,
  by: 1 | -1,
  side: 'version' | 'before',
): Partial<Place> | null {
  if (side === 'before' && place.room !== 'compare') return null;
  const { version, beforeVersion } = versionPair(article, place);
  const from = side === 'before' ? beforeVersion : version;
  const next = article.versions[article.versions.findIndex(({ id }) => id === from) + by];
  if (!next || (side === 'before' && next.id === version)) return null;
  return side === 'before' ? { before: next.id } : { version: next.id };
}
