// Two texts laid into one another, drawn as marks: -removed-, +added+, <moved away<, >moved here>.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../archive/compare/compare.ts';
import { isEcho } from '../../archive/compare/merged-pieces.ts';
import { alignedBlocks, type BlockText, type MergedBlock, mergedBlocks } from '../../archive/compare/merged-text.ts';

function textOf(lines: readonly string[]): BlockText {
  let start = -2;
  const blocks = lines.map((line) => {
    start += 2;
    const range = [start, start + line.length] as const;
    start += line.length;
    return { kind: 'paragraph' as const, range };
  });
  return { text: lines.join('\n\n'), blocks };
}

const marks = { same: '', removed: '-', added: '+', 'moved-away': '<', 'moved-here': '>' } as const;

/** A sentence without its point, which two of them have in common. */
const head = (sentence: string): string => sentence.slice(0, -1);

const drawBlock = (block: MergedBlock | null): string =>
  block === null ? '·' : block.pieces.map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`).join('');

function merge(one: readonly string[], other: readonly string[]): readonly MergedBlock[] {
  const [before, after] = [textOf(one), textOf(other)];
  return mergedBlocks(before, after, compare(before.text, after.text));
}

const [ferry, harbour, board] = [
  'Færgen gik på grund uden for havnen onsdag middag.',
  'Havnefogeden siger, at færgen mistede styringen i den hårde vind fra vest.',
  'Havarikommissionen venter at have de første svar torsdag eftermiddag.',
] as const;

const rescue = `${ferry} Alle passagerer blev bragt i land af redningsskibe fra tre havne, oplyser politiet.`;

describe('mergedBlocks', () => {
  it.each([
    { name: 'nothing changed', before: [ferry, board], after: [ferry, board], expected: [ferry, board] },
    {
      name: 'a word',
      before: ['Alle 81 er i land.'],
      after: ['Alle 84 er i land.'],
      expected: ['Alle -81-+84+ er i land.'],
    },
    {
      name: 'a block removed',
      before: [ferry, harbour, board],
      after: [ferry, board],
      expected: [ferry, `-${harbour}-`, board],
    },
    { name: 'the last block added', before: [ferry], after: [ferry, board], expected: [ferry, `+${board}+`] },
    {
      name: 'a block replaced whole',
      before: [ferry, harbour],
      after: [ferry, board],
      expected: [ferry, `-${head(harbour)}--.-`, `+${head(board)}++.+`],
    },
    {
      name: 'a block moved',
      before: [harbour, ferry, board],
      after: [ferry, board, harbour],
      expected: [`<${harbour}<`, ferry, board, `>${harbour}>`],
    },
    {
      name: 'a block that moved in before a changed beginning',
      before: [board, 'Omkring 900 kasser blev våde.', rescue, harbour],
      after: [board, harbour, 'Præcis 874 kasser blev våde.', rescue],
      expected: [board, `>${harbour}>`, '-Omkring 900-+Præcis 874+ kasser blev våde.', rescue, `<${harbour}<`],
    },
    {
      name: 'a changed end before a block that went',
      before: ['Alle er i land, siger politiet.', harbour, board],
      after: ['Alle er i land, siger rederiet.', board],
      expected: ['Alle er i land, siger -politiet.-+rederiet++.+', `-${head(harbour)}--.-`, board],
    },
    {
      name: 'a block in two',
      before: [`${ferry} ${board}`],
      after: [ferry, board],
      expected: [`${ferry}- -`, board],
    },
  ])('$name', ({ before, after, expected }) => {
    expect(merge(before, after).map(drawBlock)).toEqual(expected);
  });

  it('marks what was edited inside a moved passage where it moved to', () => {
    const edited = harbour.replace('hårde', 'kraftige');
    const arrived = merge([harbour, ferry, board], [ferry, board, edited]).at(-1);
    expect(drawBlock(arrived ?? null)).toContain('-hårde-+kraftige+');
    expect(arrived?.pieces.every((piece) => piece.move === 0)).toBe(true);
  });

  const word = fc.constantFrom('politiet', 'siger', 'at', 'alle', '84', 'passagerer', 'er', 'i', 'land', 'nu', 'kl.');
  const line = fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(' '));
  const lines = fc.array(line, { minLength: 1, maxLength: 8 });

  it('holds every unit of both texts once, in order, without what separates blocks', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [before, after] = [textOf(one), textOf(other)];
        const pieces = mergedBlocks(before, after, compare(before.text, after.text)).flatMap((block) => block.pieces);
        for (const side of ['before', 'after'] as const) {
          const { text, blocks } = side === 'before' ? before : after;
          const own = pieces.filter((piece) => piece[side] !== null && !isEcho(piece));
          expect(own.map((piece) => piece.text).join('')).toBe(
            blocks.map(({ range }) => text.slice(...range)).join(''),
          );
          expect(own.every((piece) => text.slice(...(piece[side] ?? [0, 0])) === piece.text)).toBe(true);
        }
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('alignedBlocks', () => {
  it('sets common blocks beside each other, and a lone one beside what replaced it', () => {
    const rows = (before: readonly string[], after: readonly string[]) =>
      alignedBlocks(merge(before, after)).map((row) => [drawBlock(row.before), drawBlock(row.after)]);
    expect(rows(['Alle 81 er i land.', ferry], ['Alle 84 er i land.', board])).toEqual([
      ['Alle -81- er i land.', 'Alle +84+ er i land.'],
      [`-${head(ferry)}--.-`, `+${head(board)}++.+`],
    ]);
    expect(rows([ferry, harbour, board], [ferry, board])).toEqual([
      [ferry, ferry],
      [`-${harbour}-`, '·'],
      [board, board],
    ]);
  });
});
