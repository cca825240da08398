// Whether the journals are as purges say: each line that was redacted is listed by one, and each that is listed was. Pure.
import type { Finding } from '../../model/verification.ts';
import { journalPath } from '../journal/journal.ts';
import { type JournalReading } from '../journal/journal-reader.ts';
import { linesListed, type VersionPurged } from '../purge/redact-journal.ts';

/** `journals` are all that there are, from their starts; `purges` the events of that kind in all of them. */
export function checkPurges(
  journals: ReadonlyMap<string, Pick<JournalReading, 'redacted' | 'position'>>,
  purges: readonly VersionPurged[],
): readonly Finding[] {
  const listed = new Set(
    purges.flatMap(({ lines }) => lines.map(({ device, seq, was, is }) => [device, String(seq), was, is].join(' '))),
  );
  const findings: Finding[] = [];
  for (const [device, { redacted }] of journals) {
    for (const { seq, was, is } of redacted) {
      if (listed.has([device, String(seq), was, is].join(' '))) continue;
      const message = `Line ${String(seq + 1)} was rewritten, and no purge says so.`;
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
