// Opens an archive over a storage that is this process's alone: reads what it is, replays what the catalogue does not
// cover, and mends what an interrupted write left behind. What cannot be explained is kept, never destroyed.
import type { ArchiveEvent } from '../model/event.ts';
import { newIdentifier } from '../model/identifier.ts';
import type { Platform } from '../model/platform.ts';
import type { ReadOnly } from '../model/read-only.ts';
import type { KeyKeeper } from '../model/signing.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import { currentFormat, readArchiveFile, readFormat, writeArchiveFile } from './files/archive-file.ts';
import { ArchiveStore, type Later } from './archive-store.ts';
import { articleViewed } from './views/article-view.ts';
import type { Medium } from './verify/archive-verification.ts';
import type { Catalogue } from './views/catalogue.ts';
import type { Device, Site } from './files/devices.ts';
import { findWriter } from './find-writer.ts';
import { journalPath, type JournalPosition, journalStart } from './journal/journal.ts';
import { eventsOfArticles, journalDevices, type JournalTail, readTail } from './journal/journals.ts';
import { Ledger } from './ledger.ts';
import { purgeLatecomers } from './purge/late-purge.ts';
import { keepTornTail, takeOutUnacknowledged } from './mending.ts';
import { overlayStorage } from './overlay-storage.ts';
import { articleOf } from './views/replay.ts';
import { settlePurges } from './purge/settle-purges.ts';
import type { Storage } from './storage.ts';
import { guarded } from './storage-failure.ts';
import type { Store } from './store.ts';
import { newer, upgradeArchive, type UpgradeSteps } from './files/upgrade.ts';
import { readCatalogue, Views } from './views/views.ts';

export interface OpenOptions {
  /** The folder, as people know it. */
  readonly location: string;
  readonly site: Site;
  /** Makes an archive where there is nothing. */
  readonly create?: boolean;
  /** What the storage mended before, in words. */
  readonly repairs?: readonly string[];
  /** Runs work soon, when the caller has nothing more urgent; without it, views are written at `close` alone. */
  readonly later?: Later;
  readonly steps?: UpgradeSteps;
  /** Why nothing may be written, where that is so; then `storage` is only read, and what must be mended is in memory. */
  readonly readOnly?: ReadOnly;
  /** Where the keys are that devices sign with; without it, a device that signs is gone on from under another name. */
  readonly keys?: KeyKeeper;
}

/**
 * Whether `openStore` would find an archive, or a place for a new one; reads only. `not-an-archive` for a folder with
 * other things in it, or with nothing where `create` is false; `archive-newer` for a later format.
 */
export function inspect(
  storage: Storage,
  options: Pick<OpenOptions, 'location' | 'create'>,
): Promise<Result<'archive' | 'empty'>> {
  return guarded(async () => {
    const format = await formatOf(storage, options);
    if (!format.ok) return format;
    if (format.value === undefined) return ok('empty');
    return format.value > currentFormat ? newer(format.value, currentFormat, options.location) : ok('archive');
  });
}

/**
 * Opens the archive in `kept`, which no other process may write; for reading alone where `readOnly` says why.
 * Failures: those of `inspect`, `archive-damaged` for an archive.json that cannot be read, and the storage's.
 */
