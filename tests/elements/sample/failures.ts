// Failures as the service tells them, for the states of elements that something went wrong in.
import { type Failure, fail } from '../../../archive/model/result.ts';
import { hostileText, longWord } from './texts.ts';

export const diskFull: Failure = fail('disk-full', 'The disk is full.', 'Make room on it, then try again.', {
  file: 'journal/5f2c81aa.ndjson',
}).error;

export const notFound: Failure = fail('not-found', 'There is no such article.', 'Look for it in the library.').error;

export const tooLarge: Failure = fail('too-large', 'bro.mhtml is too large.', 'Import a smaller file.', {
  file: `${longWord}.mhtml`,
  limit: 33_554_432,
}).error;

export const hostileFailure: Failure = fail('unreadable', hostileText, hostileText, { file: hostileText }).error;
