// `variorum source` on an archive of its own: what it prints for people, and that --json is the contract's value.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calls } from '../../archive/contract.ts';
import { type Workplace, workplace } from './run-variorum.ts';

const bridge = 'Broen lukkes\n\nBroen lukker på fredag, siger borgmester Ida Lund.\n\nDet bliver dyrt, siger Lund.\n';
const tunnel = 'Tunnelen åbner\n\nTunnelen åbner på mandag, oplyser direktør Ida Lund.\n';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
  await writeFile(join(place.folder, 'bridge.txt'), bridge);
  await writeFile(join(place.folder, 'tunnel.txt'), tunnel);
  expect((await place.run(['import', 'bridge.txt', 'tunnel.txt'])).code).toBe(0);
});
afterAll(() => place.leave());

async function words(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await place.run(['source', ...args]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

describe('source', () => {
  test('list and card', async () => {
    expect(await words('list')).toMatch(
      /^3 {2}2 articles {2}\d{4}-\d\d-\d\d {2}\d{4}-\d\d-\d\d {2}person {2}Ida Lund, /,
    );
    const listed = calls['source.list'].value.parse(await place.json(['source', 'list', 'lund', '--kind', 'person']));
    expect(listed).toMatchObject({ total: 1, entries: [{ names: ['Ida Lund', 'Lund'] }] });
    expect(await words('list', 'nobody')).toBe('There is no such source.\n');
    const card = await words('card', 'ida lund');
    expect(card).toContain('roles: borgmester; direktør');
    expect(card).toContain('Tunnelen åbner på mandag (indirect)');
    calls['source.card'].value.parse(await place.json(['source', 'card', 'Ida Lund']));
  });

  test('split by article, merged again, described and taken back', async () => {
    const split = await words('split', 'Ida Lund', '--in', 'tunnelen');
    expect(split).toMatch(/^Ida Lund, person \(decided by a person\)\nroles: direktør\n1 statement in 1 article/);
    const several = await place.run(['source', 'card', 'Ida Lund']);
    expect([several.code, several.stderr]).toEqual([1, expect.stringContaining('could be any of 2 sources') as string]);
    const ids = calls['source.list'].value
      .parse(await place.json(['source', 'list', 'lund']))
      .entries.map(({ id }) => id);
    expect(await words('merge', ...ids, '--label', 'Ida Lund (S)')).toContain('3 statements in 2 articles');
    expect(await words('describe', 'Ida Lund (S)', '--note', 'Siden 2022.')).toMatch(/^Ida Lund \(S\), person/);
    expect(await words('card', 'Ida Lund (S)')).toContain('\n\nSiden 2022.\n\n');
    expect(await words('unassign', 'Ida Lund (S)')).toMatch(/^Ida Lund, person\nalso: Lund\n/);
  });

  test('is refused without names', async () => {
    expect((await place.run(['source', 'split', 'Ida Lund'])).code).toBe(2);
    expect((await place.run(['source', 'card', 'nobody'])).code).toBe(1);
  });
});
