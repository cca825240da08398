// How a change that goes over several paragraphs falls into the parts that a reader sees. Removed text stands in [-…-],
// added text in [+…+].
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../archive/model/range.ts';
import { partsOfChange } from '../../renderer/text/parts-of-change.ts';

/** Each part as `removed → added`, paragraphs parted by ` | `. */
function parts(removed: string, added: string): readonly string[] {
  const [before, gone] = unmark(removed, '-');
  const [after, fresh] = unmark(added, '+');
  const words = (text: string, range: TextRange | null): string =>
    range ? text.slice(...range).replaceAll('\n\n', ' | ') : '';
  return partsOfChange(before, after, gone, fresh).map(
    (part) => `${words(before, part.removed)} → ${words(after, part.added)}`,
  );
}

/** The text without marks, `¶` for a blank line, and the ranges that stood in them. */
function unmark(marked: string, mark: string): readonly [string, readonly TextRange[]] {
  const ranges: TextRange[] = [];
  let text = '';
  for (const piece of marked.replaceAll('¶', '\n\n').split(/(\[.*?\])/su)) {
    const inside = piece.startsWith(`[${mark}`);
    const start = text.length;
    text += inside ? piece.slice(2, -2) : piece;
    if (inside) ranges.push([start, text.length]);
  }
  return [text, ranges];
}

describe('partsOfChange', () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ['a word for a word', 'It is [-one-] here.', 'It is [+two+] here.', ['one → two']],
    ['white space alone', 'It is[- -]here.', 'It is[+\n+]here.', []],
    ['paragraphs that came', 'One.', 'One.[+¶Two.¶Three.+]', [' → Two. | Three.']],
    [
      'a sentence and paragraphs',
      'One.[- Gone.¶Lost.-]',
      'One.[+ Fresh.¶Two.¶Three.+]',
      ['Gone. → Fresh.', 'Lost. → ', ' → Two. | Three.'],
    ],
    ['as many on both sides', 'One [-a.¶B.-]', 'One [+c.¶D.+]', ['a. → c.', 'B. → D.']],
    ['what the last paragraph begins with', '[-A.¶B-] stays.', '[+C.¶D.¶E+] stays.', ['A. → ', ' → C. | D.', 'B → E']],
  ])('%s', (_, removed, added, told) => expect(parts(removed, added)).toEqual(told));

  it('keeps paragraphs apart that a moved one stood between', () => {
    expect(parts('[-A.-]¶moved¶[-B.-]', '[+C.+]')).toEqual(['A. → ', 'B. → ', ' → C.']);
  });

  it('leaves out nothing but white space, and tells nothing twice', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b.', ' ', '\n\n', '\n'), { maxLength: 14 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(words, words, words, words, (head, gone, fresh, tail) => {
        const [before, after] = [head + gone + tail, head + fresh + tail];
        const range = (middle: string): readonly TextRange[] =>
          middle === '' ? [] : [[head.length, head.length + middle.length]];
        const found = partsOfChange(before, after, range(gone), range(fresh));
        const all = (text: string, side: 'removed' | 'added'): string =>
          found
            .map((part) => (part[side] ? text.slice(...part[side]) : ''))
            .join('')
            .replace(/\s+/gu, '');
        expect(all(before, 'removed')).toBe(gone.replace(/\s+/gu, ''));
        expect(all(after, 'added')).toBe(fresh.replace(/\s+/gu, ''));
        expect(found.every(({ removed, added }) => removed !== null || added !== null)).toBe(true);
      }),
    );
  });
});
