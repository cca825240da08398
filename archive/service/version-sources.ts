// Who the sources of one version are in the archive: found by their names among those of the article's versions.
import { spokenKey } from '../attribute/name-form.ts';
import { sourcesInArticle } from '../attribute/sources-in-article.ts';
import type { SummarisedSource } from '../attribute/source-summary.ts';
import type { Value } from '../contract.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Sha256 } from '../model/version.ts';
import { withRemoved } from '../model/with-removed.ts';
import type { ArchiveSources } from './archive-sources.ts';
import { readSpokenVersion } from './article-sources.ts';
import type { ServiceContext, Work } from './context.ts';

/** Reads the article where it changed since it was last read, and no other. `not-found`, `purged`. */
export async function sourcesOfVersion(
  { store, readings }: ServiceContext,
  archive: ArchiveSources,
  article: string,
  version: Sha256,
  { signal }: Work,
): Promise<Result<Value<'source.ofVersion'>>> {
  const stored = await store.article(article);
  if (!stored.ok) return stored;
  const state = withRemoved(stored.value, [version]);
  const entry = state.versions.find(({ id }) => id === version);
  if (entry === undefined) {
    return fail('not-found', `"${state.title}" has no version ${version.slice(0, 12)}.`, 'Choose one of its versions.');
  }
  const content = await readings.version(version);
  if (!content.ok) return content;
  const spoken = await readSpokenVersion(readings, state, entry);
  if (!spoken.ok) return spoken;
  const summary = await archive.index.article(article, signal);
  if (!summary.ok) return summary;

  const known = new Map<string, SummarisedSource>();
  for (const source of summary.value.sources) {
    for (const [name] of source.names) if (!known.has(spokenKey(name))) known.set(spokenKey(name), source);
  }
  const nameSources = archive.nameSources();
  const sources: Record<string, { id: string; label: string }> = {};
  const statements: Record<string, { id: string; label: string }> = {};
  for (const found of sourcesInArticle([spoken.value])) {
    const whole = found.names.map(({ name }) => known.get(spokenKey(name))).find((source) => source !== undefined);
    // The names of all versions tell who it is; without them, those of this one.
    const names = whole?.names.map(([name, reach]) => ({ name, reach })) ?? found.names;
    const meant = nameSources.of(article, names);
    const named = (id: string, label: string): { id: string; label: string } => ({
      id,
      label: archive.labelOf(id, label),
    });
    for (const { id } of found.members) sources[id] = named(meant[0]!, names[0]!.name);
    for (const own of found.names) {
      const at = names.findIndex(({ name }) => spokenKey(name) === spokenKey(own.name));
      const id = meant[at] ?? meant[0]!;
      if (id === meant[0]) continue;
      for (const place of own.statements) {
        const said = spoken.value.attributions.attributions[place.at];
        if (said) statements[said.id] = named(id, own.name);
      }
    }
  }
  return ok({ sources, statements });
}
