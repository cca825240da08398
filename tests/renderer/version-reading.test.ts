// Reading a version: what is shown while the next one comes, what was read ahead, and what an older state must not show.
import { beforeEach, expect, test, vi } from 'vitest';
import type { CallName, Client } from '../../archive/contract.ts';
import type { Article } from '../../archive/model/article.ts';
import { fail, ok, type Result } from '../../archive/model/result.ts';
import { VersionReading } from '../../renderer/state/version-reading.ts';

/** Articles whose versions are named by one letter each. */
function articleOf(versions: string, title = ''): Article {
  return { id: 'article', title, versions: [...versions].map((id) => ({ id })) } as unknown as Article;
}

let asked: string[];
let answers: Map<string, (result: Result<unknown>) => void>;
let idle: (() => void)[];
let draws: number;
let article: Article;
let version: string;
let reading: VersionReading;

const client = {
  call(name: CallName, params: { readonly version: string }) {
    if (name === 'version.attributions') {
      asked.push(`who says what in ${params.version}`);
      return Promise.resolve(ok({ attributions: [], credits: [], sources: [], of: params.version }));
    }
    if (name === 'annotation.list') return Promise.resolve(ok({ annotations: [] }));
    asked.push(params.version);
    return new Promise((resolve) => answers.set(params.version, resolve));
  },
  subscribe: () => () => undefined,
} as unknown as Client;

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => void (draws += 1),
  updateComplete: Promise.resolve(true),
};

beforeEach(() => {
  [asked, idle, draws, article, version] = [[], [], 0, articleOf('abcdefgh'), 'c'];
  answers = new Map();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  vi.stubGlobal('cancelIdleCallback', () => idle.splice(0));
  reading = new VersionReading(host, () => ({ client, article, version }));
});

/** As the host does when it is drawn; then whatever was waited for has happened. */
async function draw(): Promise<void> {
  reading.hostUpdate();
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function answer(id: string, result: Result<unknown> = ok({ id, language: 'und' })): Promise<void> {
  answers.get(id)?.(result);
  await settled();
}

/** The page has nothing else to do. */
async function rest(): Promise<void> {
  for (const run of idle.splice(0)) run();
  await settled();
}

async function go(to: string): Promise<void> {
  version = to;
  await draw();
}

test('what was read last stays until the next is there', async () => {
  await draw();
  expect([reading.shown, reading.isPending]).toEqual([undefined, true]);
  await answer('c');
  await go('f');
  expect([reading.shown?.version, reading.isPending]).toEqual(['c', true]);
  await answer('f');
  expect([reading.shown?.version, reading.isPending]).toEqual(['f', false]);
});

test('both neighbours are read when there is time, and shown by the drawing that asks for them', async () => {
  await draw();
  await answer('c');
  await rest();
  expect(asked).toEqual(['c', 'who says what in c', 'd', 'who says what in d', 'b', 'who says what in b']);
  await answer('d');
  version = 'd';
  reading.hostUpdate();
  expect([reading.shown?.version, reading.isPending]).toEqual(['d', false]);
  expect(reading.attributionsOf('d')).toMatchObject({ of: 'd' });
});

test('a neighbour that is on its way is not asked for again', async () => {
  await draw();
  await answer('c');
  await rest();
  await go('d');
  expect(asked.filter((id) => id === 'd')).toHaveLength(1);
  await answer('d');
  expect(reading.shown?.version).toBe('d');
});

test('an answer that comes after another version was asked for is not shown', async () => {
  await draw();
  await go('f');
  await answer('f');
  await answer('c');
  expect(reading.shown?.version).toBe('f');
});

test('five versions are kept, the ones that were read last', async () => {
  for (const id of 'abcdef') {
    await go(id);
    await answer(id);
  }
  asked = [];
  for (const id of 'edcb') await go(id);
  expect(asked).toEqual([]);
  await go('a');
  expect(asked).toEqual(['a']);
});

test('a changed article is read anew, and shows no answer about how it was before', async () => {
  await draw();
  const before = answers.get('c');
  article = articleOf('abcdefgh', 'renamed');
  await draw();
  expect(asked.filter((id) => id === 'c')).toHaveLength(2);
  before?.(ok({ id: 'c', language: 'und', is: 'before' }));
  await settled();
  expect(reading.isPending).toBe(true);
  await answer('c', ok({ id: 'c', language: 'und', is: 'after' }));
  expect(reading.shown?.content).toMatchObject({ is: 'after' });
  // Who says what depends on less than that: it stays on the page.
  expect(asked.filter((id) => id.startsWith('who'))).toHaveLength(1);
});

test('a failure is told, and reading can be tried again', async () => {
  await draw();
  const drawn = draws;
  await answer('c', fail('archive-damaged', 'Its file is damaged.', 'Check the archive.'));
  expect(reading.failure).toMatchObject({ code: 'archive-damaged' });
  expect(draws).toBeGreaterThan(drawn);
  reading.again();
  expect([reading.failure, reading.isPending]).toEqual([null, true]);
  await answer('c');
  expect(reading.shown?.version).toBe('c');
});
