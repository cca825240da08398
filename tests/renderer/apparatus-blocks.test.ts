// A base text with its variants, set for the page: what is cut, what is marked and what stands beneath.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addVersion } from '../../archive/compare/collate/add-version.ts';
import { apparatusOf } from '../../archive/compare/collate/apparatus.ts';
import { startCollation } from '../../archive/compare/collate/collation.ts';
import { provenanceOf } from '../../archive/compare/collate/provenance.ts';
import { cutterFor, findWords } from '../../archive/compare/words.ts';
import type { Attributions } from '../../archive/model/attribution.ts';
import type { Block } from '../../archive/model/version.ts';
import { type ApparatusBlock, apparatusBlocks } from '../../renderer/text/apparatus-blocks.ts';
import { onOneLine, shortLemma, witnessSpans } from '../../renderer/text/apparatus-words.ts';
import { saidBy } from '../../renderer/text/said-by.ts';

/** Versions as paragraphs parted by " | ", collated over the version at `base`. */
function set(base: number, ...versions: readonly string[]): readonly ApparatusBlock[] {
  const texts = versions.map((version) => version.split(' | ').join('\n\n'));
  const blocksOf = (text: string): readonly Block[] => {
    let start = 0;
    return text.split('\n\n').map((paragraph) => {
      const range = [start, start + paragraph.length] as const;
      start = range[1] + 2;
      return { kind: 'paragraph', range };
    });
  };
  let collation = startCollation();
  for (const text of texts) collation = addVersion(collation, { text, language: 'en' });
  const text = texts[base] ?? '';
  const { count, starts, ends } = findWords(text, 0, text.length, cutterFor('en'));
  const words = Array.from({ length: count }, (_, at) => [starts[at] ?? 0, ends[at] ?? 0] as const);
  const content = { text, blocks: blocksOf(text) };
  return apparatusBlocks(content, apparatusOf(collation, base), provenanceOf(collation, base), words);
}

/** A block with its marked words in brackets, and the entries beneath: `lemma ] reading 1, reading 2 3`. */
function told({ pieces, entries }: ApparatusBlock): string {
  const text = pieces.map(({ text: piece, entry }) => (entry === null ? piece : `[${piece}]`)).join('');
  const beneath = entries.map(({ kind, lemma, readings, witnesses }) => {
    if (kind !== 'variant') return `${onOneLine(lemma)} ] ${kind} ${witnesses.map((at) => at + 1).join(' ')}`;
    const told = readings.map(
      (reading) => `${onOneLine(reading.text)} ${reading.witnesses.map((at) => at + 1).join(' ')}`,
    );
    return `${onOneLine(lemma)} ] ${told.join(', ')}`;
  });
  return [text, ...beneath].join(' // ');
}

describe('apparatusBlocks', () => {
  it('marks the lemma and puts its readings beneath', () => {
    const [block] = set(1, 'The ferry had 40 aboard.', 'The ferry had 45 aboard.', 'The ferry had 45 aboard.');
    expect(block && told(block)).toBe('The ferry had [45] aboard. // 45 ] 40 1');
  });

  it('says with which version each word came', () => {
    const [block] = set(1, 'The ferry sank.', 'The old ferry sank.');
    const firsts = block?.pieces
      .filter(({ first }) => first !== null)
      .map(({ text, first }) => `${text} ${first ?? ''}`);
    expect(firsts).toEqual(['The 0', 'old 1', 'ferry 0', 'sank 0']);
  });

  it('puts what others have between two blocks beneath the former', () => {
    const blocks = set(0, 'One two three four. | Nine ten.', 'One two three four. | Five six seven. | Nine ten.');
    expect(blocks.map(({ entries }) => entries.length)).toEqual([1, 0]);
    expect(blocks[0]?.entries[0]).toMatchObject({ lemma: '', readings: [{ witnesses: [1] }] });
  });

  it('covers every block, cuts no word, and keeps every entry once', () => {
    const word = fc.constantFrom('ferry', 'sank', 'harbour', 'forty', 'calm', 'north');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const version = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((paragraphs) => paragraphs.join(' | '));
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 4 }), (versions) => {
        const blocks = set(versions.length - 1, ...versions);
        const text = blocks.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join(' | ');
        expect(text).toBe(versions.at(-1));
        for (const { pieces, entries } of blocks) {
          for (const piece of pieces) expect(piece.text.includes(' ') && piece.first !== null).toBe(false);
          for (const { entry } of pieces) expect(entry === null || entries[entry]?.kind === 'variant').toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an entry', () => {
  it.each([
    ['forty aboard', 'forty aboard'],
    ['The harbour master says that the ferry went aground at twelve', 'The harbour master … aground at twelve'],
    ['One.\n\nTwo.', 'One. ¶ Two.'],
  ])('shortens %j', (lemma, short) => {
    expect(shortLemma(lemma)).toBe(short);
  });

  it.each([
    [[0], '1'],
    [[0, 1], '1 2'],
    [[0, 1, 2, 5], '1-3 6'],
    [[], ''],
  ])('writes the witnesses %j as %s', (witnesses, written) => {
    const spans = witnessSpans(witnesses).map(({ from, to }) =>
      from === to ? `${from + 1}` : `${from + 1}-${to + 1}`,
    );
    expect(spans.join(' ')).toBe(written);
  });
});

describe('saidBy', () => {
  const attribution = (sourceId: string | null, ...content: (readonly [number, number])[]) => ({
    id: String(content[0]?.[0]),
    kind: 'indirect' as const,
    source: [],
    cue: [],
    content,
    hedges: [],
    sourceId,
    rule: 'clause' as const,
    entry: null,
  });
  const source = (id: string, label: string) => ({ id, label, kind: 'person' as const, names: [], mentions: [] });
  const found: Attributions = {
    language: 'en',
    attributions: [attribution('a', [0, 40]), attribution('b', [10, 20]), attribution(null, [50, 60])],
    sources: [source('a', 'Ann Ash'), source('b', 'Bo Birch')],
    credits: [],
    hedges: [],
    boilerplate: [],
  };

  it.each([
    [5, 'Ann Ash'],
    [12, 'Bo Birch'],
    [20, 'Ann Ash'],
    [45, null],
    [55, null],
  ])('tells of %i whose words it is among', (offset, label) => {
    expect(saidBy(found, offset)).toBe(label);
  });
});
