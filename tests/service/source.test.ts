// Sources across an archive: who is one by their names, and what a person says of it. All over the contract.
import { describe, expect, it } from 'vitest';
import type { Client, Value } from '../../archive/contract.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const bridge = `Broen lukkes

Broen lukker på fredag, siger borgmester Ida Lund.

Det bliver dyrt, siger Lund. Ministeren siger, at det er nødvendigt.`;
const tunnel = `Tunnelen åbner

Tunnelen åbner på mandag, oplyser Ida Lund.

Det er for sent, mener formand Jens Brix. Ministeren siger, at det er aftalt.`;
const ferry = `Færgen sejler igen

Færgen sejler fra lørdag, siger direktør Ida Lund.

Lund siger, at alle er glade.`;

type Entry = Value<'source.list'>['entries'][number];

async function archiveOf(...texts: readonly string[]): Promise<Application & { readonly articles: readonly string[] }> {
  const application = await startApplication();
  const outcomes = await importAll(
    application.client,
    texts.map((text, index) => textFile(`${index}.txt`, text)),
  );
  return { ...application, articles: outcomes.map(({ article }) => article) };
}

async function list(client: Client, params: Partial<Parameters<typeof client.call<'source.list'>>[1]> = {}) {
  return valueOf(await client.call('source.list', params)).entries;
}

async function called(client: Client, label: string): Promise<Entry> {
  const found = (await list(client)).filter((entry) => entry.label === label);
  expect(found, label).toHaveLength(1);
  return found[0]!;
}

describe('sources across the archive', () => {
  it('makes one of a person with given and last name, and leaves roles to their article', async () => {
    const { client } = await archiveOf(bridge, tunnel);
    expect(await called(client, 'Ida Lund')).toMatchObject({
      kind: 'person',
      names: ['Ida Lund', 'Lund'],
      roles: ['borgmester'],
      articles: 2,
      versions: 2,
      statements: 3,
      decided: false,
    });
    const ministers = (await list(client, { text: 'ministeren' })).map(({ articles }) => articles);
    expect(ministers).toEqual([1, 1]);
  });

  it('lists by words, kind and order, a stretch at a time', async () => {
    const { client } = await archiveOf(bridge, tunnel);
    const all = await list(client, { sort: 'label' });
    expect(all.map(({ label }) => label)).toEqual(['Ida Lund', 'Jens Brix', 'Ministeren', 'Ministeren']);
    expect((await list(client, { sort: 'label', offset: 1, limit: 2 })).map(({ id }) => id)).toEqual(
      all.slice(1, 3).map(({ id }) => id),
    );
    expect((await list(client, { text: 'BRIX formand' })).map(({ label }) => label)).toEqual(['Jens Brix']);
    expect(await list(client, { kind: 'group' })).toEqual([]);
  });

  it('shows where a source is quoted, and with which words', async () => {
    const { client, articles } = await archiveOf(bridge, tunnel);
    const { id } = await called(client, 'Ida Lund');
    const card = valueOf(await client.call('source.card', { source: id }));
    expect(new Map(card.appearances.map(({ article, names, statements }) => [article, { names, statements }]))).toEqual(
      new Map([
        [
          articles[0],
          {
            names: ['Ida Lund', 'Lund'],
            statements: [
              expect.objectContaining({ words: 'Broen lukker på fredag' }) as unknown,
              expect.objectContaining({ words: 'Det bliver dyrt' }) as unknown,
            ],
          },
        ],
        [
          articles[1],
          {
            names: ['Ida Lund'],
            statements: [expect.objectContaining({ words: 'Tunnelen åbner på mandag' }) as unknown],
          },
        ],
      ]),
    );
  });

  it('merges a role into a person, in its article alone, and takes that back', async () => {
    const { client, articles } = await archiveOf(bridge, tunnel);
    const before = await list(client);
    const [minister] = await list(client, { text: 'ministeren' });
    const lund = await called(client, 'Ida Lund');
    const jens = await called(client, 'Jens Brix');
    const merged = valueOf(
      await client.call('source.merge', { sources: [lund.id, minister!.id], label: 'Minister Ida Lund' }),
    );
    expect(merged).toMatchObject({ label: 'Minister Ida Lund', articles: 2, statements: 4, decided: true });
    expect((await list(client, { text: 'ministeren' })).filter(({ id }) => id !== merged.id)).toHaveLength(1);
    // Under the identifier that it had.
    expect(valueOf(await client.call('source.card', { source: lund.id })).entry.id).toBe(merged.id);
    const article = minister!.id.split(':')[1]!;
    const version = valueOf(await client.call('article.get', { article })).versions[0]!.id;
    const named = valueOf(await client.call('source.ofVersion', { article, version }));
    const ids = new Set(Object.values(named.sources).map(({ id }) => id));
    expect(ids).toEqual(article === articles[0] ? new Set([merged.id]) : new Set([merged.id, jens.id]));

    await client.call('archive.undo', {});
    expect(await list(client)).toEqual(before);
    await client.call('archive.redo', {});
    expect(await called(client, 'Minister Ida Lund')).toMatchObject({ statements: 4 });
  });

  it('parts namesakes by article, with the last names that follow the full one', async () => {
    const { client, articles } = await archiveOf(bridge, tunnel, ferry);
    const lund = await called(client, 'Ida Lund');
    expect(lund).toMatchObject({ articles: 3, roles: ['borgmester', 'direktør'] });
    const split = valueOf(
      await client.call('source.split', { source: lund.id, names: [{ article: articles[2]!, name: 'Ida Lund' }] }),
    );
    expect(split).toMatchObject({ articles: 1, statements: 2, roles: ['direktør'], names: ['Ida Lund', 'Lund'] });
    const rest = valueOf(await client.call('source.card', { source: lund.id })).entry;
    expect(rest).toMatchObject({ id: lund.id, articles: 2, statements: 3, roles: ['borgmester'], decided: false });

    const again = valueOf(await client.call('source.merge', { sources: [lund.id, split.id] }));
    expect(again).toMatchObject({ articles: 3, statements: 5, names: lund.names, roles: lund.roles });
    const { sources } = valueOf(await client.call('source.unassign', { source: again.id }));
    expect(sources).toEqual([lund]);
  });

  it('tells apart within one article what is said under a name', async () => {
    const { client, articles } = await archiveOf(bridge);
    const lund = await called(client, 'Ida Lund');
    const split = valueOf(
      await client.call('source.split', { source: lund.id, names: [{ article: articles[0]!, name: 'Lund' }] }),
    );
    expect(split).toMatchObject({ label: 'Lund', statements: 1 });
    const matrix = valueOf(await client.call('article.sourceMatrix', { article: articles[0]! }));
    expect(matrix.sources.map(({ source, statements }) => [source, statements])).toEqual([
      [lund.id, [1]],
      [split.id, [1]],
      [`in:${articles[0]!}:ministeren`, [1]],
    ]);
    const version = matrix.versions[0]!;
    const named = valueOf(await client.call('source.ofVersion', { article: articles[0]!, version }));
    expect(Object.values(named.sources)).toEqual([
      { id: lund.id, label: 'Ida Lund' },
      { id: `in:${articles[0]!}:ministeren`, label: 'Ministeren' },
    ]);
    expect(Object.values(named.statements)).toEqual([{ id: split.id, label: 'Lund' }]);
  });

  it('writes a card, and keeps its words where names are added to it', async () => {
    const { client } = await archiveOf(bridge, tunnel);
    const lund = await called(client, 'Ida Lund');
    const description = { label: 'Ida Lund (S)', kind: 'person', note: 'Borgmester siden 2022.' } as const;
    const described = valueOf(await client.call('source.describe', { source: lund.id, description }));
    expect(described).toMatchObject({ label: 'Ida Lund (S)', names: lund.names, decided: true });
    await importAll(client, [textFile('ny.txt', ferry)]);
    const card = valueOf(await client.call('source.card', { source: described.id }));
    expect(card).toMatchObject({ note: description.note, entry: { label: 'Ida Lund (S)', articles: 3 } });
  });

  it('refuses what cannot be', async () => {
    const { client, articles } = await archiveOf(bridge, tunnel);
    const { id } = await called(client, 'Ida Lund');
    const code = async (asked: Promise<{ readonly ok: boolean }>): Promise<string> => {
      const result = (await asked) as { ok: boolean; error?: { code: string } };
      return result.error?.code ?? 'ok';
    };
    expect(await code(client.call('source.card', { source: 'name:nobody' }))).toBe('not-found');
    expect(await code(client.call('source.merge', { sources: [id, id] }))).toBe('invalid-input');
    const name = { article: articles[0]!, name: 'Jens Brix' };
    expect(await code(client.call('source.split', { source: id, names: [name] }))).toBe('invalid-input');
    const all = [{ article: null, name: 'Ida Lund' }];
    expect(await code(client.call('source.split', { source: id, names: all }))).toBe('invalid-input');
    const removed = await code(client.call('source.ofVersion', { article: articles[0]!, version: 'f'.repeat(64) }));
    expect(removed).toBe('not-found');
  });
});
