// Making one article of several and two of one: nothing is lost, everything keeps its name, and one undo takes it back.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Client, Params, Value } from '../../archive/contract.ts';
import type { Annotation } from '../../archive/model/annotation.ts';
import type { Article } from '../../archive/model/article.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { openStore } from '../../archive/store/open.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

let app: Application;
let client: Client;
/** An article of the first and third day, and one of the second: the same ferry. */
let [into, from]: readonly [string, string] = ['', ''];

const texts = [
  'Færge på grund\n\nDet oplyser politiet.',
  'Færge er fri\n\nDet oplyser rederiet.',
  'Færge sejler\n\nIgen.',
];
const fields = { body: 'Ring', tags: ['a'], motivation: 'commenting', colour: 'rose' } as const;

beforeEach(async () => {
  app = await startApplication();
  client = app.client;
  const [first, second, third] = texts.map((text, index) => ({
    ...textFile(`${String(index)}.txt`, text),
    capturedAt: `2026-03-0${String(index + 1)}T08:00:00.000Z`,
  }));
  into = (await importAll(client, [first!, third!], { asVersions: true }))[0]!.article;
  from = (await importAll(client, [second!]))[0]!.article;
});

async function ask<N extends Parameters<Client['call']>[0]>(call: N, params: Params<N>): Promise<Value<N>> {
  return valueOf(await client.call(call, params));
}

async function refusal<N extends Parameters<Client['call']>[0]>(call: N, params: Params<N>): Promise<unknown> {
  const result = await client.call(call, params);
  return result.ok ? null : result.error.code;
}

function article(id: string): Promise<Article> {
  return ask('article.get', { article: id });
}

/** A note with a place on another version and one that was removed; a tag, a collection, a language. */
async function workOn(id: string): Promise<void> {
  const { versions } = await article(id);
  const version = versions[0]!.id;
  const note = await ask('annotation.create', { article: id, version, range: [0, 5], fields });
  const wrong = await ask('annotation.create', { article: id, version, range: [0, 2], fields });
  await ask('annotation.remove', { article: id, annotation: wrong.id });
  const other = versions[1]?.id;
  if (other !== undefined) {
    await ask('annotation.place', { article: id, annotation: note.id, version: other, range: [0, 5] });
  }
  await ask('annotation.change', { article: id, annotation: note.id, fields: { body: 'Ring igen' } });
  await ask('library.tag', { articles: [id], add: ['trafik', id.slice(-4)] });
  const { id: collection } = await ask('collection.describe', { description: { name: id.slice(-4), filter: null } });
  await ask('library.collect', { articles: [id], collection });
  await ask('version.setLanguage', { article: id, version, language: 'nb' });
}

/** Notes by their identifiers; of those that are removed it is not told when. */
function toldById(notes: readonly Annotation[]): ReadonlyMap<string, unknown> {
  return new Map(notes.map(({ removed, ...note }) => [note.id, { ...note, isRemoved: removed !== undefined }]));
}

/** The one of its notes that was not removed. */
function noteOf({ annotations }: Article): Annotation {
  return annotations.find(({ removed }) => removed === undefined)!;
}

/** What is said of it as a whole, and whether it stands, apart. */
function having({ versions, annotations, decisions }: Article): unknown {
  return { versions, annotations, decisions };
}

describe('merging', () => {
  test('brings versions into the order of time, with their captures, notes, tags and collections', async () => {
    await workOn(from);
    await workOn(into);
    const [one, other] = [await article(into), await article(from)];
    const { article: merged, act } = await ask('article.merge', { into, from: [from] });
    expect(merged.versions).toEqual([one.versions[0], other.versions[0], one.versions[1]]);
    // To the letter: who wrote them, when they were changed, where they were put, which are removed.
    expect(toldById(merged.annotations)).toEqual(toldById([...other.annotations, ...one.annotations]));
    expect(merged.tags).toEqual([...new Set([...one.tags!, ...other.tags!])].sort());
    expect(merged.collections).toEqual([...one.collections!, ...other.collections!].sort());
    expect(await article(from)).toMatchObject({ ...other, mergedInto: into, removed: expect.any(String) as string });
    expect((await ask('article.list', {})).total).toBe(1);

    const { entry } = await ask('archive.undo', {});
    expect(entry).toMatchObject({ clock: act, articles: 2 });
    expect([await article(into), await article(from)]).toEqual([one, other]);
    await ask('archive.redo', {});
    expect(having(await article(into))).toEqual(having(merged));
  });

  test('reads the same after the archive was opened again, and verifies', async () => {
    await workOn(from);
    const { article: merged } = await ask('article.merge', { into, from: [from] });
    await app.service.close();
    const site = { host: 'test', place: 'a'.repeat(64) };
    const store = valueOf(await openStore(app.storage, nodePlatform, { location: 'memory', site }));
    expect(valueOf(await store.article(into))).toEqual(merged);
    expect(valueOf(await store.verify()).findings).toEqual([]);
    await store.close();
  });

  test('again, once one was restored, adds nothing that is there', async () => {
    await workOn(from);
    await ask('article.merge', { into, from: [from] });
    const merged = await article(into);
    await ask('article.restore', { article: from });
    await ask('article.merge', { into, from: [from] });
    expect(await article(into)).toEqual(merged);
  });

  test('leaves out what was taken out of all, and brings back what stands in one of them', async () => {
    const [, second] = (await article(into)).versions.map(({ id }) => id);
    await ask('archive.import', { documents: [textFile('3.txt', texts[2]!)], article: from });
    await ask('version.remove', { article: into, version: second! });
    const { article: merged } = await ask('article.merge', { into, from: [from] });
    expect(merged.versions.map(({ id }) => id)).toContain(second);
    await ask('archive.undo', {});
    await ask('version.remove', { article: from, version: second! });
    const { article: without } = await ask('article.merge', { into, from: [from] });
    expect(without.removedVersions?.map(({ id }) => id)).toEqual([second]);
  });

  test('leaves behind what was purged', async () => {
    const { versions } = await article(from);
    await ask('archive.import', { documents: [textFile('4.txt', 'Hans Hemmelig\n\nNej.')], article: from });
    const order = { of: { version: versions[0]!.id }, reason: 'kendelse', by: 'A. Arkivar' };
    await ask('archive.purge', order);
    const { article: merged } = await ask('article.merge', { into, from: [from] });
    expect(merged.versions).toHaveLength(3);
    expect(merged.versions.map(({ id }) => id)).not.toContain(versions[0]!.id);
  });

  test('is refused where there is nothing to merge', async () => {
    expect(await refusal('article.merge', { into, from: [into] })).toBe('invalid-input');
    await ask('article.remove', { article: from });
    expect(await refusal('article.merge', { into, from: [from] })).toBe('not-found');
    await ask('article.restore', { article: from });
    const { versions } = await article(from);
    await ask('archive.purge', { of: { version: versions[0]!.id }, reason: 'kendelse', by: 'A. Arkivar' });
    expect(await refusal('article.merge', { into, from: [from] })).toBe('purged');
  });
});

