// The collections of an archive as their events come in, in the order of their clocks. Knows nothing of what is in them:
// that is said of each article.
import type { CollectionDescription } from '../../model/collection.ts';
import type { ArchiveEvent } from '../../model/event.ts';
import { instantOf } from '../clock.ts';

/** A collection as it was described last; `removed` is when it was taken away. */
export interface DescribedCollection extends CollectionDescription {
  readonly id: string;
  readonly removed?: string;
}

/**
 * The collections that `events` (those that stand, in the order of their clocks) tell of, in the order in which they were
 * first described. One that was removed stays, marked so, until it is restored or described anew.
 */
export function foldCollections(events: readonly ArchiveEvent[]): readonly DescribedCollection[] {
  const collections = new Map<string, DescribedCollection>();
  const removed = new Map<string, string>();
  for (const { clock, event } of events) {
    switch (event.type) {
      case 'collection-described': {
        const { collection: id, description } = event;
        collections.set(id, { id, ...description });
        removed.delete(id);
        break;
      }
      case 'collection-removed':
        if (!removed.has(event.collection)) removed.set(event.collection, instantOf(clock));
        break;
      case 'collection-restored':
        removed.delete(event.collection);
        break;
      default:
        break;
    }
  }
  return [...collections.values()].map((collection) => {
    const since = removed.get(collection.id);
    return since === undefined ? collection : { ...collection, removed: since };
  });
}
