// Each command on an archive of its own: what it prints for people, and that --json is the contract's value.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { calls, type CallName } from '../../archive/contract.ts';
import { evening, morning, noon } from '../contract/story.ts';
import { rewordedStory, tax } from '../helpers/reworded-story.ts';
import { type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
  const files = { '1.txt': morning, '2.txt': noon, '3.txt': evening };
  for (const [name, text] of Object.entries(files)) await writeFile(join(place.folder, name), text);
  const { code, stdout, stderr } = await place.run(['import', '1.txt', '2.txt', '3.txt', '--as-versions']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^1\.txt: new article 1, “Færge på grund ved Hesselø” \([0-9a-f]{12}\)\n2\.txt: new version of article 1,/,
  );
});
afterAll(() => place.leave());

/** What a command prints for people, when it goes well. */
async function words(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await place.run(args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** What it prints with --json, held to the schema of a call's value. */
async function value<N extends CallName>(call: N, ...args: readonly string[]) {
  const printed = await place.json(args);
  const parsed = calls[call].value.parse(printed);
  expect(printed).toEqual(parsed);
  return parsed as z.output<(typeof calls)[N]['value']>;
}

/** What `compare` prints with --json: the comparison, and more of what its changes are about. */
async function compared(...args: readonly string[]) {
  return calls['version.compare'].value.parse(await place.json(['compare', ...args]));
}

describe('an article', () => {
  test('list', async () => {
    expect(await words('list')).toMatch(
      /^1 {2}\d{4}-\d\d-\d\d {2}3 versions {2}.* {2}Færge er kommet fri ved Hesselø\n$/,
    );
    expect((await value('article.list', 'list')).entries.map(({ versions }) => versions)).toEqual([3]);
    expect(await words('list', '--removed')).toBe('No article was removed.\n');
  });

  test('show', async () => {
    const newest = await words('show', '1');
    expect(newest).toMatch(/^version 3 of 3 · captured .* UTC · da · /);
    expect(newest).toContain('# Færge er kommet fri ved Hesselø');
    expect(await words('show', 'hesselø', '--version', '1')).toContain('Der er 40 passagerer');
    const { version } = (await place.json(['show', '1', '--version', '2'])) as { version: unknown };
    expect(calls['version.get'].value.parse(version)).toEqual(version);
  });

  test('history', async () => {
    const { id, versions } = await value('article.get', 'history', '1');
    const text = await words('history', '1');
    for (const version of versions) expect(text).toContain(version.id);
    expect(text).toContain('captured');
    expect((await value('article.get', 'history', id.slice(0, 13))).id).toBe(id);
  });

  test('compare', async () => {
    const text = await words('compare', '1', '1', '2');
    expect(text).toContain('Der er [-40-]{+45+} passagerer om bord');
    expect(text).not.toContain('\u001b');
    expect(text).toContain('1 number, 1 name, 2 sources, 1 paragraph added, 2 changes of wording');
    expect(text).toContain('(number, name, attribution, wording)\nDer er [-40-]{+45+}');
    expect(text).toContain('(added)\n{+Rederiet');
    const numbers = await words('compare', '1', '1', '2', '--class', 'number');
    expect(numbers).toContain('[-40-]{+45+}');
    expect(numbers).not.toContain('{+Rederiet');
    expect(await words('compare', '1')).toMatch(/Moved \(1\) from paragraph \d to paragraph 2: “Rederiet Sundlinjen/);
    expect((await compared('1', '2', '2')).changes).toEqual([]);
    const [first] = (await value('article.get', 'history', '1')).versions;
    expect((await compared('1', first?.id.slice(0, 8) ?? '', '2')).changes).not.toEqual([]);
  });

  test('collate', async () => {
    const text = await words('collate', '1');
    expect(text).toMatch(/3 versions on version 3 .* words first in version 1, \d+ words first in version 2/);
    expect(text).toMatch(/^ {2}\d {2}Der er 45 passagerer.*\n {5}45\] 40 1\n/m);
    const { versions, provenance, apparatus } = await value('article.collation', 'collate', '1', '--base', '1');
    expect([versions.length, provenance.length, apparatus.base]).toEqual([3, 3, 0]);
    const offset = morning.indexOf('40 passagerer');
    const word = ['collate', '1', '--base', '1', '--word', String(offset)];
    expect(await words(...word)).toBe(
      `“40” came with version 1, left with version 2.\n  version 1: ${offset}–${offset + 2}\n`,
    );
    expect((await value('article.wordLife', ...word)).life?.word).toBe('40');
    expect(await words('collate', '1', '--format', 'tei')).toContain('<lem wit="#v2 #v3">45</lem>');
  });

  test('sources', async () => {
    expect(await words('sources', '1')).toMatch(/agency: ritzau, Sundposten/);
    const { sources } = await value('version.attributions', 'sources', '1', '--version', '1');
    expect(sources.map(({ label }) => label).join()).toContain('Ellen Brink');
    expect(await words('sources', '1', '--why')).toMatch(/rule \S+, by the (verb|phrase) “\p{L}+/u);
    const { changes } = await value('version.attributionDifference', 'sources', '1', '--compare', '1', '3');
    expect(changes.map(({ kind }) => kind)).toContain('credit-changed');
    expect(await words('sources', '1', '--compare', '1', '3')).toContain(
      'credit changed: “/ritzau/” → “/ritzau/Sundposten”',
    );
  });

  test('sources as a corpus', async () => {
    const lines = (await words('sources', '1', '--format', 'jsonl')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { number: number }).number)).toEqual([1, 2, 3]);
    expect(await words('sources', '--all', '--newest', '--format', 'csv')).toMatch(/^document,.*\r\n\S+-3,/);
    expect(await words('sources', '1', '--version', '2', '--format', 'brat', '-o', 'brat')).toBe(
      '3 files written to brat\n',
    );
    const again = await place.run(['sources', '1', '--format', 'brat', '-o', 'brat']);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('--force')]);
  });

  test('search', async () => {
    expect(await words('search', 'slæbebåden')).toMatch(/^1 {2}.*\n.*slæbebåd/);
    expect((await value('search.query', 'search', 'slæbebåden')).hits).not.toEqual([]);
    expect(await words('search', 'flodhest')).toBe('Nothing was found.\n');
  });

  test('verify', async () => {
    expect(await words('verify')).toMatch(/^All is as it was written: 3 versions, \d+ originals,/);
    expect((await value('archive.verify', 'verify')).findings).toEqual([]);
  });
});

