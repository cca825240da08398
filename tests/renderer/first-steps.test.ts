// Which first steps an archive has ground for, when one was taken, and the way through them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleToLeadBy,
  beginWalk,
  type FirstStep,
  firstSteps,
  type Ground,
  lookAround,
  stepOrNext,
  stepsOn,
  turn,
  type Walk,
  wayTo,
} from '../../renderer/state/first-steps.ts';
import { nowhere, pages, type Place, rooms } from '../../renderer/state/location.ts';
import { catalogueEntry } from './catalogue-entry.ts';

const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string];
const ground: Ground = { article: 'flood', versions: [first, second, third], notes: 2, captures: 7, locked: false };
const reading: Place = { ...nowhere, article: 'flood' };

describe('the steps that there is ground for', () => {
  it.each<[string, Partial<Ground>, string]>([
    ['an article with versions', {}, 'read compare note sources yours'],
    ['an article with one version', { versions: [first] }, 'note sources yours'],
    ['an archive that cannot be changed', { locked: true }, 'read compare sources yours'],
    ['no article', { article: null, versions: [] }, 'yours'],
    ['no article in an archive that cannot be changed', { article: null, versions: [], locked: true }, 'yours'],
  ])('%s', (_name, given, steps) => {
    expect(stepsOn({ ...ground, ...given }).join(' ')).toBe(steps);
  });

  it.each<[FirstStep, string, FirstStep]>([
    ['read', 'read compare note sources yours', 'read'],
    ['read', 'note sources yours', 'note'],
    ['note', 'read compare sources yours', 'sources'],
    ['compare', 'yours', 'yours'],
  ])('lead from %s, of %s, to %s', (step, steps, next) => {
    expect(stepOrNext(step, steps.split(' ') as FirstStep[])).toBe(next);
  });
});

describe('a step', () => {
  /** What is taken by being at a place, with what was added since the step began. */
  const takenAt = (step: FirstStep, place: Partial<Place>, added: Partial<Ground> = {}): boolean => {
    const walk = { ...beginWalk('read', ground), step };
    return lookAround(walk, { ...reading, ...place }, { ...ground, ...added }).taken.includes(step);
  };

  it.each<[FirstStep, string, Partial<Place>, Partial<Ground>, boolean]>([
    ['read', 'the newest version without its name', {}, {}, false],
    ['read', 'the newest version by its name', { version: third }, {}, false],
    ['read', 'an earlier version', { version: first }, {}, true],
    ['read', 'an earlier version in another room', { version: first, room: 'evidence' }, {}, false],
    ['read', 'a version of another article', { article: 'other', version: first }, {}, false],
    ['compare', 'the text', {}, {}, false],
    ['compare', 'the comparison', { room: 'compare' }, {}, true],
    ['compare', 'the comparison of another article', { room: 'compare', article: 'other' }, {}, false],
    ['note', 'as many notes as before', {}, {}, false],
    ['note', 'one note more', {}, { notes: 3 }, true],
    ['note', 'one note fewer', {}, { notes: 1 }, false],
    ['note', 'another article with more notes', { article: 'other' }, { article: 'other', notes: 9 }, false],
    ['sources', 'the sources', { room: 'sources' }, {}, true],
    ['sources', 'the sources of the archive', { page: 'sources', article: null }, {}, false],
    ['yours', 'as many captures', {}, {}, false],
    ['yours', 'a capture more', { page: 'library', article: null }, { captures: 8 }, true],
  ])('%s, with %s', (step, _name, place, added, taken) => {
    expect(takenAt(step, place, added)).toBe(taken);
  });

  it('stays taken when the reader goes on elsewhere', () => {
    const taken = lookAround(beginWalk('read', ground), { ...reading, version: first }, ground);
    expect(lookAround(taken, reading, ground).taken).toEqual(['read']);
  });

  it.each<[FirstStep, Partial<Place>, Partial<Place> | null]>([
    ['read', {}, null],
    ['read', { room: 'evidence' }, { room: 'read' }],
    ['note', { room: 'compare' }, { room: 'read' }],
    ['compare', { room: 'sources' }, null],
    ['sources', { page: 'library', article: null }, { article: 'flood', room: 'read' }],
    ['yours', { page: 'settings', article: null }, null],
  ])('%s, at %j, has a way to %j', (step, place, way) => {
    expect(wayTo(step, { ...reading, ...place }, ground)).toEqual(way);
  });
});

describe('the walk', () => {
  it('goes on from step to step and ends after the last', () => {
    const steps: FirstStep[] = [];
    for (let walk: Walk | null = beginWalk('read', ground); walk; walk = turn(walk, 1)) steps.push(walk.step);
    expect(steps).toEqual(firstSteps);
  });

  it('stays at the first when it is to go back', () => {
    const walk = beginWalk('read', ground);
    expect(turn(walk, -1)).toBe(walk);
  });

  it('goes on with what is left when the article is gone', () => {
    const walk = lookAround(beginWalk('compare', ground), reading, { ...ground, article: null, versions: [] });
    expect([walk.step, walk.steps]).toEqual(['yours', ['yours']]);
  });

  it('always is at one of its steps, and comes to rest when nothing changes', () => {
    const grounds = fc.record({
      article: fc.constantFrom(null, 'flood', 'other'),
      versions: fc.subarray([first, second, third]),
      notes: fc.nat(3),
      captures: fc.nat(3),
      locked: fc.boolean(),
    });
    const places = fc.record({
      page: fc.constantFrom(...pages),
      article: fc.constantFrom(null, 'flood', 'other'),
      room: fc.constantFrom(...rooms),
      version: fc.constantFrom(null, first, third),
    });
    const doings = fc.array(fc.tuple(grounds, places, fc.constantFrom(-1, 0, 1)));
    fc.assert(
      fc.property(fc.constantFrom(...firstSteps), grounds, doings, (step, begun, done) => {
        let walk: Walk | null = beginWalk(step, begun);
        for (const [now, place, by] of done) {
          const at: Place = { ...nowhere, ...place };
          walk = lookAround(walk, at, now);
          expect(walk.steps).toContain(walk.step);
          expect(lookAround(walk, at, now)).toEqual(walk);
          if (by !== 0) walk = turn(walk, by);
          if (walk === null) return;
          expect(walk.steps).toContain(walk.step);
        }
      }),
    );
  });
});

describe('the article to lead by', () => {
  const danish = catalogueEntry('Færge', { versions: 4, language: 'da' });
  const english = catalogueEntry('Flood', { versions: 3, language: 'en-GB' });
  const single = catalogueEntry('Single', { versions: 1, language: 'en' });

  it.each([
    ['the one in the reader’s language', [danish, english], 'en', english.id],
    ['one with versions before one in the language', [single, danish], 'en', danish.id],
    ['one with a single version where there is no other', [single], 'da', single.id],
    ['none', [], 'da', null],
  ])('is %s', (_name, entries, language, article) => {
    expect(articleToLeadBy(entries, language)).toBe(article);
  });
});
