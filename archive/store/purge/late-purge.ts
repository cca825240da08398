// Lines that speak of what was purged and that no purge lists: a device that did not know yet wrote them, and they came
// later. They are purged in their turn, for the same reason and by the same person.
import type { EventBody } from '../../model/event.ts';
import type { Sha256 } from '../../model/version.ts';
import { type EventOf, purgesOf } from '../views/archive-state.ts';
import type { JournalTail } from '../journal/journals.ts';
import { purge, type PurgeTools } from './purge.ts';
import type { VersionPurged } from './redact-journal.ts';
import { isWordless } from './redact-line.ts';

/** What was done, for people; empty where there was nothing. Rejects with a `StorageError`. */
export async function purgeLatecomers(tools: PurgeTools, tails: readonly JournalTail[]): Promise<readonly string[]> {
  const told: string[] = [];
  for (const { version, reason, by } of purgesDue(tails, purgesOf(tools.views.state))) {
    const outcome = await purge({ of: { versions: [version] }, notes: false, reason, by }, false, tools);
    const lines = outcome.ok ? outcome.value.journals.reduce((sum, journal) => sum + journal.lines, 0) : 0;
    told.push(
      outcome.ok
        ? `${String(lines)} journal lines came here that speak of version ${version.slice(0, 12)}, which was purged: they were redacted too.`
        : `Journal lines came here that speak of version ${version.slice(0, 12)}, which was purged: they still do. ${outcome.error.message}`,
    );
  }
  return told;
}

/** The purges of the versions that lines speak of all the same, with words. */
function purgesDue(
  tails: readonly JournalTail[],
  purges: readonly EventOf<'version-purged'>[],
): ReadonlySet<VersionPurged> {
  const gone = new Map(purges.map(({ event }) => [event.version, event]));
  const due = new Set<VersionPurged>();
  if (gone.size === 0) return due;
  for (const { event } of tails.flatMap((tail) => tail.events)) {
    const version = versionWithWords(event);
    const purged = version === undefined ? undefined : gone.get(version);
    if (purged !== undefined) due.add(purged);
  }
  return due;
}

/** The version that an event has words of. */
function versionWithWords(event: EventBody): Sha256 | undefined {
  if (isWordless(event)) return undefined;
  switch (event.type) {
    case 'version-captured':
      return event.capture.version;
    case 'annotation-created':
      return event.annotation.version;
    case 'attribution-decided':
      return event.decision.version;
    default:
      return undefined;
  }
}
