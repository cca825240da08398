// Saves some articles of the library in one form: each asked for by itself, and handed over as one file, or as a .zip of
// several.
import type { CallOptions, Client, ExportedFile } from '../../archive/contract.ts';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import { type CorpusFormat, corpusFormats } from '../../archive/model/corpus.ts';
import { fail, ok, type Result } from '../../archive/model/result.ts';
import type { Language } from './preferences.ts';
import { saveCorpus } from './save-corpus.ts';
import { type FileToSave, saveFile } from './save-file.ts';
import { type ZipWriter, zipWriter } from './zip-writer.ts';

export const articlesForms = ['html', 'notes', 'tei', ...corpusFormats] as const;
export type ArticlesForm = (typeof articlesForms)[number];

type Listed = Pick<CatalogueEntry, 'id' | 'title' | 'annotations'>;

/** How many articles are in what was saved, and of how many there was nothing. */
export interface SavedArticles {
  readonly saved: number;
  readonly left: number;
}

export interface ArticlesWish {
  readonly articles: readonly Listed[];
  readonly form: ArticlesForm;
  /** Of what a page says beside the article. */
  readonly language: Language;
}

/** Saves nothing where one fails, or `signal` is aborted; articles that are gone, or purged, are left out. */
export async function saveArticles(
  client: Client,
  { articles, form, language }: ArticlesWish,
  options: CallOptions,
  save: (file: FileToSave) => void = saveFile,
): Promise<Result<SavedArticles>> {
  if (isCorpus(form)) {
    const saved = await saveCorpus(client, { format: form, articles: articles.map(({ id }) => id) }, options, save);
    return saved.ok ? ok({ saved: articles.length, left: 0 }) : saved;
  }
  let only: ExportedFile | null = null;
  let zip: ZipWriter | null = null;
  let saved = 0;
  for (const [index, article] of articles.entries()) {
    options.onProgress?.({ done: index, total: articles.length, item: article.title });
    if (options.signal?.aborted) return fail('cancelled', 'The export was cancelled.', 'Start it again.');
    const file = await exported(client, article, { form, language }, options);
    if (!file.ok) {
      if (file.error.code === 'purged' || file.error.code === 'not-found') continue;
      return file;
    }
    if (file.value === null) continue;
    saved += 1;
    if (articles.length === 1) only = file.value;
    else (zip ??= await zipWriter(`variorum-${form}`)).add(file.value.fileName, file.value.content);
  }
  if (only) save(only);
  else if (zip) save({ fileName: `variorum-${form}.zip`, mediaType: 'application/zip', content: zip.end() });
  return ok({ saved, left: articles.length - saved });
}

function isCorpus(form: ArticlesForm): form is CorpusFormat {
  return corpusFormats.some((format) => format === form);
}

/** One article's file; null where it has nothing of that. */
async function exported(
  client: Client,
  { id: article, annotations }: Listed,
  { form, language }: { readonly form: Exclude<ArticlesForm, CorpusFormat>; readonly language: Language },
  options: CallOptions,
): Promise<Result<ExportedFile | null>> {
  if (form === 'notes') return annotations === 0 ? ok(null) : client.call('export.annotations', { article });
  if (form === 'tei')
    return client.call('export.collation', { article }, options.signal ? { signal: options.signal } : {});
  const state = await client.call('article.get', { article });
  if (!state.ok) return state;
  const version = state.value.versions.findLast(({ purged }) => purged === undefined);
  return version ? client.call('export.article', { article, version: version.id, language }) : ok(null);
}
