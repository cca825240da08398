// Sources across the archive: their list, their cards, and what people say of which names are one.
import { sourcesAcross } from '../attribute/sources-across.ts';
import { newIdentifier } from '../model/identifier.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { EventBody } from '../model/event.ts';
import type { SourceDescription, SourceEntry } from '../model/source-card.ts';
import { readSpoken } from './article-sources.ts';
import { ArchiveSources, findSource, noSuchSource, type Sources } from './archive-sources.ts';
import type { Handlers, ServiceContext, Work } from './context.ts';
import { firstEntries } from './first-entries.ts';
import { type ActedOn, describeEvents, mergeEvents, sourcesAfter, splitEvents, unassignEvents } from './source-acts.ts';
import { readCard } from './source-card.ts';
import { isListed, sourceOrder } from './source-list.ts';
import { sourcesOfVersion } from './version-sources.ts';

type Calls =
  | 'source.list'
  | 'source.card'
  | 'source.merge'
  | 'source.split'
  | 'source.unassign'
  | 'source.describe'
  | 'source.ofVersion'
  | 'article.sourceMatrix';

export function sourceCalls(context: ServiceContext): Handlers<Calls> {
  const { store, platform, changed } = context;
  const archive = new ArchiveSources(context);

  const find = (sources: Sources, id: string): Result<ActedOn & { readonly entry: SourceEntry }> => {
    const found = findSource(sources, (article) => archive.index.summary(article), id);
    if (!found.ok) return found;
    const { entry, articles } = found.value;
    const summaries = articles.flatMap((article) => {
      const summary = archive.index.summary(article);
      return summary ? [[article, summary] as const] : [];
    });
    return ok({ id: entry.id, decided: entry.decided, articles: summaries, entry });
  };

  /** Commits what was decided, and answers `source` as it is then. */
  const record = async (events: readonly EventBody[], source: string, work: Work): Promise<Result<SourceEntry>> => {
    if (events.length > 0) {
      const committed = await store.commit({ events });
      if (!committed.ok) return committed;
      changed(null);
    }
    const after = await archive.sources({ ...work, signal: whole });
    if (!after.ok) return after;
    const entry = after.value.all.get(source)?.entry;
    return entry ? ok(entry) : noSuchSource(source);
  };

  return {
    async 'source.list'({ text, kind, sort, offset, limit }, work) {
      const sources = await archive.sources(work);
      if (!sources.ok) return sources;
      const entries = [...sources.value.all.values()].map(({ entry }) => entry).filter(isListed(text, kind));
      return ok({ total: entries.length, entries: firstEntries(entries, sourceOrder(sort), { offset, limit }) });
    },

    async 'source.card'({ source, ...page }, work) {
      const sources = await archive.sources(work);
      if (!sources.ok) return sources;
      const found = findSource(sources.value, (article) => archive.index.summary(article), source);
      return found.ok ? readCard(context, archive, sources.value, found.value, page, work) : found;
    },

    async 'source.merge'({ sources: ids, label }, work) {
      const sources = await archive.sources(work);
      if (!sources.ok) return sources;
      const merged = new Map<string, ActedOn & { readonly entry: SourceEntry }>();
      for (const id of ids) {
        const found = find(sources.value, id);
        if (!found.ok) return found;
        merged.set(found.value.id, found.value);
      }
      const all = [...merged.values()];
      if (all.length < 2) return fail('invalid-input', 'They are one source already.', 'Choose two or more sources.');
      const target = all.find(({ decided }) => decided)?.id ?? newIdentifier(platform);
      const { descriptions } = sources.value.assignments;
      const before = all.map(({ id }) => descriptions.get(id)).find((description) => description !== undefined);
      const description: SourceDescription | undefined =
        label === undefined ? before : { kind: before?.kind ?? all[0]!.entry.kind, note: before?.note ?? '', label };
      const isNew = description !== undefined && description !== descriptions.get(target);
      const events: EventBody[] = [...mergeEvents(archive.known(sources.value), all, target)];
      if (isNew) events.push({ type: 'source-described', source: target, description });
      return record(events, target, work);
    },

    async 'source.split'({ source, names }, work) {
      const sources = await archive.sources(work);
      if (!sources.ok) return sources;
      const found = find(sources.value, source);
      if (!found.ok) return found;
      const target = newIdentifier(platform);
      const rest = found.value.decided ? found.value.id : newIdentifier(platform);
      const events = splitEvents(archive.known(sources.value), found.value, names, target, rest);
      return events.ok ? record(events.value, target, work) : events;
    },

    async 'source.unassign'({ source }, work) {
      const sources = await archive.sources(work);
      if (!sources.ok) return sources;
      const found = find(sources.value, source);
      if (!found.ok) return found;
      const events = unassignEvents(archive.known(sources.value), found.value);
      if (events.length > 0) {
        const committed = await store.commit({ events });
        if (!committed.ok) return committed;
        changed(null);
      }
      const after = await archive.sources({ ...work, signal: whole });
      if (!after.ok) return after;
      const ids = sourcesAfter(archive.known(sources.value), found.value, after.value.nameSources);
      return ok({ sources: ids.flatMap((id) => after.value.all.get(id)?.entry ?? []) });
    },

    async 'source.describe'({ source, description }, work) {
      const sources = await archive.sources(work);
      if (!sources.ok) return sources;
      const found = find(sources.value, source);
      if (!found.ok) return found;
      const target = found.value.decided ? found.value.id : newIdentifier(platform);
      return record(describeEvents(archive.known(sources.value), found.value, description, target), target, work);
    },

    'source.ofVersion': ({ article, version }, work) => sourcesOfVersion(context, archive, article, version, work),

    async 'article.sourceMatrix'({ article }, { signal, onProgress }) {
      const state = await store.article(article);
      if (!state.ok) return state;
      const spoken = await readSpoken(context.readings, state.value, signal, onProgress);
      if (!spoken.ok) return spoken;
      const nameSources = archive.nameSources();
      const across = sourcesAcross(spoken.value, ({ label, names }) =>
        nameSources.of(article, names).map((id) => ({ id, label: archive.labelIn(id, label) })),
      );
      return ok({ ...across, versions: spoken.value.map(({ id }) => id) });
    },
  };
}

/** What is committed is answered, whoever gave the call up meanwhile. */
const whole = new AbortController().signal;
