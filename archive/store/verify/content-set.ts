// Contents, of which an archive has a million: known by their names, since their paths would take twice the room and,
// put together for each line that speaks of one, much of the time that reading the line takes.
import { originalPath, versionPath } from '../files/content.ts';
import type { Sha256 } from '../../model/version.ts';

export class ContentSet {
  readonly versions = new Set<Sha256>();
  readonly originals = new Set<Sha256>();
  /** The paths of head statements and stamps. */
  readonly stamps = new Set<string>();

  get size(): number {
    return this.versions.size + this.originals.size + this.stamps.size;
  }

  /** Their paths; of those alone that are in none of `others` where these are given. */
  *paths(...others: readonly ContentSet[]): Generator<string> {
    for (const id of this.versions) if (!others.some(({ versions }) => versions.has(id))) yield versionPath(id);
    for (const id of this.originals) if (!others.some(({ originals }) => originals.has(id))) yield originalPath(id);
    for (const path of this.stamps) if (!others.some(({ stamps }) => stamps.has(path))) yield path;
  }
}
