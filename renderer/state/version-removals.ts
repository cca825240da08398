// When versions were taken out of an article, and on which device: what its history says of that.
import type { Client } from '../../archive/contract.ts';
import type { HistoryPage } from '../../archive/model/history.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { succeed } from './succeed.ts';

export interface VersionRemoval {
  readonly at: string;
  /** What the device is called, else its identifier. */
  readonly by: string;
}

/** The most that one call gives. */
const pageLength = 200;
/** What happened longer ago than so many pages is not looked for: nobody waits for it. */
const mostPages = 20;

/** Of each version its last removal that was not undone; none where the history does not tell. Throws a `FailedCall`. */
export async function versionRemovals(
  client: Client,
  article: string,
  versions: readonly Sha256[],
  signal: AbortSignal,
): Promise<ReadonlyMap<Sha256, VersionRemoval>> {
  const found = new Map<Sha256, VersionRemoval>();
  let from: string | null | undefined;
  for (let page = 0; page < mostPages && from !== null && found.size < versions.length; page += 1) {
    const { entries, next }: HistoryPage = await succeed(
      client.call('archive.history', { article, limit: pageLength, ...(from && { from }) }, { signal }),
    );
    for (const { at, changes, device, host, undone } of entries) {
      if (undone) continue;
      for (const change of changes) {
        if (change.type !== 'version-removed' || !versions.includes(change.version)) continue;
        if (!found.has(change.version)) found.set(change.version, { at, by: host ?? device });
      }
    }
    from = next;
  }
  return found;
}
