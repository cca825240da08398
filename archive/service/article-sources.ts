// The versions of an article with who says what in each, as the sources of the archive are made from.
import type { AttributedText } from '../attribute/attributed-text.ts';
import type { Article, VersionEntry } from '../model/article.ts';
import type { Platform } from '../model/platform.ts';
import { ok, type Result } from '../model/result.ts';
import type { Sha256 } from '../model/version.ts';
import { cancelled } from './cancelled.ts';
import type { Work } from './context.ts';
import type { Readings } from './readings.ts';

/** A version that was not purged; `captured` is when it first was. */
export interface SpokenVersion extends AttributedText {
  readonly id: Sha256;
  readonly captured: string;
}

/** The versions that are numbered: all but those that were purged. */
export function numberedVersions({ versions }: Article): Article['versions'] {
  return versions.filter(({ purged }) => purged === undefined);
}

/**
 * The numbered versions of `article` in order. One that is damaged says nothing, and hides no other: reading or verifying
 * it says what is wrong with it.
 */
export async function readSpoken(
  readings: Readings,
  article: Article,
  signal: AbortSignal,
  onProgress?: Work['onProgress'],
): Promise<Result<readonly SpokenVersion[]>> {
  const spoken: SpokenVersion[] = [];
  const entries = numberedVersions(article);
  for (const entry of entries) {
    if (signal.aborted) return cancelled();
    onProgress?.({ done: spoken.length, total: entries.length, item: article.title });
    const version = await readSpokenVersion(readings, article, entry);
    if (!version.ok) return version;
    spoken.push(version.value);
  }
  return ok(spoken);
}

/** One of them, as people decided on it. */
export async function readSpokenVersion(
  readings: Readings,
  article: Article,
  { id, language, captures }: VersionEntry,
): Promise<Result<SpokenVersion>> {
  const captured = captures[0]!.capturedAt;
  const reader = readings.of(article);
  const content = await reader.version(id);
  if (content.ok) {
    return ok({ id, captured, text: content.value.text, attributions: await reader.attributions(content.value) });
  }
  if (content.error.code !== 'archive-damaged' && content.error.code !== 'purged') return content;
  return ok({ id, captured, text: '', attributions: { ...silence, language } });
}

const silence = { attributions: [], sources: [], credits: [], hedges: [], boilerplate: [] };

/** Changes with whatever of an article says who speaks in it: its versions, their languages, what people decided. */
export function spokenFingerprint(article: Article, platform: Platform): string {
  const versions = numberedVersions(article).map(({ id, languageSet, captures }) => [
    id,
    languageSet ?? '',
    captures[0]!.capturedAt,
  ]);
  const decisions = (article.decisions ?? []).map(({ id, at }) => [id, at]);
  return platform.sha256(new TextEncoder().encode(JSON.stringify([versions, decisions]))).slice(0, 16);
}
