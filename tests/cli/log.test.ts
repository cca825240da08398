// What happened, taken back and done again, one process after the other: nothing of it is kept but in the archive.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls } from '../../archive/contract.ts';
import { morning, noon } from '../contract/story.ts';
import { type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
  for (const [name, text] of Object.entries({ '1.txt': morning, '2.txt': noon })) {
    await writeFile(join(place.folder, name), text);
  }
  await place.run(['import', '1.txt', '2.txt', '--as-versions']);
  await place.run(['note', 'add', '1', '--quote', 'Kystvagten', '-m', 'Hvem der?']);
});
afterAll(() => place.leave());

async function lines(...args: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await place.runAlone(args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.trimEnd().split('\n');
}

test('what is undone is told, marked, and redone, in processes of their own', async () => {
  expect(await lines('log')).toEqual([
    expect.stringMatching(/note on “Kystvagten” of “.*”: Hvem der\? \[undo takes this\]$/),
    expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}\S+ {2}imported 2 documents: “.*”, “.*”$/),
  ]);
  expect(await lines('undo')).toEqual([expect.stringMatching(/^Undone: note on “Kystvagten” .*\.$/)]);
  expect(await lines('undo')).toEqual([expect.stringMatching(/^Undone: imported 2 documents/)]);
  expect(await lines('list')).toEqual(['The archive is empty. Take articles in with `variorum import FILE`.']);
  const nothing = await place.run(['undo']);
  expect([nothing.code, nothing.stdout]).toEqual([1, 'There is nothing to undo.\n']);
  expect((await lines('log')).map((line) => line.endsWith(' [undone]'))).toEqual([false, false, true, true]);
  expect(await lines('redo')).toEqual([expect.stringMatching(/^Redone: imported 2 documents/)]);
  expect(await lines('redo')).toEqual([expect.stringMatching(/^Redone: note on “Kystvagten”/)]);
  expect((await place.run(['redo'])).code).toBe(1);
});

test('an article and a note have histories of their own', async () => {
  expect(await lines('log', '1')).toHaveLength(7);
  const ofNote = calls['archive.history'].value.parse(await place.json(['log', '1', '--note', '1']));
  expect(ofNote.entries.map(({ changes }) => changes[0]?.type)).toEqual([
    'change-redone',
    'change-undone',
    'annotation-created',
  ]);
  expect(await lines('log', '1', '--limit', '1')).toEqual([
    expect.stringContaining('redone: note on “Kystvagten”'),
    '… and more: --limit',
  ]);
  expect((await place.run(['log', '--note', '1'])).code).toBe(2);
  expect((await place.run(['log', '9'])).code).toBe(1);
});

test('undo and redo print the contract’s values', async () => {
  const { entry } = calls['archive.undo'].value.parse(await place.json(['undo']));
  expect(entry).toMatchObject({ undone: true, next: 'redo' });
  expect(calls['archive.redo'].value.parse(await place.json(['redo'])).entry).toMatchObject({ undone: false });
});
