// Texts for property tests: prose that is edited as people edit it, and strings that no person would write.
import fc from 'fast-check';

const word = fc.constantFrom(
  'the',
  'of',
  'and',
  'politiet',
  'Tokajev',
  'årtier',
  'don’t',
  "l'eau",
  '10.000',
  '0,72',
  'naïve',
  'e\u0301tat',
  'über',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .chain((words) => fc.constantFrom('.', '!', ' –', '…', '').map((end) => words.join(' ') + end));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));

/** Short articles over a small vocabulary, so that repeats are the rule. */
export const prose = fc.array(paragraph, { maxLength: 7 }).map((paragraphs) => paragraphs.join('\n\n'));

/** Any sequence of UTF-16 units: lone surrogates, marks, joiners, flags, every script, either direction, NUL. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '\n',
        '\r\n',
        '.',
        ',',
        "'",
        '’',
        '\u00ad',
        '\u200d',
        '\ufe0f',
        '\u0301',
        '\ud83d',
        '\ude00',
        '\t',
        '\0',
        '\u200c',
        '\u202e',
        '\u0600',
        '🏽',
        '🇩',
        '🇰',
      ),
      fc.constantFrom(
        'a',
        'b',
        '1',
        '2',
        '漢',
        '字',
        'か',
        'ไ',
        'ท',
        '😀',
        '👩‍👩‍👧',
        '𠮷',
        '𝒳',
        'word',
        '東京都',
        'ำ',
        'שָׁ',
        'عر',
        'क्ष',
        '한',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** A text and an edition of it: lines dropped, added, moved and reworded. */
export const edition = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 8 }),
    fc.array(fc.tuple(fc.constantFrom('drop', 'add', 'move', 'reword'), fc.nat(), fc.nat(), paragraph), {
      maxLength: 5,
    }),
  )
  .map(([paragraphs, edits]) => {
    const edited = [...paragraphs];
    for (const [kind, from, to, text] of edits) {
      const place = from % (edited.length || 1);
      if (kind === 'add') edited.splice(place, 0, text);
      else if (kind === 'drop') edited.splice(place, 1);
      else if (kind === 'move') edited.splice(to % (edited.length || 1), 0, ...edited.splice(place, 1));
      else if (edited[place] !== undefined) {
        const words = edited[place].split(' ');
        words[to % words.length] = text.split(' ')[0] ?? '';
        edited[place] = words.join(' ');
      }
    }
    return [paragraphs.join('\n\n'), edited.join('\n\n')] as const;
  });

/** Two texts to compare: related or not. */
export const textPair = fc.oneof(edition, fc.tuple(prose, prose), fc.tuple(anyText, anyText), fc.tuple(anyText, prose));
