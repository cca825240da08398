// Checks every file of an archive: contents against their names, journals against their chains, views against what the
// journals fold to. Changes nothing, and works on a survey, so that the archive can go on being written meanwhile.
import type { ArchiveEvent } from '../model/event.ts';
import type { Platform } from '../model/platform.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Finding, Verification } from '../model/verification.ts';
import type { CatalogueEntry } from '../model/article.ts';
import { articleViewPath, viewArticle } from './article-view.ts';
import { archiveFilePath } from './archive-file.ts';
import {
  type Catalogue,
  catalogueEntry,
  cataloguePath,
  catalogueText,
  emptyArchiveState,
  foldArchive,
  parseCatalogue,
} from './catalogue.ts';
import { parseJson } from './canonical-json.ts';
import { contentNamed, originalPath, versionPath } from './content.ts';
import { journalPath, type JournalPosition, journalStart, readJournal } from './journal.ts';
import { articleOf, mergeEvents } from './replay.ts';
import { isSealed } from './seal.ts';
import { StorageError } from './storage.ts';
import type { VerifyOptions } from './store.ts';
import type { Survey } from './survey.ts';
import { viewText } from './view-file.ts';

const encoder = new TextEncoder();

/** An event, and whether the catalogue on disk covers it. */
interface Covered {
  readonly event: ArchiveEvent;
  readonly covered: boolean;
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
  const verifier = new Verifier(platform.sha256, survey);
  const startedAt = new Date(platform.now()).toISOString();
  await verifier.readJournals();
  const steps = verifier.steps(touched);
  for (const [done, { path, check }] of steps.entries()) {
    if (signal?.aborted === true) {
      return fail('cancelled', 'The verification was cancelled.', 'Start it again when there is time for it.');
    }
    onProgress?.({ done, total: steps.length, item: path });
    await verifier.look(path, check);
  }
  onProgress?.({ done: steps.length, total: steps.length, item: '' });
  return ok({
    startedAt,
    finishedAt: new Date(platform.now()).toISOString(),
    versions: survey.versions.length,
    originals: survey.originals.length,
    journalLines: verifier.journalLines,
    views: verifier.views,
    findings: verifier.findings,
  });
}

interface Step {
  readonly path: string;
  /** What is wrong with the file's bytes; undefined when nothing is. */
  readonly check: (bytes: Uint8Array) => Omit<Finding, 'path'> | undefined;
}

class Verifier {
  readonly findings: Finding[] = [];
  journalLines = 0;
  views = 0;
  readonly #sha256: Platform['sha256'];
  readonly #survey: Survey;
  readonly #articles = new Map<string, Covered[]>();
  readonly #contents = new Set<string>();
  #catalogue: Catalogue | null = null;
  /** What the catalogue on disk should hold apart from its articles. */
  #state = emptyArchiveState;
  readonly #positions: Record<string, JournalPosition> = {};

  constructor(sha256: Platform['sha256'], survey: Survey) {
    this.#sha256 = sha256;
    this.#survey = survey;
  }

