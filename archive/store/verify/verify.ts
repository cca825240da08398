// Checks every file of an archive: contents against their names, journals against their chains, views against what the
// journals fold to. Changes nothing, and works on a survey, so that the archive can go on being written meanwhile; what
// was written is looked at in the end.
import type { Platform } from '../../model/platform.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Finding, Verification } from '../../model/verification.ts';
import { contentNamed } from '../files/content.ts';
import { deviceIntroduced, isDeviceFile } from '../files/devices.ts';
import { isSealed } from '../files/seal.ts';
import { journalDevice, journalPath } from '../journal/journal.ts';
import { type Digest, StorageError } from '../storage.ts';
import type { VerifyOptions } from '../store.ts';
import { articleViewed, articleViewPath } from '../views/article-view.ts';
import { cataloguePath } from '../views/catalogue.ts';
import { readStatements } from './check-testimony.ts';
import { Digests } from './digests.ts';
import { type FoldedJournals, JournalFold } from './fold-journals.ts';
import { look, missing, otherContent, otherView, type Problem, unread } from './problems.ts';
import type { JournalExtent, Survey } from './survey.ts';

/** What is to be known of an archive at the end of a verification. */
export interface Ending {
  /** The journals as far as they are to be read. */
  readonly extents: ReadonlyMap<string, JournalExtent>;
  /** The articles that were written since the survey: their views are looked at again. */
  readonly changed: ReadonlySet<string>;
  /** The articles whose views are not looked at. */
  readonly stale: Pick<ReadonlySet<string>, 'has'>;
}

/** A verification of what a survey found: to be read, then concluded. Methods reject with a `StorageError`. */
export class SurveyVerification {
  readonly #platform: Platform;
  readonly #survey: Survey;
  readonly #options: VerifyOptions;
  readonly #startedAt: string;
  readonly #digests: Digests;
  readonly #fold: JournalFold;
  /** The digests of the views that the survey found, by their articles. */
  readonly #views = new Map<string, Digest>();
  readonly #findings: Finding[] = [];
  /** The devices whose journals were not as before when they were read again. */
  readonly #altered = new Set<string>();

  private constructor(platform: Platform, survey: Survey, options: VerifyOptions, fold: JournalFold) {
    this.#platform = platform;
    this.#survey = survey;
    this.#options = options;
    this.#startedAt = new Date(platform.now()).toISOString();
    const { storage, contents, sealed, articleViews } = survey;
    const total = contents.size + sealed.length + articleViews.length;
    this.#digests = new Digests({ ...options, storage, total });
    this.#fold = fold;
  }

  static async begin(platform: Platform, survey: Survey, options: VerifyOptions): Promise<SurveyVerification> {
    const { storage, contents, catalogue } = survey;
    const { sha256, verifySignature } = platform;
    const statements = await readStatements(storage, contents.stamps, sha256);
    const fold = new JournalFold({ storage, contents, catalogue, statements, sha256, verifySignature });
    return new SurveyVerification(platform, survey, options, fold);
  }

