// What the list of changes says, and what is said to those who listen.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Version } from '../../archive/model/version.ts';
import { spokenChange, toldChange } from '../../renderer/localisation/change-words.ts';
import { changeEntries } from '../../renderer/text/change-entries.ts';
import { compared, meaningOf, versionOf } from './compared-texts.ts';
import { speakDanish } from './in-danish.ts';

/** Each entry as `[labels] title (detail)`, and its parts in the lines below it. */
function told(before: Version, after: Version): readonly string[] {
  const both = compared(before, after);
  return changeEntries(both, meaningOf(both)).flatMap((entry) => {
    const { labels, title, detail, parts } = toldChange(entry, both);
    return [
      `[${labels.join(', ')}] ${title} (${detail})`,
      ...parts.map((part) => `  [${part.labels.join(', ')}] ${part.text}`),
    ];
  });
}

function spoken(before: Version, after: Version): readonly string[] {
  const both = compared(before, after);
  return changeEntries(both, meaningOf(both)).map((entry) => spokenChange(entry, both));
}

const lead = 'The ferry ran aground outside the harbour at noon, the police said on Wednesday.';
const wind = 'The harbour lost 12 boats in the hard westerly wind that came in from the open sea.';
const board = 'The accident board expects to have its first answers after many long days of work.';
const english = (...lines: readonly string[]): Version => versionOf('en', ...lines);

describe('toldChange', () => {
  it('tells headlines, numbers, paragraphs and moves, each at its place', () => {
    const before = english('# Ferry aground', wind, 'About 400 people are ashore.', lead, board);
    const after = english('# Ferry afloat', 'About 500 people are ashore.', lead, board, wind, 'Nobody was hurt.');
    expect(told(before, after)).toEqual([
      '[headline, wording] aground → afloat (paragraph 1)',
      '[number] About 400 → About 500 (paragraph 2)',
      '[moved] The harbour lost 12 boats in the hard westerly wind that came… (moved down, 3 paragraphs)',
      '[added] Nobody was hurt. (whole paragraph)',
    ]);
  });

  it('tells what was edited inside a moved passage, with what each edit is about', () => {
    const after = english(lead, board, wind.replace('12', '14'));
    expect(told(english(wind, lead, board), after)).toEqual([
      '[moved] The harbour lost 14 boats in the hard westerly wind that came… (moved down, 2 paragraphs)',
      '  [number] 12 → 14',
    ]);
  });

  it('takes the word along that a bare number counts', () => {
    const [before, after] = [english('About 400 people are ashore.'), english('About 500 people are ashore.')];
    expect(told(before, after)).toEqual(['[number] 400 → 500 people (paragraph 1)']);
  });

  it.each([
    [', says the police', '“says the police” added'],
    [' “It is safe,” she said', '“It is safe,” she said” added'],
    [' and “never again”', '“and “never again”” added'],
    ['”', '“”” added'],
  ])('quotes “%s” without the marks at its ends', (added, title) => {
    const [lines] = [told(english('The ferry is 3 years old.'), english(`The ferry is 3${added} years old.`))];
    expect(lines[0]).toContain(title);
  });

  it.each([
    ['aground: all 84', 'aground – every 84', 'all → every'],
    ['aground: all', 'aground – all', ': → –'],
  ])('leaves out what joined “%s” to what stood before, where it is not that which changed', (was, is, title) => {
    const lines = told(english(`The ferry is ${was} are ashore.`), english(`The ferry is ${is} are ashore.`));
    expect(lines[0]).toContain(title);
  });

  it('counts the paragraphs that came or went together', () => {
    expect(told(english(lead), english(lead, wind, board))[0]).toMatch(
      /^\[added\] The harbour lost .*\(2 whole paragraphs\)$/,
    );
    expect(told(english(lead, '| The harbour'), english(lead))).toEqual(['[removed] The harbour (caption)']);
  });

  it('tells with a change what it did to who says what', () => {
    expect(told(english(lead), english(lead.replace('police', 'owner')))).toEqual([
      '[attribution, wording] police → owner (paragraph 1)',
      '  [] the police → the owner – the same claim, given to another source',
    ]);
  });
});

describe('spokenChange', () => {
  it('says what it is about first', () => {
    const before = english('# Ferry aground', wind, 'About 400 people are ashore.', lead, board);
    const after = english('# Ferry afloat', 'About 500 people are ashore.', lead, board, wind, 'Nobody was hurt.');
    expect(spoken(before, after)).toEqual([
      'headline and wording changed: aground to afloat',
      'number changed: About 400 to About 500',
      `moved from paragraph 2 to 5: ${wind}`,
      'added: Nobody was hurt.',
    ]);
    expect(spoken(english(wind, lead, board), english(lead, board, wind.replace('12', '14')))).toEqual([
      `moved from paragraph 1 to 3, number changed: ${wind.replace('12', '14')}`,
    ]);
  });

  it('says it of what came or went alone', () => {
    const [one, other] = [english('The 12 boats are safe here now.'), english('The boats are safe here now.')];
    expect(spoken(one, other)).toEqual(['number removed: 12']);
    expect(spoken(other, one)).toEqual(['number added: 12']);
  });
});

describe('in Danish', () => {
  beforeAll(speakDanish);

  it('the same is said', () => {
    const [before, after] = [
      versionOf('da', 'Der er 12 skibe i havnen.'),
      versionOf('da', 'Der er 14 skibe i havnen.'),
    ];
    expect(told(before, after)).toEqual(['[number] 12 → 14 skibe (afsnit 1)']);
    expect(spoken(before, after)).toEqual(['tal ændret: 12 til 14']);
  });
});
