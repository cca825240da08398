// Checks every file of an archive: contents against their names, journals against their chains, views against what the
// journals fold to. Changes nothing, and works on a survey, so that the archive can go on being written meanwhile.
import type { CatalogueEntry } from '../model/article.ts';
import type { Platform } from '../model/platform.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Finding, Verification } from '../model/verification.ts';
import { archiveFilePath } from './archive-file.ts';
import { articleViewPath, viewArticle } from './article-view.ts';
import { catalogueEntry, cataloguePath, catalogueText } from './catalogue.ts';
import { contentNamed } from './content.ts';
import { deviceIntroduced, isDeviceFile } from './devices.ts';
import { type CoveredEvent, foldJournals, type FoldedJournals } from './fold-journals.ts';
import { journalDevice } from './journal.ts';
import { inTurns } from './in-turns.ts';
import { mergeEvents } from './replay.ts';
import { isSealed } from './seal.ts';
import { type Storage, StorageError } from './storage.ts';
import type { VerifyOptions } from './store.ts';
import type { Survey } from './survey.ts';
import { viewText } from './view-file.ts';

/** Files read at a time: enough to keep the disk busy. */
const readsAtOnce = 8;

type Problem = Omit<Finding, 'path'>;

/** A file to look at. `check` says what is wrong with its bytes. */
interface Step {
  readonly path: string;
  readonly check: (bytes: Uint8Array) => Problem | undefined;
}

/**
 * Verifies what `survey` found. Articles in `touched`, which may grow meanwhile, have changed since: their views are
 * left for the next time. `cancelled` when `signal` says so.
 */
export async function verifySurvey(
  platform: Platform,
  survey: Survey,
  touched: ReadonlySet<string>,
  { onProgress, signal }: VerifyOptions,
): Promise<Result<Verification>> {
  const { sha256 } = platform;
  const startedAt = new Date(platform.now()).toISOString();
  const folded = await foldJournals(survey, sha256);
  const findings = [...folded.findings, ...strangers(survey, folded)];
  const entries: CatalogueEntry[] = [];
  const missing = [...folded.contents].filter((path) => !survey.contents.has(path));
  const total = survey.contents.size + missing.length + survey.sealed.length + folded.articles.size;
  let done = 0;

  await inTurns(steps(), readsAtOnce, async ({ path, check }) => {
    if (signal?.aborted === true) return;
    const problem = await look(survey.storage, path, check);
    if (problem !== undefined) findings.push({ ...problem, path });
    done += 1;
    onProgress?.({ done, total, item: path });
  });
  if (signal?.aborted === true) {
    return fail('cancelled', 'The verification was cancelled.', 'Start it again when there is time for it.');
  }
  const catalogueProblem = checkCatalogue(survey, folded, entries);
  if (catalogueProblem !== undefined) findings.push({ ...catalogueProblem, path: cataloguePath });
  return ok({
    startedAt,
    finishedAt: new Date(platform.now()).toISOString(),
    versions: count(survey.contents, 'versions/'),
    originals: count(survey.contents, 'originals/'),
    journalLines: folded.lines,
    views: folded.articles.size + 1,
    findings: findings.sort((one, other) => (one.path < other.path ? -1 : 1)),
  });

  function* steps(): Generator<Step> {
    for (const path of [...survey.contents, ...missing])
      yield { path, check: (bytes) => checkName(path, bytes, sha256) };
    for (const path of survey.sealed) yield { path, check: (bytes) => checkSealed(path, bytes, sha256) };
    for (const [id, events] of folded.articles) {
      const { text, entry } = expectedOf(events);
      if (entry !== undefined) entries.push(entry);
      const check = (bytes: Uint8Array): Problem | undefined =>
        touched.has(id) ? undefined : checkView(bytes, text, folded);
      yield { path: articleViewPath(id), check };
    }
  }
}

