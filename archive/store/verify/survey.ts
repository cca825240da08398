// What there is in an archive at one moment, sorted by what each file is for: the ground of a verification. What there is
// a million of, contents and views, is found while it is looked at; here are only the folders that it is in.
import { archiveFilePath } from '../files/archive-file.ts';
import { cataloguePath } from '../views/catalogue.ts';
import { contentNamed } from '../files/content.ts';
import { devicePath } from '../files/devices.ts';
import { fileKind } from '../files/file-kind.ts';
import { journalDevice, journalPath, type JournalPosition } from '../journal/journal.ts';
import { readIncoming } from '../incoming.ts';
import type { Folder, Storage } from '../storage.ts';

/** How far a device's journal is known, and the length of its file. */
export interface JournalExtent {
  readonly known: JournalPosition;
  readonly size: number;
}

export interface Survey {
  readonly storage: Storage;
  /** The folders of originals, with how many there are. Those of versions and views are listed while they are read. */
  readonly originals: readonly Folder[];
  /** The paths of head statements and stamps. */
  readonly stamps: ReadonlySet<string>;
  /** archive.json and the devices' files. */
  readonly sealed: readonly string[];
  /** Files that are none of an archive's. */
  readonly unexpected: readonly string[];
  /** By their devices. */
  readonly journals: ReadonlyMap<string, JournalExtent>;
  readonly catalogue: Uint8Array | undefined;
  /** Contents that some device noted it was about to make: they may be there before the line that speaks of them. */
  readonly announced: ReadonlySet<string>;
}

/** What is not listed file by file. */
const largeFolders = ['versions', 'originals', 'articles'] as const;

/** The files that there are outside the large folders, and the folders of originals. Rejects with a `StorageError`. */
export async function listArchive(
  storage: Storage,
): Promise<Pick<Survey, 'originals'> & { readonly paths: readonly string[] }> {
  return { paths: await storage.list('', largeFolders), originals: await storage.folders('originals') };
}

/** To be taken while nothing is written; but for what was listed a little earlier. Rejects with a `StorageError`. */
export async function surveyArchive(
  storage: Storage,
  positions: ReadonlyMap<string, JournalPosition>,
  { paths, originals }: Awaited<ReturnType<typeof listArchive>>,
): Promise<Survey> {
  const stamps = new Set<string>();
  const found: string[] = [];
  const unexpected: string[] = [];
  for (const path of paths) {
    const kind = fileKind(path);
    if (contentNamed(path) !== undefined) stamps.add(path);
    else if (kind === 'archive' || kind === 'device') found.push(path);
    else if (kind !== 'workshop' && kind !== 'incoming' && !isKnown(path, positions)) unexpected.push(path);
  }
  // These must be there: where they are not, checking them finds them missing.
  const sealed = new Set([...found, archiveFilePath, ...[...positions.keys()].map(devicePath)]);
  return {
    storage,
    originals,
    stamps,
    sealed: [...sealed],
    unexpected,
    journals: await journalExtents(storage, positions),
    announced: await announcedContents(storage),
    catalogue: await storage.read(cataloguePath),
  };
}

/** The contents that devices noted they were about to make. Rejects with a `StorageError`. */
export async function announcedContents(storage: Storage): Promise<ReadonlySet<string>> {
  const announced = new Set<string>();
  for (const path of await storage.list('incoming')) {
    if (fileKind(path) !== 'incoming') continue;
    for (const note of readIncoming((await storage.read(path)) ?? new Uint8Array())) {
      for (const each of note.paths) announced.add(each);
    }
  }
  return announced;
}

/** The journals that are known, as they are now. Rejects with a `StorageError`. */
export async function journalExtents(
  storage: Storage,
  positions: ReadonlyMap<string, JournalPosition>,
): Promise<ReadonlyMap<string, JournalExtent>> {
  const extents = new Map<string, JournalExtent>();
  for (const [device, known] of positions) {
    extents.set(device, { known, size: (await storage.size(journalPath(device))) ?? 0 });
  }
  return extents;
}

/** The journals and the catalogue are read on their own. */
function isKnown(path: string, positions: ReadonlyMap<string, JournalPosition>): boolean {
  const device = journalDevice(path);
  return path === cataloguePath || (device !== undefined && positions.has(device));
}
