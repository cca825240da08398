// Purges by a person's order, in an archive that is open: the events first, which is the commit point, then everything
// that they say. Knows the ledger and the views; what a redacted line is, it does not.
import type { Platform } from '../../model/platform.ts';
import type { PurgeReport } from '../../model/purge.ts';
import { fail, ok, type Failure, type Result } from '../../model/result.ts';
import { purgesOf } from '../views/archive-state.ts';
import { carryOutPurges, contentsLeft } from './carry-out-purges.ts';
import { cataloguePath } from '../views/catalogue.ts';
import { journalPath } from '../journal/journal.ts';
import { eventsOfArticles } from '../journal/journals.ts';
import type { Ledger } from '../ledger.ts';
import { type JournalBytes, planPurge, type PurgePlan } from './plan-purge.ts';
import type { PurgeOrder } from './purge-order.ts';
import { purgeReport } from './purge-report.ts';
import { findCopies, takeOutCopies } from './set-aside-copies.ts';
import type { Storage } from '../storage.ts';
import { sourceAssignments } from '../views/source-assignments.ts';
import { standingEvents } from '../views/standing-events.ts';
import type { Views } from '../views/views.ts';

export interface PurgeTools {
  readonly storage: Storage;
  readonly platform: Platform;
  readonly ledger: Ledger;
  readonly views: Views;
}

/**
 * Carries `order` out, or with `dryRun` says what that would do. Not while anything else writes or verifies. Failures:
 * `not-found`, `purged` where all is gone already, `archive-damaged` where a journal cannot be read to its end.
 *
 * Rejects with a `StorageError`. Where it does so after the commit point, what is left to do is done when the archive
 * is next opened: the catalogue is gone, and `views` write none until then.
 */
export async function purge(
  order: PurgeOrder,
  dryRun: boolean,
  { storage, platform, ledger, views }: PurgeTools,
): Promise<Result<PurgeReport>> {
  const { sha256 } = platform;
  const journals = await wholeJournals(storage, ledger);
  if (!journals.ok) return journals;
  const done = purgesOf(views.state).map(({ event }) => event);
  const plan = planPurge(journals.value, order, done, sha256);
  if (plan.events.length === 0) return nothingToPurge(order, done);
  const copies = await findCopies(storage, plan, sha256);
  const report = purgeReport(plan, {
    everywhere: new Set(sourceAssignments(standingEvents(views.state.log)).everywhere.keys()),
    copies,
    contents: await contentsLeft(storage, plan.events),
    devices: [...ledger.positions.keys()].filter((device) => device !== ledger.device),
  });
  if (dryRun) return ok(report);

  await ledger.record([], [{ bodies: plan.events }], Promise.resolve(), () => undefined);
  views.forgetCatalogue();
  await storage.remove(cataloguePath);
  await takeOutCopies(storage, copies);
  await carryOutPurges(plan.events, {
    storage,
    sha256,
    positions: new Map(ledger.positions),
    onMoved: (device, position) => ledger.moveTo(device, position),
  });
  for (const path of await storage.list('index')) await storage.remove(path);
  await renewViews(plan, storage, views, sha256);
  views.keepCatalogue();
  return ok(report);
}

async function renewViews(
  { events }: PurgePlan,
  storage: Storage,
  views: Views,
  sha256: Platform['sha256'],
): Promise<void> {
  const articles = new Set<string | undefined>(events.map(({ article }) => article));
  const renewed = await eventsOfArticles(storage, articles.add(undefined), sha256);
  views.apply([...renewed.values()].flat(), new Map());
}

/** The lines that count of all journals, where nothing else stands in any of them. */
async function wholeJournals(storage: Storage, { device: own, positions }: Ledger): Promise<Result<JournalBytes>> {
  const journals = new Map<string, Uint8Array>();
  for (const [device, { bytes: length }] of positions) {
    const path = journalPath(device);
    const bytes = (await storage.read(path)) ?? new Uint8Array();
    // What a failed write left at the end of our own is cut before the next one.
    if (bytes.length < length || (bytes.length > length && device !== own)) return unreadableJournal(path);
    journals.set(device, bytes.subarray(0, length));
  }
  return ok(journals);
}

function unreadableJournal(file: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'archive-damaged',
    `${file} cannot be read to its end, so what it says there could not be purged. Nothing was changed.`,
    'Let a synchronisation come to its end and open the archive again, or repair it with `variorum repair`.',
    { file },
  );
}

function nothingToPurge(
  { of }: PurgeOrder,
  done: readonly { readonly article: string; readonly version: string; readonly reason: string }[],
): { readonly ok: false; readonly error: Failure } {
  const before = done.find(({ article, version }) =>
    'article' in of ? of.article === article : of.versions.includes(version),
  );
  if (before !== undefined) {
    return fail('purged', `That was purged before (${before.reason}).`, 'There is nothing left to take out.', {
      version: before.version,
      reason: before.reason,
    });
  }
  return fail('not-found', 'No journal of this archive speaks of that.', 'Check the identifier.');
}
