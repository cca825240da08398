// Where words come from: case by case, the last version told with the version that first had each of its words.
import { describe, expect, test } from 'vitest';
import { collate, toldOf } from './collate.ts';

const harbour = 'Harbour traffic stopped at noon when the storm reached the coast.';
const ferry = 'Ferries to the islands are cancelled until tomorrow morning at least.';
const mayor = 'Mayor Lund asked people to stay at home and away from the quays.';
const power = 'Power is out in four hundred homes north of the old town.';

/** What the last of the versions has from which. */
function last(...texts: readonly string[]): string {
  return toldOf(collate(texts), texts.length - 1);
}

describe('words', () => {
  test.each([
    ['that stay', [harbour, harbour], `0‹${harbour.slice(0, -1)}›`],
    ['inserted', ['The dog barked.', 'The big dog barked.'], '0‹The› 1‹big› 0‹dog barked›'],
    ['replaced', ['There are 400 people on it.', 'There are 500 people on it.'], '0‹There are› 1‹500› 0‹people on it›'],
    [
      'on both sides of one that stays',
      ['A small dog ran home late.', 'A black dog walked home late.'],
      '0‹A› 1‹black› 0‹dog› 1‹walked› 0‹home late›',
    ],
    [
      'that return to their neighbours',
      ['There are 400 people on it.', 'There are 500 people on it.', 'There are 400 people on it now.'],
      '0‹There are 400 people on it› 2‹now›',
    ],
    [
      'as common as can be, back between the same two',
      ['He went to the house.', 'He went to house.', 'He went to the house again.'],
      '0‹He went to the house› 2‹again›',
    ],
    [
      'that only look like some that are gone',
      [`${harbour}\n\n${power}`, power, `${power}\n\nThe harbour stands in the old town, on the coast.`],
      `0‹${power.slice(0, -1)}› 2‹The harbour stands in the old town, on the coast›`,
    ],
    ['set in other marks', ["It doesn't matter at all.", 'It doesn’t matter at all.'], '0‹It doesn’t matter at all›'],
    ['of a first version after an empty one', ['', 'One two.'], '1‹One two›'],
  ] as const)('%s', (_, versions, told) => {
    expect(last(...versions)).toBe(told);
  });
});

describe('passages', () => {
  const article = `${harbour} ${ferry}\n\n${mayor}\n\n${power}`;
  const all = (text: string): string => `0‹${text.replace(/\.$/, '')}›`;
  const moved = `${power}\n\n${harbour} ${ferry}\n\n${mayor}`;
  const edited = moved.replace('four hundred', 'six hundred');
  test.each([
    ['moved', [article, moved], all(moved)],
    [
      'moved and edited',
      [article, edited],
      `0‹Power is out in› 1‹six› 0‹${edited.slice(edited.indexOf('hundred'), -1)}›`,
    ],
    ['deleted and put back', [article, article.replace(mayor, ''), article], all(article)],
    [
      'a sentence deleted and put back elsewhere, much later',
      [article, article.replace(` ${ferry}`, ''), `${mayor}\n\n${harbour}`, `${ferry}\n\n${mayor}\n\n${harbour}`],
      all(`${ferry}\n\n${mayor}\n\n${harbour}`),
    ],
    [
      'put back with an edit',
      [article, article.replace(mayor, 'Nothing.'), article.replace('at home', 'indoors')],
      `0‹${article.slice(0, article.indexOf('at home') - 1)}› 2‹indoors› 0‹${article.slice(article.indexOf('and away'), -1)}›`,
    ],
    ['reverted to after a rewriting', [article, 'All of this was wrong. We are sorry.', article], all(article)],
    [
      'written twice',
      [`${mayor}\n\n${power}`, `${mayor}\n\n${power}\n\n${mayor}`],
      `0‹${mayor}\n\n${power.slice(0, -1)}› 1‹${mayor.slice(0, -1)}›`,
    ],
    [
      'of which one of two is taken out and put back',
      [`${mayor}\n\n${power}\n\n${mayor}`, `${power}\n\n${mayor}`, `${mayor}\n\n${power}\n\n${mayor}`],
      all(`${mayor}\n\n${power}\n\n${mayor}`),
    ],
  ] as const)('%s', (_, versions, told) => {
    expect(last(...versions)).toBe(told);
  });

  test('in a script without spaces', () => {
    const texts = ['東京都は今日、新しい計画を発表した。', '東京都は今日、新しい計画の詳細を発表した。'];
    expect(toldOf(collate(texts, 'ja'), 1)).toBe('0‹東京都は今日、新しい計画› 1‹の詳細› 0‹を発表した›');
  });
});
