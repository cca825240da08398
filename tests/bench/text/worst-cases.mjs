// The worst texts that we could think of, and how long a comparison of them may take.
import { chance as seeded } from './chance.mjs';
import { textOf, wordSource } from './prose.mjs';

/**
 * @typedef {object} WorstCase
 * @property {string} name
 * @property {string} language
 * @property {string} before
 * @property {string} after
 * @property {number} [goal] Milliseconds; none where the project set none.
 * @property {boolean} [isForAll] Whether the peers are measured on it as well.
 */

const many = 20_000;
const goal = 150;

/** @returns {readonly WorstCase[]} */
export function worstCases() {
  const chance = seeded(1);
  return [...ofWords(chance), ...ofOtherScripts(chance), ...ofRepeats(), ...ofCharacters(chance), ...books(chance)];
}

/** @param {import('./chance.mjs').Chance} chance @returns {readonly WorstCase[]} */
function ofWords(chance) {
  const word = wordSource('en', chance);
  const article = textOf(many, word);
  const other = textOf(many, word);
  const disjoint = article.replace(/\S+/g, (one) => `z${one}`);
  const flat = (/** @type {string} */ text) => text.replace(/\s+/g, ' ');
  const few = (/** @type {number} */ count) => textOf(many, () => `w${chance.index(count)}`);
  const unique = Array.from({ length: many }, (_, index) => `u${index}`);
  const shuffledBy = (/** @type {string} */ mark) => chance.shuffle(article.split(mark)).join(mark);
  const english = { language: 'en', goal };
  return [
    { name: 'every second word changed', before: article, after: everySecondWord(article), ...english, isForAll: true },
    { name: 'half of the words changed', before: article, after: changed(article, 0.5, chance), ...english },
    { name: 'unrelated', before: article, after: other, ...english, isForAll: true },
    { name: 'disjoint', before: article, after: disjoint, ...english, isForAll: true },
    { name: 'one line, unrelated', before: flat(article), after: flat(other), ...english, isForAll: true },
    {
      name: 'one line, every second word changed',
      before: flat(article),
      after: everySecondWord(flat(article)),
      ...english,
    },
    { name: 'low entropy, 3 words', before: few(3), after: few(3), ...english, isForAll: true },
    { name: 'low entropy, 20 words', before: few(20), after: few(20), ...english },
    { name: 'paragraphs shuffled', before: article, after: shuffledBy('\n\n'), ...english, isForAll: true },
    {
      name: 'paragraphs shuffled and edited',
      before: article,
      after: changed(shuffledBy('\n\n'), 0.1, chance),
      ...english,
    },
    { name: 'sentences shuffled', before: article, after: shuffledBy('. '), ...english, isForAll: true },
    {
      name: 'words shuffled',
      before: article,
      after: chance.shuffle(article.split(/\s+/)).join(' '),
      ...english,
      isForAll: true,
    },
    { name: 'unique words shuffled', before: unique.join(' '), after: chance.shuffle(unique).join(' '), ...english },
    { name: 'unique words reversed', before: unique.join(' '), after: unique.toReversed().join(' '), ...english },
    {
      name: 'lines shuffled',
      before: article.replaceAll('. ', '.\n'),
      after: chance.shuffle(article.split('. ')).join('.\n'),
      ...english,
    },
  ];
}

/** @param {import('./chance.mjs').Chance} chance @returns {readonly WorstCase[]} */
function ofOtherScripts(chance) {
  const danish = wordSource('da', chance);
  const article = textOf(many, danish);
  const known = {
    ja: '東京 大阪 政府 新聞 記者 会見 発表 今日 地震 学校 警察 病院 電車 飛行機 大統領 国会 選挙 経済 台風 消防 市民 住民 午後 午前 事故 原因 調査 被害 火災 道路 でした ました として により から まで など では には について',
    zh: '北京 上海 政府 记者 发表 今天 地震 学校 警察 医院 火车 飞机 总统 国会 选举 经济 台风 消防 市民 居民 下午 上午 事故 原因 调查 损失 火灾 道路 已经 正在 因为 所以 但是 我们 他们 可能 没有 认为',
    th: 'ประเทศ รัฐบาล วันนี้ กล่าว ตำรวจ ประชุม โรงเรียน นักเรียน แม่น้ำ ภูเขา ทะเล อากาศ บ้าน เมือง เงิน ใหม่ ใหญ่ ทำงาน ฝน ตก น้ำ คน ไม่ ได้ และ ของ ที่ ใน',
  };
  const scripts = Object.entries(known).flatMap(([language, list]) => {
    const words = list.split(' ');
    const word = () => words[Math.floor(words.length * chance.next() ** 2)] ?? '';
    const marks = language === 'th' ? { glue: '', stop: ' ' } : { glue: '', stop: '。' };
    const text = textOf(many, word, marks);
    const mark = language === 'th' ? ' ' : '。';
    const scripted = { language, goal };
    return [
      { name: `${language}, unrelated`, before: text, after: textOf(many, word, marks), ...scripted },
      {
        name: `${language}, half of the words changed`,
        before: text,
        after: otherWords(text, words, chance),
        ...scripted,
      },
      {
        name: `${language}, sentences shuffled`,
        before: text,
        after: chance.shuffle(text.split(mark)).join(mark),
        ...scripted,
      },
      {
        name: `${language}, one line without a mark, three edits`,
        before: text.replace(/[\s。]+/gu, ''),
        after: otherWords(text.replace(/[\s。]+/gu, ''), words, chance, 3 / many),
        ...scripted,
      },
    ];
  });
  const inDanish = { language: 'da', goal };
  return [
    { name: 'da, unrelated', before: article, after: textOf(many, danish), ...inDanish },
    { name: 'da, every second word changed', before: article, after: everySecondWord(article), ...inDanish },
    {
      name: 'da, sentences shuffled',
      before: article,
      after: chance.shuffle(article.split('. ')).join('. '),
      ...inDanish,
    },
    {
      name: 'da, paragraphs shuffled',
      before: article,
      after: chance.shuffle(article.split('\n\n')).join('\n\n'),
      ...inDanish,
    },
    ...scripts,
  ];
}