describe('splitting', () => {
  test('makes an article of its own of some versions, with what was said of them', async () => {
    await workOn(into);
    const before = await article(into);
    const [first, second] = before.versions;
    const made = await ask('article.split', { article: into, versions: [first!.id] });
    expect(made.id).not.toBe(into);
    expect(made.versions).toEqual([first]);
    const { placements: _, ...note } = noteOf(before);
    expect(noteOf(made)).toEqual(note);
    expect(made.annotations).toHaveLength(2);

    const left = await article(into);
    expect([left.versions, left.removedVersions]).toEqual([[second], [first]]);
    expect(left.annotations.every(({ removed }) => removed !== undefined)).toBe(true);

    await ask('archive.undo', {});
    expect(await article(into)).toEqual(before);
    expect(await refusal('article.get', { article: made.id })).toBe('not-found');
  });

  test('and merging again gives what there was', async () => {
    await workOn(into);
    const before = await article(into);
    const made = await ask('article.split', { article: into, versions: [before.versions[0]!.id] });
    const annotation = noteOf(made).id;
    await ask('annotation.change', { article: made.id, annotation, fields: { body: 'Skrevet imens' } });
    const { article: whole } = await ask('article.merge', { into, from: [made.id] });
    expect(whole.versions).toEqual(before.versions);
    expect(whole).not.toHaveProperty('removedVersions');
    const { placements } = noteOf(before);
    expect(noteOf(whole)).toMatchObject({ id: annotation, body: 'Skrevet imens', placements });
    expect(whole.annotations).toHaveLength(2);
  });

  describe('while the clock stands still', () => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }));
    afterEach(() => vi.useRealTimers());

    test('and merging again keeps what was said meanwhile, in the note and of its places', async () => {
      await ask('article.merge', { into, from: [from] });
      await workOn(into);
      const before = await article(into);
      const [first, second] = before.versions;
      const made = await ask('article.split', { article: into, versions: [first!.id, second!.id] });
      const annotation = noteOf(made).id;
      await ask('annotation.change', { article: made.id, annotation, fields: { body: 'Skrevet imens' } });
      await ask('annotation.place', { article: made.id, annotation, version: second!.id, range: [0, 8] });
      const { annotations } = await article(made.id);
      const { article: whole } = await ask('article.merge', { into, from: [made.id] });
      expect(noteOf(whole)).toMatchObject({ body: 'Skrevet imens', modified: noteOf(before).modified });
      expect(noteOf(whole).placements).toEqual(annotations.find(({ id }) => id === annotation)?.placements);
      expect(noteOf(whole).placements).not.toEqual(noteOf(before).placements);
    });

    test('and merging again says nothing anew where nothing was said meanwhile', async () => {
      await workOn(into);
      const before = await article(into);
      const made = await ask('article.split', { article: into, versions: [before.versions[0]!.id] });
      const { article: whole } = await ask('article.merge', { into, from: [made.id] });
      expect(noteOf(whole)).toEqual(noteOf(before));
    });
  });

  test('is refused where nothing would be left, and for versions that the article has not', async () => {
    const { versions } = await article(into);
    const all = versions.map(({ id }) => id);
    expect(await refusal('article.split', { article: into, versions: all })).toBe('invalid-input');
    expect(await refusal('article.split', { article: into, versions: ['0'.repeat(64)] })).toBe('not-found');
    await ask('archive.purge', { of: { version: all[0]! }, reason: 'kendelse', by: 'A. Arkivar' });
    expect(await refusal('article.split', { article: into, versions: [all[0]!] })).toBe('purged');
  });
});
