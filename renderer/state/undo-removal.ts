// Takes back that an article or a note was removed, for the button that is offered right after it.
import type { Client } from '../../archive/contract.ts';
import type { Result } from '../../archive/model/result.ts';
import { undoLast } from './undo-last.ts';

export interface Removed {
  readonly article: string;
  /** The note that was removed; the article itself where it is absent. */
  readonly annotation?: string;
}

/** Undoes the removal where it is what was last done, else restores what is gone. */
export function undoRemoval(client: Client, { article, annotation }: Removed): Promise<Result<unknown>> {
  if (annotation === undefined) {
    return undoLast(
      client,
      (change) => change.type === 'article-removed' && change.article === article,
      () => client.call('article.restore', { article }),
    );
  }
  return undoLast(
    client,
    (change) => change.type === 'annotation-removed' && change.annotation === annotation,
    () => client.call('annotation.restore', { article, annotation }),
  );
}
