// What the events on the archive as a whole come to: collections, sources, names of devices and colours.
import { describe, expect, it, test } from 'vitest';
import type { ArchiveEvent, EventBody } from '../../archive/model/event.ts';
import { ArchiveFolds } from '../../archive/store/views/archive-folds.ts';
import { foldCollections } from '../../archive/store/views/fold-collections.ts';
import { foldGivenNames } from '../../archive/store/views/fold-given-names.ts';
import { sourceAssignments } from '../../archive/store/views/source-assignments.ts';

const [one, two] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];
const [tokajev, other] = ['01890a5d-ac96-774b-bcce-b302099a8001', '01890a5d-ac96-774b-bcce-b302099a8002'];

/** Events a minute after each other, the first digit of each clock's device as `device` says. */
function told(events: readonly EventBody[], device = 'aaaaaaaa'): readonly ArchiveEvent[] {
  return events.map((event, minute) => ({
    clock: `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z-0000-${device}`,
    event,
  }));
}

function described(collection: string, name: string): EventBody {
  return { type: 'collection-described', collection, description: { filter: null, name } };
}

function assigned(source: string, ...names: readonly (readonly [article: string | null, name: string])[]): EventBody {
  return { type: 'source-assigned', source, names: names.map(([article, name]) => ({ article, name })) };
}

describe('collections', () => {
  it('stand as they were described last, in the order they were made', () => {
    const collections = foldCollections(told([described(one, 'a'), described(two, 'b'), described(one, 'c')]));
    expect(collections).toEqual([
      { id: one, filter: null, name: 'c' },
      { id: two, filter: null, name: 'b' },
    ]);
  });

  it('that were removed stay, marked with when they first were, until they are restored or described anew', () => {
    const removed: EventBody = { type: 'collection-removed', collection: one };
    const twice = told([described(one, 'a'), removed, removed]);
    expect(foldCollections(twice)).toEqual([{ id: one, filter: null, name: 'a', removed: '2026-01-01T00:01:00.000Z' }]);
    for (const back of [described(one, 'b'), { type: 'collection-restored', collection: one } as const]) {
      expect(foldCollections(told([described(one, 'a'), removed, back]))[0]).not.toHaveProperty('removed');
    }
  });

  it('that nobody described are none, until someone does: the description may arrive later', () => {
    const removed: EventBody = { type: 'collection-removed', collection: one };
    expect(foldCollections(told([removed]))).toEqual([]);
  });
});

describe('sources', () => {
  it('have the names that were last said to be theirs, in an article or everywhere', () => {
    const { everywhere, inArticle } = sourceAssignments(
      told([assigned(tokajev, [null, 'Tokajev'], [one, 'han']), assigned(other, [null, 'Tokajev'], [two, 'han'])]),
    );
    expect([...everywhere]).toEqual([['Tokajev', other]]);
    expect([...inArticle].map(([article, names]) => [article, [...names]])).toEqual([
      [one, [['han', tokajev]]],
      [two, [['han', other]]],
    ]);
  });

  it('lose a name where that is taken back, and only there', () => {
    const { everywhere, inArticle } = sourceAssignments(
      told([
        assigned(tokajev, [null, 'Tokajev'], [one, 'Tokajev']),
        { type: 'source-unassigned', names: [{ article: one, name: 'Tokajev' }] },
      ]),
    );
    expect([[...everywhere], inArticle.size]).toEqual([[['Tokajev', tokajev]], 0]);
  });

  it('are as they were described last', () => {
    const description = (label: string): EventBody => ({
      type: 'source-described',
      source: tokajev,
      description: { kind: 'person', label, note: '' },
    });
    const { descriptions } = sourceAssignments(told([description('Tokajev'), description('Kassym-Jomart Tokajev')]));
    expect(descriptions.get(tokajev)?.label).toBe('Kassym-Jomart Tokajev');
  });
});

test('a device is called what was said at it last, and a colour what was said of it anywhere; empty takes it back', () => {
  const named = (name: string): EventBody => ({ type: 'device-named', name });
  const colour = (name: string): EventBody => ({ type: 'colour-named', colour: 'rose', name });
  const here = foldGivenNames([...told([named('Bordet'), colour('Tal')]), ...told([named('Toget')], 'bbbbbbbb')]);
  expect([...here.devices]).toEqual([
    ['aaaaaaaa', 'Bordet'],
    ['bbbbbbbb', 'Toget'],
  ]);
  expect([...here.colours]).toEqual([['rose', 'Tal']]);
  const back = foldGivenNames(told([named('Bordet'), colour('Tal'), named(''), colour('')]));
  expect([back.devices.size, back.colours.size]).toEqual([0, 0]);
});

test('what was undone does not count, and what is remembered is folded again once there is more', () => {
  let log = told([described(one, 'a'), described(two, 'b')]);
  const folds = new ArchiveFolds(() => log);
  const before = folds.collections;
  expect(folds.collections).toBe(before);
  const undone: EventBody = { type: 'change-undone', changes: [log[1]!.clock] };
  log = told([...log.map(({ event }) => event), undone]);
  expect(folds.collections.map(({ name }) => name)).toEqual(['a']);
});
