// Selecting by key: paragraphs, sentences and words one after another, and passages that grow and shrink by them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../archive/model/range.ts';
import type { BlockKind, Version } from '../../archive/model/version.ts';
import { type EndMove, moveEnd, type ReadingUnit, type ShownText, unitBefore, unitFrom } from '../../renderer/text/reading-units.ts'; // prettier-ignore

/** A text of lines such as `headline: Ice`; paragraphs without a word before them. */
function textOf(language: string, ...lines: readonly string[]): ShownText & { readonly content: Version } {
  let start = 0;
  const blocks = lines.map((line) => {
    const [, kind = 'paragraph', words = ''] = /^(?:(\w+): )?(.*)$/s.exec(line) ?? [];
    const range: TextRange = [start, start + words.length];
    start = range[1] + 2;
    return { kind: kind as BlockKind, words, range };
  });
  const text = blocks.map(({ words }) => words).join('\n\n');
  return { content: { id: text, type: 'variorum-version', language, text, blocks }, blocks };
}

const english = textOf('en', 'headline: Ice. Ice!', 'It broke. “Early,” she said.', 'Nobody was hurt.');
const danish = textOf('da', 'Isen brød op kl. 8 om morgenen. Ingen kom til skade.');

/** All units from the first to the last. */
function units(text: ShownText & { readonly content: Version }, unit: ReadingUnit): readonly string[] {
  const found: string[] = [];
  for (let at = unitFrom(text, 0, unit); at; at = unitFrom(text, at[1], unit)) {
    found.push(text.content.text.slice(...at));
  }
  return found;
}

describe('units of a text', () => {
  it.each<readonly [ReadingUnit, readonly string[]]>([
    ['paragraph', ['Ice. Ice!', 'It broke. “Early,” she said.', 'Nobody was hurt.']],
    ['sentence', ['Ice. Ice!', 'It broke.', '“Early,” she said.', 'Nobody was hurt.']],
    ['word', ['Ice', '.', 'Ice', '!', 'It', 'broke', '.', '“', 'Early', ',', '”', 'she', 'said', '.', 'Nobody', 'was', 'hurt', '.']],
  ])('are stepped through by %s', (unit, expected) => {
    expect(units(english, unit)).toEqual(expected);
  }); // prettier-ignore

  it('are those of the language', () => {
    expect(units(danish, 'sentence')).toEqual(['Isen brød op kl. 8 om morgenen.', 'Ingen kom til skade.']);
  });

  it('lead back the way they led on; before a place inside a sentence stands that sentence', () => {
    const back: string[] = [];
    const { text } = english.content;
    for (let at = unitBefore(english, text.length, 'sentence'); at; at = unitBefore(english, at[0], 'sentence')) {
      back.unshift(text.slice(...at));
    }
    expect(back).toEqual(units(english, 'sentence'));
    const inside = text.indexOf('she');
    expect(text.slice(...(unitBefore(english, inside, 'sentence') ?? [0, 0]))).toBe('“Early,” she said.');
  });

  it('of blocks that are not shown are passed over', () => {
    const shown = { ...english, blocks: english.content.blocks.filter((_, index) => index !== 1) };
    expect(units(shown, 'sentence')).toEqual(['Ice. Ice!', 'Nobody was hurt.']);
  });

  it('survive a language that is none', () => {
    expect(units(textOf('not a language', 'One. Two.'), 'sentence')).toEqual(['One.', 'Two.']);
  });
});

describe('a passage', () => {
  it.each<readonly [string, EndMove, ReadingUnit, string | null]>([
    ['It broke.', 'grow-end', 'sentence', 'It broke. “Early,” she said.'],
    ['It broke. “Early,” she said.', 'shrink-end', 'sentence', 'It broke.'],
    ['It broke.', 'shrink-end', 'sentence', null],
    ['It broke.', 'shrink-end', 'word', 'It broke'],
    ['It broke', 'shrink-start', 'word', 'broke'],
    ['broke', 'shrink-start', 'word', null],
    ['broke', 'grow-start', 'word', 'It broke'],
    ['she', 'grow-end', 'sentence', 'she said.'],
    ['“Early,” she said.', 'grow-end', 'sentence', '“Early,” she said.\n\nNobody was hurt.'],
    ['Nobody was hurt.', 'grow-end', 'sentence', null],
    ['Ice. Ice!', 'grow-start', 'word', null],
  ])('“%s”: %s by a %s', (words, move, unit, expected) => {
    const { text } = english.content;
    const start = text.indexOf(words);
    const moved = moveEnd(english, [start, start + words.length], move, unit);
    expect(moved && text.slice(...moved)).toBe(expected);
  });

  it('that grew by a unit shrinks back to what it was', () => {
    const opposite = { 'grow-end': 'shrink-end', 'grow-start': 'shrink-start' } as const;
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zæøå]{1,6}([ .,?] ?[A-ZÆa-z0-9]{1,5}){0,6}[.!]?$/), { minLength: 1, maxLength: 4 }),
        fc.constantFrom<ReadingUnit>('paragraph', 'sentence', 'word'),
        fc.constantFrom<'grow-end' | 'grow-start'>('grow-end', 'grow-start'),
        fc.nat(),
        (lines, unit, grow, pick) => {
          const text = textOf('da', ...lines);
          const all: TextRange[] = [];
          for (let at = unitFrom(text, 0, unit); at; at = unitFrom(text, at[1], unit)) all.push(at);
          const before = all[pick % all.length];
          if (!before) return;
          const grown = moveEnd(text, before, grow, unit);
          if (grown) expect(moveEnd(text, grown, opposite[grow], unit)).toEqual(before);
        },
      ),
    ); // prettier-ignore
  });
});
