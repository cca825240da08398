// What happened to the order of the library, told in the reader's language: tags, collections, names of things.
import { msg, str } from '@lit/localize';
import type { PlainChange } from '../../archive/model/history.ts';
import { excerpt } from '../text/excerpt.ts';
import { colourName } from './note-words.ts';

type ShelfChange = Extract<
  PlainChange,
  { type: `collection-${string}` | `article-${'seen' | `${string}ed`}` | 'device-named' | 'colour-named' }
>;
type Told = Exclude<ShelfChange, { type: `article-${'created' | 'titled' | 'removed' | 'restored'}` }>;

/** One phrase without a full stop. */
export function shelfWords(change: Told): string {
  const name = 'name' in change ? excerpt(change.name, 60) || '…' : '';
  switch (change.type) {
    case 'article-seen':
      return msg(str`“${name}” looked at`, { id: 'history.seen' });
    case 'article-tagged':
      return msg(str`“${name}” tagged ${change.tag}`, { id: 'history.tagged' });
    case 'article-untagged':
      return msg(str`The tag ${change.tag} taken off “${name}”`, { id: 'history.untagged' });
    case 'article-collected':
      return msg(str`“${name}” put into a collection`, { id: 'history.collected' });
    case 'article-uncollected':
      return msg(str`“${name}” taken out of a collection`, { id: 'history.uncollected' });
    case 'collection-described':
      return change.before === null
        ? msg(str`Collection “${name}” made`, { id: 'history.collectionMade' })
        : msg(str`Collection “${name}” changed`, { id: 'history.collectionChanged' });
    case 'collection-removed':
      return msg(str`Collection “${name}” removed`, { id: 'history.collectionRemoved' });
    case 'collection-restored':
      return msg(str`Collection “${name}” restored`, { id: 'history.collectionRestored' });
    case 'device-named':
      return msg(str`This computer named “${name}”`, { id: 'history.deviceNamed' });
    case 'colour-named':
      return msg(str`The colour ${colourName(change.colour)} named “${name}”`, { id: 'history.colourNamed' });
  }
}
