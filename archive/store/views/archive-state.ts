// What is known of the archive as a whole: the fold over the events that are about no article. Derived from the journals.
import { z } from 'zod';
import { instantSchema } from '../../model/capture.ts';
import { type ArchiveEvent, archiveEventSchema, clockSchema, type EventBody } from '../../model/event.ts';
import { deviceOf, laterClock } from '../clock.ts';
import { articleOf, mergeEvents } from './replay.ts';
import { standingEvents } from './standing-events.ts';

export const archiveStateSchema = z
  .object({
    /** The latest clock of any event. */
    clock: clockSchema.nullable(),
    /** The events about the archive itself in the order of their clocks, without those of verifications. */
    log: z.array(archiveEventSchema).readonly(),
    /** The purges of all articles in the order of their clocks: what may not come back. */
    purges: z.array(archiveEventSchema).readonly(),
    /** The latest full verification. */
    verified: z
      .object({ clock: clockSchema, startedAt: instantSchema, findings: z.int().nonnegative() })
      .readonly()
      .nullable(),
  })
  .readonly();
export type ArchiveState = z.infer<typeof archiveStateSchema>;

export const emptyArchiveState: ArchiveState = { clock: null, log: [], purges: [], verified: null };

/**
 * The state of the archive after more events; the same in whatever order and steps they come, and how often. Of two
 * events with one clock the one that comes last counts: a purge takes words out of events that were there.
 */
export function foldArchive(state: ArchiveState, events: readonly ArchiveEvent[]): ArchiveState {
  let { clock: latest, verified } = state;
  const [log, purges]: [ArchiveEvent[], ArchiveEvent[]] = [[], []];
  for (const happened of events) {
    const { clock, event } = happened;
    latest = laterClock(latest ?? undefined, clock);
    if (event.type === 'version-purged') purges.push(happened);
    else if (articleOf(event) !== undefined) continue;
    else if (event.type !== 'archive-verified') log.push(happened);
    else if (clock > (verified?.clock ?? '')) {
      verified = { clock, startedAt: event.startedAt, findings: event.findings };
    }
  }
  return { clock: latest, log: joined(state.log, log), purges: joined(state.purges, purges), verified };
}

/** Mostly what comes is later than all that is known; then nothing need be sorted, however much that is. */
function joined(known: readonly ArchiveEvent[], news: readonly ArchiveEvent[]): readonly ArchiveEvent[] {
  if (news.length === 0) return known;
  const isLater = news.every(
    ({ clock }, index) => clock > ((index === 0 ? known.at(-1) : news[index - 1])?.clock ?? ''),
  );
  return isLater ? [...known, ...news] : mergeEvents(known, news);
}

/** What a person called the archive; undefined where none did. */
export function titleOf({ log }: ArchiveState): string | undefined {
  return standingEvents(log).findLast(isOf('archive-titled'))?.event.title;
}

/** The key that a device signs its commits with now; undefined where it does not. */
export function signingKey({ log }: Pick<ArchiveState, 'log'>, device: string): string | undefined {
  const last = log.findLast(
    ({ clock, event }) => deviceOf(clock) === device && /^signing-(?:started|ended)$/.test(event.type),
  );
  return last?.event.type === 'signing-started' ? last.event.publicKey : undefined;
}

/** Every purge there was, the first one first. */
export function purgesOf({ purges }: ArchiveState): readonly EventOf<'version-purged'>[] {
  return purges.filter(isOf('version-purged'));
}

export type EventOf<T extends EventBody['type']> = ArchiveEvent & { readonly event: Extract<EventBody, { type: T }> };

/** Tells the events of one type. */
export function isOf<T extends EventBody['type']>(type: T): (happened: ArchiveEvent) => happened is EventOf<T> {
  return (happened): happened is EventOf<T> => happened.event.type === type;
}
