// What an archive can show for itself: whether its device signs, which heads were stated and stamped, and what there is
// to show for a version. Knows the journals and the stamps; who asks, and for what, it does not know.
import type { Evidence } from '../../model/evidence.ts';
import type { Platform } from '../../model/platform.ts';
import { fail, ok, type Failure, type Result } from '../../model/result.ts';
import type { KeyKeeper, Signing } from '../../model/signing.ts';
import type { StampKind } from '../../model/stamp.ts';
import type { Sha256 } from '../../model/version.ts';
import { isOf, signingKey } from '../views/archive-state.ts';
import { deviceOf, instantOf } from '../clock.ts';
import { hashOfLine, headStatementFile, stampPath, untrueOf } from './head-statement.ts';
import { journalPath } from '../journal/journal.ts';
import type { Ledger } from '../ledger.ts';
import { readEvidence } from './read-evidence.ts';
import { type KeptHead, readHeads } from './read-stamps.ts';
import type { Storage, StoredFile } from '../storage.ts';
import { guarded } from '../storage-failure.ts';
import type { Change, Committed, EvidenceAsked, Testimony } from '../store.ts';
import type { Views } from '../views/views.ts';

export interface TestimonyOptions {
  readonly archive: string;
  readonly storage: Storage;
  readonly platform: Platform;
  readonly ledger: Ledger;
  readonly views: Views;
  readonly keys: KeyKeeper | undefined;
  readonly commit: (change: Change) => Promise<Result<Committed>>;
  /** Why nothing can be written now; undefined where it can. */
  readonly refusal: () => Failed | undefined;
  /** Runs a step while nothing else is written. */
  readonly inTurn: <T>(step: () => Promise<T>) => Promise<T>;
}

export class ArchiveTestimony implements Testimony {
  readonly #options: TestimonyOptions;

  constructor(options: TestimonyOptions) {
    this.#options = options;
  }

  evidence(asked: EvidenceAsked): Promise<Result<Evidence>> {
    const { archive, storage, platform, ledger, views } = this.#options;
    const request = { ...asked, archive, positions: new Map(ledger.positions), log: views.state.log };
    return guarded(() => readEvidence(storage, request, platform.sha256));
  }

  heads(): Promise<Result<readonly KeptHead[]>> {
    const { storage, platform, views } = this.#options;
    return guarded(async () => {
      const kept = await readHeads(storage, views.state.log, platform.sha256);
      const devices = new Set(kept.flatMap(({ statement }) => Object.keys(statement.journals)));
      const untrue = new Set<Sha256>();
      for (const device of devices) {
        const journal = (await storage.read(journalPath(device))) ?? new Uint8Array();
        for (const { id, statement } of kept) {
          const stated = statement.journals[device];
          if (stated === undefined) continue;
          const only = { ...statement, journals: { [device]: stated } };
          if (untrueOf(only, (_, lines) => hashOfLine(journal, lines, platform.sha256)).length > 0) untrue.add(id);
        }
      }
      return ok(kept.map((head) => ({ ...head, holds: !untrue.has(head.id) })));
    });
  }

  stateHead(): Promise<Result<StoredFile & { readonly id: Sha256 }>> {
    const { archive, storage, platform, ledger, inTurn, refusal } = this.#options;
    return inTurn(() =>
      guarded(async () => {
        const refused = refusal();
        if (refused !== undefined) return refused;
        const file = headStatementFile(archive, ledger.positions, platform.sha256);
        if (Object.keys(file.statement.journals).length === 0) return nothingWritten();
        await storage.write([{ path: file.path, bytes: file.bytes }]);
        return ok(file);
      }),
    );
  }

  async attach(
    head: Sha256,
    stamp: Uint8Array,
    kind: StampKind,
  ): Promise<Result<{ readonly id: Sha256; readonly attachedAt: string }>> {
    const { platform, views, commit } = this.#options;
    const id = platform.sha256(stamp);
    const isThere = views.state.log.filter(isOf('stamp-attached')).find((each) => each.event.stamp === id);
    if (isThere?.event.head === head) return ok({ id, attachedAt: instantOf(isThere.clock) });
    const committed = await commit({
      files: [{ path: stampPath(id, kind), bytes: stamp }],
      events: [{ type: 'stamp-attached', head, stamp: id, kind }],
    });
    return committed.ok ? ok({ id, attachedAt: instantOf(committed.value.clock) }) : committed;
  }

  signing(): Signing {
    const { ledger, views, keys } = this.#options;
    const publicKey = signingKey(views.state, ledger.device) ?? null;
    const started = views.state.log
      .filter(isOf('signing-started'))
      .findLast(({ clock }) => deviceOf(clock) === ledger.device);
    const since = publicKey !== null && started !== undefined ? instantOf(started.clock) : null;
    return { device: ledger.device, publicKey, since, possible: keys !== undefined };
  }

  async startSigning(): Promise<Result<Signing>> {
    const { archive, ledger, keys, commit, refusal } = this.#options;
    if (this.signing().publicKey !== null) return ok(this.signing());
    const refused = refusal();
    if (refused !== undefined) return refused;
    if (keys === undefined) return noKeys('this program keeps none');
    try {
      const signer = await keys.make(archive, ledger.device);
      ledger.meet(signer);
      const committed = await commit({ events: [{ type: 'signing-started', publicKey: signer.publicKey }] });
      return committed.ok ? ok(this.signing()) : committed;
    } catch (error) {
      return noKeys(error instanceof Error ? error.message : String(error));
    }
  }

  async endSigning(): Promise<Result<Signing>> {
    if (this.signing().publicKey === null) return ok(this.signing());
    const committed = await this.#options.commit({ events: [{ type: 'signing-ended' }] });
    return committed.ok ? ok(this.signing()) : committed;
  }
}

type Failed = { readonly ok: false; readonly error: Failure };

function nothingWritten(): Failed {
  return fail('not-found', 'Nothing was written to this archive yet, so it has no head.', 'Import something first.');
}

function noKeys(reason: string): Failed {
  return fail(
    'read-only',
    `The key to sign with could not be kept: ${reason}.`,
    'Make the folder of Variorum’s own data writable. Nothing was changed.',
    { reason },
  );
}
