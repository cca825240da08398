// Which versions a place is about, and where steps lead: `123>45` is the article's versions, with what is chosen.
import { describe, expect, test } from 'vitest';
import type { Article } from '../../archive/model/article.ts';
import { type Room, nowhere } from '../../renderer/state/location.ts';
import { stepVersion, versionPair } from '../../renderer/state/version-pair.ts';

/** An article whose versions are called by one letter each. */
function versionsOf(names: string): Pick<Article, 'versions'> {
  return { versions: [...names].map((id) => ({ id })) as unknown as Article['versions'] };
}

function place(room: Room, version: string | null, before: string | null): typeof nowhere {
  return { ...nowhere, room, version, before };
}

describe('the pair of a place', () => {
  test.each<[string, Room, string | null, string | null, string, string | null]>([
    ['the newest and the one before it', 'read', null, null, 'c', 'b'],
    ['the named and the one before it', 'read', 'b', null, 'b', 'a'],
    ['both named', 'compare', 'c', 'a', 'c', 'a'],
    ['a later one to compare with', 'compare', 'a', 'c', 'a', 'c'],
    ['the oldest, alone', 'read', 'a', null, 'a', null],
    ['the oldest, compared with what came after it', 'compare', 'a', null, 'b', 'a'],
    ['a version that is not there', 'read', 'x', null, 'c', 'b'],
    ['a version before that is not there', 'compare', 'c', 'x', 'c', 'b'],
    ['one and the same version', 'compare', 'b', 'b', 'b', 'a'],
  ])('%s', (_, room, wanted, before, version, beforeVersion) => {
    expect(versionPair(versionsOf('abc'), place(room, wanted, before))).toEqual({ version, beforeVersion });
  });

  test('of an article without versions', () => {
    expect(versionPair(versionsOf(''), nowhere)).toEqual({ version: '', beforeVersion: null });
  });
});

describe('a step', () => {
  test.each<[string, Room, string | null, string | null, 1 | -1, 'version' | 'before', unknown]>([
    ['back from the newest', 'read', null, null, -1, 'version', { version: 'b' }],
    ['on from the oldest', 'read', 'a', null, 1, 'version', { version: 'b' }],
    ['not past the newest', 'read', 'c', null, 1, 'version', null],
    ['not before the oldest', 'read', 'a', null, -1, 'version', null],
    ['of the earlier side, in the room for comparing alone', 'read', 'c', null, -1, 'before', null],
    ['of the earlier side', 'compare', 'c', 'b', -1, 'before', { before: 'a' }],
    ['not onto the version itself', 'compare', 'c', 'b', 1, 'before', null],
  ])('%s', (_, room, version, before, by, side, to) => {
    expect(stepVersion(versionsOf('abc'), place(room, version, before), by, side)).toEqual(to);
  });
});
