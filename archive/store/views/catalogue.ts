// What catalogue.json holds: one line an article, what is known of the archive as a whole, and how far into the
// journals that goes. Derived from the journals.
import { z } from 'zod';
import type { Article, CatalogueEntry } from '../../model/article.ts';
import { deviceSchema } from '../../model/event.ts';
import { sha256Schema } from '../../model/version.ts';
import type { ArticleView } from './article-view.ts';
import { type ArchiveState, archiveStateSchema } from './archive-state.ts';
import { instantOf } from '../clock.ts';

const positionSchema = z.object({
  lines: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  lastStart: z.int().nonnegative(),
  head: sha256Schema,
});

export const cataloguePath = 'catalogue.json';

export interface Catalogue {
  readonly type: 'variorum-catalogue';
  readonly state: ArchiveState;
  /** For each device, how much of its journal the entries cover. */
  readonly journals: Readonly<Record<string, z.infer<typeof positionSchema>>>;
  readonly articles: readonly CatalogueEntry[];
}

/** The catalogue without its articles. */
export const catalogueHeadSchema = z.object({
  type: z.literal('variorum-catalogue'),
  state: archiveStateSchema,
  journals: z.record(deviceSchema, positionSchema.readonly()).readonly(),
});

/** The line of an article; undefined as long as no capture of it has arrived. */
export function catalogueEntry({ article, log }: ArticleView): CatalogueEntry | undefined {
  const newest = article?.versions.at(-1);
  const last = log.findLast(({ event }) => event.type !== 'article-seen');
  if (article === null || newest === undefined || last === undefined) return undefined;
  const captures = article.versions.flatMap((version) => version.captures);
  const times = captures.map((capture) => capture.capturedAt).sort();
  const publisher = captures.findLast((capture) => capture.metadata.publisher)?.metadata.publisher;
  return {
    id: article.id,
    title: article.title,
    ...(publisher === undefined ? {} : { publisher }),
    language: newest.languageSet ?? newest.language,
    canonicalUrls: distinct(captures.map((capture) => capture.metadata.canonicalUrl)),
    textSha256s: distinct(article.versions.map((version) => version.textSha256)),
    versions: article.versions.length,
    captures: captures.length,
    annotations: article.annotations.filter((annotation) => annotation.removed === undefined).length,
    words: article.versions.map((version) => version.words),
    firstCaptured: times[0] ?? article.created,
    lastCaptured: times.at(-1) ?? article.created,
    ...(article.collections && { collections: article.collections }),
    ...(article.tags && { tags: article.tags }),
    unseen: unseenVersions(article),
    changed: instantOf(last.clock),
    events: log.length,
    ...(article.removed === undefined ? {} : { removed: article.removed }),
  };
}

/**
 * How many versions there are behind the one that was the newest when someone last looked; where that one was taken out
 * since, behind where it would stand.
 */
function unseenVersions({ versions, removedVersions = [], seen }: Article): number {
  const last = versions.findLastIndex(({ id }) => id === seen);
  const since = last < 0 ? removedVersions.find(({ id }) => id === seen)?.captures[0]?.capturedAt : undefined;
  if (since === undefined) return versions.length - 1 - last;
  return versions.filter(({ captures }) => (captures[0]?.capturedAt ?? '') > since).length;
}

/** The file's text: JSON with one line an article, in the order of their identifiers. */
export function catalogueText({ type, state, journals, articles }: Catalogue): string {
  const head = JSON.stringify({ type, state, journals: sorted(journals) }).slice(0, -1);
  const lines = [...articles]
    .sort(byId)
    .map((entry) => JSON.stringify(entry))
    .join(',\n');
  return `${head},"articles":[\n${lines}\n]}\n`;
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function byId(one: CatalogueEntry, other: CatalogueEntry): number {
  return one.id < other.id ? -1 : 1;
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
