// Tells what was done in one act, with a way to take it back that takes back nothing else.
import { msg } from '@lit/localize';
import type { Client } from '../../archive/contract.ts';
import type { Result } from '../../archive/model/result.ts';
import { failureText } from '../localisation/failure-text.ts';
import { undoingName } from '../localisation/history-words.ts';
import type { Toast } from './toast-event.ts';

/** What is told once the act is done; `tell` is for what comes of undoing it. */
export async function actToast<T>(
  client: Client,
  done: Promise<Result<T>>,
  words: (value: T) => string,
  tell: (toast: Toast) => void,
): Promise<Toast> {
  const outcome = await done;
  if (!outcome.ok) return { message: failureText(outcome.error).message };
  const message = words(outcome.value);
  const act = await lastAct(client);
  if (act === null) return { message };
  const undo = async (): Promise<void> => {
    if ((await lastAct(client)) !== act) {
      tell({
        message: msg('Something else was done since. The history can take it back.', { id: 'library.undoElsewhere' }),
      });
      return;
    }
    const undone = await client.call('archive.undo', {});
    if (!undone.ok) tell({ message: failureText(undone.error).message });
  };
  return { message, action: { label: undoingName('undo'), run: () => void undo() } };
}

/** What undoing would take now, by its clock; null where there is nothing, or it is not known. */
async function lastAct(client: Client): Promise<string | null> {
  const undoable = await client.call('archive.undoable', {});
  return undoable.ok ? (undoable.value.undo?.clock ?? null) : null;
}
