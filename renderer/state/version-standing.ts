// Taking a version out of its article and putting it back: what is told of it, and how that is taken back.
import { msg } from '@lit/localize';
import type { Client } from '../../archive/contract.ts';
import type { Result } from '../../archive/model/result.ts';
import type { Sha256 } from '../../archive/model/version.ts';
import { failureText } from '../localisation/failure-text.ts';
import { versionRemovedWords, versionRestoredWords } from '../localisation/removed-version-words.ts';
import { actToast } from './act-toast.ts';
import type { Toast } from './toast-event.ts';
import { undoLast } from './undo-last.ts';

export interface StandingOf {
  readonly client: Client;
  readonly article: string;
  readonly version: Sha256;
  readonly tell: (toast: Toast) => void;
}

/** Whether it was taken out. `number` is what it is called in what is told; `back` is done once it stands again. */
export async function removeVersion(of: StandingOf, number: number, back: () => void): Promise<boolean> {
  const { client, article, version, tell } = of;
  const removed = await client.call('version.remove', { article, version });
  if (!removed.ok) {
    tell({ message: failureText(removed.error).message });
    return false;
  }
  const run = async (): Promise<void> => {
    const undone: Result<unknown> = await undoLast(
      client,
      (change) => change.type === 'version-removed' && change.version === version,
      () => client.call('version.restore', { article, version }),
    );
    if (undone.ok) back();
    else tell({ message: failureText(undone.error).message });
  };
  const label = msg('Undo', { id: 'notes.undo' });
  tell({ message: versionRemovedWords(number), action: { label, run: () => void run() } });
  return true;
}

export async function restoreVersion({ client, article, version, tell }: StandingOf): Promise<void> {
  const restored = client.call('version.restore', { article, version });
  tell(await actToast(client, restored, versionRestoredWords, tell));
}
