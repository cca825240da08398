// The store over a ledger (what is true) and views (what is read). Commits stand in one queue; views follow behind.
import type { Article, CatalogueEntry } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';
import type { Platform } from '../model/platform.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import type { Verification } from '../model/verification.ts';
import type { Sha256, VersionContent } from '../model/version.ts';
import { articleViewPath } from './article-view.ts';
import type { ArchiveFile } from './archive-file.ts';
import { titleOf } from './archive-state.ts';
import { checkChange, invalidChange } from './check-change.ts';
import {
  nameVersion,
  originalFile,
  originalPath,
  readOriginal,
  readVersion,
  versionFile,
  versionPath,
} from './content.ts';
import { parseJson } from './canonical-json.ts';
import { Finder } from './finder.ts';
import type { Ledger } from './ledger.ts';
import { articleOf } from './replay.ts';
import type { Storage } from './storage.ts';
import { guarded } from './storage-failure.ts';
import type { Change, Committed, Store, StoreDescription, VerifyOptions } from './store.ts';
import { surveyArchive } from './survey.ts';
import { verifySurvey } from './verify.ts';
import type { Positions, Views } from './views.ts';

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
}

export class ArchiveStore implements Store {
  readonly #options: ArchiveStoreOptions;
  readonly #finder: Finder;
  /** The end of the queue of commits. */
  #last: Promise<unknown> = Promise.resolve();
  /** What the views know of the journals: never more than was applied to them. */
  #covered: Positions;
  #flushing: Promise<void> | undefined;
  #isFlushDue = false;
  #closing: Promise<void> | undefined;
  /** One set a verification under way: the articles that changed since it took its survey. */
  readonly #touched = new Set<Set<string>>();

  constructor(options: ArchiveStoreOptions) {
    this.#options = options;
    this.#finder = new Finder(() => options.views.entries);
    this.#covered = Object.fromEntries(options.ledger.positions);
    if (options.views.hasPending) this.#flushLater();
  }

  describe(): StoreDescription {
    const { file, location, repairs, views, ledger } = this.#options;
    const standing = views.entries.filter((entry) => entry.removed === undefined);
    const sum = (count: (entry: CatalogueEntry) => number): number =>
      standing.reduce((total, entry) => total + count(entry), 0);
    return {
      id: file.id,
      title: titleOf(views.state) ?? (location.split(/[\\/]/).findLast((part) => part !== '') || location),
      location,
      format: file.format,
      created: file.created,
      device: ledger.device,
      articles: standing.length,
      versions: sum((entry) => entry.versions),
      captures: sum((entry) => entry.captures),
      annotations: sum((entry) => entry.annotations),
      lastVerified: views.state.verified?.startedAt ?? null,
      repairs,
    };
  }