test('a note is written, listed on each version, changed, removed and restored', async () => {
  const quote = ['--version', '1', '--quote', '40 passagerer'];
  const made = await value(
    'annotation.create',
    'note',
    'add',
    '1',
    ...quote,
    '-m',
    'Hvem har *talt*?',
    '-t',
    'tal',
    '-t',
    'kilde',
  );
  expect(made).toMatchObject({ body: 'Hvem har *talt*?', tags: ['tal', 'kilde'], motivation: 'commenting' });
  const listed = await words('note', 'list', '1', '--version', '2');
  expect(listed).toMatch(
    /^Note 1 on “40 passagerer” #tal #kilde\n {2}Hvem har \*talt\*\?\n {2}Its passage has changed \(number[^)]*\) on version 2/,
  );
  expect(listed).toContain('[-40-]{+45+} passagerer');
  const piped = await place.run(['note', 'change', '1', '1', '-m', '-'], 'Rettet\n');
  expect([piped.code, piped.stdout]).toEqual([0, 'Note 1 changed.\n']);
  expect(await words('note', 'remove', '1', made.id.slice(0, 13))).toBe('Note 1 removed.\n');
  expect((await value('annotation.list', 'note', 'list', '1')).annotations).toEqual([]);
  expect((await value('annotation.list', 'note', 'list', '1', '--removed')).annotations).toHaveLength(1);
  expect(await words('note', 'restore', '1', '1')).toBe('Note 1 restored.\n');
  expect(await words('note', 'list', '1')).toContain('Rettet');
});

test('where a note stands is said by a person, and taken back', { timeout: 30_000 }, async () => {
  await words('note', 'add', '1', '--version', '1', '--quote', 'Ellen Brink', '-m', 'Hvem?');
  const on = ['1', '2', '--version', '2'];
  expect(await words('note', 'place', ...on, '--lost')).toBe('Note 2 is not on version 2.\n');
  expect(await words('note', 'list', '1', '--version', '2')).toMatch(/is gone on version 2, as was said on \d{4}-/);
  const two = await words('note', 'place', ...on, '--quote', 'Ellen Brink', '--occurrence', '2');
  expect(two).toBe('Note 2 stands there on version 2.\n');
  const { placements } = await value('annotation.place', 'note', 'place', ...on, '--range', '3-9');
  expect(placements).toMatchObject([{ position: { start: 3, end: 9 } }]);
  expect(await words('note', 'place', ...on, '--as-found')).toBe('Note 2 stands where it is found on version 2.\n');
  expect((await value('annotation.unplace', 'note', 'place', ...on, '--as-found')).placements).toBeUndefined();
  const sure = await place.run(['note', 'place', ...on, '--candidate', '1']);
  expect([sure.code, sure.stderr]).toEqual([1, expect.stringContaining('is not in doubt')]);
  for (const misused of [[], ['--lost', '--range', '3-9'], ['--range', '9-3']]) {
    expect((await place.run(['note', 'place', ...on, ...misused])).code).toBe(2);
  }
  await words('note', 'remove', '1', '2');
});

