// Removes a note and has the words for it, with the way back.
import { msg } from '@lit/localize';
import type { Client } from '../../archive/contract.ts';
import type { Result } from '../../archive/model/result.ts';
import { failureText } from '../localisation/failure-text.ts';
import type { Toast } from './toast-event.ts';
import { type Removed, undoRemoval } from './undo-removal.ts';

/** `told` gets what became of the way back. */
export async function removeNote(
  client: Client,
  note: Required<Removed>,
  told: (outcome: Promise<Result<unknown>>) => void,
): Promise<Toast> {
  const removed = await client.call('annotation.remove', note);
  if (!removed.ok) return { message: failureText(removed.error).message };
  return {
    message: msg('The note was removed.', { id: 'notes.removed' }),
    action: { label: msg('Undo', { id: 'notes.undo' }), run: () => told(undoRemoval(client, note)) },
  };
}
