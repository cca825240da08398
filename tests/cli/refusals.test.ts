// What is refused: bad files, bad archives, misuse; each with an exit code and words that say what to do, and no trace
// of the program's insides.
import { chmod, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { getuid } from 'node:process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calls } from '../../archive/contract.ts';
import { failureSchema } from '../../archive/model/result.ts';
import { noon } from '../contract/story.ts';
import type { Outcome } from './in-process.ts';
import { ended, says, type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
  await writeFile(join(place.folder, 'good.txt'), noon);
  expect((await place.run(['import', 'good.txt'])).code).toBe(0);
});
afterAll(() => place.leave());

/** Expects a refusal in words: on standard error, of two parts, without the trace of a stack. */
function expectRefusal({ code, stderr }: Outcome, ...parts: readonly string[]): void {
  expect(code).toBe(1);
  expect(stderr).toMatch(/^variorum: .+\n {2}.+\n$/s);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).not.toContain('unforeseen');
  for (const part of parts) expect(stderr).toContain(part);
}

test('a file in a folder is named with its folder, and what is misused is told as JSON too', async () => {
  await mkdir(join(place.folder, 'tuesday'));
  await writeFile(join(place.folder, 'tuesday/page.txt'), '');
  expectRefusal(await place.run(['import', 'tuesday/page.txt']), 'tuesday/page.txt: “page.txt” is empty');
  for (const args of [
    ['list', '--frob', '--json'],
    ['show', '--json'],
    ['frobnicate', '--json'],
  ]) {
    const { code, stdout, stderr } = await place.run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(failureSchema.parse((JSON.parse(stderr) as { error: unknown }).error).code).toBe('invalid-input');
  }
});

test('a batch file that is not there is named, with the way out', async () => {
  expectRefusal(await place.run(['compare', '--jsonl', 'missing.jsonl']), 'missing.jsonl does not exist', 'Check');
});

test('two ways to name the versions of a difference are refused', async () => {
  const { code, stderr } = await place.run(['sources', '1', '--version', '1', '--compare', '1', '2']);
  expect(code).toBe(2);
  expect(stderr).toContain('leave out --version');
});

describe('a file', () => {
  const files: readonly (readonly [string, (path: string) => Promise<unknown>, string])[] = [
    ['empty.txt', (path) => writeFile(path, ''), 'empty'],
    [
      'program.bin',
      (path) =>
        writeFile(
          path,
          Uint8Array.from({ length: 999 }, (_, index) => (index * 91) % 256),
        ),
      'not text',
    ],
    ['folder', (path) => mkdir(path), 'is a folder'],
    ['missing.txt', () => Promise.resolve(), 'does not exist'],
    ['good.txt/below.txt', () => Promise.resolve(), 'does not exist'],
    ['huge.txt', (path) => writeFile(path, '').then(() => truncate(path, 200_000_000)), 'too large'],
  ];
  test.each(files)('%s', async (name, make, what) => {
    await make(join(place.folder, name));
    const outcome = await place.run(['import', name]);
    expectRefusal(outcome, name.split('/').at(-1) ?? '', what);
    expect(outcome.stdout).toBe('');
  });

  const readsAll = getuid?.() === 0 || process.platform === 'win32';
  if (readsAll) console.log('A file that may not be read: skipped, whoever runs this may read all.');
  test.skipIf(readsAll)('that may not be read', async () => {
    const path = join(place.folder, 'secret.txt');
    await writeFile(path, noon);
    await chmod(path, 0);
    expectRefusal(await place.run(['import', 'secret.txt']), 'secret.txt', 'may not be read');
  });

  test('among others does not hinder them', async () => {
    const { code, stdout } = await place.run(['import', 'nope.txt', 'good.txt', '--json']);
    const { outcomes } = calls['archive.import'].value.parse(JSON.parse(stdout));
    expect([code, outcomes.map(({ outcome }) => outcome)]).toEqual([1, ['failed', 'capture-recorded']]);
  });

  test('is not there, and no archive is made for it that would be in the way', async () => {
    const elsewhere = await workplace();
    expectRefusal(await elsewhere.run(['import', 'nope.txt']), 'nope.txt');
    expect((await elsewhere.run(['verify'])).stderr).not.toContain('damaged');
    await elsewhere.leave();
  });
});

describe('an archive', () => {
  test('that is not there', async () => {
    expectRefusal(await place.run(['list', '--archive', 'nowhere']), 'nowhere', '`variorum import');
  });

  test('that is none', async () => {
    await mkdir(join(place.folder, 'photos'));
    await writeFile(join(place.folder, 'photos/a.jpg'), 'x');
    expectRefusal(await place.run(['import', 'good.txt', '--archive', 'photos']), 'photos', 'not a Variorum archive');
  });

  test('of a newer format', async () => {
    const newer = await workplace();
    await writeFile(join(newer.folder, 'good.txt'), noon);
    await newer.run(['import', 'good.txt']);
    const head = join(newer.archive, 'archive.json');
    const description = JSON.parse(await readFile(head, 'utf8')) as object;
    await writeFile(head, JSON.stringify({ ...description, format: 999 }));
    expectRefusal(await newer.run(['list']), 'newer', newer.archive);
    expect(JSON.parse(await readFile(head, 'utf8'))).toMatchObject({ format: 999 });
    await newer.leave();
  });

  test('that another process has open', async () => {
    const server = place.start(['serve']);
    const gone = ended(server);
    await says(server, /http:\/\/127\.0\.0\.1/);
    expectRefusal(await place.run(['list']), place.archive, String(server.pid));
    server.kill('SIGINT');
    expect((await gone).code).toBe(0);
    expect((await place.run(['list'])).code).toBe(0);
  });

  test('with --json, as a failure that programs can read', async () => {
    const { code, stdout, stderr } = await place.run(['show', 'nothing', '--json']);
    expect([code, stdout]).toEqual([1, '']);
    const { error } = JSON.parse(stderr) as { error: unknown };
    expect(failureSchema.parse(error).code).toBe('not-found');
  });
});

