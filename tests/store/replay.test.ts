import { describe, expect, it } from 'vitest';
import type { ArchiveEvent, EventBody } from '../../archive/model/event.ts';
import { foldArticle, mergeEvents } from '../../archive/store/views/replay.ts';
import { capturedEvent, noteEvent, steadyPlatform, versionOf } from '../helpers/changes.ts';

const platform = steadyPlatform();
const article = '01890a5d-ac96-774b-bcce-b302099a8057';
const before = versionOf('Før', 'Ministeren siger nej.');
const after = versionOf('Efter', 'Ministeren siger ja.');
const note = noteEvent(platform, article, before, 'et notat');
const annotation = note.annotation.id;

/** Events a second apart, on the devices that are named; an earlier place in the list is an earlier clock. */
function history(...events: readonly (readonly [device: 'a' | 'b', event: EventBody])[]): readonly ArchiveEvent[] {
  return events.map(([device, event], index) => ({
    clock: `2026-01-01T00:00:${String(index).padStart(2, '0')}.000Z-0000-${device.repeat(8)}`,
    event,
  }));
}

function at(second: number): string {
  return `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`;
}

const captured = (content: typeof before, capturedAt: string): EventBody =>
  capturedEvent(platform, article, content, { capturedAt });

describe('an article', () => {
  it('has its versions by first capture, and its captures by time', () => {
    const folded = foldArticle(
      history(
        ['a', { type: 'article-created', article }],
        ['a', captured(after, '2026-02-02T00:00:00.000Z')],
        ['a', captured(before, '2026-02-03T00:00:00.000Z')],
        ['b', captured(before, '2026-02-01T00:00:00.000Z')],
      ),
    );
    expect(folded).toMatchObject({ id: article, title: 'Efter', titledBy: 'headline', created: at(0) });
    expect(
      folded?.versions.map(({ headline, captures }) => [headline, captures.map((each) => each.capturedAt)]),
    ).toEqual([
      ['Før', ['2026-02-01T00:00:00.000Z', '2026-02-03T00:00:00.000Z']],
      ['Efter', ['2026-02-02T00:00:00.000Z']],
    ]);
  });

  it('has versions of one time in the order they came', () => {
    const time = '2026-02-02T00:00:00.000Z';
    const folded = foldArticle(history(['a', captured(after, time)], ['a', captured(before, time)]));
    expect(folded?.versions.map(({ headline }) => headline)).toEqual(['Efter', 'Før']);
  });

  it('is called what the last person called it, and its headline once nobody does', () => {
    const titled = (title: string): EventBody => ({ type: 'article-titled', article, title });
    const events = history(['a', captured(before, at(0))], ['a', titled('Mit')], ['b', titled('Dit')]);
    expect(foldArticle(events)).toMatchObject({ title: 'Dit', titledBy: 'person' });
    expect(
      foldArticle([
        ...events,
        ...history(['a', titled('')]).map((each) => ({ ...each, clock: `3${each.clock.slice(1)}` })),
      ]),
    ).toMatchObject({ title: 'Før', titledBy: 'headline' });
  });

  it('that was removed says when, until it is restored', () => {
    const events = history(
      ['a', captured(before, at(0))],
      ['a', { type: 'article-removed', article }],
      ['b', { type: 'article-restored', article }],
    );
    expect(foldArticle(events.slice(0, 2))?.removed).toBe(at(1));
    expect(foldArticle(events)).not.toHaveProperty('removed');
  });
});

describe('a note', () => {
  const change = (fields: object): EventBody => ({ type: 'annotation-changed', article, annotation, fields });

  it('keeps for each field what was written last, by whichever device', () => {
    const events = history(
      ['a', captured(before, at(0))],
      ['a', note],
      ['b', change({ body: 'bs' })],
      ['a', change({ colour: 'rose' })],
      ['a', change({ body: 'as' })],
    );
    const folded = foldArticle(mergeEvents(events.slice(3), events.slice(0, 3)))?.annotations;
    expect(folded).toEqual([{ ...note.annotation, body: 'as', colour: 'rose', device: 'aaaaaaaa', modified: at(4) }]);
  });

  it('that was removed stays, says when, and can be restored', () => {
    const events = history(
      ['a', captured(before, at(0))],
      ['a', note],
      ['b', { type: 'annotation-removed', article, annotation }],
      ['a', change({ body: 'skrevet imens' })],
      ['a', { type: 'annotation-restored', article, annotation }],
    );
    expect(foldArticle(events.slice(0, 4))?.annotations[0]).toMatchObject({ body: 'skrevet imens', removed: at(2) });
    expect(foldArticle(events)?.annotations[0]).not.toHaveProperty('removed');
  });

  it('stands where it was said last to stand on a version, until that is taken back', () => {
    const place = (version: string, start: number | null): EventBody => {
      const position = start === null ? null : { start, end: start + 5 };
      return { type: 'annotation-placed', article, annotation, version, position };
    };
    const [one, other] = ['1'.repeat(64), '2'.repeat(64)];
    const said = (version: string, start: number | null, second: number, device: string): object => ({
      at: at(second),
      device: device.repeat(8),
      position: start === null ? null : { start, end: start + 5 },
      version,
    });
    const events = history(
      ['a', captured(before, at(0))],
      ['a', note],
      ['a', place(one, 3)],
      ['b', place(other, null)],
      ['b', place(one, 7)],
      ['a', { type: 'annotation-unplaced', article, annotation, version: one }],
      ['a', { type: 'annotation-unplaced', article, annotation, version: other }],
    );
    const placementsAfter = (count: number): unknown => foldArticle(events.slice(0, count))?.annotations[0]?.placements;
    expect(placementsAfter(3)).toEqual([said(one, 3, 2, 'a')]);
    expect(placementsAfter(5)).toEqual([said(other, null, 3, 'b'), said(one, 7, 4, 'b')]);
    expect(placementsAfter(6)).toEqual([said(other, null, 3, 'b')]);
    expect(foldArticle(events)?.annotations[0]).not.toHaveProperty('placements');
    expect(foldArticle(events)?.annotations[0]).toHaveProperty('modified', note.annotation.created);
  });

  it('whose creation has not arrived is not there, and is complete once it has', () => {
    const events = history(['a', captured(before, at(0))], ['a', note], ['b', change({ body: 'bs' })]);
    const late = events.filter((each) => each.event !== note);
    expect(foldArticle(late)?.annotations).toEqual([]);
    expect(foldArticle(mergeEvents(late, events))?.annotations[0]).toMatchObject({ body: 'bs' });
  });
});
