// What is told of a passage beside its place: the words then and now, and what changed between them.
import { expect, test } from 'vitest';
import type { CarriedAnchor } from '../../archive/anchor/agree.ts';
import { placedAnchor } from '../../archive/anchor/place.ts';

const found: CarriedAnchor = { status: 'altered', range: [9, 18], score: 0.5, by: 'comparison', rivals: [] };
const english = (text: string): { readonly text: string; readonly language: string } => ({ text, language: 'en' });

test('gives the words of both sides and what changed between them', () => {
  const placed = placedAnchor(english('They say about 400 came.'), [9, 18], english('Some say about 500 came.'), found);
  expect(placed).toMatchObject({
    ...found,
    exactBefore: 'about 400',
    exactAfter: 'about 500',
    changes: [{ kind: 'replace', before: [6, 9], after: [6, 9] }],
  });
});

test('has no words for a lost passage', () => {
  const lost: CarriedAnchor = { status: 'lost', range: null, score: 0, by: 'none', rivals: [] };
  expect(placedAnchor(english('gone now'), [0, 4], english('quite other'), lost)).toMatchObject({
    ...lost,
    exactBefore: 'gone',
    exactAfter: null,
    changes: [],
  });
});
