// The fold is a function of the set of events: neither their order of arrival nor the steps they come in matter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../archive/model/article.ts';
import type { ArchiveEvent, EventBody } from '../../archive/model/event.ts';
import { articleViewSchema, viewArticle, viewedEvents } from '../../archive/store/views/article-view.ts';
import { foldCollections } from '../../archive/store/views/fold-collections.ts';
import { foldGivenNames } from '../../archive/store/views/fold-given-names.ts';
import { sourceAssignments } from '../../archive/store/views/source-assignments.ts';
import { emptyArchiveState, foldArchive } from '../../archive/store/views/archive-state.ts';
import { tick } from '../../archive/store/clock.ts';
import { foldArticle, mergeEvents } from '../../archive/store/views/replay.ts';
import { nameVersion } from '../../archive/store/files/content.ts';
import { standingEvents } from '../../archive/store/views/standing-events.ts';
import { capturedEvent, noteEvent, steadyPlatform, versionOf } from '../helpers/changes.ts';

const platform = steadyPlatform();
const article = '01890a5d-ac96-774b-bcce-b302099a8057';
const contents = ['Først', 'Så', 'Sidst'].map((headline) => versionOf(headline, 'Ministeren siger nej.'));
const notes = contents.map((content) => noteEvent(platform, article, content, `om ${content.text}`));
/** Each content twice, counted by programs that do not agree on what a word is. */
const captures = [...contents, ...contents].map((content, index) => {
  const capturedAt = `2026-02-0${String(((index * 4) % 7) + 1)}T08:00:00.000Z`;
  return { ...capturedEvent(platform, article, content, { capturedAt }), words: index };
});
const ids = notes.map((note) => note.annotation.id);
/** A clock that no event has: what undoes it undoes nothing, until the history says which events there are. */
const nothing = '2025-12-31T00:00:00.000Z-0000-aaaaaaaa';
const versions = contents.map((content) => nameVersion(content, platform.sha256));
const collections = ['01890a5d-ac96-774b-bcce-b302099a8001', '01890a5d-ac96-774b-bcce-b302099a8002'];
const said = { at: '2025-12-31T00:00:00.000Z', device: 'dddddddd' };

/** What people say of an article's versions and of who says what in them. */
const ordering: fc.Arbitrary<EventBody> = fc.oneof(
  fc.constantFrom<EventBody>(
    ...['a', 'b'].flatMap((tag): readonly EventBody[] => [
      { type: 'article-tagged', article, tag },
      { type: 'article-untagged', article, tag },
    ]),
    ...collections.flatMap((collection): readonly EventBody[] => [
      { type: 'article-collected', article, collection },
      { type: 'article-uncollected', article, collection },
    ]),
    { type: 'article-removed', article, into: collections[0]! },
  ),
  fc
    .record({
      version: fc.constantFrom(...versions),
      type: fc.constantFrom('version-removed', 'version-restored', 'article-seen'),
    })
    .map<EventBody>((change) => ({ article, ...change })),
  fc
    .record({ version: fc.constantFrom(...versions), language: fc.constantFrom('nb', 'sv', null) })
    .map<EventBody>((change) => ({ type: 'language-set', article, ...change })),
  fc
    .record({
      id: fc.constantFrom(...collections),
      version: fc.constantFrom(...versions),
      speaker: fc.constantFrom('Retten', null),
      comes: fc.boolean(),
    })
    .map<EventBody>(({ id, version, speaker, comes }) => {
      const stands = {
        kind: 'direct',
        content: [{ start: 0, end: 2, exact: 'Fø' }],
        cue: [],
        source: [],
        speaker,
      } as const;
      const decision = { id, version, rule: null, suggested: null, stands };
      return { type: 'attribution-decided', article, decision, ...(comes && { said }) };
    }),
  fc.constantFrom(...collections).map<EventBody>((decision) => ({ type: 'attribution-undecided', article, decision })),
  fc.constantFrom(...notes).map<EventBody>((note) => ({ ...note, said })),
);
const bodies: fc.Arbitrary<EventBody> = fc.oneof(
  ordering,
  fc.constant<EventBody>({ type: 'article-created', article }),
  fc.constantFrom('', 'a', 'b').map<EventBody>((title) => ({ type: 'article-titled', article, title })),
  fc.constantFrom<EventBody>({ type: 'article-removed', article }, { type: 'article-restored', article }),
  fc.constantFrom<EventBody>(...captures),
  fc.constantFrom<EventBody>(...notes),
  fc
    .record({
      annotation: fc.constantFrom(...ids),
      fields: fc.constantFrom({ body: 'a' }, { body: 'b' }, { tags: ['x'] }),
    })
    .map<EventBody>((change) => ({ type: 'annotation-changed', article, ...change })),
  fc.constantFrom<EventBody>(
    { type: 'change-undone', article, changes: [nothing] },
    { type: 'change-redone', article, changes: [nothing] },
  ),
  fc.constantFrom(...contents).map<EventBody>((content) => ({
    type: 'version-purged',
    article,
    version: nameVersion(content, platform.sha256),
    contents: [],
    lines: [],
    reason: 'kendelse',
    by: 'arkivaren',
  })),
  fc.constantFrom(...ids).map<EventBody>((annotation) => ({ type: 'annotation-removed', article, annotation })),
  fc
    .record({
      annotation: fc.constantFrom(...ids),
      version: fc.constantFrom(...contents).map((content) => nameVersion(content, platform.sha256)),
      position: fc.constantFrom(null, { end: 5, start: 0 }, { end: 6, start: 1 }),
      isTakenBack: fc.boolean(),
    })
    .map<EventBody>(({ annotation, version, position, isTakenBack }) =>
      isTakenBack
        ? { type: 'annotation-unplaced', article, annotation, version }
        : { type: 'annotation-placed', article, annotation, version, position },
    ),
  fc.constantFrom(...ids).map<EventBody>((annotation) => ({ type: 'annotation-restored', article, annotation })),
);

