// Blocks followed through versions: edits, moves, deletion and return.
import { describe, expect, test } from 'vitest';
import { compare } from '../../archive/compare/compare.ts';
import { type TracedVersion, tracePassages } from '../../archive/compare/passages.ts';
import type { Block } from '../../archive/model/version.ts';

function version(id: string, paragraphs: readonly string[]): TracedVersion {
  const blocks: Block[] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    blocks.push({ kind: 'paragraph', range: [start, start + paragraph.length] });
    start += paragraph.length + 2;
  }
  return { id, text: paragraphs.join('\n\n'), blocks };
}

/** One row a passage: the first word of its text on each version, or a dot where it does not stand. */
function table(...articles: readonly (readonly string[])[]): readonly string[] {
  const versions = articles.map((paragraphs, index) => version(`version-${index}`, paragraphs));
  const comparisons = versions.slice(1).map((after, index) => compare(versions[index]!.text, after.text));
  return tracePassages(versions, comparisons).map(({ ranges }) =>
    ranges.map((range, index) => (range ? versions[index]!.text.slice(...range).split(' ')[0] : '·')).join(' '),
  );
}

const harbour = 'Harbour traffic stopped at noon when the storm reached the coast';
const ferry = 'Ferries to the islands are cancelled until tomorrow morning at least';
const mayor = 'Mayor Lund asked people to stay at home and away from the quays';
const power = 'Power is out in four hundred homes north of the old town';

describe('passages', () => {
  test.each([
    [
      'stand still',
      [
        [harbour, ferry],
        [harbour, ferry],
      ],
      ['Harbour Harbour', 'Ferries Ferries'],
    ],
    ['are edited', [[harbour], [harbour.replace('noon', 'one o’clock')]], ['Harbour Harbour']],
    [
      'come and go',
      [
        [harbour, ferry],
        [harbour, mayor, ferry],
        [mayor, ferry],
      ],
      ['Harbour Harbour ·', '· Mayor Mayor', 'Ferries Ferries Ferries'],
    ],
    [
      'move',
      [
        [harbour, ferry, mayor, power],
        [power, harbour, ferry, mayor],
      ],
      ['Harbour Harbour', 'Ferries Ferries', 'Mayor Mayor', 'Power Power'],
    ],
    ['return', [[harbour, mayor], [harbour], [harbour, mayor]], ['Harbour Harbour Harbour', 'Mayor · Mayor']],
    [
      'return with an edit, elsewhere',
      [
        [harbour, mayor, ferry],
        [harbour, ferry],
        [harbour.replace('noon', 'ten'), ferry, `${mayor} today`],
      ],
      ['Harbour Harbour Harbour', 'Mayor · Mayor', 'Ferries Ferries Ferries'],
    ],
    [
      'have no words',
      [
        [harbour, '***', ferry],
        [ferry, '***', harbour],
      ],
      ['Harbour Harbour', '*** ***', 'Ferries Ferries'],
    ],
    [
      'are reworded as a whole, if they are short',
      [
        ['Storm', harbour, power],
        ['Orkan', harbour, ferry],
      ],
      ['Storm Orkan', 'Harbour Harbour', '· Ferries', 'Power ·'],
    ],
  ])('that %s', (_, versions, rows) => {
    expect(table(...versions)).toEqual(rows);
  });

  test('say their words on each version and a label of the last', () => {
    const versions = [version('a', [ferry]), version('b', [`${ferry}, says the line`])];
    const [passage] = tracePassages(versions, [compare(versions[0]!.text, versions[1]!.text)]);
    expect(passage?.words).toEqual([11, 14]);
    expect(passage?.label).toBe('Ferries to the islands are cancelled until tomorrow morning at…');
  });

  test('take every block of every version exactly once', () => {
    const versions = [
      version('a', [harbour, harbour, ferry]),
      version('b', [ferry, harbour]),
      version('c', [harbour, harbour]),
    ];
    const comparisons = versions.slice(1).map((after, index) => compare(versions[index]!.text, after.text));
    const passages = tracePassages(versions, comparisons);
    versions.forEach(({ blocks }, index) => {
      const ranges = passages.map((passage) => passage.ranges[index]).filter((range) => range !== null);
      expect(ranges.sort((one, other) => one![0] - other![0])).toEqual(blocks.map(({ range }) => range));
    });
  });
});
