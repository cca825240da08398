// Planted changes: an article, and the same article with one thing done to it.
import { describe, expect, it } from 'vitest';
import { attribute } from '../../archive/attribute/attribute.ts';
import { attributionDifference } from '../../archive/attribute/difference.ts';
import { compare } from '../../archive/compare/compare.ts';

const article = [
  'Brand på lager i Nørre Vejlby',
  'En kraftig brand på et lager er under kontrol. Det oplyser vagtchef Torben Juhl fra Midtjyllands Politi.',
  'Ifølge vagtchefen blev branden anmeldt klokken 04.12, og røgen kunne ses fra motorvejen.',
  '- Da de første brandbiler nåede frem, var der allerede ild i to containere, siger Torben Juhl.',
  'Beredskabet skriver på X, at naboer skal holde vinduer og døre lukkede.',
  'Branden er angiveligt startet i en container med gamle batterier, siger en nabo.',
  '»Vi har længe bedt om et hegn omkring pladsen,« siger formand Lis Holm.',
  'Pladsen ligger i et industriområde øst for byen og blev udvidet i 2019.',
  'Brandfolk på pladsen tirsdag. Foto: Henrik Aalund/Ritzau Scanpix',
  '/ritzau/AFP',
].join('\n\n');

function differences(before: string, after: string): readonly string[] {
  const side = (text: string) => ({ text, attributions: attribute(text, { language: 'da' }) });
  const changes = attributionDifference(side(before), side(after), compare(before, after));
  return changes.map(({ kind, beforeLabel, afterLabel }) => `${kind}: ${beforeLabel} → ${afterLabel}`);
}

describe('one planted change', () => {
  it.each<[string, (text: string) => string, readonly string[]]>([
    [
      'the speaker',
      (text) => text.replace('Beredskabet skriver', 'Politiet skriver'),
      ['source-changed: Beredskabet → Politiet'],
    ],
    [
      'a speaker dropped',
      (text) => text.replace('Beredskabet skriver på X, at naboer skal', 'Naboer skal'),
      ['source-dropped: Beredskabet → null'],
    ],
    [
      'a preposition dropped',
      (text) => text.replace('Ifølge vagtchefen blev branden anmeldt', 'Branden blev anmeldt'),
      ['source-dropped: vagtchefen → null'],
    ],
    [
      'a hedge dropped',
      (text) => text.replace('er angiveligt startet', 'er startet'),
      ['hedge-dropped: angiveligt → null'],
    ],
    [
      'a hedge added',
      (text) => text.replace('og blev udvidet', 'og blev angiveligt udvidet'),
      ['hedge-added: null → angiveligt'],
    ],
    [
      'words inside the marks',
      (text) => text.replace('et hegn omkring', 'et højt hegn omkring'),
      [
        'quotation-edited: »Vi har længe bedt om et hegn omkring pladsen,« → »Vi har længe bedt om et højt hegn omkring pladsen,«',
      ],
    ],
    [
      'words of a line of dialogue',
      (text) => text.replace('ild i to containere', 'ild i tre containere'),
      [
        'quotation-edited: Da de første brandbiler nåede frem, var der allerede ild i to containere → ' +
          'Da de første brandbiler nåede frem, var der allerede ild i tre containere',
      ],
    ],
    [
      'a quotation removed',
      (text) => text.replace('»Vi har længe bedt om et hegn omkring pladsen,« siger formand Lis Holm.\n\n', ''),
      ['quotation-removed: formand Lis Holm → null'],
    ],
    [
      'a quotation added',
      (text) =>
        text.replace('Pladsen ligger', '- Det er trist for os alle, siger borgmester Per Lund.\n\nPladsen ligger'),
      ['quotation-added: null → borgmester Per Lund'],
    ],
    [
      'the agency',
      (text) => text.replace('/ritzau/AFP', '/ritzau/Reuters'),
      ['credit-changed: /ritzau/AFP → /ritzau/Reuters'],
    ],
    [
      'the photographer',
      (text) => text.replace('Henrik Aalund', 'Ida Munch'),
      ['credit-changed: Foto: Henrik Aalund/Ritzau Scanpix → Foto: Ida Munch/Ritzau Scanpix'],
    ],
    [
      'a statement of somebody who is not named again',
      (text) => text.replace('siger formand Lis Holm.', 'siger formand Lis Holm. Der kommer svar i maj, siger hun.'),
      ['attribution-added: null → formand Lis Holm'],
    ],
    [
      'a byline added',
      (text) => text.replace('\n\nEn kraftig', '\n\nAf Mette Lund\n\nEn kraftig'),
      ['credit-added: null → Af Mette Lund'],
    ],
  ])('%s', (_, edit, found) => {
    const edited = edit(article);
    expect(edited).not.toBe(article);
    expect(differences(article, edited)).toEqual(found);
  });
});

describe('nothing of who says what', () => {
  it.each<[string, (text: string) => string]>([
    ['a fact changed', (text) => text.replace('2019', '2018')],
    ['a name spelled otherwise', (text) => text.replace('siger formand Lis Holm', 'siger formand Liss Holm')],
    ['an affiliation added', (text) => text.replace('formand Lis Holm', 'formand Lis Holm fra foreningen Nordbo')],
    ['other marks', (text) => text.replace('»Vi', '”Vi').replace('pladsen,«', 'pladsen,”')],
    ['a name for a title', (text) => text.replace('Ifølge vagtchefen', 'Ifølge Juhl')],
    ['a paragraph moved', (text) => moved(text, 4, 6)],
    [
      'a paragraph of plain facts added',
      (text) => text.replace('Pladsen ligger', 'Lageret er fra 1978.\n\nPladsen ligger'),
    ],
  ])('%s', (_, edit) => {
    const edited = edit(article);
    expect(edited).not.toBe(article);
    expect(differences(article, edited)).toEqual([]);
  });
});

function moved(text: string, from: number, to: number): string {
  const paragraphs = text.split('\n\n');
  const [paragraph] = paragraphs.splice(from, 1);
  paragraphs.splice(to, 0, paragraph ?? '');
  return paragraphs.join('\n\n');
}

it('pairs a statement that moved and was edited', () => {
  const edited = moved(article, 4, 7)
    .replace('vinduer og døre lukkede', 'vinduer og døre lukket')
    .replace('Beredskabet skriver', 'Politiet skriver');
  expect(differences(article, edited)).toEqual(['source-changed: Beredskabet → Politiet']);
});
