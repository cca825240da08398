// What a window starts with: what was set before, else what the system's language suggests.
import { describe, expect, it } from 'vitest';
import { changePreferences, readPreferences } from '../../renderer/state/preferences.ts';
import { MemoryStorage } from './memory-storage.ts';

const defaults = {
  theme: 'auto',
  face: 'serif',
  size: 'normal',
  words: 'hyphenated',
  furniture: 'folded',
  changeOrder: 'place',
  firstSteps: null,
};

describe('preferences', () => {
  it.each([
    ['da-DK', 'da'],
    ['da', 'da'],
    ['nb-NO', 'da'],
    ['sv', 'da'],
    ['fo', 'da'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    ['', 'en'],
  ])('a system in "%s" starts in %s', (system, language) => {
    expect(readPreferences(new MemoryStorage(), [system])).toEqual({ language, ...defaults });
  });

  it('are what was set', () => {
    const storage = new MemoryStorage();
    changePreferences(storage, ['da'], {
      language: 'en',
      theme: 'dark',
      size: 'large',
      words: 'whole',
      furniture: 'shown',
    });
    changePreferences(storage, ['da'], { firstSteps: 'note' });
    const set = {
      language: 'en',
      theme: 'dark',
      face: 'serif',
      size: 'large',
      words: 'whole',
      furniture: 'shown',
      changeOrder: 'importance',
      firstSteps: 'note',
    };
    expect(changePreferences(storage, ['da'], { changeOrder: 'importance' })).toEqual(set);
    expect(readPreferences(storage, ['da'])).toEqual(set);
  });

  it.each([
    '{',
    '[]',
    'null',
    '7',
    '{"language":"xx","theme":4,"changeOrder":[],"size":"huge","words":["whole"],"furniture":true,"firstSteps":"fly"}',
  ])('survive a storage that holds %s', (stored) => {
    const storage = { getItem: () => stored };
    expect(readPreferences(storage, ['da'])).toEqual({ language: 'da', ...defaults });
  });
});