describe('export', () => {
  test('to a file, which is not written over by accident', async () => {
    expect(await words('export', 'article', '1', '-o', 'article.html')).toBe('Written to article.html\n');
    const page = await readFile(join(place.folder, 'article.html'), 'utf8');
    expect(page).toContain('Færge er kommet fri');
    const again = await place.run(['export', 'article', '1', '-o', 'article.html']);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('--force')]);
    await words('export', 'comparison', '1', '1', '2', '--language', 'en', '-o', 'article.html', '--force');
    expect(await readFile(join(place.folder, 'article.html'), 'utf8')).not.toBe(page);
  });

  test('into a folder, under its own name', async () => {
    const { fileName } = await value('export.annotations', 'export', 'notes', '1');
    await words('export', 'notes', '1', '-o', '.');
    expect(JSON.parse(await readFile(join(place.folder, fileName), 'utf8'))).toBeTruthy();
  });

  test('to a pipe as to a file, to the last character', async () => {
    const written = 'En note med \u202eskjulte\u202c tegn\u0085';
    await place.run(['note', 'add', '1', '--quote', 'Kystvagten', '-m', written]);
    const piped = await words('export', 'notes', '1');
    const { fileName } = await value('export.annotations', 'export', 'notes', '1');
    await words('export', 'notes', '1', '-o', '.', '--force');
    expect(piped).toContain('\u202eskjulte');
    expect(piped).toBe(await readFile(join(place.folder, fileName), 'utf8'));
  });
});

describe('import', () => {
  test('the same content adds a capture, with what is said of it', async () => {
    const about = ['--captured-at', '2026-03-02T08:30+01:00', '--url', 'https://nyt.example/faerge'];
    expect(await words('import', '2.txt', '--article', '1', ...about)).toMatch(/^2\.txt: seen again, article 1/);
    const captures = (await value('article.get', 'history', '1')).versions.flatMap((version) => version.captures);
    const capture = captures.find(({ zone }) => zone === '+01:00');
    expect(capture).toMatchObject({ capturedAt: '2026-03-02T07:30:00.000Z', via: 'file' });
    expect(await words('history', '1')).toContain('captured 2026-03-02 08:30 +01:00 from https://nyt.example/faerge');
  });

  test('what is piped in is pasted', async () => {
    const { code, stdout } = await place.run(
      ['import', '-'],
      'Havnen er lukket\n\nHavnen er lukket på grund af storm.\n',
    );
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^standard input: new article 2, “Havnen er lukket”/)]);
    const article = await value('article.get', 'history', 'havnen');
    expect(article.versions[0]?.captures[0]?.via).toBe('paste');
  });

  test('control characters of a text are shown and not obeyed', async () => {
    await place.run(['import', '-'], 'Styret \u001b]0;evil\u0007 terminal\n\nEn tekst med \u001b[2J styretegn.\n');
    for (const args of [['list'], ['show', 'styret'], ['history', 'styret'], ['search', 'styretegn']]) {
      // eslint-disable-next-line no-control-regex -- the controls are what is looked for
      expect(await words(...args)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
  });
});

const kasakhstan = fileURLToPath(new URL('../../../shared/examples/kasakhstan/', import.meta.url));
if (!existsSync(kasakhstan)) console.log('One story in three versions: skipped, its files are not here.');

test.skipIf(!existsSync(kasakhstan))('one story in three versions', async () => {
  const story = await workplace();
  const files = ['1-noon.txt', '2-afternoon.txt', '3-evening.txt'].map((name) => join(kasakhstan, name));
  const { outcomes } = calls['archive.import'].value.parse(await story.json(['import', ...files, '--as-versions']));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['article-created', 'version-added', 'version-added']);
  const { stdout } = await story.run(['compare', '1']);
  expect(stdout).toContain('[-400-]{+500+} civile');
  expect(stdout).toContain('/ritzau/[-AFP-]{+Reuters+}');
  expect(stdout).toMatch(/Moved \(1\) from paragraph 3 to paragraph \d+: “Det er den største udfordring/);
  expect((await story.run(['verify'])).code).toBe(0);
  await story.leave();
});

test('the places that a note may mean are named, and one is chosen', { timeout: 30_000 }, async () => {
  const names = rewordedStory.map((_, index) => `tax-${index}.txt`);
  for (const [index, text] of rewordedStory.entries()) await writeFile(join(place.folder, names[index]!), text);
  const { outcomes } = await value('archive.import', 'import', ...names, '--as-versions');
  const article = outcomes.flatMap((outcome) => ('article' in outcome ? outcome.article : []))[0] ?? '';
  await words('note', 'add', article, '--version', '1', '--quote', tax, '-m', 'From when?');
  const listed = await words('note', 'list', article);
  expect(listed).toMatch(
    /could be in several places on version 6\.\n {2}1\. .*“Levies must.*\n {2}2\. .*“Taxes will rise/s,
  );
  const chosen = ['note', 'place', article, '1', '--candidate'];
  expect((await place.run([...chosen, '3'])).stderr).toContain('no place 3');
  expect(await words(...chosen, '2')).toBe('Note 1 stands there on version 6.\n');
  expect(await words('note', 'list', article)).toMatch(/stands as it was on version 6, as was said on \d{4}-/);
});
