// The address of a place: what is written can be read again, and what is no place leads nowhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlace, move, nowhere, parsePlace, type Place, rooms } from '../../renderer/state/location.ts';
import { shownClasses } from '../../renderer/text/shown-class.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const range = fc.tuple(fc.nat(1_000_000), fc.nat(1000)).map(([start, length]) => [start, start + length] as const);
const places: fc.Arbitrary<Place> = fc.record({
  page: fc.constant('article'),
  article: fc.uuid(),
  room: fc.constantFrom(...rooms),
  version: fc.option(hash),
  before: fc.option(hash),
  only: fc.subarray([...shownClasses]),
  passage: fc.option(range),
  note: fc.option(fc.uuid()),
  source: fc.constant(null),
});
/** Identifiers hold what an article calls the source. */
const sources = fc.string({ minLength: 1, unit: 'grapheme' }).map((name) => `in:${name}`);

const one: Place = {
  ...nowhere,
  article: 'a',
  room: 'compare',
  version: 'v',
  before: 'b',
  only: ['number'],
  passage: [1, 2],
  note: 'n',
};

describe('an address', () => {
  it('leads back to the place it was made from', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(parsePlace(formatPlace(place))).toEqual(place);
      }),
    );
  });

  it('leads back to any source', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const place: Place = { ...nowhere, page: 'sources', source };
        expect(parsePlace(formatPlace(place))).toEqual(place);
      }),
    );
  });

  it.each([
    ['', nowhere],
    ['#/', nowhere],
    ['#/article', nowhere],
    ['#/elsewhere/x/read', nowhere],
    ['#/library', { ...nowhere, page: 'library' }],
    ['#/settings', { ...nowhere, page: 'settings' }],
    ['#/settings/x', { ...nowhere, page: 'settings' }],
    ['#/sources', { ...nowhere, page: 'sources' }],
    ['#/sources/%E0%A4%A', { ...nowhere, page: 'sources' }],
    ['#/review', { ...nowhere, page: 'review' }],
    ['#/review/x', { ...nowhere, page: 'review', article: 'x' }],
    ['#/article/x', { ...nowhere, article: 'x' }],
    ['#/article/x/attic', { ...nowhere, article: 'x' }],
    ['#/article/x/read?version=abc&passage=9-3', { ...nowhere, article: 'x' }],
    [
      '#/article/x/compare?only=name.colour.number.name',
      { ...nowhere, article: 'x', room: 'compare', only: ['number', 'name'] },
    ],
    ['#/article/x/compare?only=', { ...nowhere, article: 'x', room: 'compare' }],
    ['#/article/x/sources?passage=3-9', { ...nowhere, article: 'x', room: 'sources', passage: [3, 9] }],
  ])('%s', (address, place) => expect(parsePlace(address)).toEqual(place));
});

describe('moving', () => {
  it('keeps the versions and what is looked for within an article, and forgets the passage and the note', () => {
    expect(move(one, { room: 'read' })).toEqual({ ...one, room: 'read', passage: null, note: null });
  });

  it('keeps what is looked for when the pair is another one', () => {
    expect(move(one, { version: 'w', before: 'v' }).only).toEqual(['number']);
    expect(move(one, { only: [] }).only).toEqual([]);
  });

  it('forgets the versions of another article, and what was looked for', () => {
    expect(move(one, { article: 'other' })).toEqual({ ...nowhere, article: 'other', room: 'compare' });
  });

  it('goes where it is told', () => {
    expect(move(one, { version: 'w', passage: [3, 4] })).toEqual({ ...one, version: 'w', passage: [3, 4], note: null });
  });
});
