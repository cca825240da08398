// What a window starts with: what was set before, else what the system's language suggests.
import { describe, expect, it } from 'vitest';
import { readPreferences, writePreferences } from '../../renderer/state/preferences.ts';
import { MemoryStorage } from './memory-storage.ts';

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
    expect(readPreferences(new MemoryStorage(), [system])).toEqual({ language, theme: 'auto' });
  });

  it('are what was set', () => {
    const storage = new MemoryStorage();
    writePreferences(storage, { language: 'en', theme: 'dark' });
    expect(readPreferences(storage, ['da'])).toEqual({ language: 'en', theme: 'dark' });
  });

  it.each(['{', '[]', 'null', '7', '{"language":"xx","theme":4}'])('survive a storage that holds %s', (stored) => {
    const storage = { getItem: () => stored };
    expect(readPreferences(storage, ['da'])).toEqual({ language: 'da', theme: 'auto' });
  });
});
