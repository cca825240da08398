// Which contents journals speak of, held against those that there are: what is lacking, and what nothing speaks of.
import type { EventBody } from '../../model/event.ts';
import type { Sha256 } from '../../model/version.ts';
import { stampFiles } from '../evidence/head-statement.ts';
import { isTextItself } from '../files/content.ts';
import { ContentSet } from './content-set.ts';

/** Contents that are named for their SHA-256. */
type Named = 'versions' | 'originals';

export class SpokenContents {
  readonly #listed: ContentSet;
  /** Of each that there is, by its index among the listed: 1 where a journal speaks of it. */
  readonly #spoken: Readonly<Record<Named, Uint8Array>>;
  readonly #spokenStamps = new Set<string>();
  /** What must be there, since the journals speak of it, and is not in the list of what there is. */
  readonly #unlisted = { versions: new Set<Sha256>(), originals: new Set<Sha256>(), stamps: new Set<string>() };

  /** `listed`: all that there are. */
  constructor(listed: ContentSet) {
    this.#listed = listed;
    this.#spoken = {
      versions: new Uint8Array(listed.versions.size),
      originals: new Uint8Array(listed.originals.size),
    };
  }

  /** Takes in what a journal says. */
  add(event: EventBody): void {
    if (event.type === 'version-captured') {
      const { original, version } = event.capture;
      this.#mustBe('versions', version);
      // An original that a version's text gives byte for byte may be there or not.
      if (!isTextItself(event)) this.#mustBe('originals', original.sha256);
      else if (this.#listed.originals.size > 0) this.#isSpoken('originals', original.sha256);
    } else if (event.type === 'stamp-attached') {
      for (const path of stampFiles(event)) {
        if (this.#listed.stamps.has(path)) this.#spokenStamps.add(path);
        else this.#unlisted.stamps.add(path);
      }
    }
  }

  /**
   * Once all is taken in: what is lacking, and what there is for no reason. `statements` are the paths of head statements
   * that are true: they need not be spoken of, being not stamped yet. `purged` are the names of what was purged: it must
   * not be there, whatever else is said of it.
   */
  end(
    statements: Iterable<string>,
    purged: Iterable<Sha256>,
  ): { readonly unlisted: ContentSet; readonly unspoken: ContentSet } {
    const unlisted = new ContentSet();
    const unspoken = new ContentSet();
    const taken = new Set(purged);
    for (const kind of ['versions', 'originals'] as const) {
      for (const id of this.#unlisted[kind]) if (!taken.has(id)) unlisted[kind].add(id);
      const listed = this.#listed[kind];
      for (const [index, spoken] of this.#spoken[kind].entries()) {
        if (spoken === 0) unspoken[kind].add(listed.at(index));
      }
      for (const id of taken) if (listed.has(id)) unspoken[kind].add(id);
    }
    for (const path of this.#unlisted.stamps) unlisted.stamps.add(path);
    const known = new Set(statements);
    for (const path of this.#listed.stamps) {
      if (!known.has(path) && !this.#spokenStamps.has(path)) unspoken.stamps.add(path);
    }
    return { unlisted, unspoken };
  }

  #mustBe(kind: Named, name: Sha256): void {
    if (!this.#isSpoken(kind, name)) this.#unlisted[kind].add(name);
  }

  /** Notes that a journal speaks of it, where it is listed; says whether it is. */
  #isSpoken(kind: Named, name: Sha256): boolean {
    const index = this.#listed[kind].indexOf(name);
    if (index >= 0) this.#spoken[kind][index] = 1;
    return index >= 0;
  }
}
