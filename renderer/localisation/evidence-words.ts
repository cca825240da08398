// The facts of a capture in words: exact times with their zone, ways of arrival, languages by name.
import { msg } from '@lit/localize';
import type { Capture } from '../../archive/model/capture.ts';
import { intlLocale } from './format.ts';

/** `12. november 2025 kl. 21.17.03 UTC+1`: to the second, in the zone it was given in, else in UTC. */
export function exactMoment(instant: string, zone = 'UTC'): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const options = { dateStyle: 'long', timeStyle: 'long' } as const;
  try {
    return new Intl.DateTimeFormat(intlLocale(), { ...options, timeZone: zone }).format(date);
  } catch {
    return new Intl.DateTimeFormat(intlLocale(), { ...options, timeZone: 'UTC' }).format(date);
  }
}

/** A time as a source gave it, in words and in the zone it gave; its own words where it is not an ISO 8601 date and time. */
export function momentGiven(given: string): string {
  const [, offset] = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.exec(given) ?? [];
  return offset === undefined ? given : exactMoment(given, offset === 'Z' ? 'UTC' : offset);
}

/** A language's name in the language of the interface, with its tag; what is no tag, as it is. */
export function languageInWords(tag: string): string {
  if (tag === 'und') return msg('could not be told', { id: 'evidence.language-unknown' });
  try {
    const name = new Intl.DisplayNames(intlLocale(), { type: 'language', fallback: 'none' }).of(tag);
    return name === undefined ? tag : `${name} (${tag})`;
  } catch {
    // Pages say anything of themselves, and what is no tag is refused loudly.
    return tag;
  }
}

export function viaInWords(via: Capture['via']): string {
  switch (via) {
    case 'file':
      return msg('as a file', { id: 'evidence.via-file' });
    case 'paste':
      return msg('pasted', { id: 'evidence.via-paste' });
    case 'batch':
      return msg('in a batch', { id: 'evidence.via-batch' });
  }
}