/** @returns {readonly WorstCase[]} */
function ofRepeats() {
  const sentence = 'the fire broke out at midnight near the old harbour.';
  const turned = 'near the old harbour the fire broke out at midnight.';
  const english = { language: 'en', goal };
  return [
    { name: 'one word repeated', before: 'word '.repeat(many), after: 'word '.repeat(many - 10), ...english },
    {
      name: 'one word repeated, another inside',
      before: 'word '.repeat(many),
      after: `${'word '.repeat(many / 2)}other ${'word '.repeat(many / 2 - 9)}end`,
      ...english,
    },
    { name: 'two words in turn', before: 'a b '.repeat(many / 2), after: `${'b a '.repeat(many / 2)}c`, ...english },
    {
      name: 'one sentence repeated',
      before: `${sentence} `.repeat(2000),
      after: `${turned} `.repeat(2000),
      ...english,
    },
    {
      name: 'one paragraph repeated',
      before: `${sentence}\n\n`.repeat(2000),
      after: `${turned}\n\n`.repeat(2000),
      ...english,
    },
  ];
}

/** @param {import('./chance.mjs').Chance} chance @returns {readonly WorstCase[]} */
function ofCharacters(chance) {
  const marks = () => Array.from({ length: 5 * many }, () => chance.pick([...'.,;:-! '])).join('');
  const any = { language: 'und', goal };
  return [
    { name: 'only white space', before: ' '.repeat(5 * many), after: ' \n'.repeat(2.5 * many), ...any },
    { name: 'only punctuation', before: marks(), after: marks(), ...any },
    { name: 'one enormous word', before: 'a'.repeat(10 * many), after: 'a'.repeat(10 * many - 1), ...any },
    { name: 'only marks', before: '\u0301'.repeat(5 * many), after: '\u0300'.repeat(5 * many), ...any },
    { name: 'only halves of pairs', before: '\ud83d'.repeat(5 * many), after: '\ude00'.repeat(5 * many), ...any },
    { name: 'emoji', before: '😀 👩‍👩‍👧 '.repeat(many / 2), after: '👩‍👩‍👧 😀 '.repeat(many / 2), ...any },
  ];
}

/** @param {import('./chance.mjs').Chance} chance @returns {readonly WorstCase[]} */
function books(chance) {
  const word = wordSource('en', chance);
  const book = textOf(10 * many, word);
  const third = Math.floor(book.length / 3);
  const edits = [1000, third, 2 * third].map((from) => book.indexOf(' ', from));
  const edited = edits.toReversed().reduce((text, at) => `${text.slice(0, at)} inserted${text.slice(at)}`, book);
  const flat = (/** @type {string} */ text) => text.replace(/\s+/g, ' ');
  const percent = changed(book, 0.01, chance);
  return [
    { name: 'book of 200,000 words, 3 edits', language: 'en', before: book, after: edited, goal: 30, isForAll: true },
    { name: 'book, 1 % of the words edited', language: 'en', before: book, after: percent, goal: 300, isForAll: true },
    { name: 'book in one line, 1 % edited', language: 'en', before: flat(book), after: flat(percent) },
    { name: 'book, unrelated', language: 'en', before: book, after: textOf(10 * many, word) },
    {
      name: 'book, sentences shuffled',
      language: 'en',
      before: book,
      after: chance.shuffle(book.split('. ')).join('. '),
    },
  ];
}

/** @param {string} text */
function everySecondWord(text) {
  let index = 0;
  return text.replace(/\S+/g, (word) => (index++ % 2 === 0 ? word : `n${word}`));
}

/** @param {string} text @param {number} share @param {import('./chance.mjs').Chance} chance */
function changed(text, share, chance) {
  return text.replace(/\S+/g, (word) => (chance.is(share) ? `n${word}` : word));
}

/** @param {string} text @param {readonly string[]} words @param {import('./chance.mjs').Chance} chance */
function otherWords(text, words, chance, share = 0.5) {
  const pattern = new RegExp([...words].sort((one, other) => other.length - one.length).join('|'), 'gu');
  return text.replace(pattern, (word) => (chance.is(share) ? chance.pick(words) : word));
}
