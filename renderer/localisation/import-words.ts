// What importing says of what it does not take.
import { msg, str } from '@lit/localize';
import { type Dropped, mostDropped } from '../state/dropped-documents.ts';
import { formatNumber } from './format.ts';

/** Why what was dropped, or some of it, was not taken; `left` is null where there was nothing in it. */
export function droppedRefusal(left: Dropped['left']): string {
  switch (left) {
    case 'address':
      return msg(
        'That is an address only, and nothing is fetched from the network. Save the page, and drop its file.',
        {
          id: 'import.address',
        },
      );
    case 'too-many':
      return msg(str`Only the first ${formatNumber(mostDropped)} files were taken. Drop the others afterwards.`, {
        id: 'import.tooMany',
      });
    case null:
      return msg('There is nothing in it that can be imported.', { id: 'import.nothing' });
  }
}
