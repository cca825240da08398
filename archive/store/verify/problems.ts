// What can be wrong with a file of an archive, in words.
import type { Finding } from '../../model/verification.ts';
import { archiveFilePath } from '../files/archive-file.ts';
import { type Digest, type Storage, StorageError } from '../storage.ts';

export type Problem = Omit<Finding, 'path'>;

export const otherContent: Problem = {
  kind: 'content-differs',
  message: 'The content is not what was captured: its SHA-256 is not its name.',
};

/** Where a journal cannot be read to its end, a view may be the last that knows what stood there. */
export function otherView(areJournalsWhole: boolean): Problem {
  return {
    kind: 'view-differs',
    message: areJournalsWhole
      ? 'This is not what the journals say. It is made from them: delete it, and it is made again.'
      : 'This is not what can be read of the journals. Keep it until what is damaged there is put back from a copy.',
  };
}

/** Why a file has no SHA-256; undefined where it has one. */
export function unread(path: string, digest: Digest): Problem | undefined {
  if (digest === undefined) return missing(path);
  return typeof digest === 'string' ? undefined : unreadable(digest);
}

/** Reads a file and says what is wrong with it. */
export async function look(
  storage: Storage,
  path: string,
  check: (bytes: Uint8Array) => Problem | undefined,
): Promise<Problem | undefined> {
  try {
    const bytes = await storage.read(path);
    return bytes === undefined ? missing(path) : check(bytes);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return unreadable(error);
  }
}

export function missing(path: string): Problem {
  return { kind: 'missing', message: lacking(path) };
}

function unreadable({ reason }: StorageError): Problem {
  return { kind: 'unreadable', message: `The file cannot be read (${reason}).` };
}

function lacking(path: string): string {
  if (path.startsWith('versions/')) return 'A version that the journals speak of is missing.';
  if (path.startsWith('originals/')) return 'An original that the journals speak of is missing.';
  if (path === archiveFilePath) return 'The description of the archive is missing.';
  return 'The file is missing.';
}
