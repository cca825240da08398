// An open archive as the service sees it: its articles, contents and changes. Who implements it, and over what, is told
// by open.ts.
import type { Article, CatalogueEntry } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { HistoryEntry, HistoryPage } from '../model/history.ts';
import type { PurgeReport } from '../model/purge.ts';
import type { ReadOnly } from '../model/read-only.ts';
import type { Result } from '../model/result.ts';
import type { Signing } from '../model/signing.ts';
import type { StampKind } from '../model/stamp.ts';
import type { Verification } from '../model/verification.ts';
import type { Sha256, VersionContent } from '../model/version.ts';
import type { PurgeOrder } from './purge/purge-order.ts';
import type { KeptHead } from './evidence/read-stamps.ts';
import type { StoredFile } from './storage.ts';
import type { DescribedCollection } from './views/fold-collections.ts';
import type { GivenNames } from './views/fold-given-names.ts';
import type { SourceAssignments } from './views/source-assignments.ts';

/** What is committed as one: all of it or nothing. */
export interface Change {
  /** Contents that the events speak of and that may be new; those the archive has are not written again. */
  readonly versions?: readonly VersionContent[];
  readonly originals?: readonly Uint8Array[];
  /** Further contents that the events speak of, under the names that their hashes give them: stamps. */
  readonly files?: readonly StoredFile[];
  readonly events: readonly EventBody[];
  /**
   * Where a person did one thing in several commits: the clock of the first event of the first of them, as `commit`
   * told it. Not given for that first one.
   */
  readonly act?: string;
}

/** What a commit made: the names of the contents in the order given, and when its first event happened. */
export interface Committed {
  readonly versions: readonly Sha256[];
  readonly originals: readonly Sha256[];
  readonly clock: string;
}

export interface StoreDescription {
  readonly id: string;
  readonly title: string;
  readonly location: string;
  readonly format: number;
  readonly created: string;
  /** The device whose journal this process writes. */
  readonly device: string;
  /** Of articles that are not removed, and so with the next three. */
  readonly articles: number;
  readonly versions: number;
  readonly captures: number;
  readonly annotations: number;
  /** When the last full verification started, and how many things it found wrong. */
  readonly lastVerified: string | null;
  readonly lastFindings: number | null;
  /** Why nothing can be written; null where it can. */
  readonly readOnly: ReadOnly | null;
  /** What opening had to mend, in words; empty when the archive was whole. */
  readonly repairs: readonly string[];
}

/** A page of a history: of the archive, or where they are given of an article or one of its notes. */
export interface HistoryAsked {
  readonly article: string | undefined;
  readonly annotation: string | undefined;
  /** Where the page before said that this one starts; undefined for the newest. */
  readonly from: string | undefined;
  /** At most this many entries. */
  readonly limit: number;
}

/** What would be taken back now, and what done again; null where there is nothing. */
export interface Undoable {
  readonly undo: HistoryEntry | null;
  readonly redo: HistoryEntry | null;
}

/** What was taken back or done again, null where there was nothing, and the articles that it was about. */
export interface Undone {
  readonly entry: HistoryEntry | null;
  readonly articles: readonly string[];
}

/** The version to show evidence for. */
export interface EvidenceAsked {
  readonly version: Sha256;
  /** The article whose captures count; that of the first capture where it is undefined. */
  readonly article: string | undefined;
  /** The stated head up to which; the journals as they are where it is undefined. */
  readonly head: Sha256 | undefined;
}

/** What the archive can show for itself. */
export interface Testimony {
  /** `not-found` where the version was not captured by then or its content is gone, `archive-damaged` where it is not whole. */
  evidence(asked: EvidenceAsked): Promise<Result<Evidence>>;
  /** The heads that were stated, the latest last, with their stamps. */
  heads(): Promise<Result<readonly KeptHead[]>>;
  /** States the head of now and keeps the statement; `not-found` where nothing was written yet. */
  stateHead(): Promise<Result<StoredFile & { readonly id: Sha256 }>>;
  /** Keeps a stamp of a stated head. Whether it is in order is the caller's to find out before. */
  attach(
    head: Sha256,
    stamp: Uint8Array,
    kind: StampKind,
  ): Promise<Result<{ readonly id: Sha256; readonly attachedAt: string }>>;
  /** Whether this device signs. */
  signing(): Signing;
  /** Makes a key and signs from now on; `read-only` where the key could not be kept. */
  startSigning(): Promise<Result<Signing>>;
  endSigning(): Promise<Result<Signing>>;
}

