// Verifies an archive that is open, while it goes on being written: takes the survey, has what was written meanwhile
// looked at in the end, and notes in the journal what came of it. What is checked, and how, is told by verify.ts.
import type { Platform } from '../../model/platform.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Verification } from '../../model/verification.ts';
import { deviceOf, instantOf } from '../clock.ts';
import { CommitsBackwards } from '../journal/commits-backwards.ts';
import { closed } from '../closed.ts';
import type { JournalPosition } from '../journal/journal.ts';
import type { Ledger } from '../ledger.ts';
import type { Storage } from '../storage.ts';
import { guarded } from '../storage-failure.ts';
import type { Change, Committed, LastVerified, VerifyOptions } from '../store.ts';
import { journalExtents, listArchive, type Survey, surveyArchive } from './survey.ts';
import { SurveyVerification } from './verify.ts';
import type { Views } from '../views/views.ts';

/** How an archive is verified that this process may not write. */
export interface Medium {
  /** The files as they are, without what was only put right in memory. */
  readonly storage: Storage;
  /** How far each journal in it goes. */
  readonly positions: ReadonlyMap<string, JournalPosition>;
  /** The articles whose views may be behind the journals, or before them. */
  readonly stale: Pick<ReadonlySet<string>, 'has'>;
}

export interface ArchiveVerificationOptions {
  readonly storage: Storage;
  readonly platform: Platform;
  readonly ledger: Ledger;
  readonly views: Views;
  /** Undefined where the archive may be written. */
  readonly medium: Medium | undefined;
  readonly isClosing: () => boolean;
  /** Writes the views that are due, where the survey will look. Rejects with a `StorageError`. */
  readonly writeViews: () => Promise<void>;
  readonly commit: (change: Change) => Promise<Result<Committed>>;
  /** Runs a step while nothing else is written. */
  readonly inTurn: <T>(step: () => Promise<T>) => Promise<T>;
}

export class ArchiveVerification {
  readonly #options: ArchiveVerificationOptions;
  /** For each verification under way, the articles that changed since it began. */
  readonly #touched = new Set<Set<string>>();
  /** The last one that could not be noted in the journal. */
  #unrecorded: LastVerified | undefined;

  constructor(options: ArchiveVerificationOptions) {
    this.#options = options;
  }

  get isUnderWay(): boolean {
    return this.#touched.size > 0;
  }

  /** The last full verification, of whatever device, and of this process where it could not be noted. */
  get last(): LastVerified | null {
    return this.#unrecorded ?? this.#options.views.state.verified;
  }

  /** Takes in that articles changed. */
  touch(articles: ReadonlySet<string>): void {
    for (const touched of this.#touched) for (const id of articles) touched.add(id);
  }

  async verify(options: VerifyOptions): Promise<Result<Verification>> {
    const touched = new Set<string>();
    try {
      const verified = await guarded(() => this.#verify(touched, options));
      return verified.ok ? await this.#note(verified.value) : verified;
    } finally {
      this.#touched.delete(touched);
    }
  }

  /** See `Store.lastVerifiedHere`. */
  lastHere(since: string): Promise<Result<LastVerified | null>> {
    return guarded<LastVerified | null>(async () => {
      const { storage, ledger, views } = this.#options;
      const { verified } = views.state;
      if (verified === null || verified.startedAt < since) return ok(null);
      if (deviceOf(verified.clock) === ledger.device) return ok(verified);
      // Another device has verified its copy since; this one's word on its own stands before that, if at all.
      const journal = new CommitsBackwards(storage, ledger.device, ledger.positions.get(ledger.device)?.bytes ?? 0);
      for (let commit = await journal.previous(); commit !== undefined; commit = await journal.previous()) {
        for (const { clock, event } of commit.events.toReversed()) {
          if (instantOf(clock) < since) return ok(null);
          if (event.type === 'archive-verified') return ok(event);
        }
      }
      return ok(null);
    });
  }

  async #verify(touched: Set<string>, options: VerifyOptions): Promise<Result<Verification>> {
    const { platform, ledger, medium, isClosing, writeViews, inTurn } = this.#options;
    const isBegun = await inTurn(async () => {
      if (isClosing()) return false;
      await writeViews();
      this.#touched.add(touched);
      return true;
    });
    const survey = isBegun ? await this.#survey() : undefined;
    if (survey === undefined) return closed();
    const verification = await SurveyVerification.begin(platform, survey, options);
    await verification.read();
    if (medium !== undefined) {
      return verification.conclude({ extents: survey.journals, changed: new Set(), stale: medium.stale });
    }
    const { storage } = survey;
    // Most of what was written meanwhile, so that little is left to be done while nothing can be.
    await verification.readOn(await journalExtents(storage, ledger.positions));
    return inTurn(async () => {
      if (isClosing()) return closed();
      await writeViews();
      const extents = await journalExtents(storage, ledger.positions);
      return verification.conclude({ extents, changed: touched, stale: new Set() });
    });
  }

  /** Undefined once the archive is closing. */
  async #survey(): Promise<Survey | undefined> {
    const { ledger, medium, isClosing, inTurn } = this.#options;
    const storage = medium?.storage ?? this.#options.storage;
    const listed = await listArchive(storage);
    return inTurn(async () =>
      isClosing() ? undefined : surveyArchive(storage, medium?.positions ?? ledger.positions, listed),
    );
  }

  async #note(verification: Verification): Promise<Result<Verification>> {
    const { startedAt, findings } = verification;
    if (this.#options.medium !== undefined) {
      this.#unrecorded = { startedAt, findings: findings.length };
      return ok(verification);
    }
    const noted = await this.#options.commit({
      events: [{ type: 'archive-verified', startedAt, findings: findings.length }],
    });
    return noted.ok ? ok(verification) : noted;
  }
}
