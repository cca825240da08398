// Collections: describing, removing and restoring them.
import type { Collection } from '../model/collection.ts';
import type { EventBody } from '../model/event.ts';
import { newIdentifier } from '../model/identifier.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import type { Store } from '../store/store.ts';
import type { DescribedCollection } from '../store/views/fold-collections.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { inCollection } from './library-filter.ts';

export function collectionCalls({
  store,
  platform,
  changed,
}: ServiceContext): Handlers<'collection.describe' | 'collection.remove' | 'collection.restore'> {
  const record = async (id: string, event: EventBody): Promise<Result<Collection>> => {
    const committed = await store.commit({ events: [event] });
    if (!committed.ok) return committed;
    changed(null);
    const known = describedCollection(store, id);
    return known.ok ? ok(counted(store, known.value)) : known;
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
      if (known.value.removed !== undefined) return ok(counted(store, known.value));
      return record(collection, { type: 'collection-removed', collection });
    },

    async 'collection.restore'({ collection }) {
      const known = describedCollection(store, collection);
      if (!known.ok) return known;
      if (known.value.removed === undefined) return ok(counted(store, known.value));
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

function counted(store: Store, collection: DescribedCollection): Collection {
  const has = inCollection(collection.id, new Map(store.collections().map((each) => [each.id, each])));
  const articles = store.catalogue().filter((entry) => entry.removed === undefined && has(entry)).length;
  return { ...collection, articles };
}
