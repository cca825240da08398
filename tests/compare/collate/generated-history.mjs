// @ts-check
// Histories of texts with known truth: each word is made once, edited, moved, taken out and put back as people do, and
// for every word of every version it is known which version first had it.

/** @typedef {{ readonly id: number, readonly text: string, readonly gap: string }} Word A word and what stands after it. */
/** @typedef {readonly Word[]} Sentence */
/** @typedef {readonly Sentence[]} Paragraph */
/** @typedef {readonly Paragraph[]} Draft */
/** @typedef {import('./sentence-sources.mjs').Source} Source */
/**
 * @typedef {object} TrueWord
 * @property {readonly [number, number]} range
 * @property {number} first The version that first had it.
 * @property {string} by What the edit was called that put it where it is: "kept" where none did in this version.
 */
/** @typedef {{ readonly text: string, readonly words: readonly TrueWord[] }} TrueVersion */

/** How often each edit is made, beside the others. */
const weights = {
  'insert words': 10,
  'delete words': 10,
  'replace words': 16,
  'insert sentence': 5,
  'delete sentence': 5,
  'rewrite sentence': 4,
  'edit sentence': 6,
  'insert paragraph': 2,
  'delete paragraph': 3,
  'move sentence': 5,
  'move paragraph': 4,
  'return sentence': 6,
  'return paragraph': 4,
  'return words': 4,
  'near-duplicate': 2,
  revert: 2,
};
/** @typedef {keyof typeof weights} EditKind */
export const editKinds = /** @type {readonly EditKind[]} */ (Object.keys(weights));

/**
 * @param {object} options
 * @param {() => number} options.random Numbers in [0, 1).
 * @param {Source} options.source
 * @param {number} [options.words] Of the first version.
 * @param {number} [options.versions]
 * @param {number} [options.edits] The most in one version.
 * @param {Draft} [options.start] The first version, where it is not to be made up.
 * @returns {readonly TrueVersion[]}
 */
export function generateHistory({ random, source, words = 400, versions = 20, edits = 6, start }) {
  const history = new History(random, source);
  let draft = start ? history.adopt(start) : history.writeDraft(words);
  const drafts = [draft];
  const told = [history.tell(draft, 0)];
  for (let version = 1; version < versions; version++) {
    history.begin(version);
    const count = 1 + Math.floor(random() * edits);
    for (let edit = 0; edit < count; edit++) draft = history.edit(draft, drafts);
    drafts.push(draft);
    told.push(history.tell(draft, version));
  }
  return told;
}

class History {
  /** @param {() => number} random @param {Source} source */
  constructor(random, source) {
    this.random = random;
    this.source = source;
    this.version = 0;
    /** @type {number[]} The version that first had each word. */
    this.first = [];
    /** @type {Map<number, string>} What was done to a word in this version. */
    this.touched = new Map();
    /** @type {{ readonly words: Sentence, readonly before: number | undefined, readonly after: number | undefined }[]} */
    this.goneWords = [];
    /** @type {{ readonly sentence: Sentence, readonly before: number | undefined }[]} */
    this.goneSentences = [];
    /** @type {{ readonly paragraph: Paragraph, readonly before: number | undefined }[]} */
    this.goneParagraphs = [];
  }

  /** @param {number} version */
  begin(version) {
    this.version = version;
    this.touched = new Map();
  }

  /** @param {number} below */
  pick(below) {
    return Math.floor(this.random() * below);
  }

  /** @param {string} text @param {string} gap @returns {Word} */
  word(text, gap) {
    this.first.push(this.version);
    return { id: this.first.length - 1, text, gap };
  }

  /** @param {number} [words] @returns {Sentence} */
  sentence(words = 4 + this.pick(20)) {
    return this.source(words).map(([text, gap]) => this.word(text, gap));
  }

  /** @returns {Paragraph} */
  paragraph() {
    return Array.from({ length: 1 + this.pick(5) }, () => this.sentence());
  }

  /** @param {number} words @returns {Draft} */
  writeDraft(words) {
    const draft = [];
    for (let count = 0; count < words; count += draft.at(-1)?.flat().length ?? 0) draft.push(this.paragraph());
    return draft;
  }

  /** @param {Draft} draft */
  adopt(draft) {
    return draft.map((paragraph) => paragraph.map((sentence) => sentence.map(({ text, gap }) => this.word(text, gap))));
  }

