// Which contents journals speak of, held against those that there are: what is lacking, and what nothing speaks of. Takes
// in both as they come, in any order.
import type { EventBody } from '../../model/event.ts';
import type { Sha256 } from '../../model/version.ts';
import { stampFiles } from '../evidence/head-statement.ts';
import { isTextItself } from '../files/content.ts';
import { ContentSet } from './content-set.ts';
import { MarkedHashes } from './marked-hashes.ts';

/** Contents that are named for their SHA-256. */
export type Named = 'versions' | 'originals';

/** What is known of one: it is there, a journal needs it, or has no need of it and speaks of it all the same. */
const found = 1;
const needed = 2;
const spared = 4;

export class SpokenContents {
  readonly #known: Readonly<Record<Named, MarkedHashes>> = {
    versions: new MarkedHashes(),
    originals: new MarkedHashes(),
  };
  readonly #spokenStamps = new Set<string>();
  readonly #foundStamps: ReadonlySet<string>;
  readonly #hasOriginals: boolean;
  readonly #sizes = { versions: 0, originals: 0 };

  /** `stamps`: the paths of all that there are. Where there is no original at all, `hasOriginals` is false. */
  constructor(stamps: ReadonlySet<string>, hasOriginals: boolean) {
    this.#foundStamps = stamps;
    this.#hasOriginals = hasOriginals;
  }

  /** How many contents were found. */
  size(kind: Named): number {
    return this.#sizes[kind];
  }

  /** Takes in that there is one. */
  find(kind: Named, name: Sha256): void {
    this.#known[kind].mark(name, found);
    this.#sizes[kind] += 1;
  }

  /** Takes in what a journal says. */
  add(event: EventBody): void {
    if (event.type === 'version-captured') {
      const { original, version } = event.capture;
      this.#known.versions.mark(version, needed);
      // An original that a version's text gives byte for byte may be there or not.
      if (!isTextItself(event)) this.#known.originals.mark(original.sha256, needed);
      else if (this.#hasOriginals) this.#known.originals.mark(original.sha256, spared);
    } else if (event.type === 'stamp-attached') {
      for (const path of stampFiles(event)) this.#spokenStamps.add(path);
    }
  }

  /**
   * Once all is taken in: what is lacking, and what there is for no reason. `statements` are the paths of head statements
   * that are true: they need not be spoken of, being not stamped yet. `purged` are the names of what was purged: it must
   * not be there, whatever else is said of it.
   */
  end(
    statements: Iterable<string>,
    purged: ReadonlySet<Sha256>,
  ): { readonly unlisted: ContentSet; readonly unspoken: ContentSet } {
    const unlisted = new ContentSet();
    const unspoken = new ContentSet();
    for (const kind of ['versions', 'originals'] as const) {
      const known = this.#known[kind];
      for (const id of known.having((mark) => (mark & (found | needed)) === needed)) {
        if (!purged.has(id)) unlisted[kind].add(id);
      }
      for (const id of known.having((mark) => mark === found)) unspoken[kind].add(id);
      for (const id of purged) if ((known.of(id) & found) !== 0) unspoken[kind].add(id);
    }
    for (const path of this.#spokenStamps) if (!this.#foundStamps.has(path)) unlisted.stamps.add(path);
    const known = new Set(statements);
    for (const path of this.#foundStamps) {
      if (!known.has(path) && !this.#spokenStamps.has(path)) unspoken.stamps.add(path);
    }
    return { unlisted, unspoken };
  }
}
