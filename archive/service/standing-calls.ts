// Which versions an article has, and what language each is in: what people say of it.
import type { Article } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';
import { fail, type Failure, type Result } from '../model/result.ts';
import type { Sha256 } from '../model/version.ts';
import type { Handlers, ServiceContext } from './context.ts';

export function standingCalls({
  store,
  changed,
}: ServiceContext): Handlers<'version.remove' | 'version.restore' | 'version.setLanguage'> {
  /** Commits what `change` makes of the article; where that is nothing, it is as it was. */
  const edit = async (
    article: string,
    change: (state: Article) => Result<EventBody | null>,
  ): Promise<Result<Article>> => {
    const state = await store.article(article);
    if (!state.ok) return state;
    const event = change(state.value);
    if (!event.ok) return event;
    if (event.value === null) return state;
    const committed = await store.commit({ events: [event.value] });
    if (!committed.ok) return committed;
    changed(article);
    return store.article(article);
  };

  return {
    'version.remove': ({ article, version }) =>
      edit(article, (state) => {
        if (isRemoved(state, version)) return nothing;
        if (!stands(state, version)) return noSuchVersion(state, version);
        if (state.versions.length > 1) return event({ type: 'version-removed', article, version });
        return fail(
          'invalid-input',
          `"${state.title}" has no other version: an article cannot be without one.`,
          'Remove the article instead.',
        );
      }),

    'version.restore': ({ article, version }) =>
      edit(article, (state) => {
        if (stands(state, version)) return nothing;
        if (!isRemoved(state, version)) return noSuchVersion(state, version);
        return event({ type: 'version-restored', article, version });
      }),

    'version.setLanguage': ({ article, version, language }) =>
      edit(article, (state) => {
        const entry = [...state.versions, ...(state.removedVersions ?? [])].find(({ id }) => id === version);
        if (entry === undefined) return noSuchVersion(state, version);
        if ((entry.languageSet ?? null) === language) return nothing;
        return event({ type: 'language-set', article, version, language });
      }),
  };
}

const nothing: Result<null> = { ok: true, value: null };

function event(value: EventBody): Result<EventBody> {
  return { ok: true, value };
}

function stands({ versions }: Article, version: Sha256): boolean {
  return versions.some(({ id }) => id === version);
}

function isRemoved({ removedVersions = [] }: Article, version: Sha256): boolean {
  return removedVersions.some(({ id }) => id === version);
}

function noSuchVersion({ title }: Article, version: Sha256): { readonly ok: false; readonly error: Failure } {
  return fail('not-found', `"${title}" has no version ${version.slice(0, 12)}.`, 'Choose one of its versions.');
}
