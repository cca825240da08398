// Contents, of which an archive has a million: known by their names, since their paths would take twice the room and,
// put together for each line that speaks of one, much of the time that reading the line takes.
import type { Sha256 } from '../../model/version.ts';
import { originalPath, versionPath } from '../files/content.ts';

export class ContentSet {
  readonly versions: Set<Sha256>;
  readonly originals: Set<Sha256>;
  /** The paths of head statements and stamps. */
  readonly stamps: Set<string>;

  /** Those of `like`, to begin with. */
  constructor(like?: ContentSet) {
    this.versions = new Set(like?.versions);
    this.originals = new Set(like?.originals);
    this.stamps = new Set(like?.stamps);
  }

  get size(): number {
    return this.versions.size + this.originals.size + this.stamps.size;
  }

  *paths(): Generator<string> {
    for (const id of this.versions) yield versionPath(id);
    for (const id of this.originals) yield originalPath(id);
    yield* this.stamps;
  }
}
