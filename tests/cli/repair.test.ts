// `variorum repair` as people run it: what it says and answers, with a copy and without, and beforehand.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Repair, repairSchema } from '../../archive/model/repair.ts';
import { evening, morning } from '../contract/story.ts';
import { type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
let copy: string;
let version: string;
beforeEach(async () => {
  place = await workplace();
  copy = join(place.folder, 'copy');
  await writeFile(join(place.folder, '1.txt'), morning);
  await writeFile(join(place.folder, '2.txt'), evening);
  expect((await place.run(['import', '1.txt', '2.txt', '--as-versions'])).code).toBe(0);
  await cp(place.archive, copy, { recursive: true });
  const [shard = ''] = (await readdir(join(place.archive, 'versions'))).sort();
  const [name = ''] = await readdir(join(place.archive, 'versions', shard));
  version = `versions/${shard}/${name}`;
});
afterEach(() => place.leave());

/** What --json prints, whatever the exit code. */
async function repair(...args: readonly string[]): Promise<{ readonly code: number | null; readonly value: Repair }> {
  const { code, stdout } = await place.run(['repair', ...args, '--json']);
  const printed = JSON.parse(stdout) as unknown;
  expect(repairSchema.parse(printed)).toEqual(printed);
  return { code, value: printed as Repair };
}

test('there was nothing to repair', async () => {
  const { code, stdout, stderr } = await place.run(['repair']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^There was nothing to repair\.\nThe whole archive was verified after that/);
});

test('a version that was lost is put back from the copy, and the dry run says so first', async () => {
  await rm(join(place.archive, version));
  const tried = await repair('--from', copy, '--dry-run');
  expect(tried).toMatchObject({
    code: 0,
    value: { dryRun: true, remaining: null, actions: [{ path: version, done: 'restored' }] },
  });
  expect((await place.run(['verify'])).code).toBe(1);
  const { code, stdout } = await place.run(['repair', '--from', 'copy']);
  expect(code).toBe(0);
  expect(stdout).toContain('Done: 1 restored.\n');
  expect(stdout).toContain(`restored  ${version}  The content was missing and was put back from the copy.`);
  expect((await place.run(['verify'])).code).toBe(0);
});

test('without a copy it is named, and the exit code says that something remains', async () => {
  await rm(join(place.archive, version));
  const { code, stdout } = await place.run(['repair']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/NOT REPAIRED {2}versions\/.*only a second copy could put it back/);
  expect(stdout).toMatch(/1 thing not as it should be after that:\n {2}versions\//);
});

test('journals, views and small files of all kinds, in one go', async () => {
  const [journal = ''] = await readdir(join(place.archive, 'journal'));
  const [device = ''] = await readdir(join(place.archive, 'devices'));
  const whole = await readFile(join(place.archive, 'journal', journal));
  await writeFile(join(place.archive, 'journal', journal), whole.subarray(0, Math.floor(whole.length / 2)));
  await rm(join(place.archive, 'devices', device));
  await writeFile(join(place.archive, 'archive.json'), '{}');
  await writeFile(join(place.archive, 'catalogue.json'), '{}');
  await writeFile(join(place.archive, 'notes.txt'), 'mine');
  expect((await place.run(['list'])).code).toBe(1);
  const { code, value } = await repair('--from', copy);
  expect(value.actions.map(({ path, done }) => `${done} ${path}`).sort()).toEqual(
    [
      'restored archive.json',
      'rebuilt catalogue.json',
      `restored devices/${device}`,
      `restored journal/${journal}`,
      'set-aside notes.txt',
    ].sort(),
  );
  expect([code, value.remaining]).toEqual([0, []]);
  const notes = await readFile(join(place.archive, value.quarantine ?? '', 'notes.ndjson'), 'utf8');
  expect(notes.split('\n').length - 1).toBe(4);
  expect(await readFile(join(place.archive, value.quarantine ?? '', 'files', 'notes.txt'), 'utf8')).toBe('mine');
  expect((await place.run(['show', '1'])).code).toBe(0);
});

test('a copy of another archive, a folder that is none, and a misuse', async () => {
  const other = join(place.folder, 'other');
  expect((await place.run(['import', '1.txt', '--archive', other])).code).toBe(0);
  const refused = await place.run(['repair', '--from', other, '--json']);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('is another archive')]);
  const none = await place.run(['repair', '--archive', place.folder]);
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('is not a Variorum archive')]);
  expect((await place.run(['repair', '--form', copy])).code).toBe(2);
});
