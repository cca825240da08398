// What happened, and taking it back.
import { ok, type Result } from '../model/result.ts';
import type { Undone } from '../store/store.ts';
import type { Handlers, ServiceContext } from './context.ts';

/** Clients are told of so many articles one by one; of more, that the archive changed. */
const toldOneByOne = 20;

export function historyCalls({
  store,
  changed,
}: ServiceContext): Handlers<'archive.history' | 'archive.undoable' | 'archive.undo' | 'archive.redo'> {
  const tell = (undone: Result<Undone>): Result<Pick<Undone, 'entry'>> => {
    if (!undone.ok) return undone;
    const { entry, articles } = undone.value;
    const isFew = articles.length > 0 && articles.length <= toldOneByOne;
    if (isFew) articles.forEach(changed);
    else if (entry !== null) changed(null);
    return ok({ entry });
  };

  return {
    'archive.history': ({ article, annotation, from, limit }) => store.history({ article, annotation, from, limit }),
    'archive.undoable': () => store.undoable(),
    'archive.undo': async () => tell(await store.undo()),
    'archive.redo': async () => tell(await store.redo()),
  };
}
