// Whether a change may go into the journal, where it stays for good: its events are of the model, and its texts can be
// spelled in canonical JSON.
import { type EventBody, eventBodySchema } from '../model/event.ts';
import type { AssignedName } from '../model/source-card.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import { versionContentSchema } from '../model/version.ts';
import type { Change } from './store.ts';

/** The events of a change as journals have them, or why it cannot be committed. */
export function checkChange({ events, versions = [] }: Change): Result<readonly EventBody[]> {
  if (events.length === 0) return invalidChange('A change needs an event.');
  const bodies: EventBody[] = [];
  for (const event of events) {
    const parsed = eventBodySchema.safeParse(event);
    if (!parsed.success) return invalidChange(`The event "${event.type}" is not valid: ${parsed.error.message}`);
    bodies.push(...parted(parsed.data));
  }
  if (!versions.every((content) => versionContentSchema.safeParse(content).success)) {
    return invalidChange('A version is not valid.');
  }
  // JSON has no spelling for half a character that readers agree on (RFC 8785, 3.2.2.2).
  return isWellFormed([bodies, versions]) ? ok(bodies) : invalidChange('A text holds half of a surrogate pair.');
}

/** Names of sources are recorded by their articles: so the words of each can be purged without those of others. */
function parted(body: EventBody): readonly EventBody[] {
  if (body.type !== 'source-assigned' && body.type !== 'source-unassigned') return [body];
  const articles = new Map<string | null, AssignedName[]>();
  for (const name of body.names) {
    const own = articles.get(name.article);
    if (own) own.push(name);
    else articles.set(name.article, [name]);
  }
  return [...articles.values()].map((names) => ({ ...body, names }));
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
