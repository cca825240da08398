// What changed under a note, told in one line.
import { describe, expect, test } from 'vitest';
import { compare } from '../../archive/compare/compare.ts';
import type { PlacedAnchor } from '../../archive/model/anchor.ts';
import type { ChangeClass } from '../../archive/model/change-class.ts';
import { changedWords, placementWords } from '../../renderer/localisation/note-words.ts';

function anchor(exactBefore: string, exactAfter: string, ...classes: readonly ChangeClass[]): PlacedAnchor {
  const { changes } = compare(exactBefore, exactAfter);
  const found = { status: 'altered', range: [0, exactAfter.length], score: 1, by: 'comparison' } as const;
  return { ...found, exactBefore, exactAfter, changes, classes, rivals: [] };
}

describe('what changed under a note', () => {
  test.each<[string, PlacedAnchor, string, boolean]>([
    ['a number', anchor('about 12 people', 'about 14 people', 'number'), 'number changed: 12 → 14', true],
    ['what came', anchor('ready', 'not ready', 'negation'), 'negation added: not', true],
    ['what went', anchor('not ready', 'ready', 'negation'), 'negation removed: not', true],
    ['who says it', anchor('ready', 'ready', 'attribution'), 'The same words, but another source', true],
    ['white space alone', anchor('one two', 'one  two', 'typography'), 'typography changed', true],
    [
      'several things, of which small ones are left out',
      anchor(
        '12 men came to the hall that night to hear him',
        '14 men came to the hall that night to see him',
        'number',
        'wording',
      ),
      'number changed',
      false,
    ],
  ])('%s', (_, placed, words, isAll) => {
    expect(changedWords(placed)).toEqual({ words, isAll });
  });

  test('more than a line is shown in the passage itself', () => {
    const placed = anchor(
      'They said that it was so',
      `They ${'wrote at great length '.repeat(3)}that it was so`,
      'wording',
    );
    expect(changedWords(placed)).toEqual({ words: 'wording changed', isAll: false });
  });

  test('is nothing where nothing did', () => {
    expect(changedWords(anchor('ready', 'ready'))).toBeNull();
  });
});

test('who said where a note stands is told, and when', () => {
  const said = { at: '2026-03-01T12:00:00.000Z', device: 'aaaaaaaa', version: 'a'.repeat(64) };
  expect(placementWords({ ...said, position: { start: 0, end: 4 } }, true)).toMatch(/^Placed by you, 1 Mar/);
  expect(placementWords({ ...said, position: null }, false)).toMatch(/^Said on another computer not to be here, 1 Mar/);
});
