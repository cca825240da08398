// Who says what in many versions, as a corpus that leaves the house, page by page.
import type { AttributedDocument } from '../export/attributions/attributed-document.ts';
import { corpusFiles } from '../export/attributions/corpus-files.ts';
import type { Article } from '../model/article.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { compareText } from '../store/views/compare-text.ts';
import { cancelled } from './cancelled.ts';
import type { Handlers, ServiceContext } from './context.ts';
import type { Readings } from './readings.ts';

/** A page ends behind the version with which its texts are this long, in UTF-16 code units. */
const pageLength = 2_000_000;

export function corpusCalls({ store, readings }: ServiceContext): Handlers<'export.attributions'> {
  return {
    async 'export.attributions'({ format, article, articles, version, newest, from }, { signal, onProgress }) {
      const [resumed, number] = from?.split('/') ?? [];
      const some = article === undefined ? articles && inOrder(articles) : [article];
      const all = some ?? articlesOf(store.catalogue());
      const documents: AttributedDocument[] = [];
      let length = 0;
      for (const [index, id] of all.entries()) {
        if (resumed !== undefined && compareText(id, resumed) < 0) continue;
        const state = await store.article(id);
        if (!state.ok) return state;
        const wanted = numbersOf(state.value, version, newest);
        if (wanted.length === 0) return noSuchVersion(version);
        for (const at of wanted) {
          if (id === resumed && at < Number(number)) continue;
          if (signal.aborted) return cancelled();
          onProgress({ done: index, total: all.length, item: state.value.title });
          if (length >= pageLength) {
            return ok({ files: corpusFiles(documents, format, from === undefined), next: `${id}/${at}` });
          }
          const document = await readDocument(readings, state.value, at);
          if (!document.ok) return document;
          if (document.value === null) continue;
          documents.push(document.value);
          length += document.value.text.length;
        }
      }
      return ok({ files: corpusFiles(documents, format, from === undefined), next: null });
    },
  };
}

/** In an order that new articles do not change, removed ones left out. */
function articlesOf(entries: ReturnType<ServiceContext['store']['catalogue']>): readonly string[] {
  return inOrder(entries.flatMap(({ id, removed }) => (removed === undefined ? [id] : [])));
}

/** Each once: pages go on by it. */
function inOrder(articles: readonly string[]): readonly string[] {
  return [...new Set(articles)].sort(compareText);
}

/** The numbers of the versions that are asked for, from 1; none where the one named is not there. */
function numbersOf({ versions }: Article, version: string | undefined, newest: boolean): readonly number[] {
  if (newest && version === undefined) return [versions.length];
  return versions.flatMap(({ id }, index) => (version === undefined || id === version ? [index + 1] : []));
}

function noSuchVersion(version = ''): Result<never> {
  return fail('not-found', `The article has no version ${version.slice(0, 12)}.`, 'Choose one of its versions.');
}

/** One version with who says what in it; null where its content was purged. */
async function readDocument(
  readings: Readings,
  article: Article,
  number: number,
): Promise<Result<AttributedDocument | null>> {
  const entry = article.versions[number - 1]!;
  const reader = readings.of(article);
  const content = await reader.version(entry.id);
  if (!content.ok) return content.error.code === 'purged' ? ok(null) : content;
  return ok({
    article: article.id,
    number,
    version: entry.id,
    headline: entry.headline,
    capturedAt: entry.captures[0]!.capturedAt,
    text: content.value.text,
    found: await reader.attributions(content.value),
  });
}
