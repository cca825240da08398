// What is known of the archive as a whole: the fold over the events that are about no article. Derived from the journals.
import { z } from 'zod';
import { instantSchema } from '../../model/capture.ts';
import { type ArchiveEvent, archiveEventSchema, clockSchema, type EventBody } from '../../model/event.ts';
import { deviceOf, laterClock } from '../clock.ts';
import { compareText } from './compare-text.ts';
import { articleOf } from './replay.ts';
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

/** The state of the archive after one more event; the same in whatever order events come, and how often. */
export function foldArchive(state: ArchiveState, happened: ArchiveEvent): ArchiveState {
  const { clock, event } = happened;
  const next = { ...state, clock: laterClock(state.clock ?? undefined, clock) };
  if (event.type === 'version-purged') return { ...next, purges: withEvent(state.purges, happened) };
  if (articleOf(event) !== undefined) return next;
  if (event.type === 'archive-verified') {
    if (state.verified !== null && clock <= state.verified.clock) return next;
    return { ...next, verified: { clock, startedAt: event.startedAt, findings: event.findings } };
  }
  return { ...next, log: withEvent(state.log, happened) };
}

function withEvent(log: readonly ArchiveEvent[], happened: ArchiveEvent): readonly ArchiveEvent[] {
  if (log.some((known) => known.clock === happened.clock)) return log;
  return [...log, happened].sort((one, other) => compareText(one.clock, other.clock));
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
