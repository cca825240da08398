// A reader that was written from archive/README.md alone, in another language, sees what the store sees.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import type { Store } from '../../archive/store/store.ts';
import { importChange, noteEvent, valueOf, versionOf } from '../helpers/changes.ts';

const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-reader-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function readIndependently(): { readonly articles: unknown; readonly problems: readonly string[] } {
  const { status, stdout, stderr } = spawnSync(python ?? '', ['tests/store/independent-reader.py', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof readIndependently>;
}

async function fill(store: Store): Promise<void> {
  const commit = async (change: Parameters<Store['commit']>[0]): Promise<unknown> =>
    valueOf(await store.commit(change));
  for (const name of ['Ø-færgen 🛳 sejler', 'Broen åbner', 'Vejen lukker']) {
    const article = newIdentifier(nodePlatform);
    const before = versionOf(name, 'Ministeren 🙂 siger, at sagen er afsluttet.');
    await commit(importChange(nodePlatform, article, before, true));
    await commit(importChange(nodePlatform, article, versionOf(`${name} nu`, 'Ministeren trækker sig.'), false));
    await commit(importChange(nodePlatform, article, before, false));
    const [kept, removed] = [
      noteEvent(nodePlatform, article, before, 'en'),
      noteEvent(nodePlatform, article, before, 'to'),
    ];
    await commit({ events: [kept, removed] });
    const fields = { body: `ændret\n\n"${name}"` };
    await commit({ events: [{ type: 'annotation-changed', article, annotation: kept.annotation.id, fields }] });
    await commit({ events: [{ type: 'annotation-removed', article, annotation: removed.annotation.id }] });
    if (name === 'Broen åbner') await commit({ events: [{ type: 'article-titled', article, title: 'Broen' }] });
    if (name === 'Vejen lukker') await commit({ events: [{ type: 'article-removed', article }] });
  }
  valueOf(await store.verify());
}

/** The articles as the independent reader shows them. */
async function shownBy(store: Store): Promise<readonly object[]> {
  const articles = [];
  for (const { id } of store.catalogue()) {
    const { title, removed, versions, annotations } = valueOf(await store.article(id));
    articles.push({
      id,
      title,
      removed: removed ?? null,
      versions: versions.map((version) => version.id),
      purged: Object.fromEntries(versions.flatMap(({ id: name, purged }) => (purged ? [[name, purged.reason]] : []))),
      captures: versions.reduce((sum, version) => sum + version.captures.length, 0),
      notes: annotations.map((note) => ({ id: note.id, body: note.body, removed: note.removed ?? null })),
    });
  }
  return articles.sort((one, other) => (one.id < other.id ? -1 : 1));
}

describe.skipIf(python === undefined)('an independent reader (skipped where there is no Python)', () => {
  it('lists the same articles, versions and notes, and finds all hashes right', async () => {
    const { store, close } = valueOf(await openArchive(folder, { create: true }));
    await fill(store);
    const articles = await shownBy(store);
    await close();
    expect(readIndependently()).toEqual({ articles, problems: [] });
  });

  it('reads an archive of which something was purged, and sees what was', async () => {
    const { store, close } = valueOf(await openArchive(folder, { create: true }));
    await fill(store);
    const [first, second] = [...store.catalogue()].sort((one, other) => (one.id < other.id ? -1 : 1));
    if (first === undefined || second === undefined) throw new Error('nothing was filled in');
    const version = valueOf(await store.article(first.id)).versions[0]?.id ?? '';
    const signedOff = { reason: 'Østre Landsret', by: 'A. Arkivar' };
    valueOf(await store.purge({ of: { versions: [version] }, notes: false, ...signedOff }));
    valueOf(await store.purge({ of: { article: second.id }, notes: true, ...signedOff }));
    // Once more, so that a line is redacted twice.
    valueOf(await store.purge({ of: { article: first.id }, notes: true, ...signedOff }));
    const articles = await shownBy(store);
    await close();
    expect(readIndependently()).toEqual({ articles, problems: [] });
    const titles = (articles as readonly { readonly title: string }[]).map(({ title }) => title);
    expect(titles.filter((title) => title === '[…]')).toHaveLength(2);
  });

  it('finds what was altered', async () => {
    const { store, close } = valueOf(await openArchive(folder, { create: true }));
    await fill(store);
    await close();
    const originals = await readdir(path.join(folder, 'originals'), { recursive: true });
    const altered = originals.find((name) => path.basename(name).length === 64) ?? '';
    await writeFile(path.join(folder, 'originals', altered), 'something else');
    expect(readIndependently().problems).toEqual([`${path.basename(altered)}: the name is not the hash`]);
  });
});
