// Where notes stand: carried along the versions, told with what changed under them, and settled by a person for good.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../archive/contract.ts';
import type { PlacedAnchor } from '../../archive/model/anchor.ts';
import type { TextRange } from '../../archive/model/range.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { openStore } from '../../archive/store/open.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { noteEvent, valueOf, versionOf } from '../helpers/changes.ts';
import { intro, parks, rewordedStory, rewordings, tax } from '../helpers/reworded-story.ts';

const join = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const fields = { body: 'From when?', tags: [], motivation: 'commenting', colour: 'yellow' } as const;

let application: Application;
let client: Client;
let article: string;
let versions: readonly string[];

async function take(contents: readonly string[]): Promise<void> {
  application = await startApplication();
  client = application.client;
  const documents = contents.map((text, index) => textFile(`${String(index)}.txt`, text));
  const taken = await importAll(client, documents, { asVersions: true });
  article = taken[0]?.article ?? '';
  versions = taken.map(({ version }) => version);
}

const versionAt = (index: number): string => versions[index] ?? '';

async function textAt(index: number): Promise<string> {
  return valueOf(await client.call('version.get', { version: versionAt(index) })).text;
}

async function rangeOf(index: number, words: string): Promise<TextRange> {
  const start = (await textAt(index)).indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return [start, start + words.length];
}

async function note(index: number, words: string): Promise<string> {
  const range = await rangeOf(index, words);
  return valueOf(await client.call('annotation.create', { article, version: versionAt(index), range, fields })).id;
}

async function anchorOf(annotation: string, index: number): Promise<PlacedAnchor> {
  const { annotations } = valueOf(await client.call('annotation.list', { article, version: versionAt(index) }));
  const { places } = valueOf(await client.call('annotation.places', { article, annotation }));
  const listed = annotations.find((placed) => placed.annotation.id === annotation)?.anchor;
  // One place, whichever way it is asked for.
  expect(places[index]?.placed.anchor).toEqual(listed);
  if (listed === undefined) throw new Error('the note is not listed');
  return listed;
}

