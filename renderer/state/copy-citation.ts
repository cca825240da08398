// Puts a change with its citation into the clipboard; where the host does not let the page do so, it can be saved.
import { msg } from '@lit/localize';
import { saveFile } from './save-file.ts';
import type { Toast } from './toast-event.ts';

/** What is to be told of it. */
export async function copyCitation(text: string): Promise<Toast> {
  try {
    await navigator.clipboard.writeText(text);
    return { message: msg('The change was copied with its citation.', { id: 'cite.copied' }) };
  } catch {
    const file = { fileName: 'variorum.txt', mediaType: 'text/plain', content: text };
    return {
      message: msg('The clipboard cannot be used here.', { id: 'cite.refused' }),
      action: { label: msg('Save as a file', { id: 'cite.save' }), run: () => saveFile(file) },
    };
  }
}
