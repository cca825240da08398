// Which names are one source: for each text the groups of names and pronouns, in the order of the text.
import { describe, expect, it } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';

function groups(text: string, language: string): readonly (readonly string[])[] {
  return attribute(text, { language }).sources.map(({ mentions }) => mentions.map((range) => text.slice(...range)));
}

describe('names of one source', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'name, last name, title and pronoun',
      'Vagtchef Torben Juhl siger, at ilden er slukket. Ifølge vagtchefen er ingen kommet til skade. Juhl siger, at vejen er åben. Han tilføjer, at det regner.',
      [['Vagtchef Torben Juhl', 'vagtchefen', 'Juhl', 'Han']],
    ],
    [
      'transliterations',
      'Præsident Kassym-Jomart Tokayev siger, at det er slut. Tokajev siger, at han bliver.',
      [['Præsident Kassym-Jomart Tokayev', 'Tokajev']],
    ],
    [
      'an organisation and its noun',
      'Fjordbanken siger, at renten stiger. Banken siger, at den falder igen.',
      [['Fjordbanken', 'Banken']],
    ],
    [
      'someone who is named but does not speak',
      'Professor Ingeborg Lund fra Universitetet er mere forsigtig. Hun siger, at tallene er usikre.',
      [['Professor Ingeborg Lund', 'Hun']],
    ],
  ])('%s', (_, text, found) => {
    expect(groups(text, 'da')).toEqual(found);
  });

  it('are met across spellings in English', () => {
    const text = '"We won," Andrei Zhukov said. President Andrej Zjukov said it was over. He said the vote was fair.';
    expect(groups(text, 'en')).toEqual([['Andrei Zhukov', 'President Andrej Zjukov', 'He']]);
  });
});

describe('two sources', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['of one last name', 'Per Juhl siger, at det går. Lise Juhl siger, at det er slut.', [['Per Juhl'], ['Lise Juhl']]],
    [
      'of two genders',
      'Per Holm siger, at det går. Han siger, at det regner. Hun siger, at det er slut.',
      [['Per Holm', 'Han'], ['Hun']],
    ],
    [
      'without names',
      'En nabo siger, at det går. En anden nabo siger, at det er slut.',
      [['En nabo'], ['En anden nabo']],
    ],
  ])('%s', (_, text, found) => {
    expect(groups(text, 'da')).toEqual(found);
  });
});
