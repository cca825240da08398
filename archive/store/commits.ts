// Writes changes into the archive: each of them all or nothing, those that came together with the same few syncs.
// Knows what a change needs to be true of the archive; the ledger knows how it becomes durable.
import type { CatalogueEntry } from '../model/article.ts';
import type { ArchiveEvent, EventBody } from '../model/event.ts';
import type { Platform } from '../model/platform.ts';
import { ok, type Failure, type Result } from '../model/result.ts';
import { purgesOf } from './views/archive-state.ts';
import { lostArticle } from './views/article-view.ts';
import { checkChange, invalidChange } from './check-change.ts';
import { isTextItself, originalFile, originalPath, versionFile, versionPath } from './files/content.ts';
import { stampFiles } from './evidence/head-statement.ts';
import type { Ledger } from './ledger.ts';
import { type Purge, purgedFailure, purgeOf } from './purge/purged-content.ts';
import { articleOf } from './views/replay.ts';
import type { Storage, StoredFile } from './storage.ts';
import { guarded } from './storage-failure.ts';
import type { Change, Committed } from './store.ts';
import type { Foreseen, Views } from './views/views.ts';
import type { Answer } from './waiting.ts';

/** A change that may be written: its events are of the model, and its contents have their names. */
interface Draft {
  readonly bodies: readonly EventBody[];
  readonly act: string | undefined;
  readonly versions: readonly Content[];
  readonly originals: readonly Content[];
  readonly contents: readonly StoredFile[];
}
type Content = StoredFile & { readonly id: string };

/** A commit as it stands in the journal. */
export interface Recorded {
  readonly events: readonly ArchiveEvent[];
  /** The act that it goes on with; undefined where it is the first of one. */
  readonly act: string | undefined;
}

/** Commits that are durable, and what they make of the views. */
interface Written {
  readonly commits: readonly (readonly ArchiveEvent[])[];
  readonly articles: ReadonlySet<string>;
  readonly foreseen: Foreseen;
}

export interface CommitsOptions {
  readonly storage: Storage;
  readonly sha256: Platform['sha256'];
  readonly ledger: Ledger;
  readonly views: Views;
  /** Called with what changed, once it is durable and the views have it. */
  readonly onCommitted: (
    commits: readonly Recorded[],
    articles: ReadonlySet<string>,
    entries: readonly CatalogueEntry[],
  ) => void;
}

export class Commits {
  readonly #options: CommitsOptions;

  constructor(options: CommitsOptions) {
    this.#options = options;
  }

