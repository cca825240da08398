// What of an article can be found: its headlines, the text of each version, each note.
import type { Article } from '../model/article.ts';
import type { Sha256, Version } from '../model/version.ts';

/** One thing that can be found. */
export interface SearchDocument {
  readonly field: 'headline' | 'text' | 'note';
  readonly version: Sha256 | null;
  readonly annotation: string | null;
  readonly text: string;
  readonly language: string;
  /** Orders the versions of one article: the higher, the newer. */
  readonly newness: number;
  /** Where `text` begins in the version's text, in UTF-16 code units; null where it does not stand in it. */
  readonly start: number | null;
}

/**
 * The documents of `article`. `versions` are the contents of those of its versions that are to be found. A removed
 * article has none; removed notes are left out.
 */
export function searchDocuments(article: Article, versions: readonly Version[]): readonly SearchDocument[] {
  if (article.removed !== undefined) return [];
  const newness = new Map(article.versions.map((entry, i) => [entry.id, i]));
  const newest = article.versions.at(-1);
  const languages = new Map(article.versions.map((entry) => [entry.id, languageOf(entry)]));
  const documents: SearchDocument[] = [];
  for (const version of versions) {
    const shared = {
      version: version.id,
      annotation: null,
      language: languages.get(version.id) ?? version.language,
      newness: newness.get(version.id) ?? 0,
    };
    const headline = version.blocks.find((block) => block.kind === 'headline');
    const text = headline
      ? version.text.slice(...headline.range)
      : (article.versions.find((entry) => entry.id === version.id)?.headline ?? '');
    documents.push({ ...shared, field: 'headline', text, start: headline?.range[0] ?? null });
    documents.push({ ...shared, field: 'text', text: version.text, start: 0 });
  }
  if (article.titledBy === 'person' && newest !== undefined) {
    documents.push({
      field: 'headline',
      version: null,
      annotation: null,
      text: article.title,
      language: languageOf(newest),
      newness: article.versions.length,
      start: null,
    });
  }
  for (const annotation of article.annotations) {
    if (annotation.removed !== undefined) continue;
    documents.push({
      field: 'note',
      version: annotation.version,
      annotation: annotation.id,
      text: [annotation.body, ...annotation.tags.map((tag) => `#${tag}`)].filter((part) => part !== '').join('\n'),
      language: languages.get(annotation.version) ?? 'und',
      newness: newness.get(annotation.version) ?? 0,
      start: null,
    });
  }
  return documents;
}

/** What a person said counts, where one did. */
function languageOf({ language, languageSet }: Article['versions'][number]): string {
  return languageSet ?? language;
}
