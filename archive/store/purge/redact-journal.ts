// A journal with those lines redacted that a purge lists, and where its lines then stand. Pure.
import { type EventBody, journalLineSchema } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { parseJson } from '../canonical-json.ts';
import { joinBytes } from '../join-bytes.ts';
import type { JournalPosition } from '../journal/journal.ts';
import { lineRanges } from '../journal/line-ranges.ts';
import { redactedForms, type RedactedLine } from './redact-line.ts';

export type VersionPurged = Extract<EventBody, { type: 'version-purged' }>;

/** For each device, the lines that purges list: by their `seq`, what each may be now. */
export type ListedLines = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>;

export function linesListed(purges: Iterable<VersionPurged>): ListedLines {
  const devices = new Map<string, Map<number, Set<string>>>();
  for (const { lines } of purges) {
    for (const { device, seq, is } of lines) {
      const own = devices.get(device) ?? new Map<number, Set<string>>();
      devices.set(device, own);
      own.set(seq, (own.get(seq) ?? new Set()).add(is));
    }
  }
  return devices;
}

export interface RedactedJournal {
  readonly bytes: Uint8Array;
  readonly position: JournalPosition;
  /** How many lines lost words. */
  readonly redacted: number;
}

/**
 * The first lines of a journal, those that `position` covers, with each line that `listed` names in the form with the
 * fewest words that is listed; what follows them stays. The same journal, with nothing redacted, where all is so
 * already. A line that no listed form can be made of stays as it is: verifying finds it.
 */
export function redactJournal(
  bytes: Uint8Array,
  position: JournalPosition,
  listed: ReadonlyMap<number, ReadonlySet<string>>,
  sha256: Platform['sha256'],
): RedactedJournal {
  const pieces: Uint8Array[] = [];
  let lastStart = position.lastStart;
  let length = 0;
  let kept = 0;
  let redacted = 0;
  let seq = 0;
  for (const [start, end] of lineRanges(bytes.subarray(0, position.bytes))) {
    const line = redactionDue(bytes.subarray(start, end), listed.get(seq), sha256)?.redacted.bytes;
    lastStart = length + start - kept;
    if (line !== undefined) {
      pieces.push(bytes.subarray(kept, start), line);
      length = lastStart + line.length;
      kept = end;
      redacted += 1;
    }
    seq += 1;
  }
  pieces.push(bytes.subarray(kept));
  const moved = length - kept;
  return {
    bytes: redacted === 0 ? bytes : joinBytes(pieces),
    position: { ...position, bytes: position.bytes + moved, lastStart },
    redacted,
  };
}

/** A line that still has words which a purge takes out: what happened, and the form that it gets. */
export interface RedactionDue {
  readonly event: EventBody;
  readonly redacted: RedactedLine;
}

/** What is to be done to the line `bytes`, of which `forms` are those that purges list; undefined where nothing is. */
export function redactionDue(
  bytes: Uint8Array,
  forms: ReadonlySet<string> | undefined,
  sha256: Platform['sha256'],
): RedactionDue | undefined {
  if (forms === undefined) return undefined;
  const line = journalLineSchema.safeParse(parseJson(bytes));
  if (!line.success) return undefined;
  const hash = line.data.was ?? sha256(bytes);
  const redacted = redactedForms(line.data, hash, sha256).find(({ is }) => forms.has(is));
  return redacted && { event: line.data.event, redacted };
}
