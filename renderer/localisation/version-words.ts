// How versions are called in words: when they were captured.
import { msg, str } from '@lit/localize';
import type { Article } from '../../archive/model/article.ts';
import { formatDay, formatMoment, formatTime } from './format.ts';

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

/** A version's time, led by the day where it is another than that of the version whose time stands before it. */
export function timeAfter(previous: string | undefined, instant: string): string {
  const newDay = previous === undefined || formatDay(previous, true) !== formatDay(instant, true);
  return newDay ? formatMoment(instant) : formatTime(instant);
}

/** What a version is called where times tell nothing; `number` counts from 1. */
export function numberedVersion(number: string): string {
  return msg(str`Version ${number}`, { id: 'timeline.number' });
}