describe('a note whose passage was reworded and whose words stand elsewhere again', () => {
  let annotation: string;

  beforeEach(async () => {
    await take(rewordedStory);
    annotation = await note(0, tax);
  });

  it('is carried along the versions between, and told with what changed', async () => {
    const anchor = await anchorOf(annotation, 3);
    expect(anchor).toMatchObject({ exactBefore: tax, exactAfter: rewordings[3], status: 'altered', rivals: [] });
    expect(anchor.classes).toContain('wording');
  });

  it('is ambiguous, with both places and no word of what changed', async () => {
    const anchor = await anchorOf(annotation, 4);
    const text = await textAt(4);
    expect(anchor).toMatchObject({ status: 'ambiguous', classes: [] });
    expect(anchor.rivals[0]).toEqual(anchor.range);
    expect(rewordings[4]).toContain(text.slice(...anchor.rivals[0]!));
    expect(text.slice(...anchor.rivals[1]!)).toBe(tax);
  });

  it('stands where a person says, there and from there on', async () => {
    const range = await rangeOf(4, tax);
    const placed = await client.call('annotation.place', { article, annotation, version: versionAt(4), range });
    const said = { version: versionAt(4), position: { start: range[0], end: range[1] } };
    expect(valueOf(placed).placements).toMatchObject([said]);
    expect(await anchorOf(annotation, 4)).toMatchObject({ status: 'kept', by: 'person', range, rivals: [] });
    expect(await anchorOf(annotation, 5)).toMatchObject({ status: 'kept', range: await rangeOf(5, tax) });
    expect(await anchorOf(annotation, 3)).toMatchObject({ status: 'altered', exactAfter: rewordings[3] });
  });

  it('is not there where a person says so, and what changed is told where they say it is another', async () => {
    const [version, end] = [versionAt(4), versionAt(5)];
    valueOf(await client.call('annotation.place', { article, annotation, version, range: null }));
    expect(await anchorOf(annotation, 4)).toMatchObject({ status: 'lost', by: 'person', range: null });
    expect(await anchorOf(annotation, 5)).toMatchObject({ status: 'lost' });
    const range = await rangeOf(5, rewordings[4]);
    valueOf(await client.call('annotation.place', { article, annotation, version: end, range }));
    const anchor = await anchorOf(annotation, 5);
    expect(anchor).toMatchObject({ status: 'altered', by: 'person', exactAfter: rewordings[4] });
    expect(anchor.classes.length).toBeGreaterThan(0);
  });

  it('is open again once that is taken back or undone', async () => {
    const found = await anchorOf(annotation, 4);
    const version = versionAt(4);
    const range = await rangeOf(4, tax);
    valueOf(await client.call('annotation.place', { article, annotation, version, range }));
    const open = valueOf(await client.call('annotation.unplace', { article, annotation, version }));
    expect(open).not.toHaveProperty('placements');
    expect(await anchorOf(annotation, 4)).toEqual(found);
    valueOf(await client.call('archive.undo', {}));
    expect(await anchorOf(annotation, 4)).toMatchObject({ by: 'person', range });
    valueOf(await client.call('archive.undo', {}));
    expect(await anchorOf(annotation, 4)).toEqual(found);
    valueOf(await client.call('archive.redo', {}));
    expect(await anchorOf(annotation, 4)).toMatchObject({ by: 'person', range });
  });

  it('writes nothing where there is no choice to take back', async () => {
    const { value } = (await client.call('archive.undoable', {})) as { readonly value: unknown };
    valueOf(await client.call('annotation.unplace', { article, annotation, version: versionAt(4) }));
    expect(valueOf(await client.call('archive.undoable', {}))).toEqual(value);
  });

  it.each([
    ['the version that it was made on', 0, [0, 5]],
    ['a stretch beyond the text', 4, [0, 100_000]],
    ['a stretch without a word', 4, [intro.length, intro.length + 2]],
  ] as const)('cannot be placed on %s', async (_, index, range) => {
    const placed = await client.call('annotation.place', { article, annotation, version: versionAt(index), range });
    expect(placed).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('cannot be placed on a version of another article, nor on one that was purged', async () => {
    const [other] = await importAll(client, [textFile('other.txt', 'Quite another article.')]);
    const version = other?.version ?? '';
    const elsewhere = await client.call('annotation.place', { article, annotation, version, range: [0, 5] });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const purged = { of: { version: versionAt(4) }, reason: 'by order', by: 'A. Archivist' };
    valueOf(await client.call('annotation.place', { article, annotation, version: versionAt(4), range: [0, 5] }));
    valueOf(await client.call('archive.purge', purged));
    const gone = await client.call('annotation.place', { article, annotation, version: versionAt(4), range: null });
    expect(gone).toMatchObject({ ok: false, error: { code: 'purged' } });
    // What was said of a text that is gone leads nowhere; the passage is carried past it.
    expect(await anchorOf(annotation, 4)).toMatchObject({ status: 'lost', by: 'purged' });
    expect((await anchorOf(annotation, 5)).range).not.toBeNull();
  });

  it('made on a version that the article has no more is found directly', async () => {
    const [other] = await importAll(application.client, [textFile('other.txt', join('Elsewhere.', intro, parks))]);
    await application.service.close();
    const site = { host: 'other', place: 'b'.repeat(64) };
    const store = valueOf(await openStore(application.storage, nodePlatform, { location: 'memory', site }));
    const stray = noteEvent(nodePlatform, article, versionOf('Elsewhere.', join(intro, parks)), 'From when?');
    const start = 'Elsewhere.\n\n'.length;
    const position = { start, end: start + intro.length };
    const made = { ...stray.annotation, version: other?.version ?? '', position };
    valueOf(await store.commit({ events: [{ ...stray, annotation: made }] }));
    await store.close();
    ({ client } = await startApplication(application.storage));
    const anchor = await anchorOf(made.id, 4);
    expect(anchor).toMatchObject({ status: 'kept', exactBefore: intro, exactAfter: intro });
  });

  it('is exported and found although it was placed on a version that has not come here', async () => {
    await take([join(intro, parks), join(parks, intro)]);
    const annotation = await note(0, intro);
    await application.service.close();
    const site = { host: 'other', place: 'b'.repeat(64) };
    const store = valueOf(await openStore(application.storage, nodePlatform, { location: 'memory', site }));
    const placed = { article, annotation, version: 'f'.repeat(64), position: { start: 0, end: 5 } };
    valueOf(await store.commit({ events: [{ type: 'annotation-placed', ...placed }] }));
    await store.close();
    ({ client } = await startApplication(application.storage));
    expect(await anchorOf(annotation, 1)).toMatchObject({ status: 'moved' });
    const exported = valueOf(await client.call('export.annotations', { article })).content;
    expect(exported).toContain(versionAt(0));
    expect(exported).not.toContain(placed.version);
  });
});

describe('what changed under a note', () => {
  it('is told by its class', async () => {
    await take(['The ferry has 40 passengers on board.', 'The ferry has 45 passengers on board.']);
    const annotation = await note(0, '40 passengers');
    expect(await anchorOf(annotation, 1)).toMatchObject({ status: 'altered', classes: ['number'] });
  });

  it('is who says it, where the words are the same', async () => {
    const said = (source: string): string => join('The bridge', `The bridge is unsafe, says ${source}.`);
    await take([said('engineer Ann Holt'), said('minister Bo Falk')]);
    const annotation = await note(0, 'The bridge is unsafe');
    expect(await anchorOf(annotation, 1)).toMatchObject({ status: 'altered', classes: ['attribution'], changes: [] });
    expect(await anchorOf(annotation, 0)).toMatchObject({ status: 'kept', classes: [] });
  });
});