  /** @param {Draft} draft @param {number} version @returns {TrueVersion} */
  tell(draft, version) {
    const words = /** @type {TrueWord[]} */ ([]);
    let text = '';
    draft.forEach((paragraph, index) => {
      if (index > 0) text += '\n\n';
      paragraph.forEach((sentence, place) => {
        if (place > 0) text += ' ';
        for (const word of sentence) {
          const start = text.length;
          text += word.text;
          const first = this.first[word.id] ?? version;
          words.push({ range: [start, text.length], first, by: this.touched.get(word.id) ?? 'kept' });
          text += word.gap;
        }
      });
    });
    return { text, words };
  }

  /** @param {Draft} draft @param {readonly Draft[]} drafts @returns {Draft} */
  edit(draft, drafts) {
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    let chance = this.random() * total;
    const kind = editKinds.find((name) => (chance -= weights[name]) < 0) ?? 'replace words';
    const edited = this.apply(kind, draft, drafts).filter((paragraph) => paragraph.length > 0);
    return edited.length > 0 ? edited : draft;
  }

  /** @param {string} kind @param {Sentence} words */
  touch(kind, words) {
    for (const { id } of words) this.touched.set(id, kind);
  }

  /** @param {EditKind} kind @param {Draft} draft @param {readonly Draft[]} drafts @returns {Draft} */
  apply(kind, draft, drafts) {
    const at = this.pick(draft.length);
    const paragraph = draft[at] ?? [];
    const place = this.pick(paragraph.length);
    const sentence = paragraph[place] ?? [];
    /** @param {readonly Sentence[]} sentences */
    const withSentences = (sentences) => spliced(draft, at, 1, [spliced(paragraph, place, 1, sentences)]);
    switch (kind) {
      case 'insert words': {
        const from = this.pick(sentence.length);
        const added = this.phrase(1 + this.pick(3));
        this.touch(kind, added);
        return withSentences([spliced(sentence, from, 0, added)]);
      }
      case 'delete words':
      case 'replace words': {
        const from = this.pick(sentence.length);
        const count = Math.min(1 + this.pick(3), sentence.length - from - 1);
        if (count < 1) return draft;
        const gone = sentence.slice(from, from + count);
        this.goneWords.push({ words: gone, before: sentence[from - 1]?.id, after: sentence[from + count]?.id });
        const added = kind === 'delete words' ? [] : this.replacement(gone);
        this.touch(kind, added);
        return withSentences([spliced(sentence, from, count, added)]);
      }
      case 'edit sentence':
        return withSentences([this.reworded(sentence, 0.3, kind)]);
      case 'rewrite sentence': {
        this.goneSentences.push({ sentence, before: paragraph[place - 1]?.[0]?.id });
        const added = this.sentence();
        this.touch(kind, added);
        return withSentences([added]);
      }
      case 'insert sentence': {
        const added = this.sentence();
        this.touch(kind, added);
        return withSentences([sentence, added]);
      }
      case 'delete sentence':
        this.goneSentences.push({ sentence, before: paragraph[place - 1]?.[0]?.id });
        return withSentences([]);
      case 'move sentence': {
        const rest = withSentences([]).filter((left) => left.length > 0);
        const moved = this.random() < 0.3 ? this.reworded(sentence, 0.12, 'edit moved') : sentence;
        this.touchUntouched(kind, moved);
        return this.putSentence(rest, moved, undefined);
      }
      case 'move paragraph': {
        if (draft.length < 3) return draft;
        const rest = spliced(draft, at, 1, []);
        const moved =
          this.random() < 0.3 ? paragraph.map((each) => this.reworded(each, 0.08, 'edit moved')) : paragraph;
        this.touchUntouched(kind, moved.flat());
        return spliced(rest, this.pick(rest.length + 1), 0, [moved]);
      }
      case 'insert paragraph': {
        const added = this.paragraph();
        this.touch(kind, added.flat());
        return spliced(draft, at, 0, [added]);
      }
      case 'delete paragraph':
        if (draft.length < 3) return draft;
        this.goneParagraphs.push({ paragraph, before: draft[at - 1]?.[0]?.[0]?.id });
        return spliced(draft, at, 1, []);
      case 'return sentence': {
        const gone = takeGone(this.goneSentences, this.pick(this.goneSentences.length), draft, (one) => one.sentence);
        if (!gone) return draft;
        const back = this.random() < 0.3 ? this.reworded(gone.sentence, 0.12, 'edit returned') : gone.sentence;
        this.touchUntouched(kind, back);
        return this.putSentence(draft, back, gone.before);
      }
      case 'return paragraph': {
        const gone = takeGone(this.goneParagraphs, this.pick(this.goneParagraphs.length), draft, (one) =>
          one.paragraph.flat(),
        );
        if (!gone) return draft;
        const back =
          this.random() < 0.3
            ? gone.paragraph.map((each) => this.reworded(each, 0.08, 'edit returned'))
            : gone.paragraph;
        this.touchUntouched(kind, back.flat());
        const beside = draft.findIndex(([first]) => first?.[0]?.id === gone.before);
        return spliced(draft, beside >= 0 ? beside + 1 : this.pick(draft.length + 1), 0, [back]);
      }
      case 'return words':
        return this.returnWords(draft);
      case 'near-duplicate': {
        const copy = sentence.map(({ text, gap }) => this.word(text, gap));
        this.touch(kind, copy);
        const edited = this.reworded(copy, 0.12, kind);
        return this.putSentence(draft, edited, undefined);
      }
      case 'revert': {
        const older = drafts[this.pick(drafts.length)] ?? draft;
        const ids = new Set(draft.flat(2).map(({ id }) => id));
        this.touch(
          kind,
          older.flat(2).filter(({ id }) => !ids.has(id)),
        );
        return older;
      }
    }
  }

