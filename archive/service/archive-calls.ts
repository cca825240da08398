// The archive as a whole: what it is, what it is called, whether it is whole.
import type { Handlers, ServiceContext } from './context.ts';
import { ok } from '../model/result.ts';

export function archiveCalls({
  store,
  changed,
}: ServiceContext): Handlers<'archive.describe' | 'archive.setTitle' | 'archive.verify'> {
  return {
    'archive.describe': () => Promise.resolve(ok(store.describe())),

    async 'archive.setTitle'({ title }) {
      const committed = await store.commit({ events: [{ type: 'archive-titled', title }] });
      if (!committed.ok) return committed;
      changed(null);
      return ok(store.describe());
    },

    async 'archive.verify'(_params, work) {
      const verification = await store.verify(work);
      if (verification.ok) changed(null);
      return verification;
    },
  };
}
