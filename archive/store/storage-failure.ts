// Turns what a storage throws into a failure that names the file and the way out. Anything else goes on as it is:
// it is a defect, not an outcome.
import { fail, type Failure, type Result } from '../model/result.ts';
import { StorageError } from './storage.ts';

/** The failure for what a storage threw; rethrows what is not a `StorageError`. */
export function storageFailure(thrown: unknown): { readonly ok: false; readonly error: Failure } {
  if (!(thrown instanceof StorageError)) throw thrown;
  const { path, reason } = thrown;
  const details = { file: path, reason };
  switch (thrown.code) {
    case 'disk-full':
      return fail('disk-full', `The disk is full: ${path} was not written.`, 'Free some space and try again.', details);
    case 'read-only':
      return fail(
        'read-only',
        `${path} could not be written: the archive's folder may not be changed (${reason}).`,
        'Allow writing to the folder, or copy the archive to one that can be written.',
        details,
      );
    case 'locked':
      return fail(
        'archive-locked',
        `${path} was not written: another process has taken the archive over.`,
        'Close the archive here and open it again.',
        details,
      );
    case 'unreadable':
      return fail(
        'unreadable',
        `${path} could not be read or written (${reason}).`,
        'Check the disk, its connection and the permissions of the file, then try again.',
        details,
      );
  }
}

/** Runs `work`, turning what its storage throws into a failure. */
export async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (thrown) {
    return storageFailure(thrown);
  }
}
