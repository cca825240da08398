// Collections: describing, removing and restoring them.
import type { Collection } from '../model/collection.ts';
import type { EventBody } from '../model/event.ts';
import { newIdentifier } from '../model/identifier.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import type { Store } from '../store/store.ts';
import type { DescribedCollection } from '../store/views/fold-collections.ts';
import type { Handlers, ServiceContext } from './context.ts';
import type { LibraryList } from './library-list.ts';

export function collectionCalls(
  { store, platform, changed }: ServiceContext,
  library: LibraryList,
): Handlers<'collection.describe' | 'collection.remove' | 'collection.restore'> {
  const counted = (collection: DescribedCollection): Collection => ({
    ...collection,
    articles: library.count(collection.id),
  });
  const record = async (id: string, event: EventBody): Promise<Result<Collection>> => {
    const committed = await store.commit({ events: [event] });
    if (!committed.ok) return committed;
    changed(null);
    const known = describedCollection(store, id);
    return known.ok ? ok(counted(known.value)) : known;
  };

  return {
    async 'collection.describe'({ collection, description }) {
      const known = collection === undefined ? undefined : standingCollection(store, collection);
      if (known?.ok === false) return known;
      const id = collection ?? newIdentifier(platform);
      if (description.filter?.collection === id) {
        return fail(
          'invalid-input',
          'A collection cannot be made of itself.',
          'Choose another collection in its filter.',
        );
      }
      return record(id, { type: 'collection-described', collection: id, description });
    },

    async 'collection.remove'({ collection }) {
      const known = describedCollection(store, collection);
      if (!known.ok) return known;
      if (known.value.removed !== undefined) return ok(counted(known.value));
      return record(collection, { type: 'collection-removed', collection });
    },

    async 'collection.restore'({ collection }) {
      const known = describedCollection(store, collection);
      if (!known.ok) return known;
      if (known.value.removed === undefined) return ok(counted(known.value));
      return record(collection, { type: 'collection-restored', collection });
    },
  };
}

/** A collection that is not removed; `not-found` otherwise. */
export function standingCollection(store: Store, id: string): Result<DescribedCollection> {
  const known = describedCollection(store, id);
  if (!known.ok || known.value.removed === undefined) return known;
  return fail('not-found', `The collection "${known.value.name}" was removed.`, 'Restore it first, or choose another.');
}

function describedCollection(store: Store, id: string): Result<DescribedCollection> {
  const known = store.collections().find((collection) => collection.id === id);
  return known === undefined ? noSuchCollection(id) : ok(known);
}

function noSuchCollection(id: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'not-found',
    `There is no collection ${id} in this archive.`,
    'List the collections to see which there are.',
  );
}
