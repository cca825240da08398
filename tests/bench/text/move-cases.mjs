// Makes cases of which it is known what moved: passages of an article taken to another place, as they are or edited,
// beside articles in which nothing moved, though it may look as if.
import { chance as seeded } from './chance.mjs';
import { editWords, sentencesOf, vocabularyOf } from './edit-words.mjs';

/**
 * @typedef {object} Article
 * @property {string} language
 * @property {readonly string[]} paragraphs
 *
 * @typedef {object} MoveCase
 * @property {string} kind
 * @property {boolean} isHard
 * @property {string} language
 * @property {string} before
 * @property {string} after
 * @property {readonly { from: readonly [number, number], to: readonly [number, number] }[]} truth
 * @property {boolean} eitherWay Two passages changed places: to find one of them is enough.
 */

/** A passage is marked in the making of a text by these, which stand in no text. */
const [open, close] = ['\ue000', '\ue001'];
const least = { paragraph: 60, sentence: 45 };
const leastSpaceless = { paragraph: 25, sentence: 18 };

/** Each kind's share of words edited within the passage, and how it is moved. */
const kinds = {
  'para-exact': { share: 0, isHard: false, make: moveParagraphs(1) },
  'para-edited': { share: 0.15, isHard: false, make: moveParagraphs(1) },
  'sent-exact': { share: 0, isHard: false, make: moveSentence },
  'sent-edited': { share: 0.15, isHard: false, make: moveSentence },
  'para-heavy': { share: 0.4, isHard: true, make: moveParagraphs(1) },
  'sent-heavy': { share: 0.3, isHard: true, make: moveSentence },
  multi: { share: 0.05, isHard: true, make: moveParagraphs(3) },
  swap: { share: 0, isHard: true, make: swapNeighbours },
  'list-items': { share: 0.05, isHard: true, make: moveListItem },
  control: { share: 0, isHard: false, make: changeNothing },
  'control-replaced': { share: 0, isHard: true, make: replaceParagraph },
  'control-boilerplate': { share: 0, isHard: true, make: addBoilerplate },
  copy: { share: 0.1, isHard: true, make: copyParagraph },
};

/**
 * One case of each kind for each article that has room for it.
 * @param {readonly Article[]} articles
 * @param {number} seed
 * @returns {readonly MoveCase[]}
 */
export function moveCases(articles, seed) {
  const chance = seeded(seed);
  return articles.flatMap(({ language, paragraphs }) => {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    const text = paragraphs.join('\n');
    const vocabulary = vocabularyOf(text, segmenter);
    const smallest = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]/u.test(text) ? leastSpaceless : least;
    return Object.entries(kinds).flatMap(([kind, { share, isHard, make }]) => {
      const edit = (/** @type {string} */ passage, part = share) =>
        part === 0 ? passage : editWords(passage, part, vocabulary, chance, segmenter);
      const made = make({ paragraphs, chance, edit, smallest });
      if (made === undefined) return [];
      const [before, after] = made.map((side) => unmarked(side.join('\n\n')));
      if (before === undefined || after === undefined) return [];
      const truth = [...before.places].flatMap(([name, from]) => {
        const to = after.places.get(name);
        return to === undefined ? [] : [{ from, to }];
      });
      return [{ kind, isHard, language, before: before.text, after: after.text, truth, eitherWay: kind === 'swap' }];
    });
  });
}

/**
 * @typedef {object} Making
 * @property {readonly string[]} paragraphs
 * @property {import('./chance.mjs').Chance} chance
 * @property {(passage: string, share?: number) => string} edit
 * @property {{ readonly paragraph: number, readonly sentence: number }} smallest Units that make a passage.
 *
 * @typedef {readonly [readonly string[], readonly string[]] | undefined} Made The paragraphs before and after, moved
 *   passages marked; undefined where the article has no room for it.
 */

/** @param {string | number} name @param {string} passage */
const marked = (name, passage) => `${open}${name}${open}${passage}${close}`;

