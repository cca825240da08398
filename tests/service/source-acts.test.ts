// Whatever archive and whatever a person merges and splits: what they said holds, and can be taken back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../archive/attribute/known-names.ts';
import { NameSources } from '../../archive/attribute/name-sources.ts';
import { SourceDirectory, partsOf } from '../../archive/attribute/source-directory.ts';
import type { ArticleSummary } from '../../archive/attribute/source-summary.ts';
import type { EventBody } from '../../archive/model/event.ts';
import {
  type ActedOn,
  type Known,
  mergeEvents,
  splitEvents,
  unassignEvents,
} from '../../archive/service/source-acts.ts';
import { sourceAssignments } from '../../archive/store/views/source-assignments.ts';

type Articles = ReadonlyMap<string, ArticleSummary>;

const rows = [
  [
    ['Ida Lund', 'archive'],
    ['Lund', 'known'],
  ],
  [['I. Lund', 'archive']],
  [
    ['Ida Maria Lund', 'archive'],
    ['borgmesteren', 'article'],
  ],
  [
    ['Jens Brix', 'archive'],
    ['Brix', 'known'],
  ],
  [['Brix', 'known']],
  [
    ['Lund', 'known'],
    ['hende', 'article'],
  ],
  [['ministeren', 'article']],
  [
    ['Danmarks Meteorologiske Institut', 'archive'],
    ['DMI', 'archive'],
  ],
  [['DMI', 'archive']],
] as const;

/** Rows that share a name are not in one article: there, a name is one source. */
const sharing = [0, 1, 2, 3, 3, 0, 6, 7, 7];
const chosenRows = fc.uniqueArray(fc.constantFrom(...rows.keys()), {
  minLength: 1,
  maxLength: 4,
  selector: (at) => sharing[at],
});
const summary = chosenRows.map((chosen): ArticleSummary => ({
  captured: ['2026-01-01T00:00:00.000Z'],
  sources: chosen.map((at) => ({
    kind: 'person',
    names: rows[at]!.map(([name, reach]) => [name, reach, [[0, 1]], [at]]),
    roles: [],
  })),
}));
const archive = fc
  .array(summary, { minLength: 1, maxLength: 6 })
  .map((all): Articles => new Map(all.map((one, at) => [`00000000-0000-7000-8000-00000000000${at}`, one])));

/** The archive after `events`, each of which happened a second after the one before. */
function after(articles: Articles, events: readonly EventBody[]) {
  const happened = events.map((event, at) => ({
    clock: `2026-01-01T00:00:${String(at).padStart(2, '0')}.000Z-0000-0000000a`,
    event,
  }));
  const assignments = sourceAssignments(happened);
  const names = new KnownNames();
  for (const one of articles.values()) names.add(one);
  const identities = names.identify();
  const nameSources = new NameSources(assignments, identities);
  const directory = new SourceDirectory(nameSources, new Map());
  for (const [article, one] of articles) directory.add(article, one);
  const known: Known = { assignments, nameSources, identities };
  const sources = [...directory.sources()].map(([id, { entry, articles: of }]): ActedOn => ({
    id,
    decided: entry.decided,
    articles: of.map((article) => [article, articles.get(article)!]),
  }));
  return { known, sources };
}

/** The names of each source as "article/name", sorted; by the source. */
function namesBySource(articles: Articles, { nameSources }: Known): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, string[]>();
  for (const [article, one] of articles) {
    for (const [id, parts] of partsOf(article, one, nameSources)) {
      const names = parts.flatMap((part) => part.names.map(([name]) => `${article.slice(-1)}/${name}`));
      sets.set(id, [...(sets.get(id) ?? []), ...names].sort());
    }
  }
  return sets;
}

/** Which names are one, whatever the sources are called. */
function partition(articles: Articles, known: Known): readonly string[] {
  return [...namesBySource(articles, known).values()].map((names) => names.join(', ')).sort();
}

const uuid = (at: number): string => `11111111-1111-7111-8111-11111111111${at}`;

