// What an archive holds, in the words of the fixtures in tests/fixtures/formats: what must be the same whatever format
// the archive is in, and whoever reads it.
import type { Store } from '../../archive/store/store.ts';
import { valueOf } from './changes.ts';

export interface Holdings {
  readonly id: string;
  readonly title: string;
  readonly created: string;
  readonly lastVerified: string | null;
  readonly articles: readonly unknown[];
}

/** The articles in the order of their identifiers, with every version, capture and note; absent things are null. */
export async function holdingsOf(store: Store): Promise<Holdings> {
  const { id, title, created, lastVerified } = store.describe();
  const ids = store.catalogue().map((entry) => entry.id);
  const articles = await Promise.all(ids.sort().map((article) => heldArticle(store, article)));
  return { id, title, created, lastVerified, articles };
}

async function heldArticle(store: Store, article: string): Promise<unknown> {
  const { id, title, titledBy, created, removed, versions, annotations } = valueOf(await store.article(article));
  return {
    id,
    title,
    titledBy,
    created,
    removed: removed ?? null,
    versions: versions.map((version) => ({
      id: version.id,
      textSha256: version.textSha256,
      headline: version.headline,
      purged: version.purged ?? null,
      captures: version.captures.map(({ id: capture, capturedAt, via, zone, original, metadata }) => ({
        id: capture,
        capturedAt,
        via,
        zone: zone ?? null,
        original: original.sha256,
        metadata,
      })),
    })),
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
  };
}
