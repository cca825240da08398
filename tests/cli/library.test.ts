// Ordering the library from the command line: tags, collections, filters; articles merged and split, versions taken out.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '../../archive/contract.ts';
import { evening, morning, noon } from '../contract/story.ts';
import { type Workplace, workplace } from './run-variorum.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
  const bridge = 'Broen åbner\n\nBroen åbner tirsdag, siger kommunen.';
  const files = { '1.txt': morning, '2.txt': noon, '3.txt': evening, 'bro.txt': bridge };
  for (const [name, text] of Object.entries(files)) await writeFile(join(place.folder, name), text);
  for (const args of [['1.txt', '2.txt', '3.txt', '--as-versions'], ['bro.txt']]) {
    expect((await place.run(['import', ...args])).code).toBe(0);
  }
});
afterAll(() => place.leave());

/** What a command prints for people, when it goes well. */
async function words(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await place.run(args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** What a command says of why it did not do it. */
async function refusal(...args: readonly string[]): Promise<string> {
  const { code, stderr } = await place.run(args);
  expect(code).not.toBe(0);
  return stderr;
}

async function titles(...args: readonly string[]): Promise<readonly string[]> {
  const { entries } = (await place.json(['list', '--sort', 'title', ...args])) as Value<'article.list'>;
  return entries.map(({ title }) => title.split(' ')[0] ?? '');
}

describe('the library', () => {
  test('is tagged, and shows what has a tag', async () => {
    expect(await words('tag')).toContain('No article has a tag');
    expect(await words('tag', '1', 'broen', '--add', 'trafik', '--add', 'nyt')).toBe('2 articles changed.\n');
    expect(await words('tag', '2', '--remove', 'nyt')).toBe('1 article changed.\n');
    expect(await words('tag')).toBe('trafik  2 articles\nnyt     1 article\n');
    expect(await titles('--tag', 'trafik')).toEqual(['Broen', 'Færge']);
    expect(await titles('--tag', 'trafik', '--tag', 'nyt')).toEqual(['Færge']);
    expect(await words('undo')).toContain('Undone');
    expect(await titles('--tag', 'nyt')).toEqual(['Broen', 'Færge']);
    expect(await refusal('tag', '1')).toContain('name articles, and give --add or --remove');
  });

  test('is filtered by what articles are', async () => {
    expect(await titles('--text', 'faerge')).toEqual(['Færge']);
    expect(await titles('--language', 'da', '--unseen')).toEqual(['Broen', 'Færge']);
    expect(await words('list', '--noted')).toBe('No article is like that.\n');
    expect(await refusal('list', '--collection', 'Ingen')).toContain('There is no collection "Ingen"');
  });

  test('is collected by hand and by a filter', async () => {
    expect(await words('collection', 'list')).toContain('There is no collection');
    expect(await words('collection', 'make', 'Til søndag')).toBe('“Til søndag” is made, and has no articles.\n');
    expect(await words('collection', 'make', 'Trafik', '--tag', 'trafik')).toContain('has 2 articles');
    expect(await words('collection', 'put', 'til søndag', 'broen')).toBe('1 article put into “Til søndag”.\n');
    expect(await titles('--collection', 'Til søndag')).toEqual(['Broen']);
    expect(await words('collection', 'take', 'Til søndag', '2')).toContain('1 article taken out of');
    expect(await refusal('collection', 'put', 'Trafik', '1')).toContain('what its filter shows');
    expect(await words('collection', 'rename', 'Til søndag', 'Til mandag')).toContain('is called “Til mandag” now');
    expect(await words('collection', 'remove', 'Til mandag')).toBe('“Til mandag” is removed.\n');
    const { collections } = (await place.json(['collection', 'list'])) as Pick<Value<'library.facets'>, 'collections'>;
    expect(collections).toMatchObject([{ name: 'Trafik', articles: 2 }]);
  });
});

describe('an article', () => {
  test('is split, and merged again', async () => {
    expect(await words('split', '1', '1', '2')).toContain('is an article of its own now, with 2 versions.');
    expect(await titles()).toEqual(['Broen', 'Færge', 'Færge']);
    const { article } = (await place.json(['merge', '1', '3'])) as Value<'article.merge'>;
    expect(article.versions).toHaveLength(3);
    expect(await titles()).toEqual(['Broen', 'Færge']);
    expect(await refusal('split', '2', '1')).toContain('No version of');
    expect(await refusal('merge', '1', '1')).toContain('cannot be merged with itself');
  });

  test('has versions taken out, put back, and their language said', async () => {
    expect(await words('version', 'remove', '1', '2')).toContain('is taken out');
    expect(await words('list', '--text', 'færge')).toContain('2 versions');
    expect(await words('version', 'restore', '1', '1')).toContain('is back');
    expect(await words('list', '--text', 'færge')).toContain('3 versions');
    expect(await words('version', 'language', '1', '3', 'nb')).toContain('is read as nb');
    expect(await titles('--language', 'nb')).toEqual(['Færge']);
    expect(await words('version', 'language', '1', '3')).toContain('in the language that was detected');
    expect(await refusal('version', 'remove', '2', '1')).toContain('Remove the article instead');
    expect(await refusal('version', 'restore', '1', '1')).toContain('has no such version');
    expect(await refusal('version', 'language', '1', '1', '??')).not.toBe('');
  });
});
