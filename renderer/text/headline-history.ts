// The headlines that an article has had, each with the versions that had it. Knows versions only by their headlines.
import type { VersionEntry } from '../../archive/model/article.ts';

/** Versions in a row that have one headline, by their places among all from 0, both inclusive. */
export interface HeadlineSpan {
  readonly headline: string;
  readonly first: number;
  readonly last: number;
}

/**
 * In order of time. A headline that comes back is there again. A version of which none is known, because it has none or
 * was purged, neither ends a span nor is one.
 */
export function headlineHistory(versions: readonly Pick<VersionEntry, 'headline'>[]): readonly HeadlineSpan[] {
  const spans: HeadlineSpan[] = [];
  versions.forEach(({ headline }, index) => {
    const before = spans.at(-1);
    if (headline === '') return;
    if (before?.headline === headline) spans[spans.length - 1] = { ...before, last: index };
    else spans.push({ headline, first: index, last: index });
  });
  return spans;
}
