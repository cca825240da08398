// The sentence of counts, with the right forms in both languages.
import { beforeAll, describe, expect, it } from 'vitest';
import { type ChangeSummary, changeClasses } from '../../archive/model/change-class.ts';
import { summaryInWords } from '../../renderer/localisation/change-summary.ts';
import { speakDanish } from './in-danish.ts';

const none = { added: 0, removed: 0, moved: 0 };
const of = (classes: ChangeSummary['classes'], passages: Partial<ChangeSummary['passages']> = {}): ChangeSummary => ({
  classes,
  passages: { ...none, ...passages },
});
const each = (count: number): ChangeSummary =>
  of(Object.fromEntries(changeClasses.map((name) => [name, count])), { added: count, removed: count, moved: count });

const cases: readonly (readonly [ChangeSummary, english: string, danish: string])[] = [
  [
    of({ number: 2, attribution: 1, added: 1 }, { added: 3 }),
    '2 numbers, 1 source, 3 paragraphs added',
    '2 tal, 1 kilde, 3 afsnit tilføjet',
  ],
  [
    each(1),
    '1 number, 1 date, 1 name, 1 negation, 1 quotation, 1 source, 1 credit, 1 headline, 1 paragraph added, ' +
      '1 paragraph removed, 1 paragraph moved, 1 rewording, punctuation in 1 place, typography in 1 place',
    '1 tal, 1 dato, 1 navn, 1 nægtelse, 1 citat, 1 kilde, 1 kreditering, 1 overskrift, 1 afsnit tilføjet, ' +
      '1 afsnit fjernet, 1 afsnit flyttet, 1 omformulering, tegnsætning 1 sted, typografi 1 sted',
  ],
  [
    each(1234),
    '1,234 numbers, 1,234 dates, 1,234 names, 1,234 negations, 1,234 quotations, 1,234 sources, 1,234 credits, ' +
      '1,234 headlines, 1,234 paragraphs added, 1,234 paragraphs removed, 1,234 paragraphs moved, 1,234 rewordings, ' +
      'punctuation in 1,234 places, typography in 1,234 places',
    '1.234 tal, 1.234 datoer, 1.234 navne, 1.234 nægtelser, 1.234 citater, 1.234 kilder, 1.234 krediteringer, ' +
      '1.234 overskrifter, 1.234 afsnit tilføjet, 1.234 afsnit fjernet, 1.234 afsnit flyttet, 1.234 omformuleringer, ' +
      'tegnsætning 1.234 steder, typografi 1.234 steder',
  ],
  // Sentences within paragraphs that stayed.
  [of({ added: 2, removed: 1 }), '2 additions, 1 removal', '2 tilføjelser, 1 udeladelse'],
  [of({}), '', ''],
];

/** With spaces that do not break after numbers. */
const held = (words: string): string => words.replace(/(\d) /gu, '$1\u00a0');

describe('a summary in English', () => {
  it.each(cases)('%j', (summary, english) => expect(summaryInWords(summary)).toBe(held(english)));
});

describe('a summary in Danish', () => {
  beforeAll(speakDanish);

  it.each(cases)('%j', (summary, _, danish) => expect(summaryInWords(summary)).toBe(held(danish)));
});
