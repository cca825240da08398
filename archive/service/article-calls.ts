// Articles: naming, looking at, removing and restoring them, and their passages through all versions.
import type { Article } from '../model/article.ts';
import type { Comparison } from '../model/comparison.ts';
import type { ChangeSummary } from '../model/change-class.ts';
import type { EventBody } from '../model/event.ts';
import { ok, type Result } from '../model/result.ts';
import type { Version } from '../model/version.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { cancelled } from './cancelled.ts';

export function articleCalls({
  store,
  readings,
  compute,
  changed,
}: ServiceContext): Handlers<
  | 'article.get'
  | 'article.setTitle'
  | 'article.remove'
  | 'article.restore'
  | 'article.see'
  | 'article.passages'
  | 'article.summaries'
> {
  const record = async (article: string, event: EventBody): Promise<Result<Article>> => {
    const known = await store.article(article);
    if (!known.ok) return known;
    const committed = await store.commit({ events: [event] });
    if (!committed.ok) return committed;
    changed(article);
    return store.article(article);
  };

  return {
    'article.get': ({ article }) => store.article(article),
    'article.setTitle': ({ article, title }) => record(article, { type: 'article-titled', article, title }),
    'article.remove': ({ article }) => record(article, { type: 'article-removed', article }),
    'article.restore': ({ article }) => record(article, { type: 'article-restored', article }),

    async 'article.see'({ article }) {
      const known = await store.article(article);
      if (!known.ok) return known;
      const version = known.value.versions.at(-1)?.id;
      if (version === undefined || version === known.value.seen || store.describe().readOnly !== null) return known;
      const seen = await record(article, { type: 'article-seen', article, version });
      // A folder that cannot be written any more keeps nobody from reading.
      return seen.ok || seen.error.code !== 'read-only' ? seen : known;
    },

    async 'article.passages'({ article }, { signal, onProgress }) {
      const known = await store.article(article);
      if (!known.ok) return known;
      const reader = readings.of(known.value);
      const ids = known.value.versions.map(({ id }) => id);
      const versions: Version[] = [];
      for (const id of ids) {
        if (signal.aborted) return cancelled();
        onProgress({ done: ids.indexOf(id), total: ids.length, item: id });
        const version = await reader.version(id);
        if (version.ok) versions.push(version.value);
        else if (version.error.code !== 'purged') return version;
      }
      const comparisons: Comparison[] = [];
      for (const [index, after] of versions.slice(1).entries()) {
        if (signal.aborted) return cancelled();
        comparisons.push(await reader.comparison(versions[index]!, after));
      }
      return ok({
        versions: versions.map(({ id }) => id),
        passages: await compute('passages', { versions, comparisons }),
      });
    },

    async 'article.summaries'({ article }, { signal, onProgress }) {
      const known = await store.article(article);
      if (!known.ok) return known;
      const reader = readings.of(known.value);
      const entries = known.value.versions;
      const summaries: (ChangeSummary | null)[] = [];
      let previous: Version | null = null;
      for (const { id } of entries) {
        if (signal.aborted) return cancelled();
        onProgress({ done: summaries.length, total: entries.length, item: id });
        const version = await reader.version(id);
        if (!version.ok && version.error.code !== 'purged') return version;
        const current: Version | null = version.ok ? version.value : null;
        summaries.push(previous && current && (await reader.classes(previous, current)).summary);
        previous = current;
      }
      return ok({ summaries });
    },
  };
}
