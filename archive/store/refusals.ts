// Why an open archive does not do what it is asked to.
import { fail, type Failure } from '../model/result.ts';

/** The failure for an article that is not there. */
export function unknownArticle(id: string): { readonly ok: false; readonly error: Failure } {
  return fail('not-found', `There is no article ${id} in this archive.`, 'Check the identifier.', { article: id });
}

/** The failure for a change after an event that none can come after. */
export function endOfTime(): { readonly ok: false; readonly error: Failure } {
  return fail(
    'archive-damaged',
    'An event in this archive says that it is of the year 9999: none can come after it, so nothing more can be kept here.',
    'Put catalogue.json and the journals back from a copy of the archive, or go on in another archive.',
  );
}

/** The failure for a purge under a verification: what is rewritten would be found to be altered. */
export function beingVerified(): { readonly ok: false; readonly error: Failure } {
  return fail('invalid-input', 'The archive is being verified.', 'Purge when that is done, or cancel it.');
}