/** The files that nothing in the archive accounts for. */
function strangers(survey: Survey, { contents, articles }: FoldedJournals): readonly Finding[] {
  const viewed = new Set([...articles.keys()].map(articleViewPath));
  const found = (path: string, message: string): Finding => ({ kind: 'unexpected', path, message });
  return [
    ...survey.unexpected.map((path) =>
      journalDevice(path) === undefined
        ? found(path, 'This file is no part of an archive.')
        : found(path, 'This journal came after the archive was opened: open it again to take it in.'),
    ),
    ...[...survey.contents]
      .filter((path) => !contents.has(path) && !survey.announced.has(path))
      .map((path) => found(path, 'No journal speaks of this content.')),
    ...survey.articleViews
      .filter((path) => !viewed.has(path))
      .map((path) => found(path, 'No journal speaks of this article.')),
  ];
}

/** What an article's view must be, and its line in a catalogue of the events that are covered. */
function expectedOf(events: readonly CoveredEvent[]): {
  readonly text: string;
  readonly entry: CatalogueEntry | undefined;
} {
  const covered = events.filter((each) => each.covered);
  const view = viewOf(events);
  return { text: viewText(view), entry: catalogueEntry(covered.length === events.length ? view : viewOf(covered)) };
}

function viewOf(events: readonly CoveredEvent[]): ReturnType<typeof viewArticle> {
  return viewArticle(
    mergeEvents(
      events.map(({ event }) => event),
      [],
    ),
  );
}

/** Reads a file and says what is wrong with it. */
async function look(storage: Storage, path: string, check: Step['check']): Promise<Problem | undefined> {
  try {
    const bytes = await storage.read(path);
    return bytes === undefined ? { kind: 'missing', message: lacking(path) } : check(bytes);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { kind: 'unreadable', message: `The file cannot be read (${error.reason}).` };
  }
}

function checkName(path: string, bytes: Uint8Array, sha256: Platform['sha256']): Problem | undefined {
  if (sha256(bytes) === contentNamed(path)) return undefined;
  return { kind: 'content-differs', message: 'The content is not what was captured: its SHA-256 is not its name.' };
}

/** A seal tells that a file is as it was written, and not whether it is where it was written. */
function checkSealed(path: string, bytes: Uint8Array, sha256: Platform['sha256']): Problem | undefined {
  if (!isSealed(bytes, sha256)) {
    return { kind: 'content-differs', message: 'The file was altered: it does not match its seal.' };
  }
  const device = deviceIntroduced(path);
  if (device === undefined || isDeviceFile(bytes, device)) return undefined;
  return { kind: 'content-differs', message: 'This file introduces another device than the one it is named for.' };
}

/** Where a journal cannot be read to its end, a view may be the last that knows what stood there. */
function checkView(bytes: Uint8Array, expected: string, { findings }: FoldedJournals): Problem | undefined {
  const same = new TextEncoder().encode(expected);
  if (bytes.length === same.length && bytes.every((byte, index) => byte === same[index])) return undefined;
  return {
    kind: 'view-differs',
    message:
      findings.length > 0
        ? 'This is not what can be read of the journals. Keep it until what is damaged there is put back from a copy.'
        : 'This is not what the journals say. It is made from them: delete it, and it is made again.',
  };
}

function checkCatalogue(
  { catalogue }: Survey,
  folded: FoldedJournals,
  articles: readonly CatalogueEntry[],
): Problem | undefined {
  if (catalogue === undefined) return { kind: 'missing', message: lacking(cataloguePath) };
  return checkView(
    catalogue,
    folded.catalogue === undefined ? '' : catalogueText({ ...folded.catalogue, articles }),
    folded,
  );
}

function lacking(path: string): string {
  if (path.startsWith('versions/')) return 'A version that the journals speak of is missing.';
  if (path.startsWith('originals/')) return 'An original that the journals speak of is missing.';
  if (path === archiveFilePath) return 'The description of the archive is missing.';
  return 'The file is missing.';
}

function count(paths: ReadonlySet<string>, folder: string): number {
  return [...paths].filter((path) => path.startsWith(folder)).length;
}
