// What notes link to, and what links to them.
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { type Backlink, type LinkTarget, type NoteLink, noteLinksIn } from '../model/note-link.ts';
import { ok, type Result } from '../model/result.ts';
import type { Handlers, ServiceContext, Work } from './context.ts';
import { NotedArticles } from './noted-articles.ts';

/** How much of a note is told, in UTF-16 code units. */
const toldLength = 120;

/** What of an article's notes may matter to others. */
interface LinkingNotes {
  /** Every note that another could link to, by its identifier. */
  readonly targets: ReadonlyMap<string, LinkTarget>;
  /** Those of them that stand and link to something, with what they link to. */
  readonly linking: readonly (readonly [LinkTarget, readonly NoteLink[]])[];
}

export function noteLinkCalls({ store, afterPurge }: ServiceContext): Handlers<'annotation.links'> {
  const notes = new NotedArticles(store, (article) => Promise.resolve(ok(linkingNotes(article))));
  afterPurge(() => notes.forget());

  return {
    async 'annotation.links'({ article: id }, work) {
      const article = await store.article(id);
      if (!article.ok) return article;
      const all = await allNotes(notes, work);
      if (!all.ok) return all;
      const own = linkingNotes(article.value);
      const wanted = new Map(
        own.linking.flatMap(([, links]) => links).map((link) => [`${link.kind} ${link.id}`, link] as const),
      );
      const targets = [...wanted.values()].flatMap((link): readonly LinkTarget[] => {
        if (link.kind === 'article') return articleTarget(link.id);
        const target = own.targets.get(link.id) ?? all.value.flatMap(({ targets }) => targets.get(link.id) ?? [])[0];
        return target ? [target] : [];
      });
      return ok({ targets, backlinks: backlinksTo(article.value, all.value) });
    },
  };

  function articleTarget(id: string): readonly LinkTarget[] {
    const entry = store.entry(id);
    if (entry === undefined) return [];
    const { title, removed } = entry;
    return [{ kind: 'article', id, article: id, title, version: null, words: '', removed: removed !== undefined }];
  }
}

async function allNotes(notes: NotedArticles<LinkingNotes>, work: Work): Promise<Result<readonly LinkingNotes[]>> {
  const all = await notes.all(work);
  return all.ok ? ok(all.value.map(([, told]) => told)) : all;
}

/** The notes that link to an article or its notes, its own among them. */
function backlinksTo({ id, annotations }: Article, all: readonly LinkingNotes[]): readonly Backlink[] {
  const own = new Set(annotations.map((annotation) => annotation.id));
  return all
    .flatMap(({ linking }) => linking)
    .flatMap(([from, links]) => {
      const to = new Set(links.filter((link) => link.id === id || own.has(link.id)).map((link) => link.id));
      return Array.from(to, (target) => ({ to: target === id ? null : target, from }));
    });
}

function linkingNotes(article: Article): LinkingNotes {
  const targets = new Map(article.annotations.map((annotation) => [annotation.id, noteTarget(article, annotation)]));
  const linking = article.annotations.flatMap((annotation) => {
    const links = annotation.removed === undefined ? noteLinksIn(annotation.body) : [];
    const target = targets.get(annotation.id);
    return links.length > 0 && target ? [[target, links] as const] : [];
  });
  return { targets, linking };
}

function noteTarget(article: Article, { id, version, body, quote, removed }: Annotation): LinkTarget {
  const words = (body.trim() || quote.exact).slice(0, toldLength);
  const isRemoved = removed !== undefined || article.removed !== undefined;
  return { kind: 'note', id, article: article.id, title: article.title, version, words, removed: isRemoved };
}
