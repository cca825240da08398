// What every call answers about an article of which one version was purged: plainly, and without failing for the rest.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../archive/contract.ts';
import type { ErrorCode, Result } from '../../archive/model/result.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const paragraph = 'Politiet oplyser, at sagen nu er afsluttet efter to år.';
const texts = [
  `Mand dømt\n\n${paragraph}`,
  `Hans Hemmelig dømt\n\nHans Hemmelig fik to år.\n\n${paragraph}`,
  `Mand dømt for bedrageri\n\n${paragraph}\n\nHan anker.`,
];
const fields = { body: 'Navnet skal ud.', tags: ['navn'], motivation: 'commenting', colour: 'yellow' } as const;
const order = { reason: 'Østre Landsret', by: 'A. Arkivar' };

let application: Application;
let client: Client;
let article: string;
let versions: readonly [string, string, string];
let note: string;

/** An article of three versions whose second names a name, with a note on the name and one on the third version. */
beforeEach(async () => {
  application = await startApplication();
  client = application.client;
  const documents = texts.map((text, index) => textFile(`hemmelig-${String(index)}.txt`, text));
  const taken = await importAll(client, documents, { asVersions: true });
  article = taken[0]?.article ?? '';
  versions = taken.map(({ version }) => version) as unknown as typeof versions;
  const create = async (version: string, range: readonly [number, number]): Promise<string> =>
    valueOf(await client.call('annotation.create', { article, version, range, fields })).id;
  note = await create(versions[1], [0, 13]);
  await create(versions[2], [0, 9]);
  // What was read and found before must not be remembered after.
  valueOf(await client.call('version.compare', { before: versions[0], after: versions[1] }));
  expect(valueOf(await client.call('search.query', { text: 'Hemmelig' })).hits).not.toEqual([]);
});

async function purge(): Promise<void> {
  valueOf(await client.call('archive.purge', { of: { version: versions[1] }, ...order }));
}

/** What of an exported note this looks at. */
interface Item {
  readonly id: string;
  readonly target: { readonly selector?: unknown };
}

function codeOf(result: Result<unknown>): ErrorCode | 'ok' {
  return result.ok ? 'ok' : result.error.code;
}

