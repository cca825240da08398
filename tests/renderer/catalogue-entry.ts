// A line of the catalogue for the tests of the library; `given` is what of it matters.
import type { CatalogueEntry } from '../../archive/model/article.ts';

export function catalogueEntry(title: string, given: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id: `id of ${title}`,
    title,
    language: 'da',
    canonicalUrls: [],
    textSha256s: ['a'.repeat(64)],
    versions: 1,
    captures: 1,
    annotations: 0,
    words: [100],
    firstCaptured: '2026-03-01T10:00:00.000Z',
    lastCaptured: '2026-03-01T10:00:00.000Z',
    unseen: 1,
    changed: '2026-03-01T10:00:00.000Z',
    events: 2,
    ...given,
  };
}
