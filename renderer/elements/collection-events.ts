// What a person wants done with a collection.
import type { Collection } from '../../archive/model/collection.ts';

export class CollectionAskedEvent extends Event {
  static readonly type = 'variorum-collection-asked';
  /** `make` has no collection; `refilter` gives a saved filter what is chosen now; `put` has articles. */
  readonly action: 'make' | 'rename' | 'refilter' | 'remove' | 'put';
  readonly collection: Collection | null;
  readonly articles: readonly string[];

  constructor(action: CollectionAskedEvent['action'], collection: Collection | null, articles: readonly string[] = []) {
    super(CollectionAskedEvent.type, { bubbles: true, composed: true });
    this.action = action;
    this.collection = collection;
    this.articles = articles;
  }
}

declare global {
  interface HTMLElementEventMap {
    'variorum-collection-asked': CollectionAskedEvent;
  }
}
