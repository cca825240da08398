// The store over a ledger (what is true) and views (what is read). Commits stand in one queue; views follow behind.
import type { Article, CatalogueEntry } from '../model/article.ts';
import type { Platform } from '../model/platform.ts';
import type { PurgeReport } from '../model/purge.ts';
import type { ReadOnly } from '../model/read-only.ts';
import type { HistoryPage } from '../model/history.ts';
import { ok, type Failure, type Result } from '../model/result.ts';
import type { KeyKeeper } from '../model/signing.ts';
import type { Verification } from '../model/verification.ts';
import type { Sha256, VersionContent } from '../model/version.ts';
import { lostArticle } from './views/article-view.ts';
import type { ArchiveFile } from './files/archive-file.ts';
import { ArchiveTestimony } from './evidence/archive-testimony.ts';
import { ArchiveVerification, type Medium } from './verify/archive-verification.ts';
import { ArchiveFolds } from './views/archive-folds.ts';
import { purgesOf, titleOf } from './views/archive-state.ts';
import { closed } from './closed.ts';
import { Commits, type Recorded } from './commits.ts';
import { nameVersion, readOriginal, readVersion } from './files/content.ts';
import { parseJson } from './canonical-json.ts';
import { Finder } from './views/finder.ts';
import type { Ledger } from './ledger.ts';
import { Past } from './history/past.ts';
import { purge } from './purge/purge.ts';
import type { PurgeOrder } from './purge/purge-order.ts';
import { purgedFailure, purgeOf } from './purge/purged-content.ts';
import { readOnlyFailure } from './read-only.ts';
import { beingVerified, endOfTime, unknownArticle } from './refusals.ts';
import type { Storage } from './storage.ts';
import { guarded } from './storage-failure.ts';
import type {
  Change,
  Committed,
  HistoryAsked,
  LastVerified,
  Store,
  StoreDescription,
  Testimony,
  Undoable,
  Undone,
  VerifyOptions,
} from './store.ts';
import type { DescribedCollection } from './views/fold-collections.ts';
import type { GivenNames } from './views/fold-given-names.ts';
import type { SourceAssignments } from './views/source-assignments.ts';
import type { Positions, Views } from './views/views.ts';
import { Waiting } from './waiting.ts';

/** Runs work soon, when there is nothing more urgent. */
export type Later = (work: () => void) => void;

export interface ArchiveStoreOptions {
  readonly storage: Storage;
  readonly platform: Platform;
  readonly file: ArchiveFile;
  readonly location: string;
  readonly repairs: readonly string[];
  readonly views: Views;
  readonly ledger: Ledger;
  readonly later: Later | undefined;
  readonly keys: KeyKeeper | undefined;
  /** Why nothing may be written, and what there is to verify then; undefined where it may. */
  readonly readOnly: { readonly told: ReadOnly; readonly medium: Medium } | undefined;
}

export class ArchiveStore implements Store {
  readonly testimony: Testimony;
  readonly #options: ArchiveStoreOptions;
  readonly #finder: Finder;
  readonly #folds: ArchiveFolds;
  readonly #commits: Commits;
  readonly #past: Past;
  readonly #waiting = new Waiting();
  /** The end of the queue of what is done to the archive. */
  #last: Promise<unknown> = Promise.resolve();
  /** What the views know of the journals: never more than was applied to them. */
  #covered: Positions;
  #flushing: Promise<void> | undefined;
  #isFlushDue = false;
  #closing: Promise<void> | undefined;
  readonly #verification: ArchiveVerification;

