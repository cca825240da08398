// Counts of the things an archive holds, in words.
import { msg, str } from '@lit/localize';
import { counted, formatNumber } from './format.ts';

export function countArticles(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} article`, { id: 'count.article.one' }),
    other: () => msg(str`${number} articles`, { id: 'count.article.other' }),
  });
}

export function countVersions(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} version`, { id: 'count.version.one' }),
    other: () => msg(str`${number} versions`, { id: 'count.version.other' }),
  });
}

export function countWords(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} word`, { id: 'count.word.one' }),
    other: () => msg(str`${number} words`, { id: 'count.word.other' }),
  });
}

export function countNotesToReview(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} note to review`, { id: 'count.toReview.one' }),
    other: () => msg(str`${number} notes to review`, { id: 'count.toReview.other' }),
  });
}

export function countRemovedNotes(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} removed note`, { id: 'count.removedNote.one' }),
    other: () => msg(str`${number} removed notes`, { id: 'count.removedNote.other' }),
  });
}

export function countLostNotes(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} note does not stand here`, { id: 'count.lostNote.one' }),
    other: () => msg(str`${number} notes do not stand here`, { id: 'count.lostNote.other' }),
  });
}

/** Lines of the page around an article. */
export function countFurniture(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} line from the page around the article`, { id: 'count.furniture.one' }),
    other: () => msg(str`${number} lines from the page around the article`, { id: 'count.furniture.other' }),
  });
}