describe('after a version was purged', () => {
  it('what would show it says so', async () => {
    await purge();
    const [first, second, third] = versions;
    const answers = [
      await client.call('version.get', { version: second }),
      await client.call('version.compare', { before: first, after: second }),
      await client.call('version.compare', { before: second, after: third }),
      await client.call('version.attributions', { version: second }),
      await client.call('version.attributionDifference', { before: first, after: second }),
      await client.call('export.comparison', { article, before: first, after: second }),
      await client.call('export.article', { article, version: second }),
      await client.call('annotation.create', { article, version: second, range: [0, 4], fields }),
      await client.call('archive.purge', { of: { version: second }, ...order }),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'purged'));
    const [got] = answers;
    expect(got?.ok === false && got.error.details).toMatchObject({ by: order.by, reason: order.reason });
  });

  it('its original is gone too, and the others are not', async () => {
    const before = valueOf(await client.call('article.get', { article })).versions;
    const originals = before.map(({ captures }) => captures[0]?.original.sha256 ?? '');
    await purge();
    const answers = await Promise.all(originals.map((original) => client.call('original.read', { original })));
    expect(answers.map(codeOf)).toEqual(['ok', 'purged', 'ok']);
  });

  it('the article says when, by whom and why, and keeps everything else', async () => {
    await purge();
    const state = valueOf(await client.call('article.get', { article }));
    expect(state.title).toBe('Mand dømt for bedrageri');
    expect(state.versions.map(({ purged }) => purged && [purged.by, purged.reason])).toEqual([
      undefined,
      [order.by, order.reason],
      undefined,
    ]);
    expect(state.versions[1]).toMatchObject({ id: versions[1], headline: '', captures: [{ metadata: {} }] });
    const { total } = valueOf(await client.call('article.list', {}));
    expect(total).toBe(1);
  });

  it('passages are followed through the versions that are there', async () => {
    await purge();
    const traced = valueOf(await client.call('article.passages', { article }));
    expect(traced.versions).toEqual([versions[0], versions[2]]);
    const kept = traced.passages.find(({ label }) => paragraph.startsWith(label.slice(0, 20)));
    expect(kept?.ranges.every((range) => range !== null)).toBe(true);
  });

  it('versions are collated without it, and nothing of an earlier collation is remembered', async () => {
    const before = valueOf(await client.call('article.collation', { article }));
    expect(JSON.stringify(before)).toContain('Hemmelig');
    await purge();
    const collated = valueOf(await client.call('article.collation', { article }));
    expect(collated.versions).toEqual([versions[0], versions[2]]);
    expect(JSON.stringify(collated)).not.toContain('Hemmelig');
    expect(codeOf(await client.call('article.collation', { article, base: versions[1] }))).toBe('purged');
  });

  it('a note on it keeps its words and has no place, wherever it is looked for', async () => {
    await purge();
    for (const version of versions) {
      const { annotations } = valueOf(await client.call('annotation.list', { article, version }));
      const own = annotations.find(({ annotation }) => annotation.id === note);
      expect(own).toMatchObject({
        annotation: { body: fields.body, tags: fields.tags, quote: { exact: '' } },
        anchor: { status: 'lost', range: null, by: 'purged', exactBefore: '', exactAfter: null },
      });
    }
    const { places } = valueOf(await client.call('annotation.places', { article, annotation: note }));
    expect(places.map(({ placed }) => placed.anchor.by)).toEqual(['purged', 'purged', 'purged']);
    const { annotations } = valueOf(await client.call('annotation.list', { article, version: versions[2] }));
    expect(annotations.map(({ anchor }) => anchor.status).sort()).toEqual(['kept', 'lost']);
    const changed = await client.call('annotation.change', { article, annotation: note, fields: { body: 'Nyt.' } });
    expect(valueOf(changed).body).toBe('Nyt.');
  });

  it('notes and articles are exported without it', async () => {
    await purge();
    const notes = valueOf(await client.call('export.annotations', { article }));
    const { first } = JSON.parse(notes.content) as { first: { items: Item[] } };
    const quoting = first.items.filter(({ target }) => target.selector !== undefined);
    expect([first.items.length, quoting.map(({ id }) => id === `urn:uuid:${note}`)]).toEqual([2, [false]]);
    const page = valueOf(await client.call('export.article', { article, version: versions[2], language: 'en' }));
    expect(page.content).toContain('∅ purged');
    expect(notes.content + page.content).not.toMatch(/Hemmelig/);
  });

  it('it is not found, and what was indexed is not kept', async () => {
    await purge();
    const { hits } = valueOf(await client.call('search.query', { text: 'Hemmelig' }));
    expect(hits).toEqual([]);
    const found = valueOf(await client.call('search.query', { text: 'navnet skal ud' }));
    expect(found.hits.map(({ annotation }) => annotation)).toContain(note);
  });

  it('it is not imported again', async () => {
    await purge();
    const again = { documents: [textFile('igen.txt', texts[1] ?? '')] };
    for (const to of [{}, { article }, { asVersions: true }]) {
      const { outcomes } = valueOf(await client.call('archive.import', { ...again, ...to }));
      expect(outcomes).toMatchObject([{ outcome: 'failed', error: { code: 'purged' } }]);
    }
  });

  it('no word of it is left in the archive, also not after closing', async () => {
    await purge();
    expect(valueOf(await client.call('archive.verify', {})).findings).toEqual([]);
    await application.service.close();
    for (const [path, bytes] of application.storage.files) {
      expect(Buffer.from(bytes).toString(), path).not.toMatch(/Hemmelig|hemmelig-1/);
    }
  });
});

describe('after an article was purged as a whole', () => {
  it('it is still listed, without a word', async () => {
    valueOf(await client.call('article.setTitle', { article, title: 'Sagen om Hans' }));
    const report = valueOf(await client.call('archive.purge', { of: { article }, notes: true, ...order }));
    expect(report.versions).toHaveLength(3);
    const { entries } = valueOf(await client.call('article.list', {}));
    expect(entries.map(({ title }) => title)).toEqual(['[…]']);
    const state = valueOf(await client.call('article.get', { article }));
    expect(state.annotations.map(({ body, tags }) => [body, tags])).toEqual([
      ['', []],
      ['', []],
    ]);
    expect(valueOf(await client.call('article.passages', { article }))).toEqual({ versions: [], passages: [] });
    expect(codeOf(await client.call('export.annotations', { article }))).toBe('ok');
    for (const version of versions) {
      expect(valueOf(await client.call('annotation.list', { article, version })).annotations).toHaveLength(2);
    }
    expect(valueOf(await client.call('search.query', { text: 'dømt' })).hits).toEqual([]);
    expect(valueOf(await client.call('archive.verify', {})).findings).toEqual([]);
    await application.service.close();
    for (const [path, bytes] of application.storage.files) {
      expect(Buffer.from(bytes).toString(), path).not.toMatch(/Hemmelig|hemmelig|dømt|Politiet|Sagen|Navnet/);
    }
  });
});
