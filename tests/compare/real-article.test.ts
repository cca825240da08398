// A real wire story in three states, where it lies beside the project: what changed, moved, and where notes go.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reanchor } from '../../archive/anchor/reanchor.ts';
import { compare } from '../../archive/compare/compare.ts';
import { movesOf } from './marked.ts';

const folder = '../shared/examples/kasakhstan';
const present = existsSync(folder);
if (!present) console.log(`skipped: the real article is not here (${folder})`);

describe.skipIf(!present)('a real article', () => {
  const [noon, afternoon, evening] = ['1-noon.txt', '2-afternoon.txt', '3-evening.txt'].map((name) =>
    present ? readFileSync(`${folder}/${name}`, 'utf8').trim() : '',
  ) as [string, string, string];
  const options = { language: 'da' };

  test('shows the moved paragraph as moved, and nothing else', () => {
    const moves = movesOf(afternoon, evening, compare(afternoon, evening, options));
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatch(/^Det er den største udfordring/);
  });

  test('marks the number, the speaker and the credit, each by itself', () => {
    const replaced = compare(afternoon, evening, options)
      .changes.filter(({ kind }) => kind === 'replace')
      .map(({ before, after }) => [afternoon.slice(...before), evening.slice(...after)]);
    expect(replaced).toContainEqual(['400', '500']);
    expect(replaced).toContainEqual(['AFP', 'Reuters']);
    expect(replaced).toContainEqual([
      expect.stringMatching(/^Lokale medier/),
      expect.stringMatching(/^Almatys politichef/),
    ]);
  });

  test('adds the paragraphs that are new whole', () => {
    const inserted = compare(noon, afternoon, options)
      .changes.filter(({ kind }) => kind === 'insert')
      .map(({ after }) => afternoon.slice(...after));
    expect(inserted.some((text) => text.startsWith('Det er den største udfordring') && text.endsWith('\n\n'))).toBe(
      true,
    );
  });

  test.each([
    ['overfaldet omkring 400 civile', 'altered', 'overfaldet omkring 500 civile'],
    ['400', 'altered', '500'],
    ['/ritzau/AFP', 'altered', '/ritzau/Reuters'],
    ['den største udfordring mod det autoritære styre', 'moved', 'den største udfordring mod det autoritære styre'],
    ['stormløb mod regeringsbygninger', 'kept', 'stormløb mod regeringsbygninger'],
  ])('a note on “%s” is %s', (noted, status, found) => {
    const start = afternoon.indexOf(noted);
    const [anchor] = reanchor(afternoon, evening, [{ id: 'note', range: [start, start + noted.length] }], options);
    expect(anchor?.status).toBe(status);
    expect(evening.slice(...(anchor?.range ?? [0, 0]))).toBe(found);
  });
});
