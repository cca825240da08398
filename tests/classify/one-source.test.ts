import { describe, expect, it } from 'vitest';
import { areOneSource } from '../../archive/classify/one-source.ts';
import type { Source } from '../../archive/model/attribution.ts';

const source = (names: readonly string[], kind: Source['kind']): Source => {
  return { id: 's', label: names[0] ?? 'he', kind, names, mentions: [] };
};

describe('sources of two texts', () => {
  it.each<[boolean, Source['kind'], string, string]>([
    [true, 'organisation', 'Northwater', 'Northwater, which runs the main'],
    [true, 'person', 'county archivist Ruth Amberley', 'Ruth Amberley, the county archivist'],
    [true, 'person', 'Juhl', 'vagtchef Torben Juhl'],
    [true, 'person', 'Mette Holm', 'Mette Holm fra Fjordlinjen'],
    [true, 'person', 'Tokajev', 'Kassym-Jomart Tokayev'],
    [true, 'organisation', 'THE POLICE', 'the police'],
    [false, 'person', 'Torben Juhl', 'Lise Juhl'],
    [false, 'organisation', 'The police', 'The owner'],
    [false, 'group', 'Several residents', 'Several witnesses'],
    [false, 'organisation', 'Politiet', 'Politiken'],
  ])('%j: %s %s, %s', (expected, kind, one, other) => {
    expect(areOneSource(source([one], kind), source([other], kind))).toBe(expected);
    expect(areOneSource(source([other], kind), source([one], kind))).toBe(expected);
  });

  it('are two where one has no name', () => {
    expect(areOneSource(source([], 'person'), source(['Juhl'], 'person'))).toBe(false);
  });
});
