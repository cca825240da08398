// Repairs an archive that no other process has open: puts back what a second copy or the archive itself can give, makes
// every view again, and moves what it cannot explain to quarantine/. Deletes nothing. Each step leaves an archive that
// is no worse than it was, so it may be killed at any moment; run again, it finishes.
import type { Platform } from '../../model/platform.ts';
import type { Repair } from '../../model/repair.ts';
import { fail, ok, type Failure, type Result } from '../../model/result.ts';
import { Elsewhere } from './elsewhere.ts';
import { type ExaminedViews, examineViews } from './examine-views.ts';
import { byKind, type FileKind } from '../files/file-kind.ts';
import { journalPath } from '../journal/journal.ts';
import { foldTruth } from './journal-truth.ts';
import { quarantineFolder } from './quarantine.ts';
import { repairContents } from './repair-contents.ts';
import { decideJournals, type JournalState } from './repair-journals.ts';
import {
  firstInstant,
  introducedDevices,
  type KnownDevice,
  repairArchiveFile,
  repairDevices,
} from './repair-sealed.ts';
import type { RepairStorage } from './repair-storage.ts';
import { repairCatalogue, repairViews } from './repair-views.ts';
import { bytesOf, RepairCancelled, RepairWork } from './repair-work.ts';
import { isSameArchive, readMarks, type SecondCopy } from './second-copy.ts';
import { instantOf } from '../clock.ts';
import type { Storage } from '../storage.ts';
import { guarded } from '../storage-failure.ts';
import type { VerifyOptions } from '../store.ts';

export interface RepairOptions extends VerifyOptions {
  /** A second copy of the same archive; it is only read. */
  readonly copy?: Storage;
  /** Says what would be done, and changes nothing. */
  readonly dryRun?: boolean;
  /** The folder, as people know it, and the copy's. */
  readonly location: string;
  readonly copyLocation?: string;
}

type Kinds = Readonly<Record<FileKind, readonly string[]>>;

/**
 * Repairs the archive in `storage`; `remaining` is null, for whoever opens it afterwards to find out. Failures:
 * `not-an-archive` where nothing in the folder, or in the copy's, is an archive's; `invalid-input` for a copy of another
 * archive; `cancelled`, with what was done by then done; and the storage's.
 */
export async function repairFiles(
  storage: RepairStorage,
  platform: Platform,
  { copy: copied, dryRun = false, location, copyLocation = 'The copy', ...options }: RepairOptions,
): Promise<Result<Repair>> {
  const { sha256 } = platform;
  const startedAt = new Date(platform.now()).toISOString();
  try {
    return await guarded(async () => {
      const marks = await readMarks(storage, sha256);
      if (!isArchive(marks)) return notAnArchive(location);
      const copy = copied && { storage: copied, ...(await readMarks(copied, sha256)) };
      if (copy !== undefined && !isArchive(copy)) return notAnArchive(copyLocation);
      if (copy !== undefined && !isSameArchive(marks, copy)) return anotherArchive(copyLocation);

      const quarantine = await quarantineFolder(storage, startedAt);
      const work = new RepairWork({ storage, platform, dryRun, quarantine, ...options });
      const kinds = byKind(await storage.list(''));
      await repairAll(work, kinds, copy, marks.catalogue);
      return ok({
        startedAt,
        finishedAt: new Date(platform.now()).toISOString(),
        dryRun,
        quarantine: work.quarantine.isUsed ? quarantine : null,
        actions: work.actions,
        remaining: null,
      });
    });
  } catch (error) {
    if (!(error instanceof RepairCancelled)) throw error;
    return fail('cancelled', 'The repair was cancelled.', 'What was done by then stays. Start it again to finish it.');
  }
}

async function repairAll(
  work: RepairWork,
  kinds: Kinds,
  copy: SecondCopy | undefined,
  catalogue: SecondCopy['catalogue'],
): Promise<void> {
  work.expect(kinds.journal.length + kinds.device.length + kinds.view.length + kinds.content.length);
  // First what may stand in the way of a folder of ours, such as a link.
  for (const path of kinds.stranger) await work.setAside(path, 'This file is no part of an archive.');

  const introduced = await introducedDevices(work, kinds.device);
  const journals = await decideJournals(work, { paths: kinds.journal, introduced, catalogue, copy });
  const truth = foldTruth(journals);
  const devices = new Set([...introduced, ...journals.map(({ device }) => device)]);
  const articles = new Set(catalogue?.articles.map(({ id }) => id));
  const views = await examineViews(work, truth, kinds.view, { devices, articles });
  const problems = problemsOf(journals, views, catalogue);
  const isWhole = problems.size === 0;

  const elsewhere = new Elsewhere(work);
  // Contents before the lines that speak of them, as whoever writes an archive does it.
  await repairContents(work, truth, { present: new Set(kinds.content), copy: copy?.storage, elsewhere, isWhole });
  await writeJournals(work, journals, problems, introduced);
  for (const [device, problem] of problems) work.leave(journalPath(device), problem);
  await repairArchiveFile(work, {
    copy,
    elsewhere,
    began: firstInstant(journals.map(({ reading }) => reading.events[0]?.clock)),
  });
  await repairDevices(work, knownDevices(journals), kinds.device, { copy, elsewhere });
  const entries = await repairViews(work, truth, views, { isWhole, doubtful: doubtfulEvents(journals, problems) });
  await repairCatalogue(work, truth, journals, entries, isWhole);
  if (isWhole) return;
  // Opening would take the contents that these name for those of a commit that never came to be.
  for (const path of kinds.incoming) {
    await work.setAside(path, 'What it announced cannot be told from what the lost journal lines spoke of.');
  }
}

