// Which changes there are, what each is about, and which are seen when only some classes are looked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributionChange } from '../../archive/model/attribution.ts';
import type { Version } from '../../archive/model/version.ts';
import {
  byImportance,
  type ChangeEntry,
  changeEntries,
  countClasses,
  shownEntries,
} from '../../renderer/text/change-entries.ts';
import { classesOfPieces } from '../../renderer/text/classes-of-pieces.ts';
import { nextEntry } from '../../renderer/text/next-entry.ts';
import { isShown, type ShownClass, shownClasses } from '../../renderer/text/shown-class.ts';
import { compared, meaningOf, versionOf } from './compared-texts.ts';

const lead = 'The ferry ran aground outside the harbour at noon, the police said on Wednesday.';
const wind = 'The harbour lost 12 boats in the hard westerly wind that came in from the open sea.';
const board = 'The accident board expects to have its first answers after many long days of work.';
const english = (...lines: readonly string[]): Version => versionOf('en', ...lines);

const entriesOf = (before: Version, after: Version): readonly ChangeEntry[] => {
  const both = compared(before, after);
  return changeEntries(both, meaningOf(both));
};
const classesOf = (before: Version, after: Version): readonly string[] =>
  entriesOf(before, after).map(({ classes }) => classes.join(' '));

describe('changeEntries', () => {
  it('says of each stop what it is about, moves with what was edited in them', () => {
    const after = english('About 500 people are ashore.', lead, board, wind.replace('12', '14'));
    expect(classesOf(english(wind, 'About 400 people are ashore.', lead, board), after)).toEqual([
      'number',
      'number moved',
    ]);
  });

  it('knows moves alone while nothing is known of classes', () => {
    const both = compared(
      english(wind, 'About 400 people.', lead, board),
      english('About 500 people.', lead, board, wind),
    );
    expect(changeEntries(both, null).map(({ classes }) => classes)).toEqual([[], ['moved']]);
  });

  it('makes one entry of a change and what it did to who says what', () => {
    expect(entriesOf(english(lead), english(lead.replace('police', 'owner')))).toMatchObject([
      { of: 'stop', classes: ['attribution', 'wording'], attributions: [{ kind: 'source-changed' }] },
    ]);
  });

  it('leaves to a paragraph what somebody says in it', () => {
    const said = 'Nothing is known yet, the harbour master said.';
    expect(entriesOf(english(lead), english(lead, said))).toMatchObject([{ classes: ['added'], attributions: [] }]);
    expect(entriesOf(english(lead, said), english(lead))).toMatchObject([{ classes: ['removed'], attributions: [] }]);
  });

  it('has an entry for what changed in who says what without a word of its own', () => {
    const both = compared(english('About 400 people are ashore.', lead), english('About 500 people are ashore.', lead));
    const start = both.after.text.indexOf('the police');
    const change: AttributionChange = {
      kind: 'source-changed',
      before: [start, start + 10],
      after: [start, start + 10],
      beforeLabel: 'the owner',
      afterLabel: 'the police',
    };
    const entries = changeEntries(both, { ...meaningOf(both), attribution: [change] });
    expect(entries).toMatchObject([
      { of: 'stop', id: 'c0' },
      { of: 'attribution', id: 'a0', classes: ['attribution'], stop: { id: 'c0' }, change },
    ]);
  });

  it('gives the parts that a move tore a change into each its own classes', () => {
    const before = english('About 400 people are ashore.', board, lead, wind);
    const after = english(
      lead,
      wind,
      'About 500 people are ashore.',
      'The mayor has nothing to add at all today.',
      board,
    );
    const classes = entriesOf(before, after).filter(({ stop }) => stop?.kind !== 'move');
    for (const { stop, classes: own } of classes) {
      if (stop?.kind === 'insert') expect(own).not.toContain('removed');
      if (stop?.kind === 'delete') expect(own).not.toContain('added');
    }
  });
});