/** Everything else gets a few edits, as it would. @param {Making} making @param {readonly string[]} paragraphs */
const touched = ({ chance, edit }, paragraphs) =>
  paragraphs.map((paragraph) => (!paragraph.includes(open) && chance.is(0.2) ? edit(paragraph, 0.06) : paragraph));

/** @param {number} count */
function moveParagraphs(count) {
  return (/** @type {Making} */ making) => {
    const { paragraphs, chance, edit, smallest } = making;
    const large = paragraphs.flatMap((paragraph, index) => (paragraph.length >= smallest.paragraph ? [index] : []));
    if (large.length < count || paragraphs.length < 4 + 2 * count) return undefined;
    const moved = chance.shuffle(large).slice(0, count);
    const before = paragraphs.map((paragraph, index) => (moved.includes(index) ? marked(index, paragraph) : paragraph));
    let after = touched(making, before);
    for (const index of moved) {
      const passage = /** @type {string} */ (paragraphs[index]);
      const from = after.indexOf(marked(index, passage));
      after = after.filter((_, at) => at !== from);
      const far = placesFarFrom(from, after, passage.length);
      if (far.length === 0) return undefined;
      after.splice(chance.pick(far), 0, marked(index, edit(passage)));
    }
    return /** @type {Made} */ ([before, after]);
  };
}

/**
 * Where a passage can go so that it crosses more text than it has itself: otherwise what it crosses has moved as well.
 * @param {number} from
 * @param {readonly string[]} paragraphs Without the passage.
 * @param {number} length
 */
function placesFarFrom(from, paragraphs, length) {
  return [...paragraphs.keys()].filter((at) => {
    const crossed = paragraphs.slice(Math.min(at, from), Math.max(at, from)).filter((one) => !one.includes(open));
    return crossed.join('').length > 2 * length;
  });
}

/** @param {Making} making @returns {Made} */
function moveSentence(making) {
  const { paragraphs, chance, edit, smallest } = making;
  const several = paragraphs.flatMap((paragraph, index) => {
    const sentences = sentencesOf(paragraph);
    const long = sentences.flatMap((sentence, at) => (sentence.length >= smallest.sentence ? [at] : []));
    return sentences.length >= 2 && long.length > 0 ? [{ index, sentences, long }] : [];
  });
  if (several.length < 2) return undefined;
  const source = chance.pick(several);
  const glue = /[。！？]$/u.test(source.sentences[0] ?? '') ? '' : ' ';
  const at = chance.pick(source.long);
  const sentence = /** @type {string} */ (source.sentences[at]);
  const far = placesFarFrom(source.index, paragraphs, sentence.length);
  const targets = several.filter(({ index }) => Math.abs(index - source.index) > 1 && far.includes(index));
  if (targets.length === 0) return undefined;
  const target = chance.pick(targets);
  const before = paragraphs.map((paragraph, index) =>
    index === source.index ? source.sentences.with(at, marked(0, sentence)).join(glue) : paragraph,
  );
  const after = touched(making, paragraphs);
  after[source.index] = source.sentences.filter((_, index) => index !== at).join(glue);
  const others = [...target.sentences];
  others.splice(chance.index(others.length + 1), 0, marked(0, edit(sentence)));
  after[target.index] = others.join(glue);
  return [before, after];
}

/** @param {Making} making @returns {Made} */
function swapNeighbours(making) {
  const { paragraphs, chance, smallest } = making;
  const places = paragraphs.flatMap((paragraph, index) =>
    paragraph.length >= smallest.paragraph && (paragraphs[index + 1]?.length ?? 0) >= smallest.paragraph ? [index] : [],
  );
  if (places.length === 0) return undefined;
  const place = chance.pick(places);
  const before = paragraphs.map((paragraph, index) =>
    index === place || index === place + 1 ? marked(index, paragraph) : paragraph,
  );
  const after = touched(making, before);
  after.splice(place, 2, /** @type {string} */ (before[place + 1]), /** @type {string} */ (before[place]));
  return [before, after];
}

