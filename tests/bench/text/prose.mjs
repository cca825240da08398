// Made-up texts: articles in the letters of several languages, editions of them, and long texts word by word. For when no
// real texts are at hand, and for sizes that no article has.
import { chance as seeded } from './chance.mjs';

/** Syllables; the words of a made-up language are made of them, and frequent ones are as frequent as in real text. */
const syllables = {
  da: 'be de en er ge la li mo na ni or på re sk st ti un vi æg ø å bro dag hus mand kom sam hed lig',
  de: 'ab an auf be ge ver ent er haus stadt lich keit ung sch mann über für grün tag wer ein den schaft',
  en: 'the re in on er ton ing ly ness per com pro fire har bour wa ter light mor ning ter ment al',
  fr: 'le la re dé con tion ment eau ville mai rie é co le jour sé cu ri té ha bi tant qu’il l’an ce',
  ja: '東 京 都 市 政 府 新 聞 記 者 会 見 発 表 今 日 雨 風 地 震 学 校 水 道 電 車 海 山 た し て は に を の が',
};
/** Languages that are written without spaces. */
const unspaced = new Set(['ja']);
const words = 6000;

/**
 * @param {keyof typeof syllables} language
 * @param {import('./chance.mjs').Chance} chance
 * @returns {() => string} Gives a word; few words are frequent and most are rare, as Zipf found.
 */
export function wordSource(language, chance) {
  const parts = syllables[language].split(' ');
  const most = unspaced.has(language) ? 2 : 4;
  const vocabulary = Array.from({ length: words }, () =>
    Array.from({ length: 1 + chance.index(most) }, () => chance.pick(parts)).join(''),
  );
  return () => vocabulary[Math.floor(words ** chance.next()) - 1] ?? '';
}

/**
 * A text of so many words, in sentences of 12 and paragraphs of 80.
 * @param {number} count
 * @param {(index: number) => string} word
 * @param {{ readonly glue: string, readonly stop: string }} [marks]
 */
export function textOf(count, word, { glue, stop } = { glue: ' ', stop: '.' }) {
  const parts = Array.from({ length: count }, (_, index) => {
    if (index % 80 === 79) return `${word(index)}${stop}\n\n`;
    return `${word(index)}${index % 12 === 11 ? `${stop}${glue}` : glue}`;
  });
  return parts.join('').trim();
}

/**
 * Articles of 8 to 16 paragraphs, as many in each language.
 * @param {number} each
 * @param {number} seed
 * @returns {readonly import('./move-cases.mjs').Article[]}
 */
export function articles(each, seed) {
  const chance = seeded(seed);
  return /** @type {(keyof typeof syllables)[]} */ (Object.keys(syllables)).flatMap((language) => {
    const word = wordSource(language, chance);
    const [glue, stop] = unspaced.has(language) ? ['', '。'] : [' ', '.'];
    const sentence = () => Array.from({ length: 6 + chance.index(16) }, word).join(glue) + stop;
    const paragraph = () => Array.from({ length: 1 + chance.index(4) }, sentence).join(glue);
    return Array.from({ length: each }, () => ({
      language,
      paragraphs: Array.from({ length: 8 + chance.index(9) }, paragraph),
    }));
  });
}

/**
 * Pairs of an article and an edition of it: most differ little, some much, and what changes is mostly a phrase, as in
 * revisions. Of languages with spaces only: what the least number of changed words is, is not to be told for others.
 * @param {readonly import('./move-cases.mjs').Article[]} from
 * @param {number} seed
 */
export function revisions(from, seed) {
  const chance = seeded(seed);
  return from
    .filter(({ language }) => !unspaced.has(language))
    .map(({ language, paragraphs }) => {
      const touched = chance.next() ** 3;
      const after = paragraphs.flatMap((paragraph) => {
        if (!chance.is(touched)) return [paragraph];
        const kind = chance.next();
        if (kind < 0.1) return [];
        if (kind < 0.2) return [paragraph, chance.shuffle(chance.pick(paragraphs).split(' ')).join(' ')];
        return [withOtherPhrases(paragraph, 1 + chance.index(3), chance)];
      });
      return { language, before: paragraphs.join('\n\n'), after: after.join('\n\n') };
    });
}

/** @param {string} paragraph @param {number} count @param {import('./chance.mjs').Chance} chance */
function withOtherPhrases(paragraph, count, chance) {
  const all = paragraph.split(' ');
  for (let phrase = 0; phrase < count; phrase++) {
    const [from, to] = [chance.index(all.length), chance.index(all.length)];
    all.splice(from, chance.index(6), ...all.slice(to, to + chance.index(6)));
  }
  return all.join(' ');
}
