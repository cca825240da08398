// What happened in an open archive, and taking it back: the history, and this device's own acts undone and redone.
import type { ArchiveEvent } from '../../model/event.ts';
import type { HistoryEntry, HistoryPage } from '../../model/history.ts';
import { fail, ok, type Failure, type Result } from '../../model/result.ts';
import { type Act, Acts, undoingEvents } from './acts.ts';
import { parseCursor } from './archive-history.ts';
import { CommitsBackwards } from '../journal/commits-backwards.ts';
import { actEntry, archiveHistory, articleHistory, type HistorySource } from './history.ts';
import type { Ledger } from '../ledger.ts';
import type { Storage } from '../storage.ts';
import { unknownArticle } from '../refusals.ts';
import { guarded } from '../storage-failure.ts';
import type { HistoryAsked, Store, Undoable, Undone } from '../store.ts';
import type { Views } from '../views/views.ts';

export interface PastOptions {
  readonly storage: Storage;
  readonly views: Views;
  readonly ledger: Ledger;
  readonly commit: Store['commit'];
  readonly names: Store['names'];
}

export class Past {
  readonly #options: PastOptions;
  #acts: Acts;
  /** The end of the queue of those who ask the acts: two undoings at once must take back two of them. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: PastOptions) {
    this.#options = options;
    this.#acts = this.#actsSoFar();
  }

  /** Takes in a commit of this device; see `Acts.add`. */
  add(events: readonly ArchiveEvent[], act: string | undefined): void {
    this.#acts.add(events, act);
  }

  /** Reads the journal anew when it is next asked: after what stands in it was moved, as a purge does. */
  forget(): void {
    this.#acts = this.#actsSoFar();
  }

  history({ article, annotation, from, limit }: HistoryAsked): Promise<Result<HistoryPage>> {
    return this.#inTurn(async () => {
      const source = await this.#source();
      if (article === undefined) {
        const cursor = from === undefined ? this.#ends() : parseCursor(from);
        return cursor === undefined ? noSuchPlace() : ok(await archiveHistory(source, cursor, limit));
      }
      if ((await source.eventsOf(article)).length === 0) return unknownArticle(article);
      return ok(await articleHistory(source, article, { annotation, from, limit }));
    });
  }

  undoable(): Promise<Result<Undoable>> {
    return this.#inTurn(async () => {
      const source = await this.#source();
      const { undo, redo } = source.next;
      return ok({ undo: await actEntry(source, undo), redo: await actEntry(source, redo) });
    });
  }

  undo(): Promise<Result<Undone>> {
    return this.#inTurn(async () => this.#take((await this.#acts.next()).undo, 'change-undone'));
  }

  redo(): Promise<Result<Undone>> {
    return this.#inTurn(async () => this.#take((await this.#acts.next()).redo, 'change-redone'));
  }

  async #take(act: Act | undefined, type: 'change-undone' | 'change-redone'): Promise<Result<Undone>> {
    if (act === undefined) return ok({ entry: null, articles: [] });
    const committed = await this.#options.commit({ events: undoingEvents(act, type, this.#acts) });
    if (!committed.ok) return committed;
    const entry: HistoryEntry | null = await actEntry(await this.#source(), act);
    return ok({ entry, articles: [...new Set(act.changes.flatMap(({ article }) => article ?? []))] });
  }

  async #source(): Promise<HistorySource> {
    const { storage, views } = this.#options;
    return {
      storage,
      archiveLog: views.state.log,
      eventsOf: async (article) => (await views.loadEvents(new Set([article]), new Set())).get(article) ?? [],
      next: await this.#acts.next(),
      deviceNames: this.#options.names().devices,
    };
  }

  #actsSoFar(): Acts {
    const { storage, ledger } = this.#options;
    return new Acts(new CommitsBackwards(storage, ledger.device, ledger.positions.get(ledger.device)?.bytes ?? 0));
  }

  /** The ends of all journals, as far as they are known here. */
  #ends(): ReadonlyMap<string, number> {
    const known = [...this.#options.ledger.positions].filter(([, { bytes }]) => bytes > 0);
    return new Map(known.map(([device, { bytes }]) => [device, bytes]));
  }

  #inTurn<T>(step: () => Promise<Result<T>>): Promise<Result<T>> {
    const turn = this.#last.then(() => guarded(step));
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function noSuchPlace(): { readonly ok: false; readonly error: Failure } {
  return fail('invalid-input', 'The history has no such place.', 'Ask for it from its beginning.');
}