/** A full verification as the journals have it. */
export interface LastVerified {
  readonly startedAt: string;
  readonly findings: number;
}

export interface VerifyOptions {
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly item: string }) => void;
  readonly signal?: AbortSignal | undefined;
  /** Waited for between two small steps of the work, so that what is more urgent can go first. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * Failures of any call: `unreadable`, `disk-full`, `read-only` and `archive-locked` from the storage, naming the file,
 * and `closed` after `close`. A failed call has changed nothing.
 */
export interface Store {
  readonly testimony: Testimony;
  describe(): StoreDescription;
  /** All articles, removed ones included, in no particular order. The same array as long as nothing changed. */
  catalogue(): readonly CatalogueEntry[];
  /** What the catalogue says of one article. */
  entry(id: string): CatalogueEntry | undefined;
  /** All collections, removed ones included, in the order they were made. The same array as long as none changed. */
  collections(): readonly DescribedCollection[];
  /** What people said of which names are one source. The same value as long as nothing was said of the archive. */
  sources(): SourceAssignments;
  /** What people called their devices, and the colours of notes. */
  names(): GivenNames;
  /** `not-found` when it is unknown or has no capture yet. */
  article(id: string): Promise<Result<Article>>;
  /** The articles, removed ones included, with a version whose text has this SHA-256. */
  findByText(textSha256: Sha256): readonly string[];
  /** The articles, removed ones included, with a capture whose source gave this as its canonical address. */
  findByUrl(url: string): readonly string[];
  /** `not-found`, `purged`, or `archive-damaged` when the file's bytes do not match its name. */
  version(id: Sha256): Promise<Result<VersionContent>>;
  original(id: Sha256): Promise<Result<Uint8Array>>;
  /** The name that a content has or would have. */
  prepare(content: VersionContent): Sha256;
  /**
   * When it answers well the change is durable. Otherwise nothing of it counts: `invalid-input` for events that are
   * not of the model or speak of contents that the archive has not, `purged` for a capture of what was purged. Commits
   * are done in the order they were asked for; those that wait are written together, which makes many at once far
   * cheaper than one after the other.
   */
  commit(change: Change): Promise<Result<Committed>>;
  /** Who did what and when, newest first. `not-found` for an article without events, `invalid-input` for no place. */
  history(asked: HistoryAsked): Promise<Result<HistoryPage>>;
  undoable(): Promise<Result<Undoable>>;
  /** Takes back what was last done on this device, whenever that was and whatever other devices did since. */
  undo(): Promise<Result<Undone>>;
  /** Does again what was undone last, unless something was done since. */
  redo(): Promise<Result<Undone>>;
  /** Checks every file; `cancelled` when `signal` says so. What is found wrong is in the value, not a failure. */
  verify(options?: VerifyOptions): Promise<Result<Verification>>;
  /** The last full verification by this device, whose folder it was of; null where it was before `since`, or never. */
  lastVerifiedHere(since: string): Promise<Result<LastVerified | null>>;
  /**
   * Takes out for good what `order` says, and leaves an event that says so. With `dryRun` nothing is done, and the report
   * says what would be. `not-found`; `purged` where all was before; `archive-damaged` where a journal cannot be read to
   * its end. A failure of the storage may leave it begun: it is finished when the archive is next opened.
   */
  purge(order: PurgeOrder, options?: { readonly dryRun?: boolean }): Promise<Result<PurgeReport>>;
  /** An index as it was last written, or null where there is none: it follows from the rest and may be gone at any time. */
  readIndex(name: string): Promise<Result<unknown>>;
  /** Keeps an index, a JSON value, under a name of lower-case letters. Writes nothing once the archive is closing. */
  writeIndex(name: string, index: unknown): Promise<Result<null>>;
  /** Waits for the work under way and writes the views that are due. Never fails: views can be made again. */
  close(): Promise<void>;
}
