// Texts of words, numbers, dates, names and marks of several languages, and the same with some of them changed.
import fc from 'fast-check';

const words = [
  'politiet',
  'siger',
  'ikke',
  'aldrig',
  'uden',
  'hunden',
  'løb',
  'never',
  'without',
  'house',
  'nicht',
  'kein',
  'der',
  'Haus',
  'maj',
  'May',
  'tirsdag',
  'kl.',
  'i',
  'dag',
  'går',
  'to',
  'tre',
  'hundrede',
  'million',
  'kroner',
  'procent',
  '3',
  '12',
  '1.000',
  '1,5',
  '2019',
  '12:30',
  '2024-05-03',
  '3.5.2024',
  '%',
  '$',
  '-5',
  'Lars',
  'Hansen',
  'EU',
  'F-16',
  'Mette',
  'Aarhus',
  '"',
  '”',
  '»',
  '«',
  '„',
  '“',
  "'",
  '’',
  '-',
  '–',
  ',',
  '.',
  '. ',
  '!',
  '\n\n',
  '今日',
  '5月3日',
  '東京で',
  '不',
  'é',
  'e\u0301',
  '\u00ad',
  '\u00a0',
  'n’t',
  "didn't",
  '\ud800',
  '😀',
  'ﬁ',
  '٣',
  'ulovligt',
  'lovligt',
];
const piece = fc.constantFrom(...words);
const text = fc.array(piece, { maxLength: 40 });

/** A text, and the same with some pieces taken out, put in, made another, or a stretch of it put elsewhere. */
export const alteredTexts: fc.Arbitrary<[string, string]> = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.constantFrom('out', 'in', 'other', 'move'), piece), { maxLength: 5 }))
  .map(([before, edits]) => {
    const after = [...before];
    for (const [place, kind, other] of edits) {
      const at = place % (after.length + 1);
      if (kind === 'out') after.splice(at, 1);
      else if (kind === 'in') after.splice(at, 0, other);
      else if (kind === 'other') after.splice(at, 1, other);
      else after.splice(place % 7, 0, ...after.splice(at, 12));
    }
    return [before.join(' '), after.join(' ')];
  });