  catalogue(): readonly CatalogueEntry[] {
    return this.#options.views.entries;
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
      return views.has(id) ? lost(id) : unknown(id);
    });
  }

  version(id: Sha256): Promise<Result<VersionContent>> {
    const { storage, platform } = this.#options;
    return guarded(() => readVersion(storage, id, platform.sha256));
  }

  original(id: Sha256): Promise<Result<Uint8Array>> {
    const { storage, platform } = this.#options;
    return guarded(() => readOriginal(storage, id, platform.sha256));
  }

  prepare(content: VersionContent): Sha256 {
    return nameVersion(content, this.#options.platform.sha256);
  }

  commit(change: Change): Promise<Result<Committed>> {
    return this.#inTurn(() => (this.#closing === undefined ? this.#commit(change) : Promise.resolve(closed())));
  }

  async verify(options: VerifyOptions = {}): Promise<Result<Verification>> {
    const { storage, platform, ledger, views } = this.#options;
    const touched = new Set<string>();
    const verified = await guarded(async () => {
      const survey = await this.#inTurn(async () => {
        if (this.#closing !== undefined) return undefined;
        await this.#flushing;
        await views.flush(this.#covered, 'idle');
        this.#touched.add(touched);
        return surveyArchive(storage, ledger.positions);
      });
      if (survey === undefined) return closed();
      return verifySurvey(platform, survey, touched, options);
    });
    this.#touched.delete(touched);
    if (!verified.ok) return verified;
    const { startedAt, findings } = verified.value;
    const noted = await this.commit({
      events: [{ type: 'archive-verified', startedAt, findings: findings.length }],
    });
    return noted.ok ? verified : noted;
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
        if (this.#closing !== undefined) return closed();
        const bytes = new TextEncoder().encode(`${JSON.stringify(index)}\n`);
        await this.#options.storage.write([{ path: indexPath(name), bytes }]);
        return ok(null);
      }),
    );
  }

  close(): Promise<void> {
    this.#closing ??= this.#inTurn(async () => {
      await this.#flushing;
      await this.#flush('closing');
    });
    return this.#closing;
  }

  async #commit(change: Change): Promise<Result<Committed>> {
    const { platform, ledger, views } = this.#options;
    const { sha256 } = platform;
    const checked = checkChange(change);
    if (!checked.ok) return checked;
    const bodies = checked.value;
    if (ledger.isAtEnd) return endOfTime();
    return guarded(async () => {
      const versions = (change.versions ?? []).map((content) => versionFile(content, sha256));
      const originals = (change.originals ?? []).map((bytes) => originalFile(bytes, sha256));
      const contents = [...versions, ...originals];
      const absent = await this.#absentContent(bodies, new Set(contents.map((file) => file.path)));
      if (absent !== undefined) return invalidChange(`An event speaks of ${absent}, which is not in the archive.`);
      const articles = new Set(bodies.flatMap((body) => articleOf(body) ?? []));
      const before = await views.loadEvents(articles, new Set());
      const forgotten = [...articles].find((id) => views.has(id) && before.get(id)?.length === 0);
      if (forgotten !== undefined) return lost(forgotten);
      const events = await ledger.record(contents, bodies);
      this.#finder.add(views.apply(events, before));
      this.#covered = Object.fromEntries(ledger.positions);
      for (const touched of this.#touched) for (const id of articles) touched.add(id);
      this.#flushLater();
      return ok({
        versions: versions.map((file) => file.id),
        originals: originals.map((file) => file.id),
        clock: events.at(-1)?.clock ?? '',
      });
    });
  }

  /** The first content that an event speaks of and that is neither among `given` nor in the archive. */
  async #absentContent(bodies: readonly EventBody[], given: ReadonlySet<string>): Promise<string | undefined> {
    for (const body of bodies) {
      if (body.type !== 'version-captured') continue;
      for (const path of [versionPath(body.capture.version), originalPath(body.capture.original.sha256)]) {
        if (!given.has(path) && (await this.#options.storage.size(path)) === undefined) return path;
      }
    }
    return undefined;
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
      if (when === 'closing') await ledger.settle();
      return ok(undefined);
    });
    if (written.ok && when === 'idle' && views.hasPending) this.#flushLater();
  }
}

function unknown(id: string): { readonly ok: false; readonly error: Failure } {
  return fail('not-found', `There is no article ${id} in this archive.`, 'Check the identifier.', { article: id });
}

function lost(id: string): { readonly ok: false; readonly error: Failure } {
  const file = articleViewPath(id);
  return fail(
    'archive-damaged',
    `${file} cannot be read, and the journals that it was made from do not speak of the article any more.`,
    'Verify the archive, and put the files that it names back from a copy.',
    { file, article: id },
  );
}

function endOfTime(): { readonly ok: false; readonly error: Failure } {
  return fail(
    'archive-damaged',
    'An event in this archive says that it is of the year 9999: none can come after it, so nothing more can be kept here.',
    'Put catalogue.json and the journals back from a copy of the archive, or go on in another archive.',
  );
}

function indexPath(name: string): string {
  return `index/${name}.json`;
}

function closed(): { readonly ok: false; readonly error: Failure } {
  return fail('closed', 'The archive was closed.', 'Open it again.');
}
