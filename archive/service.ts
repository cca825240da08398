// The only place where the stages meet: implements the contract over a store. Each feature owns its calls, in
// service/; this file puts them together and knows nothing of what carries them.
import type { CallName, Notice, ParsedParams, Value } from './contract.ts';
import type { Platform } from './model/platform.ts';
import type { Result } from './model/result.ts';
import { annotationCalls } from './service/annotation-calls.ts';
import { archiveCalls } from './service/archive-calls.ts';
import { articleCalls } from './service/article-calls.ts';
import { type Audit, AuditSchedule, type AuditSettings } from './service/audit-schedule.ts';
import { collectionCalls } from './service/collection-calls.ts';
import { type Compute, computeHere } from './service/computing.ts';
import type { Handlers, ServiceContext, Work } from './service/context.ts';
import { hostCalls } from './service/host-calls.ts';
import { historyCalls } from './service/history-calls.ts';
import { libraryCalls } from './service/library-calls.ts';
import { LibraryList } from './service/library-list.ts';
import { mergeCalls } from './service/merge-calls.ts';
import { noteLinkCalls } from './service/note-link-calls.ts';
import { noteReviewCalls } from './service/note-review-calls.ts';
import { onFirstCall } from './service/on-first-call.ts';
import { purgeCalls } from './service/purge-calls.ts';
import { Readings } from './service/readings.ts';
import { searchCalls } from './service/search-calls.ts';
import { standingCalls } from './service/standing-calls.ts';
import { versionCalls } from './service/version-calls.ts';
import type { Store } from './store/store.ts';

export interface Service {
  /** `params` are parsed already. Never rejects but for a defect of ours. */
  handle<N extends CallName>(name: N, params: ParsedParams<N>, work: Work): Promise<Result<Value<N>>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (notice: Notice) => void): () => void;
  /** Waits for the writes under way, closes the store and tells the clients. */
  close(reason?: string): Promise<void>;
}

export interface ServiceOptions {
  readonly store: Store;
  readonly platform: Platform;
  readonly agent: string;
  /** Verifies the archive by itself when that is due; for hosts that keep it open. Without it, only who asks verifies. */
  readonly audit?: AuditSettings;
  /** Where long texts are compared and read; on the service's own thread without it. */
  readonly compute?: Compute;
}

/** The application over one open archive. */
export function createService({ store, platform, agent, audit, compute = computeHere }: ServiceOptions): Service {
  const listeners = new Set<(notice: Notice) => void>();
  const notify = (notice: Notice): void => {
    for (const listener of [...listeners]) listener(notice);
  };
  const lastSteps: (() => Promise<void>)[] = [];
  const readings = new Readings(store, compute);
  const forgetting: (() => void)[] = [() => readings.forget()];
  const verified: ServiceContext['verified'] = { last: null };
  // What cannot be noted would be done again at each opening; there, who wants to know asks.
  const schedule =
    audit === undefined || audit.days === 0 || store.describe().readOnly !== null
      ? undefined
      : new AuditSchedule(auditOf(store, verified, notify), audit);
  const context: ServiceContext = {
    store,
    stopAudit: async () => schedule?.stop(),
    auditing: () => schedule?.progress ?? null,
    verified,
    platform,
    agent,
    readings,
    compute,
    changed: (article) => notify({ type: 'changed', article }),
    beforeClose: (step) => void lastSteps.push(step),
    afterPurge: (step) => void forgetting.push(step),
    purged: () => {
      for (const forget of forgetting) forget();
      notify({ type: 'purged' });
    },
  };
  const library = new LibraryList(store, audit?.timers);
  const handlers: Handlers = {
    ...archiveCalls(context),
    ...historyCalls(context),
    ...purgeCalls(context),
    ...articleCalls(context),
    ...libraryCalls(context, library),
    ...collectionCalls(context, library),
    ...mergeCalls(context),
    ...versionCalls(context),
    ...standingCalls(context),
    ...annotationCalls(context),
    ...noteLinkCalls(context),
    ...noteReviewCalls(context),
    ...searchCalls(context),
    ...hostCalls(),
    ...onFirstCall(['attribution.list', 'attribution.decide', 'attribution.undecide'], async () => {
      const { attributionCalls } = await import('./service/attribution-calls.ts');
      return attributionCalls(context);
    }),
    ...onFirstCall(['article.collation', 'article.wordLife', 'export.collation'], async () => {
      const { collationCalls } = await import('./service/collation-calls.ts');
      return collationCalls(context);
    }),
    ...onFirstCall(['export.attributions'], async () => {
      const { corpusCalls } = await import('./service/corpus-calls.ts');
      return corpusCalls(context);
    }),
    ...onFirstCall(
      [
        'source.list',
        'source.card',
        'source.merge',
        'source.split',
        'source.unassign',
        'source.describe',
        'source.ofVersion',
        'article.sourceMatrix',
      ],
      async () => {
        const { sourceCalls } = await import('./service/source-calls.ts');
        return sourceCalls(context);
      },
    ),
    ...onFirstCall(['archive.import'], async () => {
      const { importCalls } = await import('./service/import-calls.ts');
      return importCalls(context);
    }),
    ...onFirstCall(
      [
        'export.proof',
        'signing.describe',
        'signing.start',
        'signing.end',
        'stamp.list',
        'stamp.request',
        'stamp.attach',
      ],
      async () => {
        const { evidenceCalls } = await import('./service/evidence-calls.ts');
        return evidenceCalls(context);
      },
    ),
    ...onFirstCall(['export.annotations', 'export.comparison', 'export.article'], async () => {
      const { exportCalls } = await import('./service/export-calls.ts');
      return exportCalls(context);
    }),
  };
  return {
    async handle(name, params, work) {
      const leave = schedule?.enter();
      try {
        return await handlers[name](params, work);
      } finally {
        leave?.();
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close(reason = 'Variorum ended.') {
      await schedule?.close();
      for (const step of lastSteps.splice(0)) await step();
      await store.close();
      notify({ type: 'closed', reason });
      listeners.clear();
    },
  };
}

/** The store's verification, as it is done by itself. */
function auditOf(store: Store, verified: ServiceContext['verified'], notify: (notice: Notice) => void): Audit {
  return {
    last: (since) => store.lastVerifiedHere(since),
    async run(work) {
      const verification = await store.verify(work);
      if (verification.ok) verified.last = verification.value;
      return verification;
    },
    onProgress: (progress) => notify({ type: 'auditing', progress }),
    onDone: (findings) => notify({ type: 'audited', findings }),
    onFailed: (error) => notify({ type: 'audit-failed', error }),
  };
}
