// The articles that every system is given: made up, in words that look Danish, the same in every run. A version differs
// from the one before it by a few words, as revisions do, and no two texts are the same.
import { createHash } from 'node:crypto';

/**
 * @typedef {object} Draft A version of an article, ready to be kept.
 * @property {string} article UUID.
 * @property {boolean} isNew Whether it is the article's first version.
 * @property {string} headline
 * @property {string} text Headline and paragraphs, joined by blank lines; about `textBytes` in UTF-8.
 * @property {readonly { kind: 'headline' | 'paragraph', range: readonly [number, number] }[]} blocks
 * @property {number} words
 * @property {string} publisher
 * @property {string} url
 * @property {string} capturedAt ISO 8601.
 */

export const versionsPerArticle = 5;
/** Of a version's text, about. */
export const textBytes = 3000;

const wordsPerSentence = 14;
const sentencesPerParagraph = 4;
/** Of a revision, beside the line that counts it. */
const wordsChanged = 6;
const firstArticle = Date.parse('2020-01-01T06:00:00Z');

const common =
  'og i at det er en til på som med for den af de ikke har vi et der kan om men var så efter over ved fra mod under ' +
  'også blev skal være mere siger år nye anden første sidste store flere mellem uden dag mens havde';
const beginnings =
  'bro havn by skole vand vej kyst fjord tog kommune strøm skov kirke hus sø mark ø rådhus færge storm vinter sommer ' +
  'fiske penge bolig læge klima trafik kultur sports energi børne ungdoms borger varme natur land arbejds grænse';
const endings =
  'en erne et plan planen projektet udvalg udvalget chef chefen formand formanden åbning åbningen pris prisen debat ' +
  'debatten aftale aftalen budget budgettet kontrol sag sagen rapport rapporten selskab selskabet værk værket møde';
const publishers = ['Fjordposten', 'Sundets Avis', 'Østkysten', 'Dagbladet Nord', 'Bælt Tidende', 'Ærøs Nyt'];

const commonWords = common.split(' ');
const vocabulary = [
  ...commonWords,
  ...beginnings.split(' ').flatMap((beginning) => endings.split(' ').map((ending) => beginning + ending)),
];

/**
 * All versions of the article of that number, the oldest first.
 * @param {number} number From 0.
 * @returns {readonly Draft[]}
 */
export function draftsOf(number) {
  const { words, paragraphs, chance } = firstWords(number);
  return Array.from({ length: versionsPerArticle }, (_, version) => {
    if (version > 0) revise(words, chance);
    return draft(number, version, words, paragraphs);
  });
}

/**
 * One more version of an article, which no other run has made.
 * @param {number} number
 * @param {string} run Tells this run from every other.
 * @returns {Draft}
 */
export function anotherDraft(number, run) {
  const { words, paragraphs, chance } = firstWords(number);
  for (let revision = 0; revision < versionsPerArticle; revision++) revise(words, chance);
  return draft(number, versionsPerArticle, words, paragraphs, ` (${run})`);
}

/**
 * @param {number} number
 * @returns {string} The article's UUID, of version 7: its time, then what looks random and is not.
 */
export function articleId(number) {
  const time = (firstArticle + number * 60_000).toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(`article ${number}`).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

/**
 * Numbers of articles, all over the archive and no two alike as long as there are enough.
 * @param {number} count
 * @param {number} articles How many there are.
 * @returns {readonly number[]}
 */
export function scattered(count, articles) {
  // A stride without a common factor with the powers of ten that archives of this bench have.
  return Array.from({ length: count }, (_, index) => (index * 7919 + 13) % articles);
}

/** @param {number} number */
function firstWords(number) {
  const chance = chanceOf(number);
  /** @type {string[]} */
  const words = [];
  for (let bytes = 0; bytes < textBytes - 97;) {
    const word = anyWord(chance);
    words.push(word);
    bytes += Buffer.byteLength(word) + 1.15;
  }
  const paragraphs = Math.ceil(words.length / (wordsPerSentence * sentencesPerParagraph));
  return { words, paragraphs, chance };
}

/**
 * @param {string[]} words Changed in place.
 * @param {() => number} chance
 */
function revise(words, chance) {
  for (let change = 0; change < wordsChanged; change++) words[Math.floor(chance() * words.length)] = anyWord(chance);
}

/**
 * @param {number} number
 * @param {number} version From 0.
 * @param {readonly string[]} words
 * @param {number} paragraphs
 * @param {string} [mark] Ends the text.
 * @returns {Draft}
 */
function draft(number, version, words, paragraphs, mark = '') {
  const publisher = publishers[number % publishers.length] ?? '';
  const headline = capitalized(words.slice(0, 7).join(' '));
  const parts = [headline];
  const size = wordsPerSentence * sentencesPerParagraph;
  for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
    parts.push(sentences(words.slice(paragraph * size, (paragraph + 1) * size)));
  }
  parts.push(`Det skriver ${publisher} i udgave ${version + 1} af sag nummer ${number}${mark}.`);
  let next = 0;
  const blocks = parts.map((part, index) => {
    const start = next;
    next += part.length + 2;
    const kind = /** @type {'headline' | 'paragraph'} */ (index === 0 ? 'headline' : 'paragraph');
    return { kind, range: /** @type {const} */ ([start, start + part.length]) };
  });
  const text = parts.join('\n\n');
  return {
    article: articleId(number),
    isNew: version === 0,
    headline,
    text,
    blocks,
    words: text.split(/\s+/).length,
    publisher,
    url: `https://${publisher.toLowerCase().replace(/[^a-z]/g, '')}.example/sag/${number}`,
    capturedAt: new Date(firstArticle + number * 60_000 + version * 3_600_000).toISOString(),
  };
}

/** @param {readonly string[]} words */
function sentences(words) {
  const made = [];
  for (let start = 0; start < words.length; start += wordsPerSentence) {
    made.push(`${capitalized(words.slice(start, start + wordsPerSentence).join(' '))}.`);
  }
  return made.join(' ');
}

/** @param {string} text */
function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Every other word is one of the common ones. @param {() => number} chance */
function anyWord(chance) {
  const among = chance() < 0.5 ? commonWords : vocabulary;
  return among[Math.floor(chance() * among.length)] ?? '';
}

/** Mulberry32: numbers in [0, 1) that follow from the seed. @param {number} seed */
function chanceOf(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
