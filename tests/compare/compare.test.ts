// What a reader sees between two texts, case by case.
import { describe, expect, test } from 'vitest';
import { compare } from '../../archive/compare/compare.ts';
import { marked, movesOf } from './marked.ts';

const show = (before: string, after: string, language?: string): string =>
  marked(before, after, compare(before, after, language ? { language } : {}));

describe('words', () => {
  test.each([
    ['nothing', 'the same', 'the same', 'the same'],
    ['a word', 'Politiet siger nej', 'Politiet siger ja', 'Politiet siger [-nej-]{+ja+}'],
    ['an insertion', 'one three', 'one two three', 'one {+two +}three'],
    ['a deletion', 'one two three', 'one three', 'one [-two -]three'],
    ['a number whole', 'about 1,200 people', 'about 1,300 people', 'about [-1,200-]{+1,300+} people'],
    ['a decimal whole', '0,72 kroner', '0,75 kroner', '[-0,72-]{+0,75+} kroner'],
    ['an apostrophe whole', 'it didn’t rain', 'it did rain', 'it [-didn’t-]{+did+} rain'],
    ['punctuation alone', 'first, second', 'first second', 'first[-,-] second'],
    [
      'a missing space kept',
      'tåregas.Lokale medier siger',
      'tåregas.Almatys politichef siger',
      'tåregas.[-Lokale medier-]{+Almatys politichef+} siger',
    ],
    ['a composed letter whole', 'en cafe\u0301 her', 'en cafe her', 'en [-cafe\u0301-]{+cafe+} her'],
    ['a soft hyphen whole', 'kom\u00admune nu', 'kommune nu', '[-kom\u00admune-]{+kommune+} nu'],
    ['a joined emoji whole', 'see 👩‍👩‍👧 here', 'see 👩‍👩‍👦 here', 'see [-👩‍👩‍👧-]{+👩‍👩‍👦+} here'],
    ['all of it', 'alpha beta', 'gamma delta', '[-alpha beta-]{+gamma delta+}'],
    ['from nothing', '', 'all new', '{+all new+}'],
    ['to nothing', 'all gone', '', '[-all gone-]'],
  ])('%s', (_, before, after, expected) => {
    expect(show(before, after)).toBe(expected);
  });

  test('leave no stray word between two changes', () => {
    expect(show('the mayor of Aarhus resigned', 'a member of parliament resigned')).toBe(
      '[-the mayor of Aarhus-]{+a member of parliament+} resigned',
    );
  });

  test('tell a paragraph’s change in that paragraph', () => {
    expect(
      show(
        'It is safe, said Amberley.\n\nNorthwater, which runs the main, said the pipe was old.',
        'It is safe, said the county archivist.\n\nThe company denied that the pipe was old.',
      ),
    ).toBe(
      'It is safe, said [-Amberley-]{+the county archivist+}.¶¶' +
        '[-Northwater, which runs the main, said-]{+The company denied that+} the pipe was old.',
    );
  });

  test.each([
    ['zh', '总统要求俄罗斯提供帮助。', '总统要求中国提供帮助。', '总统要求[-俄罗斯-]{+中国+}提供帮助。'],
    ['ja', '東京で雨が降る。', '大阪で雨が降る。', '[-東京-]{+大阪+}で雨が降る。'],
    ['th', 'ฝนตกในกรุงเทพ', 'ฝนตกในเชียงใหม่', 'ฝนตกใน[-กรุงเทพ-]{+เชียงใหม่+}'],
  ])('in %s are found without spaces, with the language told or not', (language, before, after, expected) => {
    expect(show(before, after, language)).toBe(expected);
    expect(show(before, after)).toBe(expected);
  });
});

