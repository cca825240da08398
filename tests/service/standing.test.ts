// What people say of an article's versions, of their devices and colours; and that they looked at an article.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client, Params, Value } from '../../archive/contract.ts';
import type { ErrorCode } from '../../archive/model/result.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

let app: Application;
let client: Client;
let article: string;
let versions: readonly string[];
const spoken =
  'Færge på grund\n\nFærgen kommer fri på mandag, oplyser direktør Ida Lund.\n\nMinisteren siger, at det er aftalt med rederiet.';

beforeEach(async () => {
  app = await startApplication();
  client = app.client;
  const texts = [
    'Færge på grund\n\nDet oplyser politiet.',
    'Færge er fri\n\nDet oplyser rederiet.',
    'Færge sejler\n\nIgen.',
  ];
  const documents = texts.map((text, index) => ({
    ...textFile(`${String(index)}.txt`, text),
    capturedAt: `2026-03-0${String(index + 1)}T08:00:00.000Z`,
  }));
  const outcomes = await importAll(client, documents, { asVersions: true });
  article = outcomes[0]!.article;
  versions = outcomes.map(({ version }) => version);
});

async function ask<N extends Parameters<Client['call']>[0]>(call: N, params: Params<N>): Promise<Value<N>> {
  return valueOf(await client.call(call, params));
}

async function code<N extends Parameters<Client['call']>[0]>(call: N, params: Params<N>): Promise<ErrorCode | null> {
  const result = await client.call(call, params);
  return result.ok ? null : result.error.code;
}

async function entry(): Promise<Value<'article.list'>['entries'][number]> {
  return (await ask('article.list', {})).entries[0]!;
}

describe('a version', () => {
  test('is taken out of its article, and put back where it stood', async () => {
    const [first, second, third] = versions;
    const without = await ask('version.remove', { article, version: second! });
    expect(without.versions.map(({ id }) => id)).toEqual([first, third]);
    expect(without.removedVersions?.map(({ id }) => id)).toEqual([second]);
    expect(await ask('version.remove', { article, version: second! })).toEqual(without);
    expect((await ask('archive.describe', {})).versions).toBe(2);
    // Its content stays: a note that was made on it opens there.
    expect((await ask('version.get', { version: second! })).text).toContain('rederiet');
    const whole = await ask('version.restore', { article, version: second! });
    expect(whole.versions.map(({ id }) => id)).toEqual([first, second, third]);
    expect(whole).not.toHaveProperty('removedVersions');
  });

  test('that was taken out is read and worked on as if it stood', async () => {
    const said = { ...textFile('said.txt', spoken), capturedAt: '2026-03-01T20:00:00.000Z' };
    const second = (await importAll(client, [said], { article }))[0]!.version;
    const [first, third] = [versions[0]!, versions[2]!];
    const fields = { body: 'Ring', tags: [], motivation: 'commenting', colour: 'rose' } as const;
    const own = await ask('annotation.create', { article, version: second, range: [10, 13], fields });
    const other = await ask('annotation.create', { article, version: first, range: [0, 5], fields });
    const asked = { article, version: second };
    const standing = await Promise.all([
      ask('annotation.list', asked),
      ask('attribution.list', asked),
      ask('source.ofVersion', asked),
      ask('version.attributionDifference', { article, before: first, after: second }),
      ask('export.article', { article, version: second, language: 'da' }),
    ]);
    // Two that were made within a millisecond stand in either order.
    const noted = standing[0].annotations.map(({ annotation, anchor }) => [annotation.id, anchor.status]);
    expect(Object.fromEntries(noted)).toEqual({ [own.id]: 'kept', [other.id]: 'kept' });
    expect(standing[1].attributions.attributions).not.toEqual([]);
    expect(standing[3].changes).not.toEqual([]);
    await ask('version.remove', { article, version: second });
    expect(
      await Promise.all([
        ask('annotation.list', asked),
        ask('attribution.list', asked),
        ask('source.ofVersion', asked),
        ask('version.attributionDifference', { article, before: first, after: second }),
        ask('export.article', { article, version: second, language: 'da' }),
      ]),
    ).toEqual(standing);

    // What is written meanwhile is there when it is back, and stands on the others before.
    const meanwhile = await ask('annotation.create', { article, version: second, range: [0, 5], fields });
    const onNewest = await ask('annotation.list', { article, version: third });
    const ids = onNewest.annotations.map(({ annotation }) => annotation.id);
    expect(ids.sort()).toEqual([own.id, other.id, meanwhile.id].sort());
    await ask('version.restore', { article, version: second });
    expect((await ask('annotation.list', asked)).annotations).toHaveLength(3);
  });

  test('comes back when it is seen again', async () => {
    await ask('version.remove', { article, version: versions[1]! });
    const again = [textFile('again.txt', 'Færge er fri\n\nDet oplyser rederiet.')];
    await ask('archive.import', { documents: again, article });
    expect((await ask('article.get', { article })).versions.map(({ id }) => id)).toContain(versions[1]);
  });

  test('that is the last one stays, and it is said what to do instead', async () => {
    await ask('version.remove', { article, version: versions[0]! });
    await ask('version.remove', { article, version: versions[1]! });
    const refused = await client.call('version.remove', { article, version: versions[2]! });
    expect(!refused.ok && refused.error).toMatchObject({
      code: 'invalid-input',
      remedy: 'Remove the article instead.',
    });
    expect((await ask('archive.undo', {})).entry?.changes).toMatchObject([{ type: 'version-removed' }]);
    expect((await entry()).versions).toBe(2);
  });

  test('is in the language that a person says, until they take it back', async () => {
    const version = versions[2]!;
    const set = await ask('version.setLanguage', { article, version, language: 'nb' });
    expect(set.versions[2]).toMatchObject({ languageSet: 'nb' });
    expect((await entry()).language).toBe('nb');
    const back = await ask('version.setLanguage', { article, version, language: null });
    expect(back.versions[2]).not.toHaveProperty('languageSet');
    expect(await code('version.setLanguage', { article, version, language: 'ikke et sprog' })).toBe('invalid-input');
    expect(await code('version.setLanguage', { article, version: '0'.repeat(64), language: 'nb' })).toBe('not-found');
  });

  test('that the article has not is not found', async () => {
    const version = '0'.repeat(64);
    expect(await code('version.remove', { article, version })).toBe('not-found');
    expect(await code('version.restore', { article, version })).toBe('not-found');
  });
});

