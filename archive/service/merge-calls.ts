// Making one article of several, and two of one. Each is a single commit: all of it or nothing, undone as one.
import type { Article } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';
import { newIdentifier } from '../model/identifier.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import type { Sha256 } from '../model/version.ts';
import type { Store } from '../store/store.ts';
import { carryNames } from './carry-names.ts';
import { allVersions, carryOver } from './carry-over.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { tellChanged } from './tell-changed.ts';

export function mergeCalls({ store, platform, changed }: ServiceContext): Handlers<'article.merge' | 'article.split'> {
  return {
    async 'article.merge'({ into, from }) {
      const target = await standingArticle(store, into);
      if (!target.ok) return target;
      const others: Article[] = [];
      for (const id of new Set(from)) {
        const other = id === into ? mergedWithItself(target.value) : await standingArticle(store, id);
        if (!other.ok) return other;
        if (other.value.versions.every(({ purged }) => purged !== undefined)) return nothingLeft(other.value);
        others.push(other.value);
      }
      const articles = others.map(({ id }) => id);
      const names = carryNames(store.sources(), articles, into);
      const committed = await store.commit({ events: [...mergingEvents(target.value, others), ...names] });
      if (!committed.ok) return committed;
      tellChanged(changed, names.length > 0 ? [] : [into, ...articles]);
      const merged = await store.article(into);
      return merged.ok ? ok({ article: merged.value, act: committed.value.clock }) : merged;
    },

    async 'article.split'({ article, versions }) {
      const state = await standingArticle(store, article);
      if (!state.ok) return state;
      const parted = new Set(versions);
      const refusal = refusedParting(state.value, parted);
      if (refusal !== undefined) return refusal;
      const id = newIdentifier(platform);
      const names = carryNames(store.sources(), [article], id);
      const committed = await store.commit({ events: [...partingEvents(state.value, parted, id), ...names] });
      if (!committed.ok) return committed;
      tellChanged(changed, names.length > 0 ? [] : [article, id]);
      return store.article(id);
    },
  };
}

/** What makes one article of `into` and all of `from`, which stay, removed, with all that they had. */
function mergingEvents(into: Article, from: readonly Article[]): readonly EventBody[] {
  const article = into.id;
  const standing = new Set([into, ...from].flatMap(({ versions }) => versions.map(({ id }) => id)));
  const removed = new Set(from.flatMap(({ removedVersions = [] }) => removedVersions.map(({ id }) => id)));
  const tags = new Set(from.flatMap(({ tags: theirs = [] }) => theirs));
  const collections = new Set(from.flatMap(({ collections: theirs = [] }) => theirs));
  return [
    ...from.flatMap((other) => carryOver({ from: other, versions: allVersions(other), to: article, known: into })),
    ...(into.removedVersions ?? [])
      .filter(({ id, purged }) => standing.has(id) && purged === undefined)
      .map(({ id }): EventBody => ({ type: 'version-restored', article, version: id })),
    // A capture brings its version back: what was taken out everywhere stays out.
    ...[...removed]
      .filter((version) => !standing.has(version))
      .map((version): EventBody => ({ type: 'version-removed', article, version })),
    ...[...tags]
      .filter((tag) => into.tags?.includes(tag) !== true)
      .map((tag): EventBody => ({ type: 'article-tagged', article, tag })),
    ...[...collections]
      .filter((collection) => into.collections?.includes(collection) !== true)
      .map((collection): EventBody => ({ type: 'article-collected', article, collection })),
    ...from.map(({ id }): EventBody => ({ type: 'article-removed', article: id, into: article })),
  ];
}

/** What makes of `versions` an article of their own, under the name `id`; what was said of them goes with them. */
function partingEvents(
  { annotations, decisions = [], ...from }: Article,
  versions: ReadonlySet<Sha256>,
  id: string,
): readonly EventBody[] {
  const article = from.id;
  const parted = from.versions.filter((entry) => versions.has(entry.id));
  return [
    { type: 'article-created', article: id },
    ...carryOver({ from: { ...from, annotations, decisions }, versions: parted, to: id }),
    ...parted.map((entry): EventBody => ({ type: 'version-removed', article, version: entry.id })),
    ...annotations
      .filter(({ version, removed }) => versions.has(version) && removed === undefined)
      .map((note): EventBody => ({ type: 'annotation-removed', article, annotation: note.id })),
    ...decisions
      .filter(({ version }) => versions.has(version))
      .map((decision): EventBody => ({ type: 'attribution-undecided', article, decision: decision.id })),
  ];
}

type Failed = { readonly ok: false; readonly error: Failure };

async function standingArticle(store: Store, id: string): Promise<Result<Article>> {
  const known = await store.article(id);
  if (!known.ok || known.value.removed === undefined) return known;
  return fail('not-found', `"${known.value.title}" was removed.`, 'Restore the article first, or choose another.');
}

function mergedWithItself({ title }: Article): Failed {
  return fail('invalid-input', `"${title}" cannot be merged with itself.`, 'Choose another article.');
}

function nothingLeft({ title }: Article): Failed {
  return fail(
    'purged',
    `All versions of "${title}" were purged: there is nothing to merge.`,
    'Choose another article.',
  );
}

function refusedParting({ title, versions }: Article, parted: ReadonlySet<Sha256>): Failed | undefined {
  for (const version of parted) {
    const entry = versions.find(({ id }) => id === version);
    const name = version.slice(0, 12);
    if (entry === undefined) {
      return fail('not-found', `"${title}" has no version ${name}.`, 'Choose one of its versions.');
    }
    if (entry.purged !== undefined) {
      return fail(
        'purged',
        `Version ${name} of "${title}" was purged: it stays where it was.`,
        'Choose other versions.',
      );
    }
  }
  if (parted.size < versions.length) return undefined;
  return fail('invalid-input', `No version of "${title}" would be left.`, 'Leave one at least where it is.');
}
