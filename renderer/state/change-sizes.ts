// How large the change was that made each version, as a share of the text: what the timeline's bars are as high as.
import type { Client } from '../../archive/contract.ts';
import type { VersionEntry } from '../../archive/model/article.ts';

/**
 * One share a version, from 0 to 1: the code units that were taken out of the version before or put into this one, of
 * all in both. The first version has no version before it and gets 0; so does one that cannot be compared.
 */
export async function changeSizes(
  client: Client,
  versions: readonly VersionEntry[],
  signal: AbortSignal,
): Promise<readonly number[]> {
  const sizes = [0];
  for (let index = 1; index < versions.length && !signal.aborted; index += 1) {
    sizes.push(await shareChanged(client, versions[index - 1]?.id ?? '', versions[index]?.id ?? ''));
  }
  return sizes;
}

async function shareChanged(client: Client, before: string, after: string): Promise<number> {
  const [comparison, ...texts] = await Promise.all([
    client.call('version.compare', { before, after }),
    client.call('version.get', { version: before }),
    client.call('version.get', { version: after }),
  ]);
  if (!comparison.ok) return 0;
  const changed = comparison.value.changes.reduce(
    (sum, change) => sum + change.before[1] - change.before[0] + change.after[1] - change.after[0],
    0,
  );
  const length = texts.reduce((sum, text) => sum + (text.ok ? text.value.text.length : 0), 0);
  return length > 0 ? Math.min(1, changed / length) : 0;
}