describe('what is looked for', () => {
  const before = english('# Ferry aground', 'About 400 people are ashore.', lead, board);
  const after = english('# Ferry afloat', 'About 500 people are ashore.', lead, board, 'Nobody was hurt at all.', wind);
  const entries = entriesOf(before, after);
  const idsOf = (some: readonly ChangeEntry[]): readonly string[] => some.map(({ id }) => id);

  it('is counted by class, a change once in each of its own', () => {
    expect([...countClasses(entries)]).toEqual([
      ['number', 1],
      ['headline', 1],
      ['added', 1],
      ['wording', 1],
    ]);
  });

  it('is every change of any of the classes; all where none is named', () => {
    expect(shownEntries(entries, [])).toEqual(entries);
    expect(shownEntries(entries, ['number', 'added']).map(({ classes }) => classes)).toEqual([['number'], ['added']]);
    expect(shownEntries(entries, ['negation'])).toEqual([]);
  });

  it('can stand by importance, and by place where that is the same', () => {
    expect(byImportance(entries).map(({ classes }) => classes[0])).toEqual(['number', 'headline', 'added']);
    const unknown = entries.map((entry) => ({ ...entry, classes: [] }));
    expect(idsOf(byImportance(unknown))).toEqual(idsOf(entries));
  });

  it('is stepped through, also from a change that is not among it', () => {
    const [headline, number, added] = entries;
    const shown = shownEntries(entries, ['number', 'added']);
    const step = (from: ChangeEntry | undefined, by: 1 | -1) => nextEntry(entries, shown, from?.id ?? null, by);
    expect(step(undefined, 1)).toBe(number);
    expect(step(undefined, -1)).toBe(added);
    expect(step(number, 1)).toBe(added);
    expect(step(added, 1)).toBeNull();
    expect(step(number, -1)).toBeNull();
    expect(step(headline, 1)).toBe(number);
    expect(step(headline, -1)).toBeNull();
    expect(nextEntry(entries, [], 'gone', 1)).toBeNull();
  });
});

describe('classesOfPieces', () => {
  it('tells an edit inside a moved passage from the move', () => {
    const both = compared(english(wind, lead, board), english(lead, board, wind.replace('12', '14')));
    const pieces = classesOfPieces(both, changeEntries(both, meaningOf(both)));
    const marked = [...pieces].map(([{ kind, text }, classes]) => [kind, text.trim(), classes.join(' ')]);
    expect(marked).toContainEqual(['removed', '12', 'number']);
    expect(marked).toContainEqual(['added', '14', 'number']);
    expect(marked.filter(([kind]) => kind?.startsWith('moved')).every(([, , classes]) => classes === 'moved')).toBe(
      true,
    );
  });

  it('leaves no changed word without classes, so that each is shown by some filter', () => {
    const word = fc.constantFrom(
      'politiet',
      'siger',
      'ikke',
      'Jens',
      'Holm',
      '84',
      'passagerer',
      '»nej«',
      'i',
      'land.',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
    const lines = fc.array(line, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const both = compared(versionOf('da', ...one), versionOf('da', ...other));
        const entries = changeEntries(both, meaningOf(both));
        const pieces = classesOfPieces(both, entries);
        for (const piece of both.merged.flatMap((block) => block.pieces)) {
          if (piece.kind === 'same' || piece.text.trim() === '') continue;
          expect(pieces.get(piece)?.length, `${piece.kind} “${piece.text}”`).toBeGreaterThan(0);
        }
        expect(entries.every(({ classes }) => classes.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the classes that are shown', () => {
  it('are in one order, moves before wording', () => {
    expect(shownClasses.indexOf('moved')).toBe(shownClasses.indexOf('wording') - 1);
    expect(new Set(shownClasses).size).toBe(shownClasses.length);
  });

  it.each<readonly [readonly ShownClass[], readonly ShownClass[], boolean]>([
    [['number'], [], true],
    [[], [], true],
    [['number', 'wording'], ['wording'], true],
    [['number'], ['wording', 'name'], false],
    [[], ['number'], false],
  ])('%j among %j: %s', (classes, only, shown) => expect(isShown(classes, only)).toBe(shown));
});
