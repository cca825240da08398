// Where in an archive bytes are that are not where they belong: under a wrong name, or in quarantine, where an earlier
// repair put what nothing spoke of then. Looks only when something is missed.
import { contentNamed } from '../files/content.ts';
import { inTurns } from '../in-turns.ts';
import { bytesOf, type RepairWork } from './repair-work.ts';

/** Files read at a time. */
const readsAtOnce = 8;

export class Elsewhere {
  readonly #work: RepairWork;
  #searched: Promise<void> | undefined;

  constructor(work: RepairWork) {
    this.#work = work;
  }

  /** The path of a file with that SHA-256. */
  async find(sha256: string): Promise<string | undefined> {
    const { found } = this.#work;
    if (!found.has(sha256)) await this.#search();
    return found.get(sha256);
  }

  /** The first of what `read` makes of any file that is out of its place, in the order of the paths. */
  async first<T>(read: (bytes: Uint8Array) => T | undefined): Promise<T | undefined> {
    await this.#search();
    for (const path of [...new Set(this.#work.found.values())].sort()) {
      const bytes = bytesOf(await this.#work.look(path));
      const value = bytes && read(bytes);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Contents were looked at before: those that are out of their place are known. */
  #search(): Promise<void> {
    const { storage, platform, found } = this.#work;
    return (this.#searched ??= (async () => {
      const paths = (await storage.list('')).filter((path) => contentNamed(path) === undefined);
      await inTurns(paths, readsAtOnce, async (path) => {
        const bytes = bytesOf(await this.#work.look(path));
        if (bytes === undefined) return;
        const sha256 = platform.sha256(bytes);
        if (!found.has(sha256)) found.set(sha256, path);
      });
    })());
  }
}
