// Deciding on who says what at the command line: what it prints for people, and that --json is the contract's value.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls } from '../../archive/contract.ts';
import { evening, morning, noon } from '../contract/story.ts';
import { type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
  const files = { '1.txt': morning, '2.txt': noon, '3.txt': evening };
  for (const [name, text] of Object.entries(files)) await writeFile(join(place.folder, name), text);
  expect(await place.run(['import', '1.txt', '2.txt', '3.txt', '--as-versions'])).toMatchObject({ code: 0 });
});
afterAll(() => place.leave());

async function words(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await place.run(['attribution', ...args]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

test('statements are listed, decided on, and listed with what was decided', async () => {
  expect(await words('list', '1', '--version', '2')).toBe(
    [
      '1  Kystvagten: En færge er mandag morgen gået på grund ved Hesselø (indirect, “Det oplyser”)',
      '2  vagtleder Ellen Brink: Der er 45 passagerer om bord, og ingen af dem er kommet til skade (indirect, “siger”)',
      '3  vagtleder Ellen Brink: Vi venter på højvande (direct, “siger”)',
      '',
    ].join('\n'),
  );
  expect(await words('confirm', '1', '1', '--version', '2')).toBe('Statement 1 confirmed on version 2.\n');
  expect(await words('correct', '1', '2', '--version', '2', '--speaker', 'Ellen Brink-Holm', '--kind', 'mixed')).toBe(
    'Statement 2 corrected on version 2.\n',
  );
  expect(await words('reject', '1', '3', '--version', '2')).toBe('Statement 3 rejected on version 2.\n');
  const content = 'Rederiet Sundlinjen har sendt en slæbebåd';
  const added = ['add', '1', '--version', '2', '--content', content, '--source', 'Sundlinjen', '--cue', ''];
  expect(await words(...added)).toBe('A statement added on version 2.\n');
  expect(await words('list', '1', '--version', '2')).toBe(
    [
      '1  Kystvagten: En færge er mandag morgen gået på grund ved Hesselø (indirect, “Det oplyser”, confirmed)',
      '2  Ellen Brink-Holm: Der er 45 passagerer om bord, og ingen af dem er kommet til skade (mixed, “siger”, corrected)',
      `3  Sundlinjen: ${content} (indirect, added)`,
      '4  Vi venter på højvande (rejected)',
      '',
    ].join('\n'),
  );
  expect(await words('list', '1', '--version', '1')).toMatch(
    /confirmed on version 2\)\n.*corrected in other words on version 2\)\n3 {2}Vi venter på højvande \(rejected on version 2\)\n$/,
  );
}, 60_000);

test('what stands for programs is the contract’s value, and shows among the sources', async () => {
  const listed = await place.json(['attribution', 'list', '1', '--version', '2']);
  expect(calls['attribution.list'].value.parse(listed)).toEqual(listed);
  const { attributions } = calls['attribution.list'].value.parse(listed);
  expect(await place.json(['sources', '1', '--version', '2'])).toEqual(attributions);
  const { stdout } = await place.run(['sources', '1', '--version', '2', '--why']);
  expect(stdout).toContain('added by a person');
  expect(stdout).toContain('by hand');
  const undecided = await place.json(['attribution', 'undecide', '1', '3', '--version', '2']);
  expect(calls['attribution.undecide'].value.parse(undecided)).toMatchObject({ suggested: null });
  expect(await words('undecide', '1', '3', '--version', '2')).toBe('What was decided on statement 3 is taken back.\n');
});

test.each([
  ['a statement that is not there', ['confirm', '1', '99'], 1],
  ['words that are not there', ['add', '1', '--content', 'Flodheste'], 1],
  ['a source that is not there', ['correct', '1', '1', '--source', 'Flodheste'], 1],
  ['taking back what nobody decided', ['undecide', '1', '4'], 1],
  ['correcting nothing', ['correct', '1', '1'], 2],
  ['a kind that is none', ['correct', '1', '1', '--kind', 'sung'], 2],
] as const)('%s is refused', async (_, args, exitCode) => {
  const { code, stderr } = await place.run(['attribution', ...args]);
  expect(code).toBe(exitCode);
  expect(stderr).not.toBe('');
});
