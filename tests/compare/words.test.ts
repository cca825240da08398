// What counts as a word, and as a sentence.
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../archive/compare/pieces.ts';
import { cutterFor, findWords } from '../../archive/compare/words.ts';

function words(text: string, language?: string): readonly string[] {
  const { count, starts, ends } = findWords(text, 0, text.length, cutterFor(language));
  return Array.from({ length: count }, (_, word) => text.slice(starts[word], ends[word]));
}

describe('words', () => {
  test.each([
    ['one, two… three', ['one', 'two', 'three']],
    ["don’t l'eau ’tis", ['don’t', "l'eau", 'tis']],
    ['1.234,50 kr. for 3 stk.', ['1.234,50', 'kr', 'for', '3', 'stk']],
    ['COVID-19 og EU-landene', ['COVID', '19', 'og', 'EU', 'landene']],
    ['tåregas.Almatys', ['tåregas', 'Almatys']],
    ['kom\u00admune', ['kom\u00admune']],
    ['e\u0301tat', ['e\u0301tat']],
    ['𝒳𝒴 and 😀 and \ud83d', ['𝒳𝒴', 'and', 'and']],
    ['', []],
    ['… – !', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('of a script without spaces are cut by a dictionary, whatever language is told', () => {
    expect(words('我们今天去北京', 'zh')).toEqual(['我们', '今天', '去', '北京']);
    expect(words('我们今天去北京', 'no such tag')).toEqual(['我们', '今天', '去', '北京']);
  });

  test('of a very long run do not depend on how far from its start they stand', () => {
    const run = '大統領は今日東京で記者会見を行うことを発表した'.repeat(300);
    const shifted = words(`雨${run}`, 'ja');
    expect(shifted.slice(-3800)).toEqual(words(run, 'ja').slice(-3800));
  });

  test('of a very long run are found without parting a character', () => {
    const run = '𠮷野家'.repeat(1500);
    expect(words(run, 'ja').join('')).toBe(run);
    expect(words(run, 'ja').some((word) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(word))).toBe(false);
  });
});

describe('sentences', () => {
  test.each([
    ['One. Two! Three?', ['One. ', 'Two! ', 'Three?']],
    ['He said: “No.” Then he left.', ['He said: “No.” ', 'Then he left.']],
    ['今天下雨。明天晴。', ['今天下雨。', '明天晴。']],
    ['No full stop', ['No full stop']],
  ])('of %j', (text, expected) => {
    expect(sentencesOf(text, 0, text.length).map((range) => text.slice(...range))).toEqual(expected);
  });
});
