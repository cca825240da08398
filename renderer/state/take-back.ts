// Takes back what was last done, or does it again, and has the words for it.
import { msg } from '@lit/localize';
import type { Client } from '../../archive/contract.ts';
import { failureText } from '../localisation/failure-text.ts';
import { entryWords, redoneWords, undoingName, undoneWords } from '../localisation/history-words.ts';
import type { Toast } from './toast-event.ts';
import type { Undoing } from './undoing-event.ts';

/** Undoes or redoes, and says what that was; `opposite` does the other. */
export async function takeBack(client: Client, undoing: Undoing, opposite: () => void): Promise<Toast> {
  const taken = await client.call(undoing === 'undo' ? 'archive.undo' : 'archive.redo', {});
  if (!taken.ok) return { message: failureText(taken.error).message };
  const { entry } = taken.value;
  if (entry === null) return { message: nothingWords(undoing) };
  const words = entryWords(entry);
  return {
    message: undoing === 'undo' ? undoneWords(words) : redoneWords(words),
    action: { label: undoingName(undoing === 'undo' ? 'redo' : 'undo'), run: opposite },
  };
}

function nothingWords(undoing: Undoing): string {
  return undoing === 'undo'
    ? msg('There is nothing to undo.', { id: 'history.nothingToUndo' })
    : msg('There is nothing to redo.', { id: 'history.nothingToRedo' });
}