/** Why it is not certain what some journals said, by their devices. */
function problemsOf(
  journals: readonly JournalState[],
  { wrong, losers }: ExaminedViews,
  catalogue: SecondCopy['catalogue'],
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const device of losers) {
    problems.set(device, 'The journal has lost its end: views know of events that it does not have. They were kept.');
  }
  for (const { device, problem, doubt, old, change } of journals) {
    if (problem !== undefined) problems.set(device, problem);
    else if (doubt?.is === 'shorter') problems.set(device, toldAsShorter(doubt.lines));
    else if (doubt?.is === 'altered') {
      const isBorneOut = doubt.article !== undefined && !wrong.has(doubt.article);
      if (!isBorneOut) problems.set(device, toldAsDoubtful(doubt.line));
    } else if (old.is === 'unreadable' && change === 'none' && catalogue?.journals[device] !== undefined) {
      problems.set(device, `The journal cannot be read (${old.reason}).`);
    }
  }
  return problems;
}

/** The last event that can be read of a journal with a problem: that nothing continues it may be its own fault. */
function doubtfulEvents(journals: readonly JournalState[], problems: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(
    journals.flatMap(({ device, reading }) => (problems.has(device) ? (reading.events.at(-1)?.clock ?? []) : [])),
  );
}

async function writeJournals(
  work: RepairWork,
  journals: readonly JournalState[],
  problems: ReadonlyMap<string, string>,
  introduced: ReadonlySet<string>,
): Promise<void> {
  for (const { device, old, bytes, reading, change, strange } of journals) {
    const path = journalPath(device);
    if (strange > 0) {
      work.leave(
        path,
        `The copy has ${String(strange)} further lines that do not continue this journal: they were not taken.`,
      );
    }
    const isForeign = bytes.length === 0 && !introduced.has(device);
    if (change === 'restored') {
      const message = `The journal was put together again: ${String(reading.position.lines)} lines, each continuing the one before.`;
      await work.replace({ path, bytes, done: 'restored', message, old });
    } else if (problems.has(device)) {
      continue;
    } else if (old.is !== 'absent' && isForeign) {
      await work.setAside(path, 'This is no journal: not one line of it can be read.');
    } else if (old.is === 'unreadable') {
      work.leave(path, `The journal cannot be read (${old.reason}).`);
    } else if (change === 'cut') {
      const message = 'The journal ended in a write that was interrupted before it was acknowledged.';
      await work.setEndAside(path, bytesOf(old) ?? bytes, bytes.length, message);
    }
  }
}

/** The devices that have a journal, which must each have a file. */
function knownDevices(journals: readonly JournalState[]): readonly KnownDevice[] {
  return journals
    .filter(({ reading }) => reading.position.lines > 0)
    .map(({ device, reading }) => {
      const clock = reading.events[0]?.clock;
      return { device, since: clock === undefined ? undefined : instantOf(clock) };
    });
}

/** Whether anything says that this is an archive: nobody's other folder is to be taken apart. */
function isArchive({ file, firstLines, catalogue }: Awaited<ReturnType<typeof readMarks>>): boolean {
  return file !== undefined || firstLines.size > 0 || catalogue !== undefined;
}

function toldAsShorter(lines: number): string {
  return `The journal lost its last ${String(lines)} lines, as the catalogue knows; only a second copy has them.`;
}

function toldAsDoubtful(line: number): string {
  return `Line ${String(line)} of the journal, or what the catalogue knows of it, was altered; only a second copy can tell.`;
}

function notAnArchive(location: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'not-an-archive',
    `${location} is not a Variorum archive, or nothing of it is left: it has no archive.json, catalogue or journal that can be read.`,
    'Name the folder of an archive. If it was one, copy a second copy of it there instead.',
    { folder: location },
  );
}

function anotherArchive(location: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'invalid-input',
    `${location} is another archive: it has neither the same identifier nor a journal that begins the same.`,
    'Name a copy of this archive with --from, or repair it without one.',
    { folder: location },
  );
}
