// A change as text with its citation: what was changed is quoted whole, and both versions are named.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article, VersionEntry } from '../../archive/model/article.ts';
import type { Version } from '../../archive/model/version.ts';
import { citedChange } from '../../renderer/localisation/cited-change.ts';
import { changeEntries } from '../../renderer/text/change-entries.ts';
import { sentencesAround } from '../../renderer/text/sentences-around.ts';
import { compared, meaningOf, versionOf } from './compared-texts.ts';
import { speakDanish } from './in-danish.ts';

const wind = 'The harbour lost 12 boats in the hard westerly wind that came in from the open sea.';
const lead = 'The ferry ran aground outside the harbour at noon, the police said on Wednesday.';
const board = 'The accident board expects to have its first answers after many long days of work.';

/** The text of each change but for its citation, and the citation of the first. */
function cited(...pair: readonly [Version, Version]): readonly string[] {
  const both = compared({ ...pair[0], id: 'aa' }, { ...pair[1], id: 'bb' });
  const texts = changeEntries(both, meaningOf(both)).map((entry) => citedChange(entry, both, article));
  return [...texts.map((text) => text.split('\n\n')[0] ?? ''), texts[0]?.split('\n\n')[1] ?? ''];
}

const entry = (id: string, headline: string, capturedAt: string): Partial<VersionEntry> => ({
  id,
  headline,
  captures: [
    { capturedAt, metadata: { publisher: 'Kystbladet', url: 'https://kystbladet.example/1' } },
  ] as unknown as VersionEntry['captures'],
});
const article = {
  versions: [
    entry('00', 'Ferry', '2025-11-12T17:00:00.000Z'),
    entry('aa', 'Ferry aground', '2025-11-12T18:02:59.000Z'),
    entry('bb', '', '2025-11-12T20:17:00.000Z'),
  ],
} as unknown as Article;

describe('citedChange', () => {
  it('quotes what was changed and the sentence it stands in, and names both versions', () => {
    const before = versionOf('en', '# Ferry aground', 'It is noon. About 400 people are ashore. Nobody slept.');
    const after = versionOf('en', '# Ferry aground', 'It is noon. About 500 people are ashore. Nobody slept.');
    expect(cited(before, after)).toEqual([
      'number · paragraph 2\nRemoved: “400”\nAdded: “500”\nIn: “About 500 people are ashore.”',
      'Before: Kystbladet, “Ferry aground”, version 2 of 3, captured 2025-11-12 18:02 UTC, ' +
        'https://kystbladet.example/1, SHA-256 aa\n' +
        'After: Kystbladet, version 3 of 3, captured 2025-11-12 20:17 UTC, https://kystbladet.example/1, SHA-256 bb',
    ]);
  });

  it('shortens nothing, and says no sentence twice', () => {
    const [text] = cited(versionOf('en', lead), versionOf('en', lead, wind));
    expect(text).toBe(`added · whole paragraph\nAdded: “${wind}”`);
  });

  it('quotes what moved once, and both forms where it was edited on the way', () => {
    expect(cited(versionOf('en', wind, lead, board), versionOf('en', lead, board, wind))[0]).toBe(
      `moved · moved down, 2 paragraphs\n“${wind}”`,
    );
    const edited = wind.replace('12', '14');
    expect(cited(versionOf('en', wind, lead, board), versionOf('en', lead, board, edited))[0]).toBe(
      `moved · moved down, 2 paragraphs\nRemoved: “${wind}”\nAdded: “${edited}”\n– 12 → 14`,
    );
  });
});

describe('sentencesAround', () => {
  it.each([
    ['One [is] here. Two is there.', 'One is here.'],
    ['One is here. Two is there[.]', 'Two is there.'],
    ['One is [here. Two] is there.', 'One is here. Two is there.'],
    ['One is here. Two is there.[]', 'Two is there.'],
    ['[]One is here. Two is there.', 'One is here.'],
  ])('of %s are %s', (marked, expected) => {
    const start = marked.indexOf('[');
    const version = versionOf('en', '# Above.', marked.replace(/[[\]]/g, ''), 'Below.');
    const offset = version.blocks[1]?.range[0] ?? 0;
    const place = [offset + start, offset + marked.indexOf(']') - 1] as const;
    expect(version.text.slice(...sentencesAround(version, place))).toBe(expected);
  });

  it('of a version in no known language are found as well', () => {
    const version = { ...versionOf('und', 'One is here. Two is there.') };
    expect(version.text.slice(...sentencesAround(version, [14, 16]))).toBe('Two is there.');
  });
});

describe('in Danish', () => {
  beforeAll(speakDanish);

  it('the same is said', () => {
    const [text, citation] = cited(
      versionOf('da', 'Der er 12 skibe i havnen.'),
      versionOf('da', 'Der er 14 skibe i havnen.'),
    );
    expect(text).toBe('tal · afsnit 1\nFjernet: »12«\nTilføjet: »14«\nI: »Der er 14 skibe i havnen.«');
    expect(citation).toMatch(/^Før: Kystbladet, »Ferry aground«, version 2 af 3, fanget 2025-11-12 18:02 UTC/);
  });
});
