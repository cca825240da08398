// Checks every file of an archive: contents against their names, journals against their chains, views against what the
// journals fold to. Changes nothing, and works on a survey, so that the archive can go on being written meanwhile.
import type { CatalogueEntry } from '../../model/article.ts';
import type { Platform } from '../../model/platform.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Finding, Verification } from '../../model/verification.ts';
import { archiveFilePath } from '../files/archive-file.ts';
import { articleViewed, articleViewPath, viewArticle } from '../views/article-view.ts';
import type { CoveredEvent } from './article-lines.ts';
import { catalogueEntry, cataloguePath, catalogueText } from '../views/catalogue.ts';
import { contentNamed } from '../files/content.ts';
import { deviceIntroduced, isDeviceFile } from '../files/devices.ts';
import { foldJournals, type FoldedJournals } from './fold-journals.ts';
import { journalDevice } from '../journal/journal.ts';
import { mergeEvents } from '../views/replay.ts';
import { inTurns } from '../in-turns.ts';
import { isSealed } from '../files/seal.ts';
import { sameBytes } from '../same-bytes.ts';
import { type Digest, type Storage, StorageError } from '../storage.ts';
import type { VerifyOptions } from '../store.ts';
import type { Survey } from './survey.ts';
import { viewText } from '../views/view-file.ts';

const encoder = new TextEncoder();

/** Batches of contents that are asked for at a time. */
const batchesAtOnce = 4;

/** Views that are made for comparison at a time by who gives way to others. */
const fewViews = 16;

type Problem = Omit<Finding, 'path'>;

/**
 * Verifies what `survey` found. Articles in `touched`, which may grow meanwhile, have changed since: their views are
 * left for the next time. `cancelled` when `signal` says so.
 */