  constructor(options: ArchiveStoreOptions) {
    this.#options = options;
    const { storage, ledger, views } = options;
    this.#finder = new Finder(views);
    this.#folds = new ArchiveFolds(() => views.state.log);
    this.#commits = new Commits({
      storage,
      sha256: options.platform.sha256,
      ledger,
      views,
      onCommitted: (...what) => this.#committed(...what),
    });
    const commit: Store['commit'] = (change) => this.commit(change);
    this.#past = new Past({ storage, views, ledger, commit, names: () => this.names() });
    this.#verification = new ArchiveVerification({
      storage,
      platform: options.platform,
      ledger,
      views,
      medium: options.readOnly?.medium,
      isClosing: () => this.#closing !== undefined,
      writeViews: async () => {
        if (options.readOnly !== undefined && options.readOnly.medium.storage !== storage) return;
        await this.#flushing;
        await views.flush(this.#covered, 'idle');
      },
      commit,
      inTurn: (step) => this.#inTurn(step),
    });
    this.testimony = new ArchiveTestimony({
      ...options,
      archive: options.file.id,
      refusal: () => this.#refusal(),
      commit,
      inTurn: (step) => this.#inTurn(step),
    });
    this.#covered = Object.fromEntries(ledger.positions);
    if (views.hasPending) this.#flushLater();
  }

  describe(): StoreDescription {
    const { file, location, repairs, views, ledger, readOnly } = this.#options;
    return {
      id: file.id,
      title: titleOf(views.state) ?? (location.split(/[\\/]/).findLast((part) => part !== '') || location),
      location,
      format: file.format,
      created: file.created,
      device: ledger.device,
      ...views.totals,
      lastVerified: this.#verification.last?.startedAt ?? null,
      lastFindings: this.#verification.last?.findings ?? null,
      readOnly: readOnly?.told ?? null,
      repairs,
    };
  }

  catalogue(): readonly CatalogueEntry[] {
    return this.#options.views.entries;
  }

  entry(id: string): CatalogueEntry | undefined {
    return this.#options.views.entry(id);
  }

  collections(): readonly DescribedCollection[] {
    return this.#folds.collections;
  }

  sources(): SourceAssignments {
    return this.#folds.sources;
  }

  names(): GivenNames {
    return this.#folds.names;
  }

  findByText(textSha256: Sha256): readonly string[] {
    return this.#finder.byText(textSha256);
  }

  findByUrl(url: string): readonly string[] {
    return this.#finder.byUrl(url);
  }

  article(id: string): Promise<Result<Article>> {
    return guarded(async () => {
      const { views } = this.#options;
      const article = await views.article(id);
      if (article !== undefined) return ok(article);
      return views.has(id) ? lostArticle(id) : unknownArticle(id);
    });
  }

  version(id: Sha256): Promise<Result<VersionContent>> {
    const { storage, platform } = this.#options;
    return this.#unlessPurged(id, () => readVersion(storage, id, platform.sha256));
  }

  original(id: Sha256): Promise<Result<Uint8Array>> {
    const { storage, platform } = this.#options;
    return this.#unlessPurged(id, async () => {
      const bytes = await readOriginal(storage, id, platform.sha256);
      return bytes.ok || bytes.error.code !== 'not-found' ? bytes : ((await this.#textItself(id)) ?? bytes);
    });
  }

  prepare(content: VersionContent): Sha256 {
    return nameVersion(content, this.#options.platform.sha256);
  }

  commit(change: Change): Promise<Result<Committed>> {
    const refusal = this.#refusal();
    if (refusal !== undefined) return Promise.resolve(refusal);
    const answer = this.#waiting.add(change);
    void this.#inTurn(() => this.#commitWaiting());
    return answer;
  }

  history(asked: HistoryAsked): Promise<Result<HistoryPage>> {
    return this.#past.history(asked);
  }

  undoable(): Promise<Result<Undoable>> {
    return this.#past.undoable();
  }

  undo(): Promise<Result<Undone>> {
    return this.#past.undo();
  }

  redo(): Promise<Result<Undone>> {
    return this.#past.redo();
  }

  verify(options: VerifyOptions = {}): Promise<Result<Verification>> {
    return this.#verification.verify(options);
  }

  lastVerifiedHere(since: string): Promise<Result<LastVerified | null>> {
    return this.#verification.lastHere(since);
  }

  purge(order: PurgeOrder, { dryRun = false } = {}): Promise<Result<PurgeReport>> {
    const { storage, platform, ledger, views } = this.#options;
    return this.#inTurn(() =>
      guarded(async () => {
        const refusal = this.#refusal();
        if (refusal !== undefined && !(dryRun && refusal.error.code === 'read-only')) return refusal;
        if (this.#verification.isUnderWay) return beingVerified();
        await this.#flushing;
        const report = await purge(order, dryRun, { storage, platform, ledger, views });
        if (!report.ok || dryRun) return report;
        this.#past.forget();
        this.#covered = Object.fromEntries(ledger.positions);
        await this.#flushing;
        await views.flush(this.#covered, 'closing');
        return report;
      }),
    );
  }

  readIndex(name: string): Promise<Result<unknown>> {
    return guarded(async () => {
      const bytes = await this.#options.storage.read(indexPath(name));
      return ok(bytes === undefined ? null : parseJson(bytes));
    });
  }

  writeIndex(name: string, index: unknown): Promise<Result<null>> {
    return this.#inTurn(() =>
      guarded(async () => {
        const refusal = this.#refusal();
        if (refusal !== undefined) return refusal;
        const bytes = new TextEncoder().encode(`${JSON.stringify(index)}\n`);
        await this.#options.storage.write([{ path: indexPath(name), bytes }]);
        return ok(null);
      }),
    );
  }

  close(): Promise<void> {
    this.#closing ??= this.#inTurn(async () => {
      await this.#flushing;
      if (this.#options.readOnly === undefined) await this.#flush('closing');
    });
    return this.#closing;
  }

  async #commitWaiting(): Promise<void> {
    if (this.#options.ledger.isAtEnd) this.#waiting.refuse(endOfTime());
    else await this.#waiting.next((changes) => this.#commits.write(changes));
  }

  #committed(commits: readonly Recorded[], articles: ReadonlySet<string>, entries: readonly CatalogueEntry[]): void {
    for (const { events, act } of commits) this.#past.add(events, act);
    this.#finder.add(entries);
    this.#covered = Object.fromEntries(this.#options.ledger.positions);
    this.#verification.touch(articles);
    this.#flushLater();
  }

  #unlessPurged<T>(content: Sha256, read: () => Promise<Result<T>>): Promise<Result<T>> {
    const purge = purgeOf(purgesOf(this.#options.views.state), content);
    return purge === undefined ? guarded(read) : Promise.resolve(purgedFailure(content, purge));
  }

  /** An original that is nothing but the text of a version; undefined where no version has that text. */
  async #textItself(textSha256: Sha256): Promise<Result<Uint8Array> | undefined> {
    for (const id of this.#finder.byText(textSha256)) {
      const article = await this.#options.views.article(id);
      const entry = article?.versions.find(
        (version) => version.textSha256 === textSha256 && version.purged === undefined,
      );
      if (entry === undefined) continue;
      const content = await this.version(entry.id);
      return content.ok ? ok(new TextEncoder().encode(content.value.text)) : content;
    }
    return undefined;
  }

  /** Why nothing can be written now; undefined where it can. */
  #refusal(): { readonly ok: false; readonly error: Failure } | undefined {
    if (this.#closing !== undefined) return closed();
    const { readOnly } = this.#options;
    return readOnly && readOnlyFailure(readOnly.told.reason);
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(step);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #flushLater(): void {
    if (this.#isFlushDue || this.#options.later === undefined) return;
    this.#isFlushDue = true;
    this.#options.later(() => {
      this.#isFlushDue = false;
      if (this.#closing !== undefined || this.#flushing !== undefined) return;
      this.#flushing = this.#flush('idle').finally(() => (this.#flushing = undefined));
    });
  }

  /** Views that cannot be written now stay due, and are made again from the journals when the archive is next opened. */
  async #flush(when: 'idle' | 'closing'): Promise<void> {
    const { views, ledger } = this.#options;
    const written = await guarded(async () => {
      await views.flush(this.#covered, when);
      return ok(undefined);
    });
    if (when === 'closing') {
      await guarded(async () => {
        await ledger.settle();
        return ok(undefined);
      });
    }
    if (written.ok && when === 'idle' && views.hasPending) this.#flushLater();
  }
}

function indexPath(name: string): string {
  return `index/${name}.json`;
}
