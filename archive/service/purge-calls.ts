// Taking out for good what must really go.
import type { Handlers, ServiceContext } from './context.ts';

export function purgeCalls({ store, stopAudit, changed, purged }: ServiceContext): Handlers<'archive.purge'> {
  return {
    async 'archive.purge'({ of, notes, reason, by, dryRun }) {
      const order = { of: 'version' in of ? { versions: [of.version] } : of, notes, reason, by };
      await stopAudit();
      const report = await store.purge(order, { dryRun });
      // Also where it failed: it may have been begun.
      if (!dryRun) {
        purged();
        const articles = report.ok ? new Set(report.value.versions.map(({ article }) => article)) : [null];
        for (const article of articles) changed(article);
      }
      return report;
    },
  };
}
