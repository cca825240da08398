// How versions are called in words: when they were captured.
import type { Article } from '../../archive/model/article.ts';
import { formatDay, formatTime } from './format.ts';

/**
 * When each version was first captured, in their order and as short as it can be: the day stands at the first one and
 * wherever it changes.
 */
export function versionTimes(article: Article): readonly string[] {
  let lastDay = '';
  return article.versions.map(({ captures }) => {
    const instant = captures[0]?.capturedAt;
    if (instant === undefined) return '';
    const day = formatDay(instant);
    const time = day === lastDay ? formatTime(instant) : `${day} ${formatTime(instant)}`;
    lastDay = day;
    return time;
  });
}
