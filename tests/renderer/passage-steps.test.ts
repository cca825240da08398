// What became of passages, in a notation of letters: each string is a version, each letter a passage, repeated a word each.
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../archive/model/passage.ts';
import { stepsOf } from '../../renderer/text/passage-steps.ts';

/** `['aab', 'baa']`: passage a of two words before b of one, then the other way round. */
function passagesOf(versions: readonly string[]): readonly Passage[] {
  const letters = [...new Set(versions.join(''))].sort();
  return letters.map((letter) => ({
    id: letter,
    label: letter,
    ranges: versions.map((text) => {
      const start = text.indexOf(letter);
      return start < 0 ? null : ([start, text.lastIndexOf(letter) + 1] as const);
    }),
    words: versions.map((text) => text.split(letter).length - 1),
  }));
}

const signs = { stands: '=', moved: '~', added: '+', returned: '^', removed: '-', absent: '.' } as const;

function drawn(versions: readonly string[]): Record<string, string> {
  const passages = passagesOf(versions);
  const rows = stepsOf(passages, versions.length).map((row) => row.map((step) => signs[step]).join(''));
  return Object.fromEntries(passages.map(({ id }, index) => [id, rows[index] ?? '']));
}

describe('stepsOf', () => {
  it.each([
    { name: 'one version', versions: ['ab'], expected: { a: '=', b: '=' } },
    { name: 'nothing moves', versions: ['ab', 'ab'], expected: { a: '==', b: '==' } },
    { name: 'added and removed', versions: ['a', 'ab', 'b'], expected: { a: '==-', b: '.+=' } },
    { name: 'gone, then back', versions: ['ab', 'b', 'ab'], expected: { a: '=-^', b: '===' } },
    { name: 'the lighter one moved', versions: ['aab', 'baa'], expected: { a: '==', b: '=~' } },
    { name: 'the lighter one moved, down', versions: ['baa', 'aab'], expected: { a: '==', b: '=~' } },
    { name: 'one past two', versions: ['abbcc', 'bbcca'], expected: { a: '=~', b: '==', c: '==' } },
    { name: 'pushed down is not moved', versions: ['bc', 'abc'], expected: { a: '.+', b: '==', c: '==' } },
  ])('$name', ({ versions, expected }) => {
    expect(drawn(versions)).toEqual(expected);
  });
});
