// Very many small texts, of every kind of character and of patterns that alignments find hard: both sides must rebuild,
// the same must come from either side, no character may be cut, and none may take long.
import { isDeepStrictEqual } from 'node:util';
import { chance as seeded } from './chance.mjs';
import { variorum } from './comparers.mjs';

/** Milliseconds of processor that one comparison may take; measured again where it took more, as it may collect garbage. */
const bound = 10;
const again = 5;
/** One case in so many is compared from the other side as well, and its edges are set against those of characters. */
const closely = 10;

/** Parts that texts are made of, by what they are to try. */
const alphabets = {
  words: ['the ', 'fire ', 'harbour ', 'and ', 'of ', 'said. ', '\n\n', '12 ', '0,72 ', 'don’t ', 'COVID-19 '],
  few: ['a ', 'b ', 'a', 'b', ' '],
  lines: ['one line here\n', 'another one\n', '\n', 'x\n', '- item\n', '\r\n', '\t'],
  marks: ['.', ',', '!', '“', '”', '«', '—', ' ', "'", '’', '(', ')'],
  characters: [
    'e\u0301',
    '\u0301',
    '👍🏽',
    '👩‍👩‍👧',
    '🇩🇰',
    '🇸',
    '❤️',
    '1️⃣',
    '\u200d',
    '\u200c',
    '\ud83d',
    '\ude00',
    '\0',
    ' ',
  ],
  scripts: [
    '漢字',
    '東京都',
    'ไทย',
    'น้ำ',
    'か゛',
    '한국',
    'क्ष',
    'שָׁלוֹם ',
    'عربي ',
    '\u0600',
    '١٢',
    '\u202e',
    '𠮷',
    '𝒳',
    '。',
    ' ',
  ],
  invisible: ['\u00ad', '\u2060', '\ufeff', '\u200b', '\u00a0', 'a', 'b', ' ', '\u2028'],
};
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Throws at the first case that does not hold, and says which it is.
 * @param {number} cases
 * @param {number} seed
 */
export function fuzz(cases, seed) {
  const chance = seeded(seed);
  const kinds = Object.values(alphabets);
  let slowest = 0;
  let changes = 0;
  const start = performance.now();
  for (let round = 0; round < cases; round++) {
    const alphabet = chance.is(0.1) ? kinds.flat() : chance.pick(kinds);
    const before = chance.is(0.05) ? anyUnits(chance) : made(alphabet, chance);
    const after = chance.is(0.4) ? made(alphabet, chance) : edited(before, alphabet, chance);
    const { took, compared } = timed(before, after);
    slowest = Math.max(slowest, took);
    changes += compared.changes.length;
    const wrong = took > bound ? `took ${took.toFixed(1)} ms` : wrongIn(before, after, compared, round % closely === 0);
    if (wrong !== undefined)
      throw new Error(`${wrong}: ${JSON.stringify([before, after])}, case ${round}, seed ${seed}`);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${cases.toLocaleString('en')} pairs of small texts, seed ${seed}: all rebuilt, ${changes.toLocaleString('en')} changes, ` +
      `the slowest in ${slowest.toFixed(1)} ms of processor time (bound ${bound} ms), ${seconds.toFixed(0)} s in all`,
  );
}

/** @param {string} before @param {string} after */
function timed(before, after) {
  let took = Infinity;
  /** @type {import('./comparers.mjs').Compared} */
  let compared = { changes: [] };
  for (let round = 0; round < again && took > bound; round++) {
    const start = process.cpuUsage();
    compared = variorum.compare(before, after, 'und');
    const { user, system } = process.cpuUsage(start);
    took = Math.min(took, (user + system) / 1000);
  }
  return { took, compared };
}

/**
 * @param {string} before
 * @param {string} after
 * @param {import('./comparers.mjs').Compared} compared
 * @param {boolean} isClose
 * @returns {string | undefined} What does not hold.
 */
function wrongIn(before, after, { changes, moves = [] }, isClose) {
  let [beforeEnd, afterEnd] = [0, 0];
  for (const change of [...changes, { before: [before.length, before.length], after: [after.length, after.length] }]) {
    const [start = 0, end = 0] = change.before;
    const [afterStart = 0, afterStop = 0] = change.after;
    if (start < beforeEnd || afterStart < afterEnd || end < start || afterStop < afterStart) return 'is out of order';
    if (before.slice(beforeEnd, start) !== after.slice(afterEnd, afterStart)) return 'does not rebuild';
    [beforeEnd, afterEnd] = [end, afterStop];
  }
  if (beforeEnd > before.length || afterEnd > after.length) return 'goes beyond the text';
  if (before === after && changes.length + moves.length > 0) return 'finds a change where there is none';
  if (!isClose) return undefined;
  const mirrored = variorum.compare(after, before, 'und').changes.map((change) => [change.after, change.before]);
  if (
    !isDeepStrictEqual(
      mirrored,
      changes.map((change) => [change.before, change.after]),
    )
  )
    return 'differs by the side';
  const cut = cutsCharacter(
    before,
    changes.flatMap((change) => [...change.before]),
  );
  return cut ||
    cutsCharacter(
      after,
      changes.flatMap((change) => [...change.after]),
    )
    ? 'cuts a character'
    : undefined;
}

/** @param {string} text @param {readonly number[]} edges */
function cutsCharacter(text, edges) {
  const whole = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length);
  return edges.some((edge) => !whole.has(edge));
}

/** @param {readonly string[]} alphabet @param {import('./chance.mjs').Chance} chance */
function made(alphabet, chance) {
  return Array.from({ length: chance.index(24) }, () => chance.pick(alphabet)).join('');
}

/** @param {import('./chance.mjs').Chance} chance */
function anyUnits(chance) {
  return Array.from({ length: chance.index(20) }, () => String.fromCharCode(chance.index(0x10000))).join('');
}

/** Something put in, taken out, turned round or repeated. @param {string} text @param {readonly string[]} alphabet @param {import('./chance.mjs').Chance} chance */
function edited(text, alphabet, chance) {
  const [one, other] = [chance.index(text.length + 1), chance.index(text.length + 1)];
  const [start, end] = [Math.min(one, other), Math.max(one, other)];
  const inside = text.slice(start, end);
  const kind = chance.next();
  if (kind < 0.4) return text.slice(0, start) + made(alphabet, chance) + text.slice(end);
  if (kind < 0.6) return text.slice(0, start) + text.slice(end);
  if (kind < 0.8) return text.slice(end) + inside + text.slice(0, start);
  return text.slice(0, start) + inside + inside + text.slice(end);
}
