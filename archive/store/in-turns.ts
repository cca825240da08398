// Work over many items, a few at a time.

/**
 * Runs `work` over all items, at most `width` at a time and begun in their order. Waits for all that was begun; after
 * a rejection nothing more is begun, and the first is thrown.
 */
export async function inTurns<T>(items: Iterable<T>, width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  let stopped = false;
  const worker = async (first: T): Promise<void> => {
    for (let next: IteratorResult<T> = { value: first }; !stopped && next.done !== true; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        stopped = true;
        throw error;
      }
    }
  };
  const begun: Promise<void>[] = [];
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    begun.push(worker(next.value));
    if (begun.length === width) break;
  }
  const ends = await Promise.allSettled(begun);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
