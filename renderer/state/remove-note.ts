// Removes a note or brings one back, and tells what became of it, with the way back.
import { msg } from '@lit/localize';
import type { Client } from '../../archive/contract.ts';
import type { Result } from '../../archive/model/result.ts';
import { failureText } from '../localisation/failure-text.ts';
import { ToastEvent } from './toast-event.ts';
import { type Removed, undoRemoval } from './undo-removal.ts';

type NoteOfArticle = Required<Removed>;

/** `host` is what the toasts come from. */
export async function removeNote(host: EventTarget, client: Client, note: NoteOfArticle): Promise<void> {
  const removed = await client.call('annotation.remove', note);
  if (!removed.ok) return tellFailure(host, removed);
  const run = async (): Promise<void> => tellFailure(host, await undoRemoval(client, note));
  const message = msg('The note was removed.', { id: 'notes.removed' });
  host.dispatchEvent(
    new ToastEvent({ message, action: { label: msg('Undo', { id: 'notes.undo' }), run: () => void run() } }),
  );
}

/** Says only what failed: a note that is back is seen. */
export async function restoreNote(host: EventTarget, client: Client, note: NoteOfArticle): Promise<void> {
  tellFailure(host, await client.call('annotation.restore', note));
}

function tellFailure(host: EventTarget, result: Result<unknown>): void {
  if (!result.ok) host.dispatchEvent(new ToastEvent({ message: failureText(result.error).message }));
}
