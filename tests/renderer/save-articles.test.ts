// Some articles of the library leave the archive in one form, in one file: what is in it, what is left out, and when there
// is none.
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { CallOptions, Client } from '../../archive/contract.ts';
import type { CatalogueEntry } from '../../archive/model/article.ts';
import type { Progress } from '../../archive/model/progress.ts';
import { type ArticlesForm, saveArticles } from '../../renderer/state/save-articles.ts';
import type { FileToSave } from '../../renderer/state/save-file.ts';
import { freeName } from '../../renderer/state/zip-writer.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

let client: Client;
let files: FileToSave[];
const bridge =
  'Broen lukkes\n\nBroen lukker på fredag, siger borgmester Ida Lund.\n\nMinisteren siger, at det er nødvendigt.';
const again =
  'Broen lukkes\n\nBroen lukkede i fredags, siger havnefoged Bo Brink.\n\nMinisteren siger, at det er aftalt.';

beforeEach(async () => {
  files = [];
  client = (await startApplication()).client;
  const taken = await importAll(client, [textFile('1.txt', bridge), textFile('2.txt', again)]);
  const [{ article, version }] = [taken[0]!];
  const fields = { body: 'Hvornår?', tags: [], motivation: 'commenting', colour: 'rose' } as const;
  valueOf(await client.call('annotation.create', { article, version, range: [0, 5], fields }));
});

async function entries(): Promise<readonly CatalogueEntry[]> {
  return valueOf(await client.call('article.list', { sort: 'title' })).entries;
}

async function save(form: ArticlesForm, articles: readonly CatalogueEntry[], options: CallOptions = {}) {
  return saveArticles(client, { articles, form, language: 'da' }, options, (file) => void files.push(file));
}

/** What is in the one file that was saved, by path. */
async function unzipped(): Promise<Readonly<Record<string, string>>> {
  expect(files).toHaveLength(1);
  const { content } = files[0]!;
  if (!(content instanceof Blob)) throw new Error('no .zip');
  const all = unzipSync(new Uint8Array(await content.arrayBuffer()));
  return Object.fromEntries(Object.entries(all).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test('each article is a page of its own, also where two are called alike', async () => {
  const told: Progress[] = [];
  const outcome = await save('html', await entries(), { onProgress: (progress) => void told.push(progress) });
  expect(valueOf(outcome)).toEqual({ saved: 2, left: 0 });
  expect(told.map(({ done, total }) => [done, total])).toEqual([
    [0, 2],
    [1, 2],
  ]);
  const pages = await unzipped();
  expect(Object.keys(pages)).toHaveLength(2);
  expect(Object.values(pages).filter((page) => page.includes('Hvornår?'))).toHaveLength(1);
  expect(Object.values(pages).filter((page) => page.includes('Bo Brink'))).toHaveLength(1);
});

test('articles without notes are left out of their notes, and counted', async () => {
  expect(valueOf(await save('notes', await entries()))).toEqual({ saved: 1, left: 1 });
  expect(Object.values(await unzipped())).toEqual([expect.stringContaining('Hvornår?')]);
  files = [];
  const silent = (await entries()).filter(({ annotations }) => annotations === 0);
  expect(valueOf(await save('notes', silent))).toEqual({ saved: 0, left: 1 });
  expect(files).toEqual([]);
});

test('one article is one file, without a folder around it', async () => {
  const [first] = await entries();
  expect(valueOf(await save('tei', [first!]))).toEqual({ saved: 1, left: 0 });
  expect(files).toMatchObject([
    { mediaType: 'application/tei+xml', content: expect.stringContaining('<TEI') as string },
  ]);
});

test('who says what is one table of the articles that were chosen', async () => {
  const [first] = await entries();
  await importAll(client, [textFile('3.txt', 'Tunnelen åbner\n\nTunnelen åbner på mandag, oplyser Jens Brix.')]);
  valueOf(await save('csv', [first!]));
  const [{ content }] = [files[0]!];
  expect(content).toContain(first!.id);
  expect(content).not.toContain('Jens Brix');
});

test('what was purged or is gone is left out; what was cancelled leaves nothing', async () => {
  const listed = await entries();
  const version = valueOf(await client.call('article.get', { article: listed[0]!.id })).versions[0]!.id;
  valueOf(await client.call('archive.purge', { of: { version }, reason: 'kendelse', by: 'A. Arkivar' }));
  const stranger = { ...listed[0]!, id: '019ca869-5fa0-742b-8d37-93efee56e1ca' };
  expect(valueOf(await save('html', [...listed, stranger]))).toEqual({ saved: 1, left: 2 });

  files = [];
  const cancel = new AbortController();
  const outcome = await save('html', listed, { signal: cancel.signal, onProgress: () => cancel.abort() });
  expect([!outcome.ok && outcome.error.code, files]).toEqual(['cancelled', []]);
});

test.each([
  [
    ['a.html', 'a.html', 'A.HTML'],
    ['a.html', 'a (2).html', 'A (3).HTML'],
  ],
  [
    ['a (2).html', 'a.html', 'a.html'],
    ['a (2).html', 'a.html', 'a (3).html'],
  ],
  [
    ['.conf', '.conf'],
    ['.conf', '.conf (2)'],
  ],
  [
    ['1. del', '1. del'],
    ['1. del', '1 (2). del'],
  ],
])('of the names %j no two are one', (names, free) => {
  const taken = new Set<string>();
  expect(names.map((name) => freeName(name, taken))).toEqual(free);
});
