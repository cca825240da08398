// What there is in an archive at one moment, sorted by what each file is for: the ground of a verification.
import { articleViewed } from '../views/article-view.ts';
import { archiveFilePath } from '../files/archive-file.ts';
import { cataloguePath } from '../views/catalogue.ts';
import { contentNamed } from '../files/content.ts';
import { devicePath } from '../files/devices.ts';
import { fileKind } from '../files/file-kind.ts';
import { ContentSet } from './content-set.ts';
import { journalDevice, journalPath, type JournalPosition } from '../journal/journal.ts';
import { incomingPath, readIncoming } from '../incoming.ts';
import type { Storage } from '../storage.ts';

/** How far a device's journal is known, and the length of its file. */
export interface JournalExtent {
  readonly known: JournalPosition;
  readonly size: number;
}

export interface Survey {
  readonly storage: Storage;
  readonly contents: ContentSet;
  readonly articleViews: readonly string[];
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

/**
 * To be taken while nothing is written; but for `paths`, all files there were a little earlier, which take long to list
 * in a large archive. Rejects with a `StorageError`.
 */
export async function surveyArchive(
  storage: Storage,
  positions: ReadonlyMap<string, JournalPosition>,
  paths: readonly string[],
): Promise<Survey> {
  const contents = new ContentSet();
  const articleViews: string[] = [];
  const found: string[] = [];
  const unexpected: string[] = [];
  const announced = new Set<string>();
  for (const path of paths) {
    const id = contentNamed(path);
    if (id !== undefined) {
      if (path.startsWith('versions/')) contents.versions.add(id);
      else if (path.startsWith('originals/')) contents.originals.add(id);
      else contents.stamps.add(path);
      continue;
    }
    if (articleViewed(path) !== undefined) {
      articleViews.push(path);
      continue;
    }
    const own = nameOf(path, /^(?:devices|incoming)\/([0-9a-f]{8})\.(?:json|ndjson)$/);
    if (path === archiveFilePath || (own !== undefined && path === devicePath(own))) found.push(path);
    else if (own !== undefined && path === incomingPath(own)) {
      const notes = readIncoming((await storage.read(path)) ?? new Uint8Array());
      for (const each of notes.flatMap((note) => note.paths)) announced.add(each);
    } else if (!isKnown(path, positions) && fileKind(path) !== 'workshop') unexpected.push(path);
  }
  // These must be there: where they are not, checking them finds them missing.
  const sealed = new Set([...found, archiveFilePath, ...[...positions.keys()].map(devicePath)]);
  return {
    storage,
    contents,
    articleViews,
    sealed: [...sealed],
    unexpected,
    journals: await journalExtents(storage, positions),
    announced,
    catalogue: await storage.read(cataloguePath),
  };
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

function nameOf(path: string, shape: RegExp): string | undefined {
  return shape.exec(path)?.[1];
}
