// Reads the journals of a survey from their first line to their last, for a verification: what they fold to, and what
// is wrong with them. Can be told to read on, where they have become longer meanwhile.
import type { ArchiveEvent } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import type { Finding } from '../../model/verification.ts';
import type { Sha256 } from '../../model/version.ts';
import { laterClock } from '../clock.ts';
import { journalPath, type JournalPosition, journalStart } from '../journal/journal.ts';
import { JournalReader, type ReadLine } from '../journal/journal-reader.ts';
import type { VersionPurged } from '../purge/redact-journal.ts';
import { StorageError, type Storage } from '../storage.ts';
import type { VerifyOptions } from '../store.ts';
import { emptyArchiveState, foldArchive } from '../views/archive-state.ts';
import type { Catalogue } from '../views/catalogue.ts';
import { catalogueHead } from '../views/catalogue-reader.ts';
import { articleOf } from '../views/replay.ts';
import { ArticleFolds } from './article-folds.ts';
import { CatalogueCheck } from './check-catalogue.ts';
import { checkPurges, type RedactedEvent } from './check-purges.ts';
import { type readStatements, TestimonyCheck } from './check-testimony.ts';
import type { ContentSet } from './content-set.ts';
import type { SpokenContents } from './spoken-contents.ts';
import type { JournalExtent } from './survey.ts';

/** How much of a journal is read at a time, in bytes: other work has its turn between two stretches. */
const stretchLength = 1024 * 1024;
/** The same, for who gives way to others. */
const shortStretch = 64 * 1024;
/** Stretches on their way while one is looked at: each takes several turns of whoever reads, which has few to give. */
const stretchesAhead = 4;

export interface FoldedJournals {
  readonly lines: number;
  /** What must be there, since the journals speak of it and it was not purged, and was not found. */
  readonly unlisted: ContentSet;
  /** What was found and is there for no reason. */
  readonly unspoken: ContentSet;
  /** The names of contents that were purged. */
  readonly purged: ReadonlySet<Sha256>;
  /** Whether the catalogue on disk is what the journals fold to as far as it covers them. */
  readonly isCatalogueRight: boolean;
  readonly findings: readonly Finding[];
}

/** One journal as it is being read. */
interface Reading {
  readonly reader: JournalReader;
  readonly redacted: RedactedEvent[];
  /** Bytes read so far. */
  read: number;
  known: JournalPosition;
  unreadable: Finding | undefined;
}

export interface JournalFoldOptions extends Pick<Platform, 'sha256' | 'verifySignature'> {
  readonly storage: Storage;
  /** Those that journals speak of are marked in it. */
  readonly contents: SpokenContents;
  /** catalogue.json as it is. */
  readonly catalogue: Uint8Array | undefined;
  readonly statements: Awaited<ReturnType<typeof readStatements>>;
}

export class JournalFold {
  readonly articles: ArticleFolds;
  readonly #options: JournalFoldOptions;
  readonly #stated: Omit<Catalogue, 'articles'> | undefined;
  readonly #catalogue: CatalogueCheck | undefined;
  readonly #testimony: TestimonyCheck;
  readonly #readings = new Map<string, Reading>();
  readonly #purges: VersionPurged[] = [];
  /** Where the journals are whole up to what the catalogue covers of them. */
  readonly #positions: Record<string, JournalPosition> = {};
  /** Of the events that the catalogue covers, those that its state is made of. */
  readonly #covered: ArchiveEvent[] = [];
  #clock: string | undefined;

  constructor(options: JournalFoldOptions) {
    this.#options = options;
    const { catalogue, statements, sha256, verifySignature } = options;
    this.#stated = catalogue && catalogueHead(catalogue);
    this.#catalogue = catalogue && this.#stated && new CatalogueCheck(catalogue);
    this.#testimony = new TestimonyCheck(statements, verifySignature);
    this.articles = new ArticleFolds({
      sha256,
      claimedEvents: (article) => this.#catalogue?.claimedEvents(article),
      onEntry: (article, entry) => this.#catalogue?.take(article, entry),
    });
  }

  /** Reads the journals from where it left off as far as `extents` says; a part of that where `signal` was aborted. */
  async readOn(
    extents: ReadonlyMap<string, JournalExtent>,
    options: Pick<VerifyOptions, 'signal' | 'pause'> = {},
  ): Promise<void> {
    for (const [device, { known, size }] of extents) {
      const reading = this.#readings.get(device) ?? this.#begin(device, known);
      reading.known = known;
      reading.unreadable ??= await this.#readThrough(device, reading, size, options);
    }
  }

