// Whether a change may go into the journal, where it stays for good: its events are of the model, and its texts can be
// spelled in canonical JSON.
import { type EventBody, eventBodySchema } from '../model/event.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import { versionContentSchema } from '../model/version.ts';
import type { Change } from './store.ts';

/** The events of a change as the model has them, or why it cannot be committed. */
export function checkChange({ events, versions = [] }: Change): Result<readonly EventBody[]> {
  if (events.length === 0) return invalidChange('A change needs an event.');
  const bodies: EventBody[] = [];
  for (const event of events) {
    const parsed = eventBodySchema.safeParse(event);
    if (!parsed.success) return invalidChange(`The event "${event.type}" is not valid: ${parsed.error.message}`);
    bodies.push(parsed.data);
  }
  if (!versions.every((content) => versionContentSchema.safeParse(content).success)) {
    return invalidChange('A version is not valid.');
  }
  // JSON has no spelling for half a character that readers agree on (RFC 8785, 3.2.2.2).
  return isWellFormed([bodies, versions]) ? ok(bodies) : invalidChange('A text holds half of a surrogate pair.');
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellFormed);
}

/** The failure for a change that cannot be committed. */
export function invalidChange(message: string): { readonly ok: false; readonly error: Failure } {
  return fail('invalid-input', message, 'This is a defect of the program: please report it.');
}
