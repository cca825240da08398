// Which events count: all but those that a person took back. Undoing is an event of its own, so that nothing is ever
// taken out of a journal, and of undoing and redoing one event the later counts. A purge cannot be taken back.
import type { ArchiveEvent, EventBody } from '../../model/event.ts';

type Undoing = Extract<EventBody, { type: 'change-undone' | 'change-redone' }>;

/** Whether an event undoes or redoes others. */
export function isUndoing(event: EventBody): event is Undoing {
  return event.type === 'change-undone' || event.type === 'change-redone';
}

/** The clocks among `events` (in the order of their clocks) that stand undone. */
export function undoneClocks(events: readonly ArchiveEvent[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { event } of events) {
    if (!isUndoing(event)) continue;
    for (const change of event.changes) {
      if (event.type === 'change-undone') undone.add(change);
      else undone.delete(change);
    }
  }
  return undone;
}

/** Those of `events` (in the order of their clocks) that are not undone; the same list where none is. */
export function standingEvents(events: readonly ArchiveEvent[]): readonly ArchiveEvent[] {
  const undone = undoneClocks(events);
  if (undone.size === 0) return events;
  return events.filter(({ clock, event }) => !undone.has(clock) || event.type === 'version-purged');
}
