import { describe, expect, it } from 'vitest';
import type { Attribution, Attributions, Source } from '../../archive/model/attribution.ts';
import { ledgerOf, placeOf } from '../../renderer/text/ledger.ts';
import { sourcesAcross } from '../../archive/attribute/sources-across.ts';
import { versionSpans } from '../../renderer/text/version-spans.ts';

const source = (id: string, label: string, names: readonly string[] = [label]): Source => ({
  id,
  label,
  kind: 'person',
  names,
  mentions: [],
});

const statement = (
  id: string,
  sourceId: string | null,
  start: number,
  more: Partial<Attribution> = {},
): Attribution => ({
  id,
  kind: 'indirect',
  source: [],
  cue: [[start, start + 5]],
  content: [[start + 6, start + 20]],
  hedges: [],
  sourceId,
  rule: 'clause',
  entry: null,
  ...more,
});

const found = (more: Partial<Attributions>): Attributions => ({
  language: 'da',
  attributions: [],
  sources: [],
  credits: [],
  hedges: [],
  boilerplate: [],
  ...more,
});

describe('ledgerOf', () => {
  const ledger = ledgerOf(
    found({
      sources: [source('s1', 'Silent'), source('s2', 'Late'), source('s3', 'Early')],
      attributions: [
        statement('a', 's2', 80),
        statement('b', 's3', 10),
        statement('c', null, 40),
        statement('d', 's3', 60),
      ],
      hedges: [
        [46, 50],
        [200, 210],
      ],
    }),
  );

  it('orders sources by where they first speak, silent ones last', () => {
    expect(ledger.entries.map(({ source: { label }, statements }) => [label, statements.map(({ id }) => id)])).toEqual([
      ['Early', ['b', 'd']],
      ['Late', ['a']],
      ['Silent', []],
    ]);
  });

  it('keeps what has no source, and hedges that are in no statement', () => {
    expect(ledger.unsourced.map(({ id }) => id)).toEqual(['c']);
    expect(ledger.hedges).toEqual([
      [46, 50],
      [200, 210],
    ]);
    const hedged = found({
      attributions: [statement('a', null, 40, { hedges: [[46, 50]] })],
      hedges: [
        [46, 50],
        [200, 210],
      ],
    });
    expect(ledgerOf(hedged).hedges).toEqual([[200, 210]]);
  });

  it('places a statement from its first word to its last', () => {
    expect(placeOf(statement('a', null, 10, { source: [[2, 8]] }))).toEqual([2, 30]);
  });
});

describe('sourcesAcross', () => {
  it('knows a source again by any of its names and counts what it says on each version', () => {
    const across = sourcesAcross([
      {
        text: '',
        attributions: found({
          sources: [source('x', 'Holm', ['Holm', 'direktøren'])],
          attributions: [statement('a', 'x', 0)],
        }),
      },
      {
        text: '',
        attributions: found({
          sources: [source('y', 'direktør Mette Holm', ['direktør Mette Holm', 'Direktøren'])],
          attributions: [statement('b', 'y', 0), statement('c', 'y', 30), statement('d', null, 60)],
        }),
      },
    ]);
    expect(across.sources).toMatchObject([{ label: 'direktør Mette Holm', statements: [1, 2] }]);
    expect(across.unsourced.statements).toEqual([0, 1]);
  });

  it('knows it by the beginning or end of one name, unless that could be two', () => {
    const says = (...labels: readonly string[]) => ({
      text: '',
      attributions: found({
        sources: labels.map((label) => source(label, label)),
        attributions: labels.map((label, index) => statement(`${label}${index}`, label, index * 30)),
      }),
    });
    const rows = (...versions: Parameters<typeof sourcesAcross>[0]) =>
      sourcesAcross(versions).sources.map(({ label, statements }) => `${label}: ${statements.join(' ')}`);
    expect(rows(says('Northwater, which runs the main'), says('Northwater'))).toEqual([
      'Northwater, which runs the main: 1 1',
    ]);
    expect(rows(says('Peter Holm', 'Lone Holm'), says('Holm'))).toEqual([
      'Peter Holm: 1 0',
      'Lone Holm: 1 0',
      'Holm: 0 1',
    ]);
    expect(rows(says('Politiet'), says('Politik'))).toHaveLength(2);
    expect(rows(says('county archivist Ruth Amberley'), says('Ruth Amberley, the county archivist'))).toEqual([
      'Ruth Amberley, the county archivist: 1 1',
    ]);
    expect(rows(says('The police', 'The owner'), says('The harbour master'))).toHaveLength(3);
    expect(rows(says('Holm'), says('Peter Holm', 'Holm & Co'))).toEqual(['Peter Holm: 1 1', 'Holm & Co: 0 1']);
  });

  it('tells which versions carry a credit line', () => {
    const line = (text: string) => ({
      text,
      attributions: found({ credits: [{ kind: 'agency' as const, span: [0, text.length] as const, names: [] }] }),
    });
    expect(sourcesAcross([line('/ritzau/'), line('/ritzau/'), line('/ritzau/AFP')]).credits).toEqual([
      { kind: 'agency', label: '/ritzau/', stands: [true, true, false] },
      { kind: 'agency', label: '/ritzau/AFP', stands: [false, false, true] },
    ]);
  });

  it.each([
    ['', [false, false]],
    ['2', [false, true]],
    ['1–3, 5', [true, true, true, false, true]],
  ])('writes versions as %j', (expected, stands) => expect(versionSpans(stands)).toBe(expected));
});