export function openStore(kept: Storage, platform: Platform, options: OpenOptions): Promise<Result<Store>> {
  const { location, keys } = options;
  const { sha256 } = platform;
  const later = options.readOnly === undefined ? options.later : undefined;
  const storage = options.readOnly === undefined ? kept : overlayStorage(kept, sha256);
  return guarded(async () => {
    const current = await makeCurrent(storage, platform, options);
    if (!current.ok) return current;
    const file = await readArchiveFile(storage, location);
    if (!file.ok) return file;

    const catalogue = await readCatalogue(storage);
    const positions = catalogue?.journals ?? {};
    const read: JournalTail[] = [];
    for (const device of await journalDevices(storage, positions)) {
      read.push(await readTail(storage, device, positions[device] ?? journalStart, sha256));
    }
    const settled = await settlePurges({ storage, sha256, catalogue, tails: read });
    const { tails } = settled;
    const damaged = tails.filter((tail) => tail.broken?.kind === 'damaged');
    const { device, signer, told } = await findWriter(storage, platform, {
      archive: file.value.id,
      site: options.site,
      closed: new Set(damaged.map((tail) => tail.device)),
      events: [...(catalogue?.state.log ?? []), ...tails.flatMap((tail) => tail.events)],
      keys: options.keys,
    });
    const mended = [
      ...(options.repairs ?? []),
      ...current.value,
      ...settled.told,
      ...told,
      ...(await mendOwn(storage, device, tails, platform)),
      ...(catalogue === undefined && tails.some((tail) => tail.position.lines > 0) ? [remadeCatalogue] : []),
    ];

    const eventsOf = (articles: ReadonlySet<string | undefined>): ReturnType<typeof eventsOfArticles> =>
      eventsOfArticles(storage, articles, sha256);
    const views = new Views({ storage, sha256, catalogue, eventsOf, isAlone: options.readOnly === undefined });
    await replay(storage, views, tails, { hasCatalogue: catalogue !== undefined, isDamaged: damaged.length > 0 });
    await renewAfterPurges(views, settled.articles, eventsOf);
    const ledger = new Ledger({
      storage,
      platform,
      device: device.id,
      introduction: device.introduction,
      positions: positionsOf(tails),
      clock: views.state.clock ?? undefined,
      signer,
    });
    mended.push(...(await purgeLatecomers({ storage, platform, ledger, views }, tails)));
    // What is only mended in memory is not mended: nothing is told of it.
    const repairs = [...damaged.map(toldAsDamaged), ...(options.readOnly === undefined ? mended : [])];
    // An archive of an older format is verified as what it was brought to: nothing else says what it should be.
    const medium: Medium =
      current.value.length > 0
        ? { storage, positions: ledger.positions, stale: new Set() }
        : { storage: kept, positions: positionsOf(read), stale: staleViews(options.readOnly, catalogue, read) };
    const readOnly = options.readOnly && { told: options.readOnly, medium };
    const parts = { storage, platform, file: file.value, location, repairs, views, ledger, later, keys, readOnly };
    return ok(new ArchiveStore(parts));
  });
}

function positionsOf(tails: readonly JournalTail[]): ReadonlyMap<string, JournalPosition> {
  return new Map(tails.map((tail) => [tail.device, tail.position]));
}

/** The articles whose views on a medium may be behind the journals; all of them, where someone goes on writing. */
function staleViews(
  readOnly: ReadOnly | undefined,
  catalogue: Catalogue | undefined,
  tails: readonly JournalTail[],
): Medium['stale'] {
  if (readOnly !== undefined && readOnly.writer !== null) return { has: () => true };
  const since = catalogue === undefined ? [] : tails.flatMap((tail) => tail.events);
  return new Set(since.flatMap(({ event }) => articleOf(event) ?? []));
}

/** The archive's format; undefined where there is none yet and one is to be made. */
async function formatOf(
  storage: Storage,
  { location, create = false }: Pick<OpenOptions, 'location' | 'create'>,
): Promise<Result<number | undefined>> {
  const format = await readFormat(storage, location);
  if (!format.ok || format.value !== undefined) return format;
  return create && (await isEmpty(storage)) ? format : notAnArchive(location);
}

/** Makes a new archive or brings an old one to the current format, and says the latter. */
async function makeCurrent(
  storage: Storage,
  platform: Platform,
  options: OpenOptions,
): Promise<Result<readonly string[]>> {
  const { location, steps } = options;
  const format = await formatOf(storage, options);
  if (!format.ok) return format;
  if (format.value === undefined) {
    const created = new Date(platform.now()).toISOString();
    await writeArchiveFile(storage, { format: currentFormat, id: newIdentifier(platform), created }, platform.sha256);
    return ok([]);
  }
  const upgraded = await upgradeArchive(storage, {
    from: format.value,
    location,
    sha256: platform.sha256,
    ...(steps && { steps }),
  });
  return upgraded.ok ? ok(upgraded.value.map(upgradedFrom)) : upgraded;
}