describe('paragraphs', () => {
  const [a, b, c, d] = [
    'First things come first.',
    'The second follows on.',
    'Third is last of all.',
    'A new one stands here.',
  ];
  test.each([
    ['added', [a, b, c], [a, d, b, c], `${a}¶¶{+${d}¶¶+}${b}¶¶${c}`],
    ['added at the end', [a], [a, d], `${a}{+¶¶${d}+}`],
    ['removed', [a, b, c], [a, c], `${a}¶¶[-${b}¶¶-]${c}`],
  ])('%s whole', (_, before, after, expected) => {
    expect(show(before.join('\n\n'), after.join('\n\n'))).toBe(expected);
  });

  test('are the same whatever ends their lines', () => {
    expect(show(`${a}\r\n${b}\r\n${c}`, `${b}\n${c}\r`)).toBe(`[-${a}\r¶-]${b}[-\r¶-]{+¶+}${c}{+\r+}`);
  });

  test('joined in one are a change of the break alone', () => {
    expect(show(`${a}\n\n${b}`, `${a} ${b}`)).toBe(`${a}[-¶¶-]{+ +}${b}`);
  });
});

describe('moves', () => {
  const fire = 'The fire broke out shortly after midnight in an old warehouse by the harbour.';
  const fireEdited = 'The blaze broke out shortly after two in an old warehouse by the northern harbour.';
  const police = 'Police asked people who live close by to keep their windows and doors shut.';
  const smoke = 'Smoke could be seen from as far away as the other side of the bay at dawn.';
  const nobody = 'Nobody was hurt, and all forty employees have been told to stay at home.';
  const moves = (before: readonly string[], after: readonly string[], glue = '\n\n'): readonly string[] => {
    const [from, to] = [before.join(glue), after.join(glue)];
    return movesOf(from, to, compare(from, to));
  };

  test.each([
    ['a paragraph', [fire, police, smoke, nobody], [police, smoke, nobody, fire], [fire]],
    [
      'an edited paragraph',
      [fire, police, smoke, nobody],
      [police, smoke, nobody, fireEdited],
      [`${fire} → ${fireEdited}`],
    ],
    [
      'two paragraphs',
      [fire, police, smoke, nobody, 'Tail end.'],
      [smoke, nobody, 'Tail end.', fire, police],
      [fire, police],
    ],
    ['not a paragraph that stays and is copied', [fire, police, smoke], [fire, police, smoke, fire], []],
    ['not a paragraph edited in its place', [fire, police], [fireEdited, police], []],
    ['not a short line', ['Background', fire, police], [fire, police, 'Background'], []],
  ])('%s', (_, before, after, expected) => {
    expect(moves(before, after)).toEqual(expected);
  });

  test('a sentence within its paragraph', () => {
    expect(moves([fire, police, smoke, nobody], [police, smoke, fire, nobody], ' ')).toEqual([fire]);
  });

  test('a sentence to another paragraph', () => {
    const before = [`${fire} ${police}`, smoke, nobody];
    const after = [police, smoke, `${nobody} ${fire}`];
    expect(moves(before, after)).toEqual([fire]);
  });

  test('stand whole among the changes', () => {
    const [before, after] = [`${fire}\n\n${police}\n\n${smoke}`, `${police}\n\n${smoke}\n\n${fireEdited}`];
    expect(marked(before, after, compare(before, after))).toBe(`[-${fire}¶¶-]${police}¶¶${smoke}{+¶¶${fireEdited}+}`);
  });
});

describe('bounds', () => {
  const words = (count: number, word: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => word(index)).join(' ');

  test.each([
    ['unrelated', words(20_000, (i) => `a${i}`), words(20_000, (i) => `b${i}`)],
    [
      'two words over and over',
      words(20_000, (i) => `w${((i * i) % 7) & 1}`),
      words(20_000, (i) => `w${((i * i) % 11) & 1}`),
    ],
    ['every second word', words(20_000, (i) => `w${i}`), words(20_000, (i) => (i % 2 ? `w${i}` : `x${i}`))],
    ['no words', '- . '.repeat(20_000), ', ; '.repeat(20_000)],
    ['one word', 'a'.repeat(200_000), 'a'.repeat(199_999)],
  ])('hold for %s', (_, before, after) => {
    const started = performance.now();
    const { precise } = compare(before, after);
    expect(precise).toBe(true);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('are told where they cut the search short', () => {
    const before = words(40_000, (i) => `w${(i * 7919) % 40_000}`);
    const after = words(40_000, (i) => `w${(i * 104_729) % 40_000}`);
    const comparison = compare(before, after);
    expect(comparison.precise).toBe(false);
  });
});