describe('what people say of sources', () => {
  it('makes all names of merged sources one, and leaves all others as they were', () => {
    fc.assert(
      fc.property(archive, fc.nat(), fc.nat(), (articles, first, second) => {
        const before = after(articles, []);
        const [one, other] = [first, second].map((at) => before.sources[at % before.sources.length]!);
        if (one === undefined || other === undefined || one === other) return;
        const merged = after(articles, mergeEvents(before.known, [one, other], uuid(1)));
        const names = new Map(namesBySource(articles, before.known));
        const united = [...names.get(one.id)!, ...names.get(other.id)!].sort().join(', ');
        names.delete(one.id);
        names.delete(other.id);
        const untouched = [...names.values()].map((set) => set.join(', '));
        expect(partition(articles, merged.known)).toEqual([...untouched, united].sort());
      }),
    );
  });

  it('comes to the same in whatever order three are merged', () => {
    fc.assert(
      fc.property(archive, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (articles, order) => {
        const { sources, known } = after(articles, []);
        if (sources.length < 3) return;
        const atOnce = mergeEvents(known, sources.slice(0, 3), uuid(1));
        const [a, b, c] = order.map((at) => sources[at]!);
        const events = [...mergeEvents(known, [a!, b!], uuid(2))];
        const between = after(articles, events);
        const joined = between.sources.find(({ id }) => id === uuid(2))!;
        events.push(...mergeEvents(between.known, [joined, c!], uuid(2)));
        expect(partition(articles, after(articles, events).known)).toEqual(
          partition(articles, after(articles, atOnce).known),
        );
      }),
    );
  });

  it('gives back the same where what was split is merged again, and where all is taken back', () => {
    fc.assert(
      fc.property(archive, fc.nat(), fc.boolean(), (articles, at, everywhere) => {
        const before = after(articles, []);
        const source = before.sources[at % before.sources.length]!;
        const [article, one] = source.articles[0]!;
        const own = partsOf(article, one, before.known.nameSources).get(source.id)!;
        const name = own[0]!.names[0]![0];
        const told = [{ article: everywhere ? null : article, name }];
        const split = splitEvents(before.known, source, told, uuid(1), uuid(2));
        if (!split.ok) return;
        const parted = after(articles, split.value);
        expect(partition(articles, parted.known)).not.toEqual(partition(articles, before.known));
        const pieces = parted.sources.filter(({ id }) => [source.id, uuid(1), uuid(2)].includes(id));
        const again = [...split.value, ...mergeEvents(parted.known, pieces, uuid(1))];
        expect(partition(articles, after(articles, again).known)).toEqual(partition(articles, before.known));

        const whole = after(articles, again);
        const back = [uuid(1), uuid(2)].flatMap((id) =>
          unassignEvents(whole.known, { id, decided: true, articles: [] }),
        );
        expect(partition(articles, after(articles, [...again, ...back]).known)).toEqual(
          partition(articles, before.known),
        );
      }),
    );
  });

  it('tells a name apart wherever the source has it, also where it follows a fuller one', () => {
    fc.assert(
      fc.property(archive, fc.nat(), fc.nat(), (articles, at, which) => {
        const before = after(articles, []);
        const source = before.sources[at % before.sources.length]!;
        const own = namesBySource(articles, before.known).get(source.id)!;
        const name = own[which % own.length]!.replace(/^\d\//u, '');
        const split = splitEvents(before.known, source, [{ article: null, name }], uuid(1), uuid(2));
        if (!split.ok) return;
        const apart = namesBySource(articles, after(articles, split.value).known).get(uuid(1)) ?? [];
        expect(apart).toEqual(expect.arrayContaining(own.filter((one) => one.endsWith(`/${name}`))));
      }),
    );
  });

  it('names a person everywhere and a role in its article, and leaves a source one name', () => {
    const articles: Articles = new Map([
      [
        uuid(7),
        {
          captured: ['2026-01-01T00:00:00.000Z'],
          sources: [
            { kind: 'organisation', names: [['politiet', 'article', [[0, 1]], [0]]], roles: [] },
            { kind: 'person', names: [['Jens Brix', 'archive', [[0, 1]], [1]]], roles: [] },
          ],
        },
      ],
    ]);
    const { known, sources } = after(articles, []);
    const police = sources[0]!;
    expect(splitEvents(known, police, [{ article: uuid(7), name: 'POLITIET' }], uuid(1), uuid(2))).toMatchObject({
      ok: false,
    });
    expect(mergeEvents(known, sources, uuid(1))).toEqual([
      {
        type: 'source-assigned',
        source: uuid(1),
        names: [
          { article: uuid(7), name: 'politiet' },
          { article: null, name: 'Jens Brix' },
        ],
      },
    ]);
  });
});
