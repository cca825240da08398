// A source's card: what it is called, and where it is quoted, the latest first.
import { type ArticlePart, partsOf, spokenIn } from '../attribute/source-directory.ts';
import type { DirectorySource } from '../attribute/source-directory.ts';
import type { ArticleSummary } from '../attribute/source-summary.ts';
import type { TextRange } from '../model/range.ts';
import { ok, type Result } from '../model/result.ts';
import type { SourceAppearance, SourceCard } from '../model/source-card.ts';
import { compareText } from '../store/views/compare-text.ts';
import { numberedVersions, readSpokenVersion } from './article-sources.ts';
import type { ArchiveSources, Sources } from './archive-sources.ts';
import { cancelled } from './cancelled.ts';
import type { ServiceContext, Work } from './context.ts';

/** What is shown of a statement at most, in UTF-16 code units. */
const longestWords = 300;

/** One article with what it has of the source. */
interface Appearance {
  readonly article: string;
  readonly parts: readonly ArticlePart[];
  readonly versions: readonly number[];
  readonly since: string;
  readonly until: string;
}

/** The card of a source with the appearances from `offset` on, at most `limit`. */
export async function readCard(
  { store, readings }: ServiceContext,
  { index }: ArchiveSources,
  { nameSources, assignments }: Sources,
  { entry, articles }: DirectorySource,
  page: { readonly offset: number; readonly limit: number },
  { signal, onProgress }: Work,
): Promise<Result<SourceCard>> {
  const all = articles.flatMap((article) => {
    const summary = index.summary(article);
    const parts = summary && partsOf(article, summary, nameSources).get(entry.id);
    return parts ? [appearanceOf(article, summary, parts)] : [];
  });
  all.sort((one, other) => compareText(other.until, one.until) || compareText(other.article, one.article));
  const shown = all.slice(page.offset, page.offset + page.limit);
  const appearances: SourceAppearance[] = [];
  for (const [done, { article, parts, versions, since }] of shown.entries()) {
    if (signal.aborted) return cancelled();
    const state = await store.article(article);
    if (!state.ok) return state;
    onProgress({ done, total: shown.length, item: state.value.title });
    const numbered = numberedVersions(state.value);
    const last = numbered[versions.at(-1) ?? -1];
    const read = last && (await readSpokenVersion(readings, state.value, last));
    if (read?.ok === false) return read;
    const spoken = read?.value;
    appearances.push({
      article,
      title: state.value.title,
      names: parts.flatMap(({ names }) => names.map(([name]) => name)),
      versions: versions.flatMap((version) => numbered[version]?.id ?? []),
      since,
      statements: statementsIn(parts, versions.at(-1)).flatMap((at) => {
        const said = spoken?.attributions.attributions[at];
        if (!spoken || !said) return [];
        return [{ kind: said.kind, content: said.content, words: wordsOf(spoken.text, said.content) }];
      }),
    });
  }
  return ok({ entry, note: assignments.descriptions.get(entry.id)?.note ?? '', appearances });
}

function appearanceOf(article: string, { captured }: ArticleSummary, parts: readonly ArticlePart[]): Appearance {
  const { versions } = spokenIn(parts, captured.length);
  const at = (version = 0): string => captured[version] ?? '';
  return { article, parts, versions, since: at(versions[0]), until: at(versions.at(-1)) };
}

/** The places of what is said under any of the names in a version, if it is the last in which it is. */
function statementsIn(parts: readonly ArticlePart[], version: number | undefined): readonly number[] {
  const names = parts.flatMap((part) => part.names);
  const inLast = names.flatMap(([, , runs, last]) => (runs.at(-1)?.[1] === (version ?? -1) + 1 ? last : []));
  return inLast.sort((one, other) => one - other);
}

function wordsOf(text: string, content: readonly TextRange[]): string {
  const words = content.map((range) => text.slice(...range).replace(/\s+/gu, ' ')).join(' … ');
  return words.length <= longestWords ? words : `${words.slice(0, longestWords).replace(/\s+\S*$/u, '')} …`;
}
