// What a catalogue knows of a journal that the journal does not bear out. Either may be what was altered; here it is
// told which of the two can be believed, as far as they say it themselves.
import type { Platform } from '../../model/platform.ts';
import { findLines } from './journal-lines.ts';
import { type JournalPosition } from '../journal/journal.ts';
import { type JournalReading } from '../journal/journal-reader.ts';
import { articleOf } from '../views/replay.ts';

export type Doubt =
  /** The journal had more lines than can be read now. */
  | { readonly is: 'shorter'; readonly lines: number }
  /** A line is not what it was, or the catalogue is not; `article` is whose view can tell, if any can. */
  | { readonly is: 'altered'; readonly line: number; readonly article: string | undefined };

/**
 * The doubt that a catalogue's `claim` casts on a journal; undefined where they agree, or where the claim contradicts
 * itself and so is what was altered. `confirm` says whether someone else has the same bytes in a range of the journal.
 */
export function doubtOf(
  bytes: Uint8Array,
  { position }: JournalReading,
  claim: JournalPosition,
  sha256: Platform['sha256'],
  confirm: (start: number, end: number) => boolean,
): Doubt | undefined {
  if (claim.lines > position.lines) {
    // One digit that was altered makes one of these too large, not all three.
    const isLonger = claim.bytes > position.bytes && claim.lastStart >= position.bytes;
    return isLonger ? { is: 'shorter', lines: claim.lines - position.lines } : undefined;
  }
  if (claim.lines === 0) return undefined;
  const [start, end] = lineAt(bytes, claim.lines - 1);
  const [found] = findLines(bytes.subarray(start, end), sha256);
  if (start !== claim.lastStart || found === undefined || found.hash === claim.head) return undefined;
  // What follows it in the chain, and a copy that has the same, speak for the line.
  if (claim.lines < position.lines || confirm(start, end)) return undefined;
  return { is: 'altered', line: claim.lines, article: articleOf(found.line.event) };
}

/** Where a line is, counted from 0: its first byte, and the one after its newline. */
function lineAt(bytes: Uint8Array, index: number): readonly [start: number, end: number] {
  let start = 0;
  for (let line = 0; line < index; line += 1) start = bytes.indexOf(0x0a, start) + 1;
  return [start, bytes.indexOf(0x0a, start) + 1];
}
