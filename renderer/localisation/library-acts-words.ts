// What was done in the library, told in passing.
import { msg, str } from '@lit/localize';
import { countArticles, countVersions } from './counts.ts';

const unchanged = (): string => msg('Nothing changed by that.', { id: 'library.unchanged' });

export function taggedWords(articles: number): string {
  if (articles === 0) return unchanged();
  return msg(str`Tags of ${countArticles(articles)} changed.`, { id: 'library.tagged' });
}

export function collectedWords(articles: number, collection: string, put: boolean): string {
  if (articles === 0) return unchanged();
  const count = countArticles(articles);
  return put
    ? msg(str`${count} put into “${collection}”.`, { id: 'library.collected' })
    : msg(str`${count} taken out of “${collection}”.`, { id: 'library.uncollected' });
}

export function removedWords(articles: number): string {
  return articles === 0 ? unchanged() : msg(str`${countArticles(articles)} removed.`, { id: 'library.removedSome' });
}

export function restoredWords(articles: number): string {
  return articles === 0 ? unchanged() : msg(str`${countArticles(articles)} restored.`, { id: 'library.restoredSome' });
}

export function mergedWords(title: string): string {
  return msg(str`Merged into “${title}”.`, { id: 'library.merged' });
}

export function splitWords(versions: number): string {
  return msg(str`${countVersions(versions)} split off.`, { id: 'library.splitDone' });
}

export function collectionMadeWords(name: string): string {
  return msg(str`“${name}” made.`, { id: 'library.collectionMade' });
}

export function collectionChangedWords(name: string): string {
  return msg(str`“${name}” changed.`, { id: 'library.collectionChanged' });
}

export function collectionRemovedWords(name: string): string {
  return msg(str`“${name}” removed. Its articles stay.`, { id: 'library.collectionRemoved' });
}

export function mostSelectedWords(articles: number): string {
  return msg(str`The first ${countArticles(articles)} are selected: one act changes no more.`, {
    id: 'library.mostSelected',
  });
}
