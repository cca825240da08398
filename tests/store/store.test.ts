// The store as the service uses it, over real files.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { openArchive, type OpenedArchive } from '../../archive/node/open-archive.ts';
import { capturedEvent, importChange, noteEvent, originalOf, valueOf, versionOf } from '../helpers/changes.ts';

const { sha256 } = nodePlatform;
const content = versionOf('Broen åbner', 'Broen åbner tirsdag, siger kommunen.');

let folder: string;
let opened: OpenedArchive;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-store-'));
  opened = valueOf(await openArchive(folder, { create: true }));
});
afterEach(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

async function reopen(): Promise<void> {
  await opened.close();
  opened = valueOf(await openArchive(folder));
}

/** The paths of all files but the lock's. */
async function files(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return paths.map((each) => path.relative(folder, each)).filter((each) => !each.startsWith('lock'));
}

async function imported(): Promise<string> {
  const article = newIdentifier(nodePlatform);
  valueOf(await opened.store.commit(importChange(nodePlatform, article, content, true)));
  return article;
}

describe('a commit', () => {
  it('does not fail for the sake of another that came with it, also where that is a defect', async () => {
    const { store } = opened;
    const nobodys = { type: 'signing-started', publicKey: 'A'.repeat(43) } as const;
    const titled = (title: string): Promise<unknown> => store.commit({ events: [{ type: 'archive-titled', title }] });
    const answers = await Promise.allSettled([titled('Før'), store.commit({ events: [nobodys] }), titled('Efter')]);
    expect(answers).toMatchObject([
      { status: 'fulfilled', value: { ok: true } },
      { status: 'rejected' },
      { status: 'fulfilled', value: { ok: true } },
    ]);
    await reopen();
    expect(opened.store.describe()).toMatchObject({ title: 'Efter', repairs: [] });
    expect(valueOf(await opened.store.verify()).findings).toEqual([]);
  });

  it('answers the names of its contents, and is there after opening again', async () => {
    const article = newIdentifier(nodePlatform);
    const committed = valueOf(await opened.store.commit(importChange(nodePlatform, article, content, true)));
    expect(committed).toMatchObject({
      versions: [opened.store.prepare(content)],
      originals: [sha256(originalOf(content))],
    });
    const before = valueOf(await opened.store.article(article));
    await reopen();
    const { store } = opened;
    expect(valueOf(await store.article(article))).toEqual(before);
    expect(valueOf(await store.version(committed.versions[0] ?? ''))).toEqual(content);
    expect(Buffer.from(valueOf(await store.original(committed.originals[0] ?? '')))).toEqual(
      Buffer.from(originalOf(content)),
    );
    expect(store.findByText(before.versions[0]?.textSha256 ?? '')).toEqual([article]);
    expect(store.findByText('0'.repeat(64))).toEqual([]);
    expect(store.describe()).toMatchObject({ articles: 1, versions: 1, captures: 1, annotations: 0, repairs: [] });
  });

  it('of contents that are there writes no file again', async () => {
    const article = await imported();
    const before = (await files()).filter((each) => /^(versions|originals)/.test(each));
    valueOf(await opened.store.commit(importChange(nodePlatform, article, content, false)));
    expect((await files()).filter((each) => /^(versions|originals)/.test(each))).toEqual(before);
    expect(opened.store.describe()).toMatchObject({ versions: 1, captures: 2 });
  });

  it('is found by text and address at once, and counts what is not removed', async () => {
    const { store } = opened;
    expect(store.findByUrl('https://fjordposten.example/none')).toEqual([]);
    const article = await imported();
    expect(store.findByUrl(`https://fjordposten.example/${article}`)).toEqual([article]);
    const note = noteEvent(nodePlatform, article, content, 'Hvornår?');
    valueOf(await store.commit({ events: [note, noteEvent(nodePlatform, article, content, 'Hvem?')] }));
    const removal = { type: 'annotation-removed', article, annotation: note.annotation.id } as const;
    valueOf(await store.commit({ events: [removal] }));
    expect(store.describe().annotations).toBe(1);
    valueOf(await store.commit({ events: [{ type: 'article-removed', article }] }));
    expect(store.describe()).toMatchObject({ articles: 0, versions: 0, annotations: 0 });
    expect(store.catalogue()).toMatchObject([{ id: article, removed: expect.any(String) as string }]);
  });

  it.each([
    ['no event', () => ({ events: [] })],
    ['an event that is not of the model', () => ({ events: [{ type: 'article-created' as const, article: 'me' }] })],
    [
      'a capture of a version that is not there',
      () => ({ events: [capturedEvent(nodePlatform, newIdentifier(nodePlatform), content)] }),
    ],
    [
      'a capture without its original',
      () => ({ versions: [content], events: [capturedEvent(nodePlatform, newIdentifier(nodePlatform), content)] }),
    ],
    ['half a character', () => ({ events: [{ type: 'archive-titled' as const, title: 'halv \ud83d' }] })],
  ])('with %s is refused and leaves nothing', async (_, change) => {
    const before = await files();
    expect(await opened.store.commit(change())).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await files()).toEqual(before);
  });

  it('stands in line: many at once are all done, each article whole', async () => {
    const article = await imported();
    const bodies = Array.from({ length: 40 }, (_, index) => `notat ${String(index)}`);
    const outcomes = await Promise.all(
      bodies.map((body) => opened.store.commit({ events: [noteEvent(nodePlatform, article, content, body)] })),
    );
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    await reopen();
    const { annotations } = valueOf(await opened.store.article(article));
    expect(annotations.map((annotation) => annotation.body).sort()).toEqual(bodies.sort());
    expect(valueOf(await opened.store.verify()).findings).toEqual([]);
  });

  it('after closing is refused', async () => {
    await opened.close();
    const change = { events: [{ type: 'archive-titled' as const, title: 'For sent' }] };
    expect(await opened.store.commit(change)).toMatchObject({ error: { code: 'closed' } });
    expect(await opened.store.verify()).toMatchObject({ error: { code: 'closed' } });
  });
});

describe('the views', () => {
  it('follow a commit by themselves', async () => {
    const article = await imported();
    await expect
      .poll(async () => (await files()).filter((each) => /^articles|^catalogue/.test(each)).length, { timeout: 5_000 })
      .toBe(2);
    const catalogue = JSON.parse(await readFile(path.join(folder, 'catalogue.json'), 'utf8')) as object;
    expect(catalogue).toMatchObject({ type: 'variorum-catalogue', articles: [{ id: article, title: 'Broen åbner' }] });
  });
});

describe('the archive itself', () => {
  it('is named after its folder until someone gives it a title', async () => {
    expect(opened.store.describe()).toMatchObject({ title: path.basename(folder), location: folder });
    valueOf(await opened.store.commit({ events: [{ type: 'archive-titled', title: 'Avisen' }] }));
    await reopen();
    expect(opened.store.describe().title).toBe('Avisen');
  });

  it('knows when it was last verified', async () => {
    expect(opened.store.describe().lastVerified).toBeNull();
    await imported();
    const { startedAt, findings } = valueOf(await opened.store.verify());
    expect(findings).toEqual([]);
    await reopen();
    expect(opened.store.describe().lastVerified).toBe(startedAt);
  });

  it('does not answer for an article that it has not', async () => {
    expect(await opened.store.article(newIdentifier(nodePlatform))).toMatchObject({ error: { code: 'not-found' } });
  });
});
