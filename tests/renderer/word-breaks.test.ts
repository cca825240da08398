// Which words of a text may be broken, and where a careful printer breaks them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BreakWord, breakPlaces, goodBreaks } from '../../renderer/text/word-breaks.ts';

/** Breaks after every fifth letter, so that a word shows whether it was broken at all. */
const everyFifth: BreakWord = (word) =>
  Array.from({ length: Math.floor((word.length - 1) / 5) }, (_, at) => 5 * at + 5);

function shown(text: string, capitalNouns = false): string {
  const places = new Set(breakPlaces(text, { capitalNouns }, everyFifth));
  return [...text].map((letter, at) => (places.has(at) ? `|${letter}` : letter)).join('');
}

describe('a word', () => {
  it.each([
    [
      'is broken, with what stands around it',
      '»forvaltningen«, (forvaltningen). –forvaltningen',
      '»forva|ltnin|gen«, (forva|ltnin|gen). –forva|ltnin|gen',
    ],
    ['is whole where it is short', 'kommunens borgmester sagde', 'kommunens borgmester sagde'],
    ['is broken before the end of its genitive', "the commissioner's", "the commi|ssion|er's"],
    ['is whole as a name', 'Christensen og Frederiksborg', 'Christensen og Frederiksborg'],
    ['is broken as a long name, which is that of an office', 'Udenrigsministeriet', 'Udenr|igsmi|niste|riet'],
    [
      'is whole in capitals, or with some inside',
      'HOVEDSTADSREGIONEN universitetsPhDen',
      'HOVEDSTADSREGIONEN universitetsPhDen',
    ],
    [
      'is whole with a hyphen of its own',
      'arbejdsmarkeds-ordning EU-kommissionen',
      'arbejdsmarkeds-ordning EU-kommissionen',
    ],
    ['is whole with soft hyphens of its own', 'kommunal\u00adbestyrelse', 'kommunal\u00adbestyrelse'],
    ['is whole with a mark that is no letter', 'fa\u030arehyrderneshus', 'fa\u030arehyrderneshus'],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    'www.kommunens-egen-side.dk/nyheder',
    'https://example.org/articles',
    'redaktionssekretariatet@example.org',
    '#folkemødedeltagerne',
    '@udenrigsministeriet',
    '123456789012345',
    '12.345.678.901',
    '100-meterløberen',
    'covid19vaccinationer',
    'borgmestre/formænd/ministre',
    'kommunalbestyrelsen[3]',
  ])('is no word: %s', (token) => {
    expect(shown(`før ${token} efter`)).toBe(`før ${token} efter`);
  });

  it('is broken with a capital where all nouns have one', () => {
    expect(shown('Nachrichtend', true)).toBe('Nachr|ichte|nd');
  });
});

describe('of the places that patterns give', () => {
  /** `ret-ning-s-tje-ne` is a word with its places. */
  const good = (given: string): string => {
    const parts = given.split('-');
    const places = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('').length);
    const word = parts.join('');
    const kept = new Set(goodBreaks(word, places));
    return [...word].map((letter, at) => (kept.has(at) ? `-${letter}` : letter)).join('');
  };

  it.each([
    ['ef-ter-ret-ning-s-tje-ne-sten', 'efter-ret-nings-tje-ne-sten'],
    ['kap-ta-j-ne-ne', 'kaptaj-nene'],
    ['vej-r-ud-sig-ter', 'vejr-ud-sigter'],
    ['pho-tog-ra-ph-er', 'photog-rapher'],
    ['s-tjer-ner-ne', 'stjer-nerne'],
    ['is-bry-de-ren', 'isbry-deren'],
    ['re-gje-rin-g', 'regje-ring'],
  ])('%s keeps those of %s', (given, expected) => {
    expect(good(given)).toBe(expected);
  });

  it('each line has a vowel and four letters of the word, however the places fall', () => {
    const cut = fc.string({ minLength: 1, maxLength: 16, unit: fc.constantFrom(...'aeibrstkæø') }).chain((word) =>
      fc.record({
        word: fc.constant(word),
        places: fc.subarray(Array.from({ length: word.length - 1 }, (_, at) => at + 1)),
      }),
    );
    fc.assert(
      fc.property(cut, ({ word, places }) => {
        const kept = goodBreaks(word, places);
        const edges = [0, ...kept, word.length];
        expect(places).toEqual(expect.arrayContaining([...kept]));
        if (kept.length === 0) return;
        expect(edges[1]).toBeGreaterThanOrEqual(4);
        expect(word.length - (edges.at(-2) ?? 0)).toBeGreaterThanOrEqual(4);
        edges.slice(1).forEach((edge, at) => expect(word.slice(edges[at], edge)).toMatch(/[aeiæø]/));
      }),
    );
  });
});