describe('a name', () => {
  test('that fits several articles lists them', async () => {
    await place.run(['import', '-'], 'Storm over Havby\n\nDet blæser i Havby.');
    await place.run(['import', '-'], 'Storm over Nyby\n\nDet blæser i Nyby.');
    expectRefusal(await place.run(['show', 'storm over']), '2  Storm over Havby', '3  Storm over Nyby', 'number');
    expect((await place.run(['show', 'storm nyby'])).code).toBe(0);
    expect((await place.run(['show', '3'])).stdout).toContain('Nyby');
  });

  test.each([
    [['show', '99']],
    [['show', '1', '--version', '7']],
    [['compare', '2']],
    [['compare', '1', 'ffff', '1']],
    [['note', 'remove', '1', '9']],
    [['note', 'add', '1', '--quote', 'stands nowhere', '-m', 'x']],
    [['note', 'add', '1', '--quote', 'er', '-m', 'x']],
  ])('that means nothing: %j', async (args) => {
    expectRefusal(await place.run(args));
  });
});

describe('misuse', () => {
  test.each([
    [[]],
    [['frobnicate']],
    [['import']],
    [['import', '-', 'good.txt']],
    [['import', 'good.txt', '--captured-at', 'yesterday']],
    [['import', 'good.txt', '--url', 'ftp://x']],
    [['list', '--sort', 'colour']],
    [['list', '--limit', '0']],
    [['list', 'too', 'many']],
    [['compare']],
    [['compare', '1', '1', '2', '3']],
    [['sources', '1', '--compare', '1']],
    [['sources']],
    [['sources', '1', '--all', '--format', 'csv']],
    [['sources', '1', '--newest']],
    [['sources', '--all', '--format', 'brat']],
    [['sources', '1', '--format', 'jsonl', '--json']],
    [['note', 'change', '1', '1']],
    [['note', 'add', '1']],
    [['export', 'article', '1', '--language', 'xx']],
    [['reanchor']],
    [['serve', '--port', '70000']],
  ])('%j', async (args) => {
    const { code, stdout, stderr } = await place.run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each([
    'import',
    'list',
    'show',
    'history',
    'compare',
    'sources',
    'search',
    'verify',
    'serve',
    'reanchor',
    'attribute',
  ])('%s --help has an example and is no misuse', async (command) => {
    const { code, stdout, stderr } = await place.run([command, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`$ variorum ${command}`);
  });
});

test('what verify finds is named, and the answer is no', async () => {
  const damaged = await workplace();
  await writeFile(join(damaged.folder, 'good.txt'), noon);
  const imported = await damaged.run(['import', 'good.txt', '--json']);
  const { outcomes } = calls['archive.import'].value.parse(JSON.parse(imported.stdout));
  const outcome = outcomes[0];
  if (outcome?.outcome !== 'article-created') throw new Error('nothing was imported');
  const path = `versions/${outcome.version.slice(0, 2)}/${outcome.version}.json`;
  const file = join(damaged.archive, path);
  await chmod(file, 0o644);
  await writeFile(file, (await readFile(file, 'utf8')).replace('45', '54'));
  const { code, stdout } = await damaged.run(['verify']);
  expect(code).toBe(1);
  expect(stdout).toContain(path);
  await damaged.leave();
});

test('an import that is interrupted ends in order, and what it did stays', async () => {
  const interrupted = await workplace();
  const names = Array.from({ length: 600 }, (_, number) => `n${number}.txt`);
  for (const name of names) await writeFile(join(interrupted.folder, name), `Nummer ${name}\n\nEn tekst om ${name}.`);
  const child = interrupted.start(['import', ...names]);
  const outcome = ended(child);
  while (child.exitCode === null && (await interruptible(interrupted)) === false) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGINT');
  expectRefusal(await outcome, 'cancelled');
  const checked = await interrupted.run(['verify', '--json']);
  expect(checked.code).toBe(0);
  expect(calls['archive.verify'].value.parse(JSON.parse(checked.stdout)).versions).toBeLessThan(names.length);
  await interrupted.leave();
});

/** Whether the import has written something by now. */
async function interruptible({ archive }: Workplace): Promise<boolean> {
  const { readdir } = await import('node:fs/promises');
  return readdir(join(archive, 'versions')).then(
    (folders) => folders.length > 0,
    () => false,
  );
}
