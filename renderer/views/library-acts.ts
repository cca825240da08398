// What is done with articles and collections from the library: asks what has to be asked, does it as one act, and tells
// what was done with a way to take it back. Knows nothing of how the library is drawn.
import { msg } from '@lit/localize';
import type { CallOptions, Client } from '../../archive/contract.ts';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import type { Collection, LibraryFacets, LibraryFilter } from '../../archive/model/collection.ts';
import type { Result } from '../../archive/model/result.ts';
import type { CollectionAskedEvent } from '../elements/collection-events.ts';
import type { VariorumArticlesExportDialog } from '../elements/articles-export-dialog.ts';
import type { VariorumMergeDialog } from '../elements/merge-dialog.ts';
import type { NameQuestion, VariorumNameDialog } from '../elements/name-dialog.ts';
import type { SelectionAction } from '../elements/selection-bar.ts';
import type { VariorumTagDialog } from '../elements/tag-dialog.ts';
import { exportedWords } from '../localisation/export-words.ts';
import { failureText } from '../localisation/failure-text.ts';
import {
  collectedWords,
  collectionChangedWords,
  collectionMadeWords,
  collectionRemovedWords,
  mergedWords,
  removedWords,
  restoredWords,
  taggedWords,
} from '../localisation/library-acts-words.ts';
import { activeLanguage } from '../localisation/locale.ts';
import { actToast } from '../state/act-toast.ts';
import { saveArticles } from '../state/save-articles.ts';
import type { Toast } from '../state/toast-event.ts';

/** What the acts need of the view. */
export interface LibraryDesk {
  readonly client: Client;
  readonly facets: LibraryFacets | null;
  /** What is shown now. */
  readonly filter: LibraryFilter;
  readonly dialogs: {
    readonly name: VariorumNameDialog;
    readonly tags: VariorumTagDialog;
    readonly merge: VariorumMergeDialog;
    readonly exports: VariorumArticlesExportDialog;
  };
  readonly tell: (toast: Toast) => void;
  /** Shows that a long call runs, with a way to cancel it, as long as it does. */
  readonly watch: <T>(run: (options: CallOptions) => Promise<Result<T>>) => Promise<Result<T>>;
}

/** Does with the articles what was asked; whether it is done, or was let be. */
export async function actOnArticles(
  desk: LibraryDesk,
  action: SelectionAction,
  entries: readonly CatalogueEntry[],
): Promise<boolean> {
  const { client } = desk;
  const articles = entries.map(({ id }) => id);
  switch (action.do) {
    case 'tag': {
      const known = desk.facets?.tags.map(({ value }) => value) ?? [];
      const change = await desk.dialogs.tags.ask(entries, Promise.resolve(known));
      if (!change) return false;
      const params = { articles, add: [...change.add], remove: [...change.remove] };
      return told(
        desk,
        desk.watch((options) => client.call('library.tag', params, options)),
        (done) => taggedWords(done.articles),
      );
    }
    case 'collect':
    case 'uncollect': {
      const collection = desk.facets?.collections.find(({ id }) => id === action.collection);
      return collection !== undefined && collect(desk, articles, collection, action.do === 'collect');
    }
    case 'collect-new': {
      const collection = await makeCollection(desk, null);
      return collection !== null && collect(desk, articles, collection, true);
    }
    case 'remove':
      return told(
        desk,
        desk.watch((options) => client.call('library.remove', { articles }, options)),
        (done) => removedWords(done.articles),
      );
    case 'restore':
      return told(
        desk,
        desk.watch((options) => client.call('library.restore', { articles }, options)),
        (done) => restoredWords(done.articles),
      );
    case 'merge': {
      const into = await desk.dialogs.merge.ask(entries);
      if (into === null) return false;
      const from = articles.filter((id) => id !== into);
      return told(desk, client.call('article.merge', { into, from }), ({ article }) => mergedWords(article.title));
    }
    case 'export':
      return exportArticles(desk, entries);
    case 'clear':
      return true;
  }
}

async function exportArticles(desk: LibraryDesk, articles: readonly CatalogueEntry[]): Promise<boolean> {
  const form = await desk.dialogs.exports.ask(articles.length);
  if (form === null) return false;
  const wish = { articles, form, language: activeLanguage() };
  const outcome = await desk.watch((options) => saveArticles(desk.client, wish, options));
  const message = outcome.ok
    ? exportedWords(outcome.value.saved, outcome.value.left)
    : failureText(outcome.error).message;
  desk.tell({ message });
  return outcome.ok;
}

/** Does with a collection what was asked. */
export async function actOnCollection(desk: LibraryDesk, asked: CollectionAskedEvent): Promise<void> {
  const { action, collection, articles } = asked;
  if (collection === null) {
    const made = await makeCollection(desk, null);
    if (made) desk.tell({ message: collectionMadeWords(made.name) });
  } else if (action === 'put') await collect(desk, articles, collection, true);
  else if (action === 'remove') {
    const removed = desk.client.call('collection.remove', { collection: collection.id });
    await told(desk, removed, () => collectionRemovedWords(collection.name));
  } else {
    const name = action === 'rename' ? await desk.dialogs.name.ask(renaming(collection)) : collection.name;
    if (name === null) return;
    const filter = action === 'refilter' ? desk.filter : collection.filter;
    const described = desk.client.call('collection.describe', {
      collection: collection.id,
      description: { name, filter },
    });
    await told(desk, described, () => collectionChangedWords(name));
  }
}

/** Keeps what is shown now under a name. */
export async function saveFilter(desk: LibraryDesk): Promise<void> {
  const made = await makeCollection(desk, desk.filter);
  if (made) desk.tell({ message: collectionMadeWords(made.name) });
}

/** A new collection under the name that is asked for; null where there is none. */
async function makeCollection(desk: LibraryDesk, filter: LibraryFilter | null): Promise<Collection | null> {
  const name = await desk.dialogs.name.ask(filter ? savingFilter(filter) : making());
  if (name === null) return null;
  const made = await desk.client.call('collection.describe', { description: { name, filter } });
  if (made.ok) return made.value;
  desk.tell(await actToast(desk.client, Promise.resolve(made), () => '', desk.tell));
  return null;
}

function collect(
  desk: LibraryDesk,
  articles: readonly string[],
  { id, name }: Collection,
  put: boolean,
): Promise<boolean> {
  const params = { articles: [...articles], collection: id, put };
  return told(
    desk,
    desk.watch((options) => desk.client.call('library.collect', params, options)),
    (done) => collectedWords(done.articles, name, put),
  );
}

async function told<T>(desk: LibraryDesk, done: Promise<Result<T>>, words: (value: T) => string): Promise<boolean> {
  desk.tell(await actToast(desk.client, done, words, desk.tell));
  return (await done).ok;
}

function making(): NameQuestion {
  return {
    heading: msg('New collection', { id: 'library.newCollectionHeading' }),
    value: '',
    action: msg('Make it', { id: 'library.make' }),
  };
}

function savingFilter({ text, tags, publisher }: LibraryFilter): NameQuestion {
  return {
    heading: msg('Save this filter as', { id: 'library.saveFilterAs' }),
    value: [text.trim(), ...tags, publisher ?? ''].filter((part) => part !== '').join(', '),
    action: msg('Save', { id: 'notes.save' }),
  };
}

function renaming({ name }: Collection): NameQuestion {
  return {
    heading: msg('Rename', { id: 'library.renameHeading' }),
    value: name,
    action: msg('Save', { id: 'notes.save' }),
  };
}