  async readJournals(): Promise<void> {
    const { catalogue, journals } = this.#survey;
    this.#catalogue = catalogue === undefined ? null : parseCatalogue(parseJson(catalogue));
    for (const device of journals.keys()) {
      const path = journalPath(device);
      await this.look(path, (bytes) => this.#readJournal(device, bytes));
    }
  }

  /** A journal is read in two stretches, what the catalogue covers and the rest, so that both can be folded. */
  #readJournal(device: string, all: Uint8Array): Omit<Finding, 'path'> | undefined {
    const { known, size } = this.#survey.journals.get(device) ?? { known: journalStart, size: 0 };
    const bytes = all.subarray(0, size);
    const stated = this.#catalogue?.journals[device];
    const first = readJournal(bytes.subarray(0, stated?.bytes ?? 0), device, journalStart, this.#sha256);
    const isStated = stated !== undefined && first.broken === undefined && first.position.bytes === stated.bytes;
    const covered = isStated ? first : { events: [], position: journalStart };
    const rest = readJournal(bytes.subarray(covered.position.bytes), device, covered.position, this.#sha256);
    if (isStated) this.#positions[device] = covered.position;
    for (const event of covered.events) this.#take(event, true);
    for (const event of rest.events) this.#take(event, false);
    this.journalLines += rest.position.lines;
    if (rest.broken !== undefined)
      return { kind: 'chain-broken', message: `The journal is damaged: ${rest.broken.message}.` };
    if (rest.position.lines < known.lines) {
      const lost = known.lines - rest.position.lines;
      return { kind: 'chain-broken', message: `The journal lost its last ${String(lost)} lines.` };
    }
    return known.lines === rest.position.lines && known.head !== rest.position.head
      ? { kind: 'chain-broken', message: 'The journal ends in another line than it did.' }
      : undefined;
  }

  #take(event: ArchiveEvent, covered: boolean): void {
    if (covered) this.#state = foldArchive(this.#state, event);
    const body = event.event;
    if (body.type === 'version-captured') {
      this.#contents.add(versionPath(body.capture.version));
      this.#contents.add(originalPath(body.capture.original.sha256));
    }
    const id = articleOf(body);
    if (id === undefined) return;
    const own = this.#articles.get(id);
    if (own) own.push({ event, covered });
    else this.#articles.set(id, [{ event, covered }]);
  }

  /** What is still to be done once the journals are read. */
  steps(touched: ReadonlySet<string>): readonly Step[] {
    const { versions, originals, sealed, unexpected, articleViews, announced } = this.#survey;
    const present = new Set([...versions, ...originals]);
    for (const path of unexpected) {
      this.#find(path, { kind: 'unexpected', message: 'This file is no part of an archive.' });
    }
    for (const path of present) {
      if (this.#contents.has(path) || announced.has(path)) continue;
      this.#find(path, { kind: 'unexpected', message: 'No journal speaks of this content.' });
    }
    const viewed = new Set([...this.#articles.keys()].map(articleViewPath));
    for (const path of articleViews) {
      if (!viewed.has(path)) this.#find(path, { kind: 'unexpected', message: 'No journal speaks of this article.' });
    }
    const missing = [...this.#contents].filter((path) => !present.has(path));
    return [
      ...[...present, ...missing].map((path) => ({
        path,
        check: (bytes: Uint8Array) => this.#checkContent(path, bytes),
      })),
      ...sealed.map((path) => ({ path, check: (bytes: Uint8Array) => this.#checkSeal(bytes) })),
      ...this.#viewSteps(touched),
    ];
  }

  *#viewSteps(touched: ReadonlySet<string>): Generator<Step> {
    const entries: CatalogueEntry[] = [];
    for (const [id, own] of this.#articles) {
      const view = viewArticle(
        mergeEvents(
          own.map(({ event }) => event),
          [],
        ),
      );
      const covered = own.filter((each) => each.covered).map(({ event }) => event);
      const entry = catalogueEntry(covered.length === own.length ? view : viewArticle(mergeEvents(covered, [])));
      if (entry !== undefined) entries.push(entry);
      const check = (bytes: Uint8Array): Omit<Finding, 'path'> | undefined =>
        touched.has(id) ? undefined : this.#checkView(bytes, viewText(view));
      this.views += 1;
      yield { path: articleViewPath(id), check };
    }
    const { journals = {} } = this.#catalogue ?? {};
    const isWhole = Object.keys(journals).every((device) => device in this.#positions);
    const text = catalogueText({
      type: 'variorum-catalogue',
      state: this.#state,
      journals: this.#positions,
      articles: entries,
    });
    const bytes = this.#survey.catalogue;
    if (bytes === undefined) return;
    this.views += 1;
    const finding = isWhole ? this.#checkView(bytes, text) : { kind: 'view-differs' as const, message: differs };
    if (finding !== undefined) this.#find(cataloguePath, finding);
  }

  /** Reads a file and notes what is wrong with it. */
  async look(path: string, check: Step['check']): Promise<void> {
    try {
      const bytes = await this.#survey.storage.read(path);
      const finding = bytes === undefined ? { kind: 'missing' as const, message: lacking(path) } : check(bytes);
      if (finding !== undefined) this.#find(path, finding);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#find(path, { kind: 'unreadable', message: `The file cannot be read (${error.reason}).` });
    }
  }

  #checkContent(path: string, bytes: Uint8Array): Omit<Finding, 'path'> | undefined {
    if (this.#sha256(bytes) === contentNamed(path)) return undefined;
    return { kind: 'content-differs', message: 'The content is not what was captured: its SHA-256 is not its name.' };
  }

  #checkSeal(bytes: Uint8Array): Omit<Finding, 'path'> | undefined {
    if (isSealed(bytes, this.#sha256)) return undefined;
    return { kind: 'content-differs', message: 'The file was altered: it does not match its seal.' };
  }

  #checkView(bytes: Uint8Array, expected: string): Omit<Finding, 'path'> | undefined {
    const same = encoder.encode(expected);
    if (bytes.length === same.length && bytes.every((byte, index) => byte === same[index])) return undefined;
    return { kind: 'view-differs', message: differs };
  }

  #find(path: string, finding: Omit<Finding, 'path'>): void {
    this.findings.push({ ...finding, path });
  }
}

const differs = 'This is not what the journals say. It is made from them, and can be deleted: it is made again.';

function lacking(path: string): string {
  if (path.startsWith('versions/')) return 'A version that the journals speak of is missing.';
  if (path.startsWith('originals/')) return 'An original that the journals speak of is missing.';
  if (path === archiveFilePath) return 'The description of the archive is missing.';
  return 'The file is missing.';
}
