import { describe, expect, it } from 'vitest';
import { exactMoment, languageInWords, momentGiven } from '../../renderer/localisation/evidence-words.ts';

// Pages, front matter and strangers' archives say what they like of their language and their times.
describe('what a source says of itself', () => {
  it.each(['not a tag', '', '\u202e', '__proto__', 'd', 'en_GB.UTF-8 ', 'x'.repeat(10_000)])(
    'is shown as it is where it is no language: %j',
    (tag) => expect(languageInWords(tag)).toBe(tag),
  );

  it('is named where it is one', () => expect(languageInWords('sv')).toMatch(/^\S+ \(sv\)$/));

  it.each(['yesterday', '2026-99-99T99:99:99Z', ''])('is shown as it is where it is no time: %j', (given) =>
    expect(momentGiven(given)).toBe(given),
  );

  it('is told in UTC where its zone is none', () =>
    expect(exactMoment('2026-01-01T12:00:00.000Z', 'Nowhere/At_All')).toBe(exactMoment('2026-01-01T12:00:00.000Z')));
});
