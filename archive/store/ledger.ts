// The writing end of the archive's truth: contents, then the lines that speak of them, in this device's journal.
// Knows how to take back what failed; knows nothing of views.
import type { ArchiveEvent, EventBody } from '../model/event.ts';
import type { Platform } from '../model/platform.ts';
import type { Signer } from '../model/signing.ts';
import { isAtEnd, tick } from './clock.ts';
import { IncomingNotes } from './incoming.ts';
import { inTurns } from './in-turns.ts';
import { joinBytes } from './join-bytes.ts';
import { type JournalPosition, journalLines, journalPath, journalStart } from './journal/journal.ts';
import { keysAround } from './journal/signing.ts';
import { sameBytes } from './same-bytes.ts';
import type { Storage, StoredFile } from './storage.ts';

/** How many notes of commits that are done may stand before they are swept away. */
const notesKept = 1000;

export interface LedgerOptions {
  readonly storage: Storage;
  readonly platform: Platform;
  readonly device: string;
  /** The file that introduces the device, to be written before its first line; undefined once it is there. */
  readonly introduction: StoredFile | undefined;
  readonly positions: ReadonlyMap<string, JournalPosition>;
  /** The latest clock of any event in the archive. */
  readonly clock: string | undefined;
  /** Signs what is written, as long as its key is in force; undefined where the device does not sign. */
  readonly signer: Signer | undefined;
}

/** What one commit puts into the journal: at least one event, and the act it continues, by the clock of that one's first. */
export interface Entry {
  readonly bodies: readonly EventBody[];
  readonly act?: string | undefined;
}

/** Contents looked at, at a time. */
const looksAtOnce = 8;

/** Not to be used by two callers at once: the store queues its commits. Methods reject with a `StorageError`. */
export class Ledger {
  readonly device: string;
  readonly #storage: Storage;
  readonly #platform: Platform;
  readonly #positions: Map<string, JournalPosition>;
  #introduction: StoredFile | undefined;
  #clock: string | undefined;
  /** The key in force, and the signers of all keys that may come into force. */
  #key: string | undefined;
  readonly #signers = new Map<string, Signer>();
  readonly #notes: IncomingNotes;
  /** Contents of a commit that failed, which could not be removed: the notes of them stay until they are. */
  readonly #left = new Set<string>();
  /** A failed append may have left a part of itself at the journal's end. */
  #torn = false;

  constructor(options: LedgerOptions) {
    this.device = options.device;
    this.#storage = options.storage;
    this.#notes = new IncomingNotes(options.storage, options.device);
    this.#platform = options.platform;
    this.#introduction = options.introduction;
    this.#positions = new Map(options.positions);
    this.#clock = options.clock;
    this.#key = options.signer?.publicKey;
    if (options.signer !== undefined) this.meet(options.signer);
  }

  /** Whether an event was seen that none can be later than: nothing can be recorded any more. */
  get isAtEnd(): boolean {
    return this.#clock !== undefined && isAtEnd(this.#clock);
  }

  /** How far each device's journal is known. */
  get positions(): ReadonlyMap<string, JournalPosition> {
    return this.#positions;
  }

  /** Makes a signer known, so that an event that starts signing with its key can be recorded. */
  meet(signer: Signer): void {
    this.#signers.set(signer.publicKey, signer);
  }

