// What was dropped on the window, as candidates for import: files, those in folders, or a text. Says what it leaves out.
import { fileCandidates, type ImportCandidate, pasteCandidates } from './import-candidate.ts';

/** At most so many files are taken of what is dropped at once. */
export const mostDropped = 500;
const deepestFolder = 8;

export interface Dropped {
  readonly candidates: readonly ImportCandidate[];
  /** Why something was left: there were more files than are taken, or it is an address and nothing is fetched. */
  readonly left: 'too-many' | 'address' | null;
}

/**
 * Reads what was dropped; to be called while the event is being heard, since its data is gone afterwards. Files whose
 * names begin with a dot are passed over in folders; a folder that cannot be read gives none.
 */
export async function droppedDocuments(data: DataTransfer): Promise<Dropped> {
  if (isAddress(data)) return { candidates: [], left: 'address' };
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (!entries.some((entry) => entry.isDirectory)) return { candidates: pasteCandidates(data), left: null };
  const files: File[] = [];
  for (const entry of entries) await gather(entry, files, 0);
  return {
    candidates: fileCandidates(files.slice(0, mostDropped)),
    left: files.length > mostDropped ? 'too-many' : null,
  };
}

/** A link that was dragged: what comes with it is its address, and no document. */
function isAddress(data: DataTransfer): boolean {
  return data.files.length === 0 && data.types.includes('text/uri-list');
}

/** Adds the files of an entry to `files`, one more than are taken at most. */
async function gather(entry: FileSystemEntry, files: File[], depth: number): Promise<void> {
  if (files.length > mostDropped || (depth > 0 && entry.name.startsWith('.'))) return;
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    if (file) files.push(file);
  } else if (isFolder(entry) && depth < deepestFolder) {
    for (const inside of await entriesOf(entry)) await gather(inside, files, depth + 1);
  }
}

/** A folder is told in parts, until a part is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (part.length === 0) return entries;
    entries.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
