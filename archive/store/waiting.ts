// Changes that wait for their turn to be written. Those that came while the disk was busy are written together.
import type { Failure, Result } from '../model/result.ts';
import type { Change, Committed } from './store.ts';

/** How much may be written together: enough to share syncs, little enough to answer soon. */
const mostTogether = { changes: 512, bytes: 16 * 1024 * 1024 };

/** What becomes of a change; rejected where a defect of ours kept it from being written. */
export type Answer = PromiseSettledResult<Result<Committed>>;

interface Asked {
  readonly change: Change;
  readonly answer: (result: Result<Committed>) => void;
  readonly reject: (error: unknown) => void;
}

/** Changes that wait to be written, taken in the order they came. */
export class Waiting {
  readonly #queue: Asked[] = [];

  add(change: Change): Promise<Result<Committed>> {
    return new Promise((answer, reject) => this.#queue.push({ change, answer, reject }));
  }

  /** Takes the next ones and answers them with what `write` says, in their order. */
  async next(write: (changes: readonly Change[]) => Promise<readonly Answer[]>): Promise<void> {
    let bytes = 0;
    let count = 0;
    for (; count < Math.min(this.#queue.length, mostTogether.changes); count += 1) {
      bytes += sizeOf(this.#queue[count]!.change);
      if (count > 0 && bytes > mostTogether.bytes) break;
    }
    const taken = this.#queue.splice(0, count);
    if (taken.length === 0) return;
    try {
      const answers = await write(taken.map(({ change }) => change));
      for (const [index, { answer, reject }] of taken.entries()) {
        const given = answers[index]!;
        if (given.status === 'fulfilled') answer(given.value);
        else reject(given.reason);
      }
    } catch (error) {
      // A defect of ours: whoever waits must hear of it.
      for (const { reject } of taken) reject(error);
    }
  }

  /** Answers all that wait with a failure. */
  refuse(failure: { readonly ok: false; readonly error: Failure }): void {
    for (const { answer } of this.#queue.splice(0)) answer(failure);
  }
}

function sizeOf({ versions = [], originals = [] }: Change): number {
  const texts = versions.reduce((sum, { text }) => sum + text.length, 0);
  return originals.reduce((sum, { length }) => sum + length, texts);
}