  /** Words that were taken out between two others that now stand side by side, put back; what replaced them goes. */
  /** @param {Draft} draft @returns {Draft} */
  returnWords(draft) {
    const standing = new Set(draft.flat(2).map(({ id }) => id));
    for (let at = 0; at < draft.length; at++) {
      const paragraph = draft[at] ?? [];
      for (let place = 0; place < paragraph.length; place++) {
        const sentence = paragraph[place] ?? [];
        for (const { words, before, after } of this.goneWords) {
          const from = sentence.findIndex(({ id }) => id === before);
          const to = sentence.findIndex(({ id }) => id === after);
          if (from < 0 || to <= from || to - from > 4 || words.some(({ id }) => standing.has(id))) continue;
          if (this.random() < 0.5) continue;
          this.touch('return words', words);
          const back = spliced(sentence, from + 1, to - from - 1, words);
          return spliced(draft, at, 1, [spliced(paragraph, place, 1, [back])]);
        }
      }
    }
    return draft;
  }

  /** @param {Draft} draft @param {Sentence} sentence @param {number | undefined} before @returns {Draft} */
  putSentence(draft, sentence, before) {
    const beside = draft.findIndex((paragraph) => paragraph.some(([first]) => first?.id === before));
    const at = beside >= 0 ? beside : this.pick(draft.length);
    const paragraph = draft[at] ?? [];
    const place =
      beside >= 0 ? paragraph.findIndex(([first]) => first?.id === before) + 1 : this.pick(paragraph.length + 1);
    return spliced(draft, at, 1, [spliced(paragraph, place, 0, [sentence])]);
  }

  /** Some words of a fresh sentence, without its end. */
  /** @param {number} count @returns {Sentence} */
  phrase(count) {
    const words = this.source(count + 4);
    const from = this.pick(words.length - count);
    return words.slice(from, from + count).map(([text]) => this.word(text, ' '));
  }

  /** As many other words, or one more or less; none of them the same as the one in its place. */
  /** @param {Sentence} gone @returns {Sentence} */
  replacement(gone) {
    const texts = new Set(gone.map(({ text }) => text));
    const words = this.phrase(Math.max(1, gone.length + this.pick(3) - 1)).filter(({ text }) => !texts.has(text));
    return words.length > 0 ? words : gone;
  }

  /** @param {Sentence} sentence @param {number} share @param {string} kind @returns {Sentence} */
  reworded(sentence, share, kind) {
    return sentence.map((word) => {
      if (this.random() >= share) return word;
      const [other] = this.replacement([word]);
      if (!other || other === word) return word;
      const replaced = { ...other, gap: word.gap };
      this.touch(kind, [replaced]);
      return replaced;
    });
  }

  /** @param {string} kind @param {Sentence} words */
  touchUntouched(kind, words) {
    for (const { id } of words) if (!this.touched.has(id)) this.touched.set(id, kind);
  }
}

/**
 * @template T
 * @param {readonly T[]} list @param {number} from @param {number} count @param {readonly T[]} added
 * @returns {readonly T[]}
 */
function spliced(list, from, count, added) {
  return [...list.slice(0, from), ...added, ...list.slice(from + count)];
}

/**
 * Takes out one of what is gone, unless something of it stands.
 * @template T
 * @param {T[]} gone @param {number} index @param {Draft} draft @param {(one: T) => Sentence} wordsOf
 * @returns {T | undefined}
 */
function takeGone(gone, index, draft, wordsOf) {
  const one = gone[index];
  if (!one) return undefined;
  gone.splice(index, 1);
  const standing = new Set(draft.flat(2).map(({ id }) => id));
  return wordsOf(one).some(({ id }) => standing.has(id)) ? undefined : one;
}
