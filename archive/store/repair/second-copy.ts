// A second copy of an archive, to restore from. It is only read, and nothing in it is taken on trust: contents are
// checked against their names, small files against their seals, journals against their chains.
import type { Platform } from '../../model/platform.ts';
import { type ArchiveFile, archiveFilePath, parseArchiveFile } from '../files/archive-file.ts';
import { type Catalogue, cataloguePath } from '../views/catalogue.ts';
import { parseCatalogue } from '../views/catalogue-reader.ts';
import { parseJson } from '../canonical-json.ts';
import { type FoundLine, findLines, redactedLines } from './journal-lines.ts';
import { journalDevice } from '../journal/journal.ts';
import { bytesOf, look } from './repair-work.ts';
import { isSealed } from '../files/seal.ts';
import type { Storage } from '../storage.ts';

/** What can be told of an archive's identity, whatever state it is in. */
export interface ArchiveMarks {
  /** archive.json, where its seal holds. */
  readonly file: ArchiveFile | undefined;
  readonly catalogue: Catalogue | undefined;
  /** The hashes of all first lines of journals: no two archives have one in common. */
  readonly firstLines: ReadonlySet<string>;
  /** The SHA-256 of every journal line that a purge says it redacted. */
  readonly redacted: ReadonlySet<string>;
  readonly journals: readonly string[];
}

export interface SecondCopy extends ArchiveMarks {
  readonly storage: Storage;
}

/** The lines that a journal begins with, and those of purges: to read all would take as long as to verify them. */
const telling = /"seq":[01][,}]|"version-purged"/;

/** Rejects with a `StorageError` only where the storage as a whole fails. */
export async function readMarks(storage: Storage, sha256: Platform['sha256']): Promise<ArchiveMarks> {
  const file = bytesOf(await look(storage, archiveFilePath));
  const catalogue = bytesOf(await look(storage, cataloguePath));
  const firstLines = new Set<string>();
  const redacted = new Set<string>();
  const journals: string[] = [];
  // The whole folder is listed: `journal` itself may be a link, which is not looked into.
  for (const path of await storage.list('')) {
    const device = journalDevice(path);
    if (device === undefined) continue;
    journals.push(device);
    const lines = findLines(bytesOf(await look(storage, path)) ?? new Uint8Array(), sha256, telling);
    for (const hash of startsOf(lines)) firstLines.add(hash);
    for (const is of redactedLines(lines)) redacted.add(is);
  }
  return {
    file: file !== undefined && isSealed(file, sha256) ? parseArchiveFile(parseJson(file)) : undefined,
    catalogue: (catalogue && parseCatalogue(catalogue)) ?? undefined,
    firstLines,
    redacted,
    journals: journals.sort(),
  };
}

/**
 * Whether two archives are one and the same. They are when two of their journals begin with the same line, which holds
 * a time and a device that were drawn at random; an identity that was made anew by a repair does not matter then. Where
 * no journal can tell, the two archive.json must have the same identifier.
 */
export function isSameArchive(one: ArchiveMarks, other: ArchiveMarks): boolean {
  for (const hash of one.firstLines) if (other.firstLines.has(hash)) return true;
  return one.file !== undefined && one.file.id === other.file?.id;
}

function startsOf(lines: readonly FoundLine[]): readonly string[] {
  // The second line names the first one's hash, also where that one itself was altered.
  return lines.flatMap(({ line, hash }) => (line.seq === 0 ? [hash] : line.seq === 1 ? [line.prev] : []));
}