export async function verifySurvey(
  platform: Platform,
  survey: Survey,
  touched: Pick<ReadonlySet<string>, 'has'>,
  { onProgress, signal, pause }: VerifyOptions,
): Promise<Result<Verification>> {
  const { sha256 } = platform;
  const startedAt = new Date(platform.now()).toISOString();
  const isCancelled = (): boolean => signal?.aborted === true;
  // Contents are hashed, elsewhere where the storage can, while the journals are read here.
  const progress = new Progress(onProgress, survey.contents.size + survey.sealed.length + survey.articleViews.length);
  const [folded, contentFindings] = await Promise.all([
    foldJournals(survey, platform, { signal, pause }),
    checkContents(survey.storage, survey.contents, { progress, isCancelled, pause }),
  ]);
  // What came while the folders were listed is there, though it is not in the list.
  const unlisted = [...folded.contents].filter((path) => !survey.contents.has(path));
  const findings = [
    ...folded.findings,
    ...contentFindings,
    ...(await checkContents(survey.storage, unlisted, { progress, isCancelled, pause })),
    ...strangers(survey, folded),
  ];
  for (const path of survey.sealed) {
    const problem = await look(survey.storage, path, (bytes) => checkSealed(path, bytes, sha256));
    if (problem !== undefined) findings.push({ ...problem, path });
    progress.did([path]);
  }
  const entries: CatalogueEntry[] = [];
  const together = pause === undefined ? progress.batch : fewViews;
  for (const articles of inBatches(folded.articles.articles(), together)) {
    await pause?.();
    if (isCancelled()) break;
    const paths = articles.map(articleViewPath);
    const digests = survey.storage.digest(paths);
    const expected = articles.map((id) => expectedOf(folded.articles.events(id)));
    for (const [index, digest] of (await digests).entries()) {
      const { text, entry } = expected[index]!;
      if (entry !== undefined) entries.push(entry);
      const path = paths[index]!;
      const problem = touched.has(articles[index]!)
        ? undefined
        : (unread(path, digest) ?? (digest === sha256(encoder.encode(text)) ? undefined : otherView(folded)));
      if (problem !== undefined) findings.push({ ...problem, path });
    }
    progress.did(paths);
  }
  if (isCancelled()) {
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
}

interface Checking extends Pick<VerifyOptions, 'pause'> {
  readonly progress: Progress;
  readonly isCancelled: () => boolean;
}

/** Checks contents against their names. */
async function checkContents(
  storage: Storage,
  contents: Iterable<string>,
  { progress, isCancelled, pause }: Checking,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  // Some batches wait while one is hashed: whoever hashes them elsewhere need not wait for what is done here.
  await inTurns(inBatches(contents, progress.batch), pause === undefined ? batchesAtOnce : 1, async (paths) => {
    await pause?.();
    if (isCancelled()) return;
    for (const [index, digest] of (await storage.digest(paths)).entries()) {
      const path = paths[index]!;
      const problem = unread(path, digest) ?? (digest === contentNamed(path) ? undefined : otherContent);
      if (problem !== undefined) findings.push({ ...problem, path });
    }
    progress.did(paths);
  });
  return findings;
}

const otherContent: Problem = {
  kind: 'content-differs',
  message: 'The content is not what was captured: its SHA-256 is not its name.',
};

/** Tells how far a verification is: after every hundredth of all files, or as many as are read in one go. */
class Progress {
  readonly batch: number;
  readonly #tell: VerifyOptions['onProgress'];
  readonly #total: number;
  #done = 0;

  constructor(tell: VerifyOptions['onProgress'], total: number) {
    this.#tell = tell;
    this.#total = total;
    this.batch = Math.min(512, Math.max(1, Math.ceil(total / 100)));
  }

  did(paths: readonly string[]): void {
    this.#done += paths.length;
    // Views that are missing are looked for, too.
    this.#tell?.({ done: this.#done, total: Math.max(this.#total, this.#done), item: paths.at(-1) ?? '' });
  }
}

function* inBatches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The files that nothing in the archive accounts for. */
function strangers(survey: Survey, { contents, spare, purged, articles }: FoldedJournals): readonly Finding[] {
  const found = (path: string, message: string): Finding => ({ kind: 'unexpected', path, message });
  return [
    ...survey.unexpected.map((path) =>
      journalDevice(path) === undefined
        ? found(path, 'This file is no part of an archive.')
        : found(path, 'This journal came after the archive was opened: open it again to take it in.'),
    ),
    ...[...survey.contents]
      .filter((path) => !contents.has(path) && !spare.has(path) && !survey.announced.has(path))
      .map((path) =>
        found(
          path,
          purged.has(path) ? 'This was purged, and is here all the same.' : 'No journal speaks of this content.',
        ),
      ),
    ...survey.articleViews
      .filter((path) => !articles.has(articleViewed(path) ?? ''))
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
async function look(
  storage: Storage,
  path: string,
  check: (bytes: Uint8Array) => Problem | undefined,
): Promise<Problem | undefined> {
  try {
    const bytes = await storage.read(path);
    return bytes === undefined ? { kind: 'missing', message: lacking(path) } : check(bytes);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return unreadable(error);
  }
}

function checkSealed(path: string, bytes: Uint8Array, sha256: Platform['sha256']): Problem | undefined {
  if (!isSealed(bytes, sha256)) {
    return { kind: 'content-differs', message: 'The file was altered: it does not match its seal.' };
  }
  const device = deviceIntroduced(path);
  if (device === undefined || isDeviceFile(bytes, device)) return undefined;
  return { kind: 'content-differs', message: 'This file introduces another device than the one it is named for.' };
}

/** Where a journal cannot be read to its end, a view may be the last that knows what stood there. */
function otherView({ findings }: FoldedJournals): Problem {
  return {
    kind: 'view-differs',
    message:
      findings.length > 0
        ? 'This is not what can be read of the journals. Keep it until what is damaged there is put back from a copy.'
        : 'This is not what the journals say. It is made from them: delete it, and it is made again.',
  };
}

/** Why a file has no SHA-256; undefined where it has one. */
function unread(path: string, digest: Digest): Problem | undefined {
  if (digest === undefined) return { kind: 'missing', message: lacking(path) };
  return typeof digest === 'string' ? undefined : unreadable(digest);
}

function unreadable({ reason }: StorageError): Problem {
  return { kind: 'unreadable', message: `The file cannot be read (${reason}).` };
}

function checkCatalogue(
  { catalogue }: Survey,
  folded: FoldedJournals,
  articles: readonly CatalogueEntry[],
): Problem | undefined {
  if (catalogue === undefined) return { kind: 'missing', message: lacking(cataloguePath) };
  const expected = folded.catalogue && encoder.encode(catalogueText({ ...folded.catalogue, articles }));
  return expected !== undefined && sameBytes(catalogue, expected) ? undefined : otherView(folded);
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
