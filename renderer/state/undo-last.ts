// Takes back what a button is offered for right after it was done.
import type { Client } from '../../archive/contract.ts';
import type { HistoryChange } from '../../archive/model/history.ts';
import type { Result } from '../../archive/model/result.ts';

/** Undoes what was last done where it is that one change, so that the keys go on from there; else does `otherwise`. */
export async function undoLast(
  client: Client,
  isIt: (change: HistoryChange) => boolean,
  otherwise: () => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const undoable = await client.call('archive.undoable', {});
  const last = undoable.ok ? undoable.value.undo : null;
  const [change] = last?.count === 1 ? last.changes : [];
  return change !== undefined && isIt(change) ? client.call('archive.undo', {}) : otherwise();
}
