// Which contents journals speak of, held against those that there are: what is lacking, and what nothing speaks of.
import type { EventBody } from '../../model/event.ts';
import type { Sha256 } from '../../model/version.ts';
import { stampFiles } from '../evidence/head-statement.ts';
import { isTextItself } from '../files/content.ts';
import { ContentSet } from './content-set.ts';

export class SpokenContents {
  /** What must be there, since the journals speak of it, and is not in the list of what there is. */
  readonly unlisted = new ContentSet();
  /** What there is and no journal speaks of. */
  readonly unspoken: ContentSet;
  readonly #listed: ContentSet;

  /** `listed`: all that there are. */
  constructor(listed: ContentSet) {
    this.#listed = listed;
    this.unspoken = new ContentSet(listed);
  }

  /** Takes in what a journal says. */
  add(event: EventBody): void {
    if (event.type === 'version-captured') {
      const { original, version } = event.capture;
      this.#mustBe('versions', version);
      // An original that a version's text gives byte for byte may be there or not.
      if (!isTextItself(event)) this.#mustBe('originals', original.sha256);
      else if (this.unspoken.originals.size > 0) this.unspoken.originals.delete(original.sha256);
    } else if (event.type === 'stamp-attached') for (const path of stampFiles(event)) this.#mustBe('stamps', path);
  }

  /** Takes in the paths of head statements that are true: they need not be there, being not stamped yet. */
  addTrue(statements: Iterable<string>): void {
    for (const path of statements) this.unspoken.stamps.delete(path);
  }

  /** Takes in, last of all, the names of what was purged, whatever else is said of it. */
  takeOut(purged: Iterable<Sha256>): void {
    for (const id of purged) {
      for (const kind of ['versions', 'originals'] as const) {
        this.unlisted[kind].delete(id);
        if (this.#listed[kind].has(id)) this.unspoken[kind].add(id);
      }
    }
  }

  #mustBe(kind: 'versions' | 'originals' | 'stamps', name: string): void {
    if (!this.unspoken[kind].delete(name) && !this.#listed[kind].has(name)) this.unlisted[kind].add(name);
  }
}
