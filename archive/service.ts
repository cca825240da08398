// The only place where the stages meet: implements the contract over a store. Each feature owns its calls, in
// service/; this file puts them together and knows nothing of what carries them.
import type { CallName, Notice, ParsedParams, Value } from './contract.ts';
import type { Platform } from './model/platform.ts';
import type { Result } from './model/result.ts';
import { annotationCalls } from './service/annotation-calls.ts';
import { archiveCalls } from './service/archive-calls.ts';
import { articleCalls } from './service/article-calls.ts';
import type { Handlers, ServiceContext, Work } from './service/context.ts';
import { historyCalls } from './service/history-calls.ts';
import { onFirstCall } from './service/on-first-call.ts';
import { purgeCalls } from './service/purge-calls.ts';
import { Readings } from './service/readings.ts';
import { searchCalls } from './service/search-calls.ts';
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
}

/** The application over one open archive. */
export function createService({ store, platform, agent }: ServiceOptions): Service {
  const listeners = new Set<(notice: Notice) => void>();
  const notify = (notice: Notice): void => {
    for (const listener of [...listeners]) listener(notice);
  };
  const lastSteps: (() => Promise<void>)[] = [];
  const readings = new Readings(store);
  const forgetting: (() => void)[] = [() => readings.forget()];
  const context: ServiceContext = {
    store,
    platform,
    agent,
    readings,
    changed: (article) => notify({ type: 'changed', article }),
    beforeClose: (step) => void lastSteps.push(step),
    afterPurge: (step) => void forgetting.push(step),
    purged: () => {
      for (const forget of forgetting) forget();
      notify({ type: 'purged' });
    },
  };
  const handlers: Handlers = {
    ...archiveCalls(context),
    ...historyCalls(context),
    ...purgeCalls(context),
    ...articleCalls(context),
    ...versionCalls(context),
    ...annotationCalls(context),
    ...searchCalls(context),
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
    handle: (name, params, work) => handlers[name](params, work),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close(reason = 'Variorum ended.') {
      for (const step of lastSteps.splice(0)) await step();
      await store.close();
      notify({ type: 'closed', reason });
      listeners.clear();
    },
  };
}
