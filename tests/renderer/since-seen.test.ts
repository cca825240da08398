// What is new since someone last looked: told from what had been seen, and nothing where nothing is.
import { describe, expect, it } from 'vitest';
import type { Article } from '../../archive/model/article.ts';
import { sinceSeen } from '../../renderer/state/since-seen.ts';

const article = { versions: ['a', 'b', 'c'].map((id) => ({ id })) } as unknown as Pick<Article, 'versions'>;

describe('sinceSeen', () => {
  it.each([
    ['the newest was seen', 'c', null],
    ['one came since', 'b', { before: 'b', version: 'c', count: 1 }],
    ['two came since', 'a', { before: 'a', version: 'c', count: 2 }],
    ['nobody ever looked', null, null],
    ['what was seen is not there any more', 'x', null],
  ])('%s', (_, seen, expected) => expect(sinceSeen(article, seen)).toEqual(expected));

  it('finds nothing where there is no version', () => expect(sinceSeen({ versions: [] }, 'a')).toBeNull());
});