/** A list of short items, one of which goes from one end to the other. @param {Making} making @returns {Made} */
function moveListItem(making) {
  const { paragraphs, chance, edit, smallest } = making;
  const items = paragraphs
    .flatMap(sentencesOf)
    .filter((sentence) => sentence.length >= smallest.sentence && sentence.length < 160);
  if (new Set(items).size < 6) return undefined;
  const list = chance
    .shuffle([...new Set(items)])
    .slice(0, 6)
    .map((item) => `- ${item}`);
  const item = /** @type {string} */ (list[0]);
  const before = [paragraphs[0] ?? '', [marked(0, item), ...list.slice(1)].join('\n'), ...paragraphs.slice(1, 4)];
  const after = [
    paragraphs[0] ?? '',
    [...list.slice(1), marked(0, `- ${edit(item.slice(2))}`)].join('\n'),
    ...paragraphs.slice(1, 4),
  ];
  return [before, after];
}

/** Edits, paragraphs that go, and paragraphs that come. @param {Making} making @returns {Made} */
function changeNothing(making) {
  const { paragraphs, chance } = making;
  if (paragraphs.length < 6) return undefined;
  const [gone, late] = [chance.index(paragraphs.length), chance.index(paragraphs.length)];
  return [
    paragraphs.filter((_, index) => index !== late),
    touched(making, paragraphs).filter((_, index) => index !== gone || gone === late),
  ];
}

/** Paragraphs give way to others of the same words in other sentences. @param {Making} making @returns {Made} */
function replaceParagraph(making) {
  const { paragraphs, chance } = making;
  if (paragraphs.length < 8) return undefined;
  const gone = chance.index(paragraphs.length - 4);
  const words = chance.shuffle((paragraphs[gone] ?? '').split(/(?<=\s)|(?<=[\p{sc=Han}\p{sc=Hiragana}])/u));
  const after = touched(making, paragraphs).filter((_, index) => index !== gone);
  after.splice(gone + 3, 0, words.join('').trim());
  return [paragraphs, after];
}

/** A line that stands again and again stands once more, and once less elsewhere. @param {Making} making @returns {Made} */
function addBoilerplate(making) {
  const { paragraphs, chance, smallest } = making;
  if (paragraphs.length < 8) return undefined;
  const line = sentencesOf(paragraphs.join(' ')).find((sentence) => sentence.length >= smallest.sentence) ?? '';
  const every = (/** @type {number} */ first) =>
    paragraphs.slice(0, 12).flatMap((paragraph, index) => (index % 3 === first ? [paragraph, line] : [paragraph]));
  const before = every(chance.index(3));
  return [before, touched(making, [...before, line, paragraphs.at(-1) ?? ''])];
}

/** A paragraph stays where it is and stands, edited, in another place as well. @param {Making} making @returns {Made} */
function copyParagraph(making) {
  const { paragraphs, chance, edit, smallest } = making;
  const large = paragraphs.flatMap((paragraph, index) => (paragraph.length >= smallest.paragraph ? [index] : []));
  if (large.length === 0 || paragraphs.length < 7) return undefined;
  const index = chance.pick(large);
  const after = touched(making, paragraphs);
  after[index] = /** @type {string} */ (paragraphs[index]);
  const far = after.flatMap((_, at) => (Math.abs(at - index) >= 3 ? [at] : []));
  after.splice(chance.pick(far), 0, edit(/** @type {string} */ (paragraphs[index])));
  return [paragraphs, after];
}

/**
 * The text without the marks, and where each marked passage stands in it.
 * @param {string} made
 */
function unmarked(made) {
  let text = '';
  /** @type {Map<string, readonly [number, number]>} */
  const places = new Map();
  for (const part of made.split(close)) {
    const [plain = '', name, passage = ''] = part.split(open);
    text += plain;
    if (name === undefined) continue;
    places.set(name, [text.length, text.length + passage.length]);
    text += passage;
  }
  return { text, places };
}