/** Events of three devices, each with its clock, all different. */
const histories: fc.Arbitrary<readonly ArchiveEvent[]> = fc
  .array(fc.tuple(bodies, fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc'), fc.integer({ min: 0, max: 50 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((events) => {
    const lasts = new Map<string, string>();
    const clocks: string[] = [];
    return events.map(([event, device, late]) => {
      const clock = tick(lasts.get(device), Date.parse('2026-01-01T00:00:00.000Z') + late, device);
      lasts.set(device, clock);
      const changes = clocks.filter((_, index) => (index + late) % 3 === 0);
      clocks.push(clock);
      const undoes = event.type.startsWith('change-') && changes.length > 0;
      return { clock, event: undoes ? ({ ...event, changes } as EventBody) : event };
    });
  });

describe('the fold of events', () => {
  it('is the same in any order, in any steps, and however often an event comes', () => {
    const arrivals = histories.chain((events) =>
      fc.record({
        events: fc.constant(events),
        order: fc.shuffledSubarray([...events], { minLength: events.length }),
        again: fc.subarray([...events]),
        cuts: fc.array(fc.integer({ min: 0, max: events.length }), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(arrivals, ({ events, order, again, cuts }) => {
        const whole = viewArticle(mergeEvents(events, []));
        const bounds = [0, ...cuts.sort((one, other) => one - other), order.length];
        let view = viewArticle([]);
        for (const [index, end] of bounds.entries()) {
          // Each step goes through the view as it stands in its file.
          const stored = articleViewSchema.parse(JSON.parse(JSON.stringify(view)));
          const before = viewedEvents(stored);
          expect(before).toBeDefined();
          view = viewArticle(
            mergeEvents(before ?? [], [...order.slice(bounds[index - 1] ?? 0, end), ...again.slice(index)]),
          );
        }
        expect(view).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('of the archive as a whole is the same in any order', () => {
    const titles = histories.map((events) =>
      events.map<ArchiveEvent>(({ clock }, index) => ({
        clock,
        event:
          index % 2 === 0
            ? { type: 'archive-titled', title: clock }
            : { type: 'archive-verified', startedAt: clock.slice(0, 24), findings: index },
      })),
    );
    fc.assert(
      fc.property(
        titles.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
        ),
        ([events, order]) => {
          const whole = foldArchive(emptyArchiveState, events);
          const inSteps = order.reduce((state, event) => foldArchive(state, [event]), emptyArchiveState);
          expect(inSteps).toEqual(whole);
          expect(foldArchive(whole, order)).toEqual(whole);
        },
      ),
    );
  });

  it('of collections, sources and names is the same in any order, and however often an event comes', () => {
    const [one, two] = collections as [string, string];
    const names = fc
      .constantFrom(null, article)
      .chain((of) => fc.constantFrom('Tokajev', 'præsidenten', '').map((name) => [{ article: of, name }]));
    const ofAll: fc.Arbitrary<EventBody> = fc.oneof(
      fc
        .record({ collection: fc.constantFrom(one, two), name: fc.constantFrom('a', 'b') })
        .map<EventBody>(({ collection, name }) => ({
          type: 'collection-described',
          collection,
          description: { filter: null, name },
        })),
      fc
        .record({
          collection: fc.constantFrom(one, two),
          type: fc.constantFrom('collection-removed', 'collection-restored'),
        })
        .map<EventBody>((change) => change),
      fc
        .record({ source: fc.constantFrom(one, two), names })
        .map<EventBody>((change) => ({ type: 'source-assigned', ...change })),
      names.map<EventBody>((some) => ({ type: 'source-unassigned', names: some })),
      fc.constantFrom('', 'Bordet').map<EventBody>((name) => ({ type: 'device-named', name })),
      fc.constantFrom('', 'Tal').map<EventBody>((name) => ({ type: 'colour-named', colour: 'rose', name })),
    );
    const arrivals = fc
      .tuple(histories, fc.array(ofAll, { minLength: 30, maxLength: 30 }))
      .map(([events, of]) => events.map<ArchiveEvent>(({ clock }, index) => ({ clock, event: of[index]! })))
      .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })));
    const told = (events: readonly ArchiveEvent[]): unknown => {
      const { log } = foldArchive(emptyArchiveState, events);
      return [foldCollections(log), sourceAssignments(log), foldGivenNames(log)];
    };
    fc.assert(
      fc.property(arrivals, ([events, order]) => {
        expect(told([...order, ...order.slice(3)])).toEqual(told(events));
      }),
    );
  });

  it('is an article of the model as soon as a capture is among the events', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const folded = foldArticle(mergeEvents(events, []));
        const standing = standingEvents(mergeEvents(events, []));
        const isCaptured = standing.some(({ event }) => event.type === 'version-captured');
        expect(folded === undefined).toBe(!isCaptured);
        if (folded !== undefined) expect(articleSchema.parse(folded)).toEqual(folded);
      }),
    );
  });
});
