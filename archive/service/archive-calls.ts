// The archive as a whole: what it is, what it is called, whether it is whole.
import type { ArchiveDescription } from '../model/archive-description.ts';
import { ok } from '../model/result.ts';
import type { Handlers, ServiceContext } from './context.ts';

type Calls = 'archive.describe' | 'archive.setTitle' | 'archive.verify' | 'archive.lastVerification';

export function archiveCalls({ store, auditing, stopAudit, verified, changed }: ServiceContext): Handlers<Calls> {
  const describe = (): ArchiveDescription => ({ ...store.describe(), auditing: auditing() });

  return {
    'archive.describe': () => Promise.resolve(ok(describe())),

    async 'archive.setTitle'({ title }) {
      const committed = await store.commit({ events: [{ type: 'archive-titled', title }] });
      if (!committed.ok) return committed;
      changed(null);
      return ok(describe());
    },

    async 'archive.verify'(_params, work) {
      await stopAudit();
      const verification = await store.verify(work);
      if (!verification.ok) return verification;
      verified.last = verification.value;
      changed(null);
      return verification;
    },

    'archive.lastVerification': () => Promise.resolve(ok({ verification: verified.last })),
  };
}
