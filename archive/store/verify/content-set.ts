// Contents, of which an archive has a million: known by their names, since their paths would take many times the room
// and, put together for each line that speaks of one, much of the time that reading the line takes.
import { originalPath, versionPath } from '../files/content.ts';
import { Sha256Table } from './sha256-table.ts';

export class ContentSet {
  readonly versions = new Sha256Table();
  readonly originals = new Sha256Table();
  /** The paths of head statements and stamps. */
  readonly stamps = new Set<string>();

  *paths(): Generator<string> {
    for (const id of this.versions) yield versionPath(id);
    for (const id of this.originals) yield originalPath(id);
    yield* this.stamps;
  }
}
