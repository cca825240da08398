// What an archive holds, in the words of the fixtures in tests/fixtures/formats: what must be the same whatever format
// the archive is in, and whoever reads it.
import type { VersionEntry } from '../../archive/model/article.ts';
import type { Store } from '../../archive/store/store.ts';
import { valueOf } from './changes.ts';

export interface Holdings {
  readonly id: string;
  readonly title: string;
  readonly created: string;
  readonly lastVerified: string | null;
  readonly articles: readonly unknown[];
  /** What people said of the archive as a whole: absent where nobody did. */
  readonly collections?: readonly unknown[];
  readonly sources?: readonly unknown[];
  readonly sourceCards?: readonly unknown[];
  readonly deviceNames?: Readonly<Record<string, string>>;
  readonly colourNames?: Readonly<Record<string, string>>;
}

/**
 * The articles in the order of their identifiers, with every version, capture and note; absent things are null, but for
 * those that older formats had no words for.
 */
export async function holdingsOf(store: Store): Promise<Holdings> {
  const { id, title, created, lastVerified } = store.describe();
  const ids = store.catalogue().map((entry) => entry.id);
  const articles = await Promise.all(ids.sort().map((article) => heldArticle(store, article)));
  return { id, title, created, lastVerified, articles, ...saidOfAll(store) };
}

function saidOfAll(store: Store): Partial<Holdings> {
  const { everywhere, inArticle, descriptions } = store.sources();
  const names = [[null, everywhere] as const, ...inArticle].flatMap(([article, sources]) =>
    [...sources].map(([name, source]) => ({ article, name, source })),
  );
  const { devices, colours } = store.names();
  return {
    ...some('collections', store.collections()),
    ...some(
      'sources',
      sorted(names, ({ article, name }) => `${article ?? ''} ${name}`),
    ),
    ...some(
      'sourceCards',
      sorted(
        [...descriptions].map(([source, card]) => ({ source, ...card })),
        ({ source }) => source,
      ),
    ),
    ...(devices.size > 0 && { deviceNames: Object.fromEntries(devices) }),
    ...(colours.size > 0 && { colourNames: Object.fromEntries(colours) }),
  };
}

function some<N extends string>(name: N, list: readonly unknown[]): Partial<Record<N, readonly unknown[]>> {
  return (list.length === 0 ? {} : { [name]: list }) as Partial<Record<N, readonly unknown[]>>;
}

function sorted<T>(list: readonly T[], key: (of: T) => string): readonly T[] {
  return list.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

async function heldArticle(store: Store, article: string): Promise<unknown> {
  const state = valueOf(await store.article(article));
  const { id, title, titledBy, created, removed, versions, removedVersions, annotations } = state;
  const { collections, decisions, mergedInto, seen, tags } = state;
  return {
    id,
    title,
    titledBy,
    created,
    removed: removed ?? null,
    versions: versions.map(heldVersion),
    notes: annotations.map((note) => ({
      id: note.id,
      version: note.version,
      exact: note.quote.exact,
      position: [note.position.start, note.position.end],
      body: note.body,
      tags: note.tags,
      colour: note.colour,
      device: note.device,
      modified: note.modified,
      removed: note.removed ?? null,
      // Absent where there are none: nobody could say so in formats 1 and 2.
      ...(note.placements && {
        placements: note.placements.map(({ version, position, at, device }) => ({ version, position, at, device })),
      }),
    })),
    ...(removedVersions && { removedVersions: removedVersions.map(heldVersion) }),
    ...(collections && { collections }),
    ...(decisions && { decisions }),
    ...(mergedInto !== undefined && { mergedInto }),
    ...(seen !== undefined && { seen }),
    ...(tags && { tags }),
  };
}

function heldVersion({ id, textSha256, headline, purged, captures, languageSet }: VersionEntry): unknown {
  return {
    id,
    textSha256,
    headline,
    purged: purged ?? null,
    captures: captures.map(({ id: capture, capturedAt, via, zone, original, metadata }) => ({
      id: capture,
      capturedAt,
      via,
      zone: zone ?? null,
      original: original.sha256,
      metadata,
    })),
    ...(languageSet !== undefined && { languageSet }),
  };
}
