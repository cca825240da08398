// The answer of an archive that is closed, or closing.
import { fail, type Failure } from '../model/result.ts';

/** The failure of whatever is asked then. */
export function closed(): { readonly ok: false; readonly error: Failure } {
  return fail('closed', 'The archive was closed.', 'Open it again.');
}
