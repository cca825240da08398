import { describe, expect, it } from 'vitest';
import { headlineHistory } from '../../renderer/text/headline-history.ts';

/** Versions as their headlines, `-` for none; spans as `first-last headline`. */
function spans(headlines: string): readonly string[] {
  const versions = headlines.split(' ').map((headline) => ({ headline: headline === '-' ? '' : headline }));
  return headlineHistory(versions).map(({ headline, first, last }) => `${first}-${last} ${headline}`);
}

describe('headlineHistory', () => {
  it.each([
    ['A', ['0-0 A']],
    ['A A B', ['0-1 A', '2-2 B']],
    ['A B A', ['0-0 A', '1-1 B', '2-2 A']],
    ['A - A', ['0-2 A']],
    ['- A - B -', ['1-1 A', '3-3 B']],
    ['- -', []],
  ])('of %s is %j', (headlines, expected) => expect(spans(headlines)).toEqual(expected));
});
