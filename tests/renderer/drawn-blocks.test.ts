// What is drawn of a text: all of it, once, with what stands on it; and what tells that it need not be drawn again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { BlockKind, Version } from '../../archive/model/version.ts';
import { drawnBlocks, type OnText } from '../../renderer/text/drawn-blocks.ts';

const nothing: OnText = {
  attributions: null,
  notes: [],
  active: null,
  draft: null,
  found: null,
  places: [],
  place: null,
};

/** A version of lines such as `furniture: Read also`; paragraphs without a word before them. */
function versionOf(...lines: readonly string[]): Version {
  let start = 0;
  const parts = lines.map((line) => {
    const [, kind = 'paragraph', words = ''] = /^(?:(\w+): )?(.*)$/s.exec(line) ?? [];
    const range: TextRange = [start, start + words.length];
    start = range[1] + 2;
    return { kind: kind as BlockKind, words, range };
  });
  const text = parts.map(({ words }) => words).join('\n\n');
  return { id: text, type: 'variorum-version', language: 'en', text, blocks: parts };
}

function note(id: string, range: TextRange | null, colour = 'yellow', status = 'kept'): PlacedAnnotation {
  return { annotation: { id, colour }, anchor: { range, status } } as unknown as PlacedAnnotation;
}

/** Each block with its pieces as `text{classes}`. */
function shown(version: Version, on: Partial<OnText>): readonly string[] {
  return drawnBlocks(version, { ...nothing, ...on }).map(({ pieces }) =>
    pieces.map(({ text, classes }) => (classes === '' ? text : `${text}{${classes}}`)).join('|'),
  );
}

describe('the blocks of a text', () => {
  const version = versionOf('headline: Ice', 'The fast ice broke.', 'It broke early.');

  it('wear the note that stands on them, over blocks as well', () => {
    expect(shown(version, { notes: [note('a', [9, 28], 'rose')] })).toEqual([
      'Ice',
      'The |fast ice broke.{rose}',
      'It{rose}| broke early.',
    ]);
  });

  it('draw a note that is lost nowhere, and one in doubt so', () => {
    expect(shown(version, { notes: [note('a', null), note('b', [0, 3], 'blue', 'ambiguous')] })[0]).toBe(
      'Ice{blue doubtful}',
    );
  });

  it('tell crossing notes apart, each on its lane; the one pointed at is over the others', () => {
    const notes = [note('a', [5, 14], 'yellow'), note('b', [9, 24], 'green')];
    expect(shown(version, { notes })[1]).toBe(
      'The {yellow}|fast {green crossing first-yellow second-green}|ice broke.{green}',
    );
    const pointed = drawnBlocks(version, { ...nothing, notes, active: 'a' })[1]?.pieces.find(({ classes }) =>
      classes.includes('crossing'),
    );
    expect(pointed).toMatchObject({ note: 'a', classes: 'yellow active crossing first-yellow second-green' });
  });

  it('say whether something is looked for in them', () => {
    const furniture = versionOf('The ice broke.', 'furniture: Read also: Wind');
    const looked = (on: Partial<OnText>): readonly boolean[] =>
      drawnBlocks(furniture, { ...nothing, ...on }).map(({ isLookedFor }) => isLookedFor);
    expect(looked({})).toEqual([false, false]);
    expect(looked({ found: [16, 20] })).toEqual([false, true]);
    expect(looked({ notes: [note('a', [16, 20])] })).toEqual([false, true]);
  });

  it('are known again on another version, wherever they stand there', () => {
    const [before, after] = [version, versionOf('headline: Ice', 'New.', 'The fast ice broke.', 'It broke late.')].map(
      (one) => drawnBlocks(one, nothing),
    );
    expect(after?.[2]?.key).toBe(before?.[1]?.key);
    expect(after?.[2]?.look).toBe(before?.[1]?.look);
    expect(after?.[3]?.key).not.toBe(before?.[2]?.key);
  });

  it('have keys of their own, though their words be the same', () => {
    const keys = drawnBlocks(versionOf('Again.', 'Again.', 'furniture: Again.'), nothing).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('are drawn whole, whatever stands on them', () => {
    const length = version.text.length;
    const aRange = fc
      .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length }))
      .map(([start, more]): TextRange => [start, Math.min(length, start + more)]);
    fc.assert(
      fc.property(fc.array(aRange, { maxLength: 6 }), aRange, (ranges, found) => {
        const notes = ranges.map((range, index) => note(String(index), range));
        const blocks = drawnBlocks(version, { ...nothing, notes, found });
        expect(blocks.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n\n')).toBe(version.text);
        // Every note can be pointed at wherever no later one lies over it.
        const drawn = new Set(blocks.flatMap(({ pieces }) => pieces.map((piece) => piece.note)));
        const last = notes.at(-1);
        const covers = /\S/.test(version.text.slice(...(last?.anchor.range ?? [0, 0])));
        if (last && covers) expect(drawn).toContain(last.annotation.id);
      }),
    );
  });
});
