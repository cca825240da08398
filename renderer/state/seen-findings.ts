// Which findings of a verification the reader has looked at, kept in the browser's storage: those that nobody has must
// not be missed, also not by who was away when they were made.
import type { ArchiveDescription } from '../../archive/model/archive-description.ts';

const key = 'variorum-seen-findings';

type Verified = Pick<ArchiveDescription, 'id' | 'lastVerified' | 'lastFindings'>;

/** Whether the last verification of the archive found something that was not looked at here. */
export function hasUnseenFindings(storage: Pick<Storage, 'getItem'>, archive: Verified): boolean {
  return (archive.lastFindings ?? 0) > 0 && storage.getItem(`${key} ${archive.id}`) !== archive.lastVerified;
}

/** What the last verification found is being looked at. */
export function noteFindingsSeen(storage: Pick<Storage, 'setItem'>, { id, lastVerified }: Verified): void {
  if (lastVerified !== null) storage.setItem(`${key} ${id}`, lastVerified);
}
