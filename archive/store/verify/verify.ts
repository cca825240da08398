// Checks every file of an archive: contents against their names, journals against their chains, views against what the
// journals fold to. Changes nothing, and works on a survey, so that the archive can go on being written meanwhile; what
// was written is looked at in the end.
import type { Platform } from '../../model/platform.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Finding, Verification } from '../../model/verification.ts';
import { contentNamed } from '../files/content.ts';
import { deviceIntroduced, isDeviceFile } from '../files/devices.ts';
import { fileKind } from '../files/file-kind.ts';
import { isSealed } from '../files/seal.ts';
import { journalDevice, journalPath } from '../journal/journal.ts';
import { type Digest, type FolderDigests, StorageError } from '../storage.ts';
import type { VerifyOptions } from '../store.ts';
import { articleViewed, articleViewPath } from '../views/article-view.ts';
import { cataloguePath } from '../views/catalogue.ts';
import { readStatements } from './check-testimony.ts';
import { Digests } from './digests.ts';
import { type FoldedJournals, JournalFold } from './fold-journals.ts';
import { look, missing, otherContent, otherView, type Problem, unread } from './problems.ts';
import { SpokenContents } from './spoken-contents.ts';
import { announcedContents, type JournalExtent, type Survey } from './survey.ts';

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
  readonly #contents: SpokenContents;
  readonly #fold: JournalFold;
  /** The digests of the views that were found, by their articles. */
  readonly #views = new Map<string, Digest>();
  readonly #unexpected: string[] = [];
  readonly #findings: Finding[] = [];
  /** The devices whose journals were not as before when they were read again. */
  readonly #altered = new Set<string>();

  private constructor(
    platform: Platform,
    survey: Survey,
    options: VerifyOptions,
    { contents, fold }: { readonly contents: SpokenContents; readonly fold: JournalFold },
  ) {
    this.#platform = platform;
    this.#survey = survey;
    this.#options = options;
    this.#startedAt = new Date(platform.now()).toISOString();
    this.#digests = new Digests({ ...options, storage: survey.storage });
    this.#contents = contents;
    this.#fold = fold;
  }

  static async begin(platform: Platform, survey: Survey, options: VerifyOptions): Promise<SurveyVerification> {
    const { storage, originals, stamps, catalogue } = survey;
    const { sha256, verifySignature } = platform;
    const statements = await readStatements(storage, stamps, sha256);
    const contents = new SpokenContents(stamps, originals.length > 0);
    const fold = new JournalFold({ storage, contents, catalogue, statements, sha256, verifySignature });
    return new SurveyVerification(platform, survey, options, { contents, fold });
  }

  /** Reads all that there is. Files are hashed, elsewhere where the storage can, while journals are read here. */
  async read(): Promise<void> {
    const areJournalsRead = this.readOn(this.#survey.journals);
    await Promise.all([areJournalsRead, this.#readFiles(areJournalsRead)]);
    await this.#checkSealed();
  }

  async #readFiles(areJournalsRead: Promise<void>): Promise<void> {
    const { storage, originals, stamps, sealed } = this.#survey;
    const others = await Promise.all([storage.folders('versions'), storage.folders('articles')]);
    const folders = [originals, ...others].flat();
    this.#digests.expect(folders.reduce((sum, { files }) => sum + files, stamps.size + sealed.length));
    await this.#digests.of(stamps, (path, digest) => this.#checkContent(path, digest));
    await this.#digests.ofFolders(folders, (hashed) => this.#takeFolder(hashed), areJournalsRead);
  }

  #takeFolder({ path: folder, names, digests }: FolderDigests): void {
    const isVersions = folder.startsWith('versions/');
    for (const [index, name] of names.entries()) {
      const path = `${folder}/${name}`;
      const digest = digests[index];
      // What is gone by now was not there, as far as this verification knows; journals tell whether it must be.
      if (digest === undefined) continue;
      const id = contentNamed(path);
      const article = id === undefined ? articleViewed(path) : undefined;
      if (id !== undefined) {
        this.#contents.find(isVersions ? 'versions' : 'originals', id);
        if (digest !== id) this.#checkContent(path, digest);
      } else if (article !== undefined) this.#views.set(article, digest);
      else if (fileKind(path) !== 'workshop') this.#unexpected.push(path);
    }
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
    this.#findings.push(...folded.findings, ...(await this.#strangers(folded)));
    const { catalogue } = this.#survey;
    if (catalogue === undefined) this.#find(cataloguePath, missing(cataloguePath));
    else if (!folded.isCatalogueRight) this.#find(cataloguePath, otherView(folded.findings.length === 0));
    return ok({
      startedAt: this.#startedAt,
      finishedAt: new Date(this.#platform.now()).toISOString(),
      versions: this.#contents.size('versions'),
      originals: this.#contents.size('originals'),
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
      this.#digests.did(1, path);
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
  async #strangers({ unspoken, purged }: FoldedJournals): Promise<readonly Finding[]> {
    const { storage, unexpected, announced } = this.#survey;
    const found = (path: string, message: string): Finding => ({ kind: 'unexpected', path, message });
    const announcedSince = await announcedContents(storage);
    const contents: Finding[] = [];
    await this.#digests.of(unspoken.paths(), (path, digest) => {
      // A commit that failed took its own back, or says what it left.
      if (digest === undefined || announced.has(path) || announcedSince.has(path)) return;
      const isPurged = purged.has(contentNamed(path) ?? '');
      contents.push(
        found(path, isPurged ? 'This was purged, and is here all the same.' : 'No journal speaks of this content.'),
      );
    });
    return [
      ...[...unexpected, ...this.#unexpected].map((path) =>
        journalDevice(path) === undefined
          ? found(path, 'This file is no part of an archive.')
          : found(path, 'This journal came after the archive was opened: open it again to take it in.'),
      ),
      ...contents,
      ...[...this.#views.keys()]
        .filter((article) => !this.#fold.articles.has(article))
        .map((article) => found(articleViewPath(article), 'No journal speaks of this article.')),
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
