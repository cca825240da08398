// The answer of an archive that is open for reading alone.
import { fail, type Failure } from '../model/result.ts';

/** The failure of whatever would write; `reason` is the system's own word for why it may not, such as "EROFS". */
export function readOnlyFailure(reason: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'read-only',
    `The archive is open for reading alone: its folder may not be written to (${reason}).`,
    'Copy the archive to a folder that can be written, and open the copy.',
    { reason },
  );
}
