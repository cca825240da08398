// What happened, and taking it back.
import { ok, type Result } from '../model/result.ts';
import type { Undone } from '../store/store.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { tellChanged } from './tell-changed.ts';

export function historyCalls({
  store,
  changed,
}: ServiceContext): Handlers<'archive.history' | 'archive.undoable' | 'archive.undo' | 'archive.redo'> {
  const tell = (undone: Result<Undone>): Result<Pick<Undone, 'entry'>> => {
    if (!undone.ok) return undone;
    const { entry, articles } = undone.value;
    if (entry !== null) tellChanged(changed, articles);
    return ok({ entry });
  };

  return {
    'archive.history': ({ article, annotation, from, limit }) => store.history({ article, annotation, from, limit }),
    'archive.undoable': () => store.undoable(),
    'archive.undo': async () => tell(await store.undo()),
    'archive.redo': async () => tell(await store.redo()),
  };
}
