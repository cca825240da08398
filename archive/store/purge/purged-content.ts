// What is said of a content that was asked for and was purged.
import { fail, type Failure } from '../../model/result.ts';
import type { Sha256 } from '../../model/version.ts';
import type { EventOf } from '../views/archive-state.ts';
import { instantOf } from '../clock.ts';

export type Purge = EventOf<'version-purged'>;

/** The first of `purges`, in their order, that took `content` away: a version or an original. */
export function purgeOf(purges: readonly Purge[], content: Sha256): Purge | undefined {
  return purges.find(({ event }) => event.contents.includes(content));
}

/** The failure for a content that `purge` took away. */
export function purgedFailure(
  content: Sha256,
  { clock, event }: Purge,
): { readonly ok: false; readonly error: Failure } {
  const { by, reason } = event;
  const at = instantOf(clock);
  return fail(
    'purged',
    `What had the SHA-256 ${content.slice(0, 12)} was purged on ${at.slice(0, 10)} by ${by}: ${reason}`,
    'It is gone for good. That it was there, and when it was captured, is kept.',
    { content, at, by, reason },
  );
}
