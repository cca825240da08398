// Whether the journals are as purges say: each line that was redacted is listed by one, as one that it could redact, and
// each that is listed was. Pure.
import type { EventBody } from '../../model/event.ts';
import type { Finding } from '../../model/verification.ts';
import { journalPath } from '../journal/journal.ts';
import type { JournalReading, RedactedPlace } from '../journal/journal-reader.ts';
import { articleNamed } from '../purge/plan-purge.ts';
import { isWordless } from '../purge/redact-line.ts';
import { linesListed, type VersionPurged } from '../purge/redact-journal.ts';

/** A line that says that a purge redacted it, and what it says happened. */
export interface RedactedEvent extends RedactedPlace {
  readonly event: EventBody;
}

export interface JournalRedacted extends Pick<JournalReading, 'position'> {
  readonly redacted: readonly RedactedEvent[];
}

/** `journals` are all that there are, from their starts; `purges` the events of that kind in all of them. */
export function checkPurges(
  journals: ReadonlyMap<string, JournalRedacted>,
  purges: readonly VersionPurged[],
): readonly Finding[] {
  const listing = new Map<string, VersionPurged[]>();
  for (const purge of purges) {
    for (const line of purge.lines) {
      const own = listing.get(key(line.device, line));
      if (own) own.push(purge);
      else listing.set(key(line.device, line), [purge]);
    }
  }
  const findings: Finding[] = [];
  for (const [device, { redacted }] of journals) {
    for (const line of redacted) {
      const by = listing.get(key(device, line));
      if (by?.some((purge) => couldRedact(purge, line.event)) === true) continue;
      const why = by === undefined ? 'and no purge says so' : 'and not as the purge that lists it could have';
      const message = `Line ${String(line.seq + 1)} was rewritten, ${why}.`;
      findings.push({ kind: 'chain-broken', path: journalPath(device), message });
    }
  }
  for (const [device, lines] of linesListed(purges)) {
    const journal = journals.get(device);
    const redacted = new Set(journal?.redacted.map(({ seq }) => seq));
    for (const seq of lines.keys()) {
      if (redacted.has(seq) || seq >= (journal?.position.lines ?? 0)) continue;
      const message = `Line ${String(seq + 1)} still has words that were purged: open the archive again to take them out.`;
      findings.push({ kind: 'unexpected', path: journalPath(device), message });
    }
  }
  return findings;
}

function key(device: string, { seq, was, is }: RedactedPlace): string {
  return [device, String(seq), was, is].join(' ');
}

/** Whether an event, as it is now, is one that the purge leaves: whoever forges one must show the version as purged. */
function couldRedact({ article, version }: VersionPurged, event: EventBody): boolean {
  if (articleNamed(event) !== article || !isWordless(event)) return false;
  switch (event.type) {
    case 'version-captured':
      return event.capture.version === version;
    case 'annotation-created':
      return event.annotation.version === version;
    case 'attribution-decided':
      return event.decision.version === version;
    default:
      return true;
  }
}
