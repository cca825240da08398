// What a version's bar on the timeline is made of, and where captures beside the first stand. Pure.
import type { VersionEntry } from '../../archive/model/article.ts';
import type { ChangeClass, ChangeSummary } from '../../archive/model/change-class.ts';

/** Few enough to be told apart on a bar of eight pixels. */
export const changeParts = ['facts', 'sources', 'words', 'form'] as const;
export type ChangePart = (typeof changeParts)[number];

const partOf: Readonly<Record<ChangeClass, ChangePart>> = {
  number: 'facts',
  date: 'facts',
  name: 'facts',
  negation: 'facts',
  quotation: 'sources',
  attribution: 'sources',
  credit: 'sources',
  headline: 'words',
  added: 'words',
  removed: 'words',
  wording: 'words',
  punctuation: 'form',
  typography: 'form',
};

/** The shares of a bar, from the axis upwards, which add up to 1; passages that moved count as words. */
export function sharesOf(summary: ChangeSummary): readonly { readonly part: ChangePart; readonly share: number }[] {
  const counts: Record<ChangePart, number> = { facts: 0, sources: 0, words: summary.passages.moved, form: 0 };
  for (const [name, count] of Object.entries(summary.classes)) counts[partOf[name as ChangeClass]] += count;
  const all = changeParts.reduce((sum, part) => sum + counts[part], 0);
  return changeParts.filter((part) => counts[part] > 0).map((part) => ({ part, share: counts[part] / all }));
}

/**
 * Where the captures that found a version unchanged stand among the `places` of the versions, and at most at `end`.
 * Between two versions they are spaced by time; places are ascending, as are the versions.
 */
export function recaptures(
  versions: readonly Pick<VersionEntry, 'captures'>[],
  places: readonly number[],
  end: number,
): readonly number[] {
  const times = versions.map(({ captures }) => Date.parse(captures[0]?.capturedAt ?? ''));
  const again = versions.flatMap(({ captures }) => captures.slice(1).map(({ capturedAt }) => Date.parse(capturedAt)));
  const latest = Math.max(times.at(-1) ?? 0, ...again);
  return again
    .map((time) => {
      const at = Math.max(
        0,
        times.findLastIndex((each) => each <= time),
      );
      const [from, to] = [times[at] ?? 0, times[at + 1] ?? latest];
      const [left, right] = [places[at] ?? 0, places[at + 1] ?? end];
      return to > from ? left + ((time - from) / (to - from)) * (right - left) : left;
    })
    .sort((one, other) => one - other);
}
