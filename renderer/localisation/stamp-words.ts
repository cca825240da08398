// What checking a time stamp came to, in words.
import { msg } from '@lit/localize';
import type { StampKind, StampReason, StampVerification } from '../../archive/model/stamp.ts';

export function stampKindInWords(kind: StampKind): string {
  return kind === 'rfc3161' ? msg('Time stamp (RFC 3161)', { id: 'stamp.rfc3161' }) : 'OpenTimestamps';
}

/** A sign for the outcome, so that it is not told by colour alone. */
export function stampSign(status: StampVerification['status']): string {
  if (status === 'valid') return '✓';
  return status === 'wrong' || status === 'unreadable' ? '✕' : '…';
}

export function stampStatusInWords(status: StampVerification['status']): string {
  switch (status) {
    case 'valid':
      return msg('valid', { id: 'stamp.valid' });
    case 'valid-untrusted-root':
      return msg('in order, but nothing given says who made it', { id: 'stamp.untrusted' });
    case 'to-check':
      return msg('in order, up to a block that is to be looked up', { id: 'stamp.to-check' });
    case 'pending':
      return msg('promised by a calendar, not in a chain yet', { id: 'stamp.pending' });
    case 'wrong':
      return msg('wrong: it proves nothing', { id: 'stamp.wrong' });
    case 'unreadable':
      return msg('could not be checked', { id: 'stamp.unreadable' });
  }
}

/** What could make more of it; null where nothing can, or nothing need be. */
export function stampAdvice(reason: StampReason | null): string | null {
  switch (reason) {
    case 'no-root-given':
      return msg('Give the root certificate of the authority, from the authority itself.', { id: 'stamp.no-root' });
    case 'other-root':
      return msg('The certificates that were given are not those of this authority.', { id: 'stamp.other-root' });
    case 'root-unreadable':
      return msg('There is no certificate in a file that was given.', { id: 'stamp.root-unreadable' });
    case 'no-block-given':
      return msg('Look the block up in a place that you trust; `variorum stamp verify` takes its header.', {
        id: 'stamp.no-block',
      });
    case 'not-in-a-chain-yet':
      return msg('Run `ots upgrade` on the file in some hours, and attach it again.', { id: 'stamp.upgrade' });
    default:
      return null;
  }
}