  /** Reads all that the survey found. Files are hashed, elsewhere where the storage can, while journals are read here. */
  async read(): Promise<void> {
    const { contents, articleViews, journals } = this.#survey;
    const areJournalsRead = this.readOn(journals);
    const files = function* (): Generator<string> {
      yield* contents.paths();
      yield* articleViews;
    };
    const take = (path: string, digest: Digest): void => {
      const article = articleViewed(path);
      if (article === undefined) this.#checkContent(path, digest);
      else this.#views.set(article, digest);
    };
    await Promise.all([areJournalsRead, this.#digests.of(files(), take, areJournalsRead)]);
    await this.#checkSealed();
  }

  /**
   * Reads what came to the journals since they were last read, as far as they are known: what stands beyond that may be a
   * commit that fails yet.
   */
  async readOn(extents: ReadonlyMap<string, JournalExtent>): Promise<void> {
    const known = [...extents].map(
      ([device, extent]) => [device, { ...extent, size: Math.min(extent.size, extent.known.bytes) }] as const,
    );
    await this.#fold.readOn(new Map(known), this.#options);
    await this.#foldRest(this.#options.pause);
  }

  /** What came of it all; to be asked for while nothing is written. `cancelled` where that was said. */
  async conclude({ extents, changed, stale }: Ending): Promise<Result<Verification>> {
    await this.#fold.readOn(extents);
    await this.#foldRest();
    const folded = this.#fold.end(this.#altered);
    // What came after the folders were listed is there, though it is not in the list.
    await this.#digests.of(folded.unlisted.paths(), (path, digest) => this.#checkContent(path, digest));
    await this.#checkViews(changed, stale, folded.findings.length === 0);
    if (this.#isCancelled()) {
      return fail('cancelled', 'The verification was cancelled.', 'Start it again when there is time for it.');
    }
    this.#findings.push(...folded.findings, ...this.#strangers(folded));
    const { catalogue, contents } = this.#survey;
    if (catalogue === undefined) this.#find(cataloguePath, missing(cataloguePath));
    else if (!folded.isCatalogueRight) this.#find(cataloguePath, otherView(folded.findings.length === 0));
    return ok({
      startedAt: this.#startedAt,
      finishedAt: new Date(this.#platform.now()).toISOString(),
      versions: contents.versions.size,
      originals: contents.originals.size,
      journalLines: folded.lines,
      views: this.#fold.articles.size + 1,
      findings: this.#findings.sort((one, other) => (one.path < other.path ? -1 : 1)),
    });
  }

  #isCancelled(): boolean {
    return this.#options.signal?.aborted === true;
  }

  #find(path: string, problem: Problem | undefined): void {
    if (problem !== undefined) this.#findings.push({ ...problem, path });
  }

  async #foldRest(pause?: VerifyOptions['pause']): Promise<void> {
    const read = async (device: string, start: number, end: number): Promise<Uint8Array> => {
      try {
        return (await this.#survey.storage.read(journalPath(device), start, end)) ?? new Uint8Array();
      } catch (error) {
        // It could be read before: the lines that are not there are told as altered.
        if (error instanceof StorageError) return new Uint8Array();
        throw error;
      }
    };
    const altered = await this.#fold.articles.foldRest(read, { pause, isCancelled: () => this.#isCancelled() });
    for (const device of altered) this.#altered.add(device);
  }

  #checkContent(path: string, digest: Digest): void {
    this.#find(path, isNamedFor(path, digest) ? undefined : (unread(path, digest) ?? otherContent));
  }

  async #checkSealed(): Promise<void> {
    const { storage, sealed } = this.#survey;
    for (const path of sealed) {
      this.#find(path, await look(storage, path, (bytes) => checkSealed(path, bytes, this.#platform.sha256)));
      this.#digests.did([path]);
    }
  }

  async #checkViews(changed: Ending['changed'], stale: Ending['stale'], areJournalsWhole: boolean): Promise<void> {
    const { articles } = this.#fold;
    const check = (article: string, digest: Digest): void => {
      if (stale.has(article)) return;
      const path = articleViewPath(article);
      this.#find(
        path,
        unread(path, digest) ?? (digest === articles.view(article) ? undefined : otherView(areJournalsWhole)),
      );
    };
    const anew: string[] = [];
    for (const article of articles.articles()) {
      if (changed.has(article) || !this.#views.has(article)) anew.push(articleViewPath(article));
      else check(article, this.#views.get(article));
    }
    await this.#digests.of(anew, (path, digest) => check(articleViewed(path) ?? '', digest));
  }

  /** The files that nothing in the archive accounts for. */
  #strangers({ unspoken, purged }: FoldedJournals): readonly Finding[] {
    const survey = this.#survey;
    const found = (path: string, message: string): Finding => ({ kind: 'unexpected', path, message });
    return [
      ...survey.unexpected.map((path) =>
        journalDevice(path) === undefined
          ? found(path, 'This file is no part of an archive.')
          : found(path, 'This journal came after the archive was opened: open it again to take it in.'),
      ),
      ...[...unspoken.paths()]
        .filter((path) => !survey.announced.has(path))
        .map((path) =>
          found(
            path,
            purged.has(contentNamed(path) ?? '')
              ? 'This was purged, and is here all the same.'
              : 'No journal speaks of this content.',
          ),
        ),
      ...survey.articleViews
        .filter((path) => !this.#fold.articles.has(articleViewed(path) ?? ''))
        .map((path) => found(path, 'No journal speaks of this article.')),
    ];
  }
}

/** Whether the path of a content tells of this hash: no other stands in it. */
function isNamedFor(path: string, digest: Digest): boolean {
  return typeof digest === 'string' && path.includes(digest);
}

function checkSealed(path: string, bytes: Uint8Array, sha256: Platform['sha256']): Problem | undefined {
  if (!isSealed(bytes, sha256)) {
    return { kind: 'content-differs', message: 'The file was altered: it does not match its seal.' };
  }
  const device = deviceIntroduced(path);
  if (device === undefined || isDeviceFile(bytes, device)) return undefined;
  return { kind: 'content-differs', message: 'This file introduces another device than the one it is named for.' };
}