  /**
   * Writes `contents`, then the lines of each commit of `entries`, all with the same few syncs. The lines wait for
   * `reading`, whatever is read meanwhile; `make` is given that and the events of each commit while their lines are
   * written. When it resolves, with what `make` made, all are durable; when it rejects, as it does where one of these
   * two fails, none counts.
   */
  async record<Read, Made>(
    contents: readonly StoredFile[],
    entries: readonly Entry[],
    reading: Promise<Read>,
    make: (commits: readonly (readonly ArchiveEvent[])[], read: Read) => Made,
  ): Promise<Made> {
    await this.#cutTornTail();
    if (this.#notes.count >= notesKept && this.#left.size === 0) await this.settle();
    if (this.#introduction !== undefined) {
      await this.#storage.write([this.#introduction]);
      this.#introduction = undefined;
    }
    const { added, writing } = await this.#missingContents(contents);
    try {
      await this.#writeContents(added, writing);
      const read = await reading;
      const made = await this.#append(entries, (commits) => make(commits, read));
      for (const { path } of contents) this.#left.delete(path);
      return made;
    } catch (error) {
      await this.#takeBack(added);
      throw error;
    }
  }

  /** A journal was rewritten, with the same lines in other places: they end at `position` now. */
  moveTo(device: string, position: JournalPosition): void {
    this.#positions.set(device, position);
  }

  /** Forgets the notes of commits that are done, and takes back what failed. Not while one is under way. */
  async settle(): Promise<void> {
    // First: whole lines of a commit that failed would count when the archive is next opened, without their contents.
    await this.#cutTornTail();
    if (this.#notes.count === 0) return;
    for (const path of this.#left) {
      await this.#storage.remove(path);
      this.#left.delete(path);
    }
    await this.#notes.clear();
  }

  /** Those of `contents` that are not there, or not as their names say: `added` are the paths that are new. */
  async #missingContents(
    contents: readonly StoredFile[],
  ): Promise<{ readonly added: readonly string[]; readonly writing: readonly StoredFile[] }> {
    const added: string[] = [];
    const writing: StoredFile[] = [];
    const distinct = new Map(contents.map((content) => [content.path, content])).values();
    await inTurns(distinct, looksAtOnce, async (file) => {
      const present = await this.#storage.read(file.path);
      if (present === undefined) added.push(file.path);
      if (present === undefined || !sameBytes(present, file.bytes)) writing.push(file);
    });
    return { added, writing };
  }

  /** No content is in its place before it is noted, but it is made ready meanwhile. Ends when nothing is under way. */
  async #writeContents(added: readonly string[], writing: readonly StoredFile[]): Promise<void> {
    if (writing.length === 0) return;
    const noted =
      added.length === 0 ? Promise.resolve() : this.#notes.add({ bytes: this.#position.bytes, paths: [...added] });
    for (const end of await Promise.allSettled([noted, this.#storage.write(writing, noted)])) {
      if (end.status === 'rejected') throw end.reason;
    }
  }

  async #append<Made>(
    entries: readonly Entry[],
    make: (commits: readonly (readonly ArchiveEvent[])[]) => Made,
  ): Promise<Made> {
    const commits: ArchiveEvent[][] = [];
    const chunks: Uint8Array[] = [];
    let clock = this.#clock;
    let position = this.#position;
    let key = this.#key;
    for (const { bodies, act } of entries) {
      const events: ArchiveEvent[] = [];
      for (const event of bodies) {
        clock = tick(clock, this.#platform.now(), this.device);
        events.push({ clock, event });
      }
      const { due, after } = keysAround(key, bodies);
      const lines = journalLines(events, position, this.#platform.sha256, act, this.#signerWith(due));
      key = after;
      chunks.push(lines.bytes);
      position = lines.position;
      commits.push(events);
    }
    this.#torn = true;
    const made = await meanwhile(this.#storage.append(journalPath(this.device), joinBytes(chunks)), () =>
      make(commits),
    );
    this.#torn = false;
    this.#positions.set(this.device, position);
    this.#clock = clock;
    this.#key = key;
    return made;
  }

  #signerWith(key: string | undefined): Signer | undefined {
    const signer = key === undefined ? undefined : this.#signers.get(key);
    if (key !== undefined && signer === undefined) throw new Error(`Nobody here signs with the key ${key}.`);
    return signer;
  }

  get #position(): JournalPosition {
    return this.#positions.get(this.device) ?? journalStart;
  }

  /** Best effort: what cannot be taken back now is when the journal is next written, or when the archive is opened. */
  async #takeBack(added: readonly string[]): Promise<void> {
    try {
      for (const path of added) this.#left.add(path);
      await this.#cutTornTail();
      for (const path of added) {
        await this.#storage.remove(path);
        this.#left.delete(path);
      }
    } catch {
      // The failure that led here is the one to tell.
    }
  }

  async #cutTornTail(): Promise<void> {
    if (!this.#torn) return;
    const path = journalPath(this.device);
    const size = await this.#storage.size(path);
    if (size !== undefined && size > this.#position.bytes) await this.#storage.truncate(path, this.#position.bytes);
    this.#torn = false;
  }
}

/** What `work` gives, which is done while `writing` goes on. Rejects where either fails, and not before both are over. */
async function meanwhile<T>(writing: Promise<void>, work: () => T): Promise<T> {
  try {
    return work();
  } finally {
    await writing;
  }
}
