// Notes on articles of which it is known where they belong in the next edition: one case a kind of edit. The passage is
// carried through the edit between two letters of the Private Use Area, which no edit touches.
import { chance as seeded } from './chance.mjs';

const opens = '\ue000';
const closes = '\ue001';
const words = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const sentences = /[^.!?。]+(?:[.!?。]+["”’»)]*\s*|$)/gu;

/**
 * @typedef {object} AnchorCase
 * @property {string} kind
 * @property {string} language
 * @property {string} before
 * @property {string} after
 * @property {readonly [number, number]} range
 * @property {readonly [number, number] | null} truth
 * @property {readonly string[]} statuses What may be said of it.
 *
 * @typedef {string[][]} Draft Sentences by paragraph, with the space after them; one holds the passage.
 *
 * @typedef {object} Desk
 * @property {import('./chance.mjs').Chance} chance
 * @property {Draft} draft
 * @property {readonly [paragraph: number, sentence: number]} at Where the passage is.
 * @property {readonly string[]} vocabulary
 * @property {readonly string[]} strange Sentences of other articles.
 */

const wordsOf = (/** @type {string} */ text) => [...text.matchAll(words)];
const bare = (/** @type {string} */ text) => text.replace(/[\ue000\ue001]/g, '');
const passageOf = (/** @type {string} */ marked) => marked.slice(marked.indexOf(opens), marked.indexOf(closes) + 1);
const spaced = (/** @type {string} */ sentence) => (/[。\s]$/u.test(sentence) ? sentence : `${sentence} `);

/** @param {Desk} desk @param {string} text @param {readonly number[]} which Words, counted from 0, that become others. */
function reword({ chance, vocabulary }, text, which) {
  const chosen = new Set(which);
  let word = -1;
  return text.replace(words, (written) => {
    word += 1;
    if (!chosen.has(word)) return written;
    for (;;) {
      const other = chance.pick(vocabulary);
      if (other !== written) return other;
    }
  });
}

/** @param {Desk} desk @param {string} text @param {number} count */
function rewordSome(desk, text, count) {
  const order = desk.chance.shuffle(wordsOf(text).map((_, index) => index));
  return reword(desk, text, order.slice(0, count));
}

/** @param {Desk} desk @param {(passage: string) => string} edit */
const inPassage = (desk, edit) =>
  replaceSentence(desk, (marked) => marked.replace(/\ue000[^]*\ue001/u, (passage) => edit(passage)));

/** @param {Desk} desk @param {(marked: string) => string} edit @returns {Draft} */
function replaceSentence({ draft, at }, edit) {
  return draft.map((paragraph, p) =>
    paragraph.map((sentence, s) => (p === at[0] && s === at[1] ? edit(sentence) : sentence)),
  );
}

/** @param {Desk} desk @returns {Draft} */
const withoutSentence = ({ draft, at }) =>
  draft
    .map((paragraph, p) => paragraph.filter((_, s) => p !== at[0] || s !== at[1]))
    .filter((paragraph) => paragraph.length > 0);

/** @param {Draft} draft @param {number} paragraph @param {string} sentence @returns {Draft} */
const withSentence = (draft, paragraph, sentence) =>
  draft.map((sentencesHere, p) => (p === paragraph ? [...sentencesHere.map(spaced), sentence] : sentencesHere));

/** @param {Desk} desk A paragraph at some distance from the passage's. */
function elsewhere({ chance, draft, at }) {
  const others = draft.map((_, p) => p).filter((p) => Math.abs(p - at[0]) > 1);
  return others.length === 0 ? draft.length - 1 : chance.pick(others);
}

/** @param {Desk} desk @param {(sentence: string) => string} [edit] @returns {Draft} */
function movedSentence(desk, edit = (sentence) => sentence) {
  const { draft, at } = desk;
  const marked = edit(draft[at[0]]?.[at[1]] ?? '');
  const moved = withSentence(draft, elsewhere(desk), marked);
  return withoutSentence({ ...desk, draft: moved });
}

/** @param {Desk} desk @returns {Draft} */
function movedParagraph({ draft, at, chance }) {
  const rest = draft.filter((_, p) => p !== at[0]);
  const place = at[0] < draft.length / 2 ? rest.length - chance.index(2) : chance.index(2);
  return rest.toSpliced(place, 0, draft[at[0]] ?? []);
}

/** @param {Desk} desk @param {number} edits @param {number} editsOfCopy @returns {Draft} */
function withCopy(desk, edits, editsOfCopy) {
  const { draft, at } = desk;
  const copy = rewordSome(desk, bare(draft[at[0]]?.[at[1]] ?? ''), editsOfCopy);
  const target = elsewhere(desk);
  return withSentence(edits > 0 ? inPassage(desk, (passage) => rewordSome(desk, passage, edits)) : draft, target, copy);
}

/**
 * What becomes of the draft, and what may be said of the note. `part` is what the note is on; a sentence where it is
 * not told.
 * @type {Readonly<Record<string, { part?: 'word' | 'phrase', statuses: readonly string[], gone?: true, edit: (desk: Desk) => Draft | string }>>}
 */
export const anchorKinds = {
  'edits elsewhere': {
    statuses: ['kept'],
    edit: (desk) =>
      desk.draft.map((paragraph, p) =>
        p === desk.at[0] ? paragraph : paragraph.map((sentence) => rewordSome(desk, sentence, desk.chance.index(3))),
      ),
  },
  'the words beside it': {
    part: 'phrase',
    statuses: ['kept'],
    edit: (desk) =>
      replaceSentence(desk, (marked) => {
        const [before = '', after = ''] = [
          marked.slice(0, marked.indexOf(opens)),
          marked.slice(marked.indexOf(closes) + 1),
        ];
        return reword(desk, before, [wordsOf(before).length - 1]) + passageOf(marked) + reword(desk, after, [0]);
      }),
  },
  'its first word': { statuses: ['altered'], edit: (desk) => inPassage(desk, (passage) => reword(desk, passage, [0])) },
  'its last two words': {
    statuses: ['altered'],
    edit: (desk) =>
      inPassage(desk, (passage) => {
        const count = wordsOf(passage).length;
        return reword(desk, passage, [count - 2, count - 1]);
      }),
  },
  'words inside': { statuses: ['altered'], edit: (desk) => inPassage(desk, (passage) => rewordSome(desk, passage, 2)) },
  'words put in': {
    statuses: ['altered'],
    edit: (desk) =>
      inPassage(desk, (passage) => {
        const middle = wordsOf(passage)[Math.floor(wordsOf(passage).length / 2)];
        const place = middle?.index ?? 1;
        return `${passage.slice(0, place)}${desk.chance.pick(desk.vocabulary)} ${desk.chance.pick(desk.vocabulary)} ${passage.slice(place)}`;
      }),
  },
  'a third of its words': {
    statuses: ['altered', 'ambiguous'],
    edit: (desk) => inPassage(desk, (passage) => rewordSome(desk, passage, Math.ceil(wordsOf(passage).length / 3))),
  },
  'all of it, a word': {
    part: 'word',
    statuses: ['altered'],
    edit: (desk) => inPassage(desk, (passage) => reword(desk, passage, [0])),
  },
  'sentence moved': { statuses: ['moved'], edit: (desk) => movedSentence(desk) },
  'phrase in a moved sentence': { part: 'phrase', statuses: ['moved'], edit: (desk) => movedSentence(desk) },
  'sentence moved and edited': {
    statuses: ['altered'],
    edit: (desk) =>
      movedSentence(desk, (sentence) => rewordSome(desk, sentence, Math.ceil(wordsOf(sentence).length / 8))),
  },
  'paragraph moved': { statuses: ['moved', 'kept'], edit: movedParagraph },
  'sentence deleted': { gone: true, statuses: ['lost'], edit: withoutSentence },
  'word deleted, another like it stays': {
    part: 'word',
    gone: true,
    statuses: ['lost'],
    edit: (desk) => {
      const word = bare(passageOf(desk.draft[desk.at[0]]?.[desk.at[1]] ?? ''));
      const draft = withoutSentence(desk);
      return draft.some((paragraph) => paragraph.join('').includes(word)) ? draft : withSentence(draft, 0, `${word}.`);
    },
  },
  'sentence replaced by another': {
    gone: true,
    statuses: ['lost'],
    edit: (desk) => replaceSentence(desk, () => spaced(desk.chance.pick(desk.strange))),
  },
  'copied elsewhere': { statuses: ['kept'], edit: (desk) => withCopy(desk, 0, 0) },
  'edited, a closer copy elsewhere': { statuses: ['altered'], edit: (desk) => withCopy(desk, 3, 1) },
  'paragraph split before it': {
    statuses: ['kept'],
    edit: ({ draft, at }) =>
      draft.flatMap((paragraph, p) =>
        p === at[0] && at[1] > 0 ? [paragraph.slice(0, at[1]), paragraph.slice(at[1])] : [paragraph],
      ),
  },
  'capitals throughout': { statuses: ['altered', 'kept'], edit: ({ draft }) => rendered(draft).toUpperCase() },
  'typography throughout': {
    statuses: ['altered', 'kept'],
    edit: ({ draft, chance }) =>
      rendered(draft)
        .replace(/ /g, () => (chance.is(0.3) ? '\n' : ' '))
        .replace(/'/g, '’')
        .replace(/(\p{sc=Latin}{4})(?=\p{sc=Latin}{2})/gu, (start) => (chance.is(0.3) ? `${start}\u00ad` : start))
        .normalize('NFD'),
  },
};

/**
 * One case of each kind for each article that has room for it.
 * @param {readonly import('./move-cases.mjs').Article[]} articles
 * @param {number} seed
 * @returns {readonly AnchorCase[]}
 */
export function anchorCases(articles, seed) {
  const chance = seeded(seed);
  const strange = articles.flatMap(({ language, paragraphs }) =>
    paragraphs.map((paragraph) => ({ language, paragraph })),
  );
  return articles.flatMap(({ language, paragraphs }) => {
    const draft = paragraphs.map((paragraph) => paragraph.match(sentences) ?? [paragraph]);
    const vocabulary = [...new Set(wordsOf(paragraphs.join(' ')).map(([word]) => word))];
    const others = strange.filter((other) => other.language === language && !paragraphs.includes(other.paragraph));
    if (draft.length < 5 || others.length === 0) return [];
    return Object.entries(anchorKinds).flatMap(([kind, { part, statuses, gone, edit }]) => {
      const marked = markPassage(draft, part, chance);
      if (!marked) return [];
      const foreign = Array.from({ length: 5 }, () => chance.pick(others).paragraph.match(sentences)?.[0] ?? '');
      const edited = edit({ chance, ...marked, vocabulary, strange: foreign });
      const [before, after] = [rendered(marked.draft), typeof edited === 'string' ? edited : rendered(edited)];
      const [range, truth] = [rangeIn(before), gone ? null : rangeIn(after)];
      if (!range || bare(before) === bare(after) || (!gone && !truth)) return [];
      return [{ kind, language, before: bare(before), after: bare(after), range, truth, statuses }];
    });
  });
}

/** @param {Draft} draft @param {'word' | 'phrase' | undefined} part @param {import('./chance.mjs').Chance} chance */
function markPassage(draft, part, chance) {
  const places = draft.flatMap((paragraph, p) =>
    paragraph.flatMap((sentence, s) => (wordsOf(sentence).length >= 9 ? [/** @type {const} */ ([p, s])] : [])),
  );
  if (places.length === 0) return null;
  const at = chance.pick(places);
  const sentence = draft[at[0]]?.[at[1]] ?? '';
  const all = wordsOf(sentence);
  const first = part ? 1 + chance.index(all.length - 6) : 0;
  const last = part === 'word' ? first : part === 'phrase' ? first + 1 + chance.index(3) : all.length - 1;
  const start = part ? (all[first]?.index ?? 0) : sentence.length - sentence.trimStart().length;
  const end = part ? (all[last]?.index ?? 0) + (all[last]?.[0].length ?? 0) : sentence.trimEnd().length;
  const marked = `${sentence.slice(0, start)}${opens}${sentence.slice(start, end)}${closes}${sentence.slice(end)}`;
  return { at, draft: draft.map((paragraph, p) => (p === at[0] ? paragraph.with(at[1], marked) : paragraph)) };
}

/** @param {Draft} draft */
const rendered = (draft) => draft.map((paragraph) => paragraph.join('').trim()).join('\n\n');

/** @param {string} marked @returns {readonly [number, number] | null} */
function rangeIn(marked) {
  const [start, end] = [marked.indexOf(opens), marked.indexOf(closes) - 1];
  return start < 0 || end <= start ? null : [start, end];
}
