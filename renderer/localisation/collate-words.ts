// The collating room in words: ages of words, and who has what.
import { msg, str } from '@lit/localize';
import type { Age } from '../text/flow-ages.ts';

/** `from version 1`, `from versions 4–9`: since when words stand there. */
export function ageInWords({ from, to }: Age): string {
  if (from === to) return msg(str`from version ${from + 1}`, { id: 'collate.age-one' });
  return msg(str`from versions ${from + 1}–${to + 1}`, { id: 'collate.age-span' });
}

/** `these words came with version 3`; versions count from 0. */
export function cameWith(version: number): string {
  return msg(str`these words came with version ${version + 1}`, { id: 'collate.came-with' });
}
