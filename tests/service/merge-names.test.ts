// What people said of an article's names goes with them, when it is merged into another or split.
import { beforeEach, expect, test } from 'vitest';
import type { Client, Value } from '../../archive/contract.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const tunnel = 'Tunnelen åbner\n\nTunnelen åbner på mandag, oplyser Ida Lund.\n\nMinisteren siger, at det er aftalt.';
const later =
  'Tunnelen åbner ikke\n\nTunnelen åbner alligevel ikke, oplyser Ida Lund.\n\nMinisteren siger, at han beklager.';
const bridge = 'Broen lukkes\n\nMinisteren siger, at broen er farlig.';

type Entry = Value<'source.list'>['entries'][number];

let client: Client;
/** Two versions about a tunnel, and one about a bridge: each with a minister of its own. */
let [about, other]: readonly [string, string] = ['', ''];

beforeEach(async () => {
  client = (await startApplication()).client;
  const versions = [textFile('1.txt', tunnel), { ...textFile('2.txt', later), capturedAt: '2026-03-02T08:00:00.000Z' }];
  about = (await importAll(client, versions, { asVersions: true }))[0]!.article;
  other = (await importAll(client, [textFile('3.txt', bridge)]))[0]!.article;
});

async function sources(): Promise<readonly Entry[]> {
  return valueOf(await client.call('source.list', { sort: 'label' })).entries;
}

/** What the archive calls whom an article calls the minister. */
async function ministerOf(article: string): Promise<string> {
  const { versions } = valueOf(await client.call('article.get', { article }));
  const { sources: named } = valueOf(
    await client.call('source.ofVersion', { article, version: versions.at(-1)?.id ?? '' }),
  );
  const labels = new Set(Object.values(named).map(({ label }) => label));
  labels.delete('Ida Lund');
  expect(labels.size).toBe(1);
  return [...labels].join();
}

/** Says that an article's minister is a person of that name. */
async function say(article: string, label: string): Promise<void> {
  const minister = (await sources()).find(({ id }) => id === `in:${article}:ministeren`);
  expect(minister).toBeDefined();
  valueOf(
    await client.call('source.describe', {
      source: minister?.id ?? '',
      description: { label, kind: 'person', note: '' },
    }),
  );
}

test('an article that is merged into another brings what was said of its names; undoing takes it back', async () => {
  await say(other, 'Bro Brosen');
  const before = await sources();
  valueOf(await client.call('article.merge', { into: about, from: [other] }));
  expect(await ministerOf(about)).toBe('Bro Brosen');
  expect((await sources()).find(({ label }) => label === 'Bro Brosen')).toMatchObject({ articles: 1, versions: 3 });
  valueOf(await client.call('archive.undo', {}));
  expect(await sources()).toEqual(before);
  expect(await ministerOf(about)).toBe('Ministeren');
  valueOf(await client.call('archive.redo', {}));
  expect(await ministerOf(about)).toBe('Bro Brosen');
});

test('what the article itself says of a name counts before what comes to it', async () => {
  await say(other, 'Bro Brosen');
  await say(about, 'Tune Tunnelsen');
  valueOf(await client.call('article.merge', { into: about, from: [other] }));
  expect(await ministerOf(about)).toBe('Tune Tunnelsen');
});

test('versions that are split off take it along, and bring it back', async () => {
  await say(about, 'Tune Tunnelsen');
  const before = await sources();
  const { versions } = valueOf(await client.call('article.get', { article: about }));
  const made = valueOf(await client.call('article.split', { article: about, versions: [versions[0]?.id ?? ''] }));
  expect([await ministerOf(about), await ministerOf(made.id)]).toEqual(['Tune Tunnelsen', 'Tune Tunnelsen']);
  expect((await sources()).find(({ label }) => label === 'Tune Tunnelsen')).toMatchObject({ articles: 2 });
  valueOf(await client.call('article.merge', { into: about, from: [made.id] }));
  expect(await sources()).toEqual(before);
});
