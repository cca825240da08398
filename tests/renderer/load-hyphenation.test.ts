// How words of each language are broken, by the patterns that the application brings.
import { describe, expect, it } from 'vitest';
import { loadHyphenation } from '../../renderer/state/load-hyphenation.ts';

async function shown(language: string, text: string): Promise<string> {
  const hyphenate = await loadHyphenation(language);
  const places = new Set(hyphenate?.(text));
  return [...text].map((letter, at) => (places.has(at) ? `-${letter}` : letter)).join('');
}

describe('words are broken', () => {
  it.each([
    ['da', 'kommunalbestyrelsen og efterretningstjenesten', 'kommu-nal-be-sty-relsen og efter-ret-nings-tje-ne-sten'],
    ['da-DK', 'sundhedsministeren forklarede', 'sund-heds-mi-ni-steren forklarede'],
    ['en', 'the investigation of the representatives', 'the inves-ti-ga-tion of the repre-sen-ta-tives'],
    ['en-GB', 'the investigation of the representatives', 'the invest-ig-a-tion of the repres-ent-at-ives'],
    ['de', 'die Bundesregierung', 'die Bundes-re-gie-rung'],
    ['sv', 'underrättelsetjänsten', 'under-rät-tel-se-tjänsten'],
    ['nb', 'etterretningstjenesten', 'etter-ret-nings-tje-nesten'],
    ['nn', 'etterretningstenesta', 'etter-ret-nings-te-nesta'],
  ])('in %s: %s', async (language, text, expected) => {
    expect(await shown(language, text)).toBe(expected);
  });

  it.each(['und', 'fr', 'fi', 'constructor', ''])('not in "%s", whose patterns nobody has', async (language) => {
    expect(await loadHyphenation(language)).toBeNull();
  });

  it('alike when more words were broken than are kept', async () => {
    const hyphenate = await loadHyphenation('da');
    const letters = [...'bdfgklmnprst'];
    const many = letters.flatMap((a) =>
      letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => `${a}a${b}e${c}i${d}østeren`))),
    );
    expect(many.length).toBeGreaterThan(20_000);
    const first = hyphenate?.('kommunalbestyrelsen');
    hyphenate?.(many.join(' '));
    expect(hyphenate?.('kommunalbestyrelsen')).toEqual(first);
  });
});
