// Takes back that an article or a note was removed, for the button that is offered right after it.
import type { Client } from '../../archive/contract.ts';
import type { HistoryChange } from '../../archive/model/history.ts';
import type { Result } from '../../archive/model/result.ts';

export interface Removed {
  readonly article: string;
  /** The note that was removed; the article itself where it is absent. */
  readonly annotation?: string;
}

/** Undoes the removal where it is what was last done, so that the keys go on from there; else restores what is gone. */
export async function undoRemoval(client: Client, removed: Removed): Promise<Result<unknown>> {
  const { article, annotation } = removed;
  const undoable = await client.call('archive.undoable', {});
  const last = undoable.ok ? undoable.value.undo : null;
  const [change] = last?.count === 1 ? last.changes : [];
  if (change !== undefined && isRemoval(change, removed)) return client.call('archive.undo', {});
  return annotation === undefined
    ? client.call('article.restore', { article })
    : client.call('annotation.restore', { article, annotation });
}

function isRemoval(change: HistoryChange, { article, annotation }: Removed): boolean {
  return annotation === undefined
    ? change.type === 'article-removed' && change.article === article
    : change.type === 'annotation-removed' && change.annotation === annotation;
}