  /**
   * Writes `changes` in their order and answers for each. Where they cannot be written together each is tried alone, so
   * that none fails for another's sake, also where that is by a defect. Not to be called again before it has answered.
   */
  async write(changes: readonly Change[]): Promise<readonly Answer[]> {
    const drafts = await Promise.allSettled(
      changes.map((change) => Promise.resolve(change).then((each) => this.#draft(each))),
    );
    const together = drafts.flatMap((draft) =>
      draft.status === 'fulfilled' && draft.value.ok ? draft.value.value : [],
    );
    const answers = (await this.#record(together))[Symbol.iterator]();
    return drafts.map((draft) => {
      if (draft.status === 'rejected') return draft;
      return draft.value.ok ? answers.next().value! : answer(draft.value);
    });
  }

  async #record(drafts: readonly Draft[]): Promise<readonly Answer[]> {
    if (drafts.length === 0) return [];
    const [outcome] = await Promise.allSettled([this.#writeTogether(drafts)]);
    let failed: Answer;
    if (outcome.status === 'rejected') failed = outcome;
    else if (outcome.value.ok) return this.#tell(drafts, outcome.value.value);
    else failed = answer(outcome.value);
    if (drafts.length === 1) return [failed];
    const answers: Answer[] = [];
    for (const draft of drafts) answers.push(...(await this.#record([draft])));
    return answers;
  }

  /** What is in the journal now comes into the views, and whoever listens is told. */
  #tell(drafts: readonly Draft[], { commits, articles, foreseen }: Written): readonly Answer[] {
    const { views, onCommitted } = this.#options;
    const recorded = drafts.map(({ act }, index) => ({ act, events: commits[index] ?? [] }));
    onCommitted(recorded, articles, views.take(foreseen));
    return drafts.map((draft, index) => answer(ok(committed(draft, commits[index] ?? []))));
  }

  #draft(change: Change): Result<Draft> {
    const checked = checkChange(change);
    if (!checked.ok) return checked;
    const { sha256 } = this.#options;
    const bodies = checked.value;
    const versions = (change.versions ?? []).map((content) => versionFile(content, sha256));
    const originals = (change.originals ?? []).map((bytes) => originalFile(bytes, sha256));
    const spare = new Set(
      bodies.flatMap((body) =>
        body.type === 'version-captured' && isTextItself(body) ? [body.capture.original.sha256] : [],
      ),
    );
    const contents = [...versions, ...originals.filter(({ id }) => !spare.has(id)), ...(change.files ?? [])];
    return ok({ bodies, act: change.act, versions, originals, contents });
  }

  /** Makes `drafts` durable with the same few syncs, and foresees what that makes of the views: all of them or none. */
  #writeTogether(drafts: readonly Draft[]): Promise<Result<Written>> {
    return guarded(async () => {
      const { ledger, views } = this.#options;
      const again = purgedAgain(drafts, purgesOf(views.state));
      if (again !== undefined) return again;
      const absent = await this.#absentContent(drafts);
      if (absent !== undefined) return invalidChange(`An event speaks of ${absent}, which is not in the archive.`);
      const articles = new Set(drafts.flatMap(({ bodies }) => bodies.flatMap((body) => articleOf(body) ?? [])));
      const created = drafts.flatMap(({ bodies }) =>
        bodies.flatMap((body) => (body.type === 'article-created' ? [body.article] : [])),
      );
      // The views are read while the contents are written, and made anew while the lines are.
      let forgotten: string | undefined;
      const loading = views.loadEvents(articles, new Set(created.filter((id) => !views.has(id))));
      const reading = loading.then((before) => {
        forgotten = [...articles].find((id) => views.has(id) && before.get(id)?.length === 0);
        if (forgotten !== undefined) throw new Error('an article is lost');
        return before;
      });
      reading.catch(() => undefined);
      try {
        const contents = drafts.flatMap((draft) => draft.contents);
        const written = await ledger.record(contents, drafts, reading, (commits, before) => {
          return { commits, articles, foreseen: views.foresee(commits.flat(), before) };
        });
        return ok(written);
      } catch (error) {
        if (forgotten !== undefined) return lostArticle(forgotten);
        throw error;
      }
    });
  }

  /** The first content that an event speaks of and that is neither given, by its change or an earlier one, nor there. */
  async #absentContent(drafts: readonly Draft[]): Promise<string | undefined> {
    const given = new Set<string>();
    for (const { bodies, contents } of drafts) {
      for (const { path } of contents) given.add(path);
      for (const body of bodies) {
        for (const path of filesOf(body)) {
          if (!given.has(path) && (await this.#options.storage.size(path)) === undefined) return path;
        }
      }
    }
    return undefined;
  }
}

/** The failure for the first capture of what was purged: it is not taken in again. */
function purgedAgain(
  drafts: readonly Draft[],
  purges: readonly Purge[],
): { readonly ok: false; readonly error: Failure } | undefined {
  for (const body of drafts.flatMap(({ bodies }) => bodies)) {
    if (body.type !== 'version-captured') continue;
    for (const content of [body.capture.version, body.capture.original.sha256]) {
      const purge = purgeOf(purges, content);
      if (purge !== undefined) return purgedFailure(content, purge);
    }
  }
  return undefined;
}

/** The contents that an event speaks of. */
function filesOf(body: EventBody): readonly string[] {
  if (body.type === 'stamp-attached') return stampFiles(body);
  if (body.type !== 'version-captured') return [];
  const version = versionPath(body.capture.version);
  return isTextItself(body) ? [version] : [version, originalPath(body.capture.original.sha256)];
}

function answer(value: Result<Committed>): Answer {
  return { status: 'fulfilled', value };
}

function committed({ versions, originals }: Draft, events: readonly ArchiveEvent[]): Committed {
  return {
    versions: versions.map(({ id }) => id),
    originals: originals.map(({ id }) => id),
    clock: events[0]?.clock ?? '',
  };
}