/** Folds what the catalogue does not cover. Views of articles that began since need not be there yet. */
async function replay(
  storage: Storage,
  views: Views,
  tails: readonly JournalTail[],
  { hasCatalogue, isDamaged }: { readonly hasCatalogue: boolean; readonly isDamaged: boolean },
): Promise<void> {
  const events = tails.flatMap((tail) => tail.events);
  const touched = new Set(events.flatMap(({ event }) => articleOf(event) ?? []));
  if (hasCatalogue) {
    const created = events.flatMap(({ event }) => (event.type === 'article-created' ? [event.article] : []));
    const begun = new Set(created.filter((id) => !views.has(id)));
    views.replay(events, await views.loadEvents(touched, begun));
    return;
  }
  // All events are at hand, and the views add nothing; unless a journal has lost some. Then the last line before the
  // damage may be what was altered, too: nothing that follows bears it out, and a view is believed first.
  const viewed = isDamaged ? (await storage.list('articles')).flatMap((path) => articleViewed(path) ?? []) : [];
  const known = [...(await views.loadEvents(new Set(viewed), new Set(viewed))).values()].flat();
  const doubtful = new Set(
    tails.flatMap((tail) => (tail.broken?.kind === 'damaged' ? (tail.events.at(-1)?.clock ?? []) : [])),
  );
  const isDoubtful = ({ clock }: ArchiveEvent): boolean => doubtful.has(clock);
  // Of two events with one clock the later one here counts.
  const certain = events.filter((event) => !isDoubtful(event));
  views.replay([...events.filter(isDoubtful), ...known, ...certain], new Map());
}

/** Articles whose lines lost words: their views, and what is said of their sources, are made again from these lines. */
async function renewAfterPurges(
  views: Views,
  articles: ReadonlySet<string>,
  eventsOf: (articles: ReadonlySet<string | undefined>) => ReturnType<typeof eventsOfArticles>,
): Promise<void> {
  if (articles.size === 0) return;
  views.forgetCatalogue();
  const before = await views.loadEvents(articles, new Set());
  const renewed = await eventsOf(new Set([...articles, undefined]));
  views.apply([...renewed.values()].flat(), before);
  views.keepCatalogue();
}

/** Mends what this device itself left half done; other devices' files may still be on their way here. */
async function mendOwn(
  storage: Storage,
  device: Device,
  tails: readonly JournalTail[],
  platform: Platform,
): Promise<readonly string[]> {
  if (device.introduction !== undefined) return [];
  const own = tails.find((tail) => tail.device === device.id);
  const isTorn = own?.broken?.kind === 'torn';
  const { sha256 } = platform;
  // The torn end is cut off last: as long as it stands, whoever mends again knows that the contents may be its.
  const contents = await takeOutUnacknowledged(storage, device.id, tails, { sha256, keep: isTorn });
  return [...(isTorn ? await keepTornTail(storage, own, sha256) : []), ...contents];
}

function toldAsDamaged({ device, broken }: JournalTail): string {
  return (
    `${journalPath(device)} is damaged (${broken?.message ?? ''}): nothing in it was changed, what follows the damage ` +
    'is not read, and new events go to a new journal. Verify the archive, and put the file back from a copy.'
  );
}

const remadeCatalogue = 'catalogue.json was missing or could not be read, and was made again from the journals.';

function upgradedFrom(format: number): string {
  return `The archive was brought from format ${String(format)} to ${String(format + 1)}; the old files are kept.`;
}

/** What a folder may hold and still be empty: the lock, what an interrupted creation left, and what systems put there. */
const harmless = /^(?:lock|temporary)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

async function isEmpty(storage: Storage): Promise<boolean> {
  return (await storage.list('')).every((path) => harmless.test(path));
}

function notAnArchive(location: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'not-an-archive',
    `${location} is not a Variorum archive: it has no archive.json.`,
    'Choose the folder of an archive, or an empty folder to make one in.',
    { folder: location },
  );
}