  /** Once all is read: what came of it. `changed` are devices whose journals were not as before when they were read again. */
  end(changed: ReadonlySet<string>): FoldedJournals {
    const findings: Finding[] = [];
    const journals = new Map<
      string,
      { readonly position: JournalPosition; readonly redacted: readonly RedactedEvent[] }
    >();
    let lines = 0;
    for (const [device, { reader, redacted, known, unreadable }] of this.#readings) {
      if (unreadable !== undefined) {
        findings.push(unreadable);
        continue;
      }
      const end = reader.end();
      lines += end.position.lines;
      journals.set(device, { redacted, position: end.position });
      const message = changed.has(device) ? 'The journal was altered while it was read.' : problem(end, known);
      if (message !== undefined) findings.push({ kind: 'chain-broken', path: journalPath(device), message });
    }
    findings.push(...checkPurges(journals, this.#purges));
    const testimony = this.#testimony.end();
    findings.push(...testimony.findings);
    const purged = new Set(this.#purges.flatMap(({ contents }) => contents));
    const isCatalogueRight = this.#isCatalogueRight();
    return { lines, ...this.#options.contents.end(testimony.stated, purged), purged, isCatalogueRight, findings };
  }

  /** One that covers what the journals never held cannot be. */
  #isCatalogueRight(): boolean {
    const journals = this.#positions;
    const isHeld = Object.keys(this.#stated?.journals ?? {}).every((device) => device in journals);
    const state = { ...foldArchive(emptyArchiveState, this.#covered), clock: this.#clock ?? null };
    return isHeld && this.#catalogue?.isRight({ type: 'variorum-catalogue', state, journals }) === true;
  }

  #begin(device: string, known: JournalPosition): Reading {
    const upTo = this.#stated?.journals[device]?.bytes ?? 0;
    if (upTo === 0 && this.#stated?.journals[device] !== undefined) this.#positions[device] = journalStart;
    const redacted: RedactedEvent[] = [];
    const hear = this.#testimony.ofJournal(device);
    const reader = new JournalReader(device, journalStart, this.#options.sha256, (commit) => {
      for (const read of commit) {
        const { event, seq, was } = read.line;
        this.#take(device, read, read.position.bytes <= upTo);
        if (was !== undefined) redacted.push({ seq, was, is: read.is, event });
      }
      hear(commit);
      if (reader.position.bytes === upTo) this.#positions[device] = reader.position;
    });
    const reading: Reading = { reader, redacted, read: 0, known, unreadable: undefined };
    this.#readings.set(device, reading);
    return reading;
  }

  #take(device: string, { line, position }: ReadLine, isCovered: boolean): void {
    const { clock, event } = line;
    const article = articleOf(event);
    this.#options.contents.add(event);
    if (event.type === 'version-purged') this.#purges.push(event);
    if (isCovered) {
      this.#clock = laterClock(this.#clock, clock);
      const isOfAll = article === undefined || event.type === 'version-purged';
      // Of all other events the clock is all that it takes in, and there are a million of them.
      if (isOfAll) this.#covered.push({ clock, event });
    }
    if (article === undefined) return;
    const { lastStart: start, bytes } = position;
    this.articles.add(article, { clock, event }, { device, start, end: bytes - 1, isCovered });
  }

  /** Reads the journal up to `size`; answers why it cannot, where that is so. */
  async #readThrough(
    device: string,
    reading: Reading,
    size: number,
    { signal, pause }: Pick<VerifyOptions, 'signal' | 'pause'>,
  ): Promise<Finding | undefined> {
    const { storage } = this.#options;
    const path = journalPath(device);
    try {
      if ((await storage.size(path)) === undefined) {
        return { kind: 'missing', path, message: 'A journal of this archive is missing.' };
      }
      const length = pause === undefined ? stretchLength : shortStretch;
      const ahead: Promise<Uint8Array | undefined>[] = [];
      let asked = reading.read;
      const ask = (stretches: number): void => {
        while (asked < size && ahead.length < stretches) {
          const end = Math.min(size, asked + length);
          const stretch = storage.read(path, asked, end);
          stretch.catch(() => undefined);
          ahead.push(stretch);
          asked = end;
        }
      };
      while (reading.read < size && signal?.aborted !== true) {
        await pause?.();
        ask(pause === undefined ? stretchesAhead : 1);
        const wanted = Math.min(length, size - reading.read);
        const bytes = await ahead.shift();
        if (bytes === undefined || bytes.length === 0) break;
        reading.read += bytes.length;
        reading.reader.push(bytes);
        // What follows a part that was not read whole would be read from the wrong place.
        if (bytes.length < wanted) break;
      }
      return undefined;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return { kind: 'unreadable', path, message: `The journal cannot be read (${error.reason}).` };
    }
  }
}

function problem({ broken, position }: ReturnType<JournalReader['end']>, known: JournalPosition): string | undefined {
  if (broken !== undefined) return `The journal is damaged: ${broken.message}.`;
  if (position.lines < known.lines) return `The journal lost its last ${String(known.lines - position.lines)} lines.`;
  if (position.lines === known.lines && position.head !== known.head) {
    return 'The journal does not end in the line that it ended in.';
  }
  return undefined;
}
