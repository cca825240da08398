// What the library calls its columns, its orders, and what is new in it.
import { msg, str } from '@lit/localize';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import type { LibrarySort } from '../state/library-choice.ts';
import { counted, formatNumber, intlLocale } from './format.ts';

export function sortName(sort: LibrarySort): string {
  switch (sort) {
    case 'captured':
      return msg('Newest capture', { id: 'library.sortCaptured' });
    case 'changed':
      return msg('Newest change', { id: 'library.sortChanged' });
    case 'title':
      return msg('By title', { id: 'library.sortTitle' });
    case 'publisher':
      return msg('By publisher', { id: 'library.sortPublisher' });
    case 'versions':
      return msg('Most versions', { id: 'library.sortVersions' });
    case 'unseen':
      return msg('Most that is new', { id: 'library.sortUnseen' });
  }
}

/** What a row says of versions that nobody looked at: `new` where nobody ever opened the article. */
export function unseenWords({ unseen, versions }: CatalogueEntry): string {
  if (unseen >= versions) return msg('new', { id: 'library.new' });
  const number = formatNumber(unseen);
  return counted(unseen, {
    one: () => msg(str`${number} new`, { id: 'library.newVersions.one' }),
    other: () => msg(str`${number} new`, { id: 'library.newVersions.other' }),
  });
}

/** The same in full, and what a click on it does. */
export function unseenMeaning({ unseen, versions }: CatalogueEntry): string {
  if (unseen >= versions) return msg('Not opened yet', { id: 'library.neverSeen' });
  const number = formatNumber(unseen);
  return counted(unseen, {
    one: () => msg(str`${number} version since you last looked: see what changed`, { id: 'library.since.one' }),
    other: () => msg(str`${number} versions since you last looked: see what changed`, { id: 'library.since.other' }),
  });
}

export function countNotes(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} note`, { id: 'library.note.one' }),
    other: () => msg(str`${number} notes`, { id: 'library.note.other' }),
  });
}

export function countSelected(count: number): string {
  const number = formatNumber(count);
  return counted(count, {
    one: () => msg(str`${number} selected`, { id: 'library.selected.one' }),
    other: () => msg(str`${number} selected`, { id: 'library.selected.other' }),
  });
}

/** `Danish`, from `da`; the tag itself where it has no name, and words for what could not be told. */
export function languageName(language: string): string {
  if (language === 'und') return msg('Language not known', { id: 'library.languageUnknown' });
  const name = new Intl.DisplayNames(intlLocale(), { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(intlLocale()) + name.slice(1);
}