describe('looking at an article', () => {
  test('makes its newest version seen, once, and is no change', async () => {
    const before = await entry();
    expect(before.unseen).toBe(3);
    const history = await ask('archive.history', {});
    const { undo } = await ask('archive.undoable', {});
    expect((await ask('article.see', { article })).seen).toBe(versions[2]);
    const after = await entry();
    expect([after.unseen, after.changed]).toEqual([0, before.changed]);
    await ask('article.see', { article });
    expect(await entry()).toEqual(after);
    expect(await ask('archive.history', {})).toEqual(history);
    expect((await ask('archive.history', { article })).entries.map(({ changes }) => changes[0]?.type)).not.toContain(
      'article-seen',
    );
    expect((await ask('archive.undoable', {})).undo).toEqual(undo);
  });

  test('tells how many versions came since, also where the one that was seen was taken out', async () => {
    await ask('article.see', { article });
    const documents = [{ ...textFile('4.txt', 'Færge solgt\n\nNu.'), capturedAt: '2026-03-04T08:00:00.000Z' }];
    await ask('archive.import', { documents, article });
    expect((await entry()).unseen).toBe(1);
    await ask('version.remove', { article, version: versions[2]! });
    expect((await entry()).unseen).toBe(1);
  });

  test('does not keep what was undone from being redone', async () => {
    await ask('article.setTitle', { article, title: 'Fortrudt' });
    await ask('archive.undo', {});
    await ask('article.see', { article });
    expect((await ask('archive.redo', {})).entry).toMatchObject({ undone: false });
    expect((await ask('article.get', { article })).title).toBe('Fortrudt');
  });
});

test('pages of the history are as long as they are asked to be, however often someone looked', async () => {
  for (const [index, title] of ['a', 'b', 'c', 'd'].entries()) {
    await ask('article.setTitle', { article, title });
    await ask('version.remove', { article, version: versions[2]! });
    await ask('article.see', { article });
    await ask('version.restore', { article, version: versions[2]! });
    await ask('article.see', { article });
    const page = await ask('archive.history', { limit: (index + 1) * 3 });
    expect(page.entries).toHaveLength((index + 1) * 3);
    expect(page.entries.every(({ changes }) => changes.length === 1)).toBe(true);
  }
});

test('devices and colours have the names that people give them, and the history tells of a device by its name', async () => {
  expect(await ask('archive.describe', {})).toMatchObject({ deviceName: null, colourNames: {} });
  expect((await ask('archive.history', { limit: 1 })).entries[0]?.host).toBe('test');
  expect(await ask('device.setName', { name: ' Bordet hjemme ' })).toMatchObject({ deviceName: 'Bordet hjemme' });
  expect((await ask('archive.history', { limit: 1 })).entries).toMatchObject([
    { host: 'Bordet hjemme', changes: [{ type: 'device-named', name: 'Bordet hjemme', before: null }] },
  ]);
  expect(await ask('colour.setName', { colour: 'rose', name: 'Tal' })).toMatchObject({ colourNames: { rose: 'Tal' } });
  await ask('colour.setName', { colour: 'rose', name: 'Tal' });
  expect((await ask('archive.undo', {})).entry?.changes).toMatchObject([{ type: 'colour-named', name: 'Tal' }]);
  expect(await ask('device.setName', { name: '' })).toMatchObject({ deviceName: null, colourNames: {} });
});
