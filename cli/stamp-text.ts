// What checking a stamp came to, in words for a terminal.
import type { CheckedStamp } from '../archive/model/stamped-head.ts';
import type { StampVerification } from '../archive/model/stamp.ts';
import { moment } from './words.ts';

const statuses: Readonly<Record<StampVerification['status'], string>> = {
  valid: 'valid',
  'valid-untrusted-root': 'in order, but nothing given says who made it',
  'to-check': 'in order, up to a block that is to be looked up',
  pending: 'promised by a calendar, not in a chain yet',
  wrong: 'WRONG',
  unreadable: 'could not be checked',
};

/** Two or three lines, indented. */
export function stampText({ kind, verification }: Pick<CheckedStamp, 'kind' | 'verification'>): string {
  const { status, time, message } = verification;
  const name = kind === 'rfc3161' ? 'RFC 3161' : 'OpenTimestamps';
  const when = time === null ? '' : `, ${moment(time)}`;
  const by =
    verification.kind === 'rfc3161' && verification.authority !== null ? `\n    by ${verification.authority}` : '';
  return `  ${name}${when}: ${statuses[status]}${by}\n    ${message}`;
}
