// The notes to review are looked for once in each article: what was found is kept when the archive is closed, looked for
// again where something changed, and gone with what was purged.
import { describe, expect, it } from 'vitest';
import type { Client } from '../../archive/contract.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';

const places = ['Langå', 'Ribe', 'Nibe'];
const before = (place: string): string => `Broen i ${place}\n\nBroen er lukket i ni dage, siger kommunen i ${place}.`;
const after = (place: string): string => `Broen i ${place}\n\nBroen er lukket i elleve uger, siger ingen i ${place}.`;
const fields = { body: 'Hvem siger det?', tags: [], motivation: 'commenting', colour: 'yellow' } as const;

interface Filled extends Application {
  readonly articles: readonly string[];
  readonly firstVersions: readonly string[];
}

/** Articles of two versions, each with a note on words of the first that are gone in the second. */
async function filled(): Promise<Filled> {
  const application = await startApplication();
  const { client } = application;
  const articles: string[] = [];
  const firstVersions: string[] = [];
  for (const place of places) {
    const documents = [textFile('1.txt', before(place)), textFile('2.txt', after(place))];
    const [first] = await importAll(client, documents, { asVersions: true });
    if (!first) throw new Error('two versions were imported');
    const { article, version } = first;
    const start = before(place).indexOf('kommunen');
    const range = [start, start + 'kommunen'.length] as const;
    valueOf(await client.call('annotation.create', { article, version, range, fields }));
    articles.push(article);
    firstVersions.push(version);
  }
  return { ...application, articles, firstVersions };
}

/** How many notes there are to review, and the titles of the articles that were read to tell. */
async function reviewed(client: Client): Promise<{ readonly total: number; readonly read: readonly string[] }> {
  const read: string[] = [];
  const onProgress = ({ item }: { readonly item: string }): void => void read.push(item);
  const { total } = valueOf(await client.call('annotation.review', { limit: 0 }, { onProgress }));
  return { total, read: read.sort() };
}

const titles = (...of: readonly string[]): readonly string[] => of.map((place) => `Broen i ${place}`).sort();

describe('the notes to review', () => {
  it('are found again without reading an article, also when the archive is opened another time', async () => {
    const { client, service, storage, articles } = await filled();
    expect(await reviewed(client)).toEqual({ total: 3, read: titles(...places) });
    expect(await reviewed(client)).toEqual({ total: 3, read: [] });
    const whole = valueOf(await client.call('annotation.review', {}));
    await service.close();

    const again = await startApplication(storage);
    expect(await reviewed(again.client)).toEqual({ total: 3, read: [] });
    expect(valueOf(await again.client.call('annotation.review', {}))).toEqual(whole);
    await importAll(again.client, [textFile('3.txt', before('Ribe'))], { article: articles[1]! });
    expect(await reviewed(again.client)).toMatchObject({ read: titles('Ribe') });
    await again.service.close();
  });

  it('are looked for anew by another release, and where what was kept is no index of ours', async () => {
    const { client, service, storage } = await filled();
    await reviewed(client);
    await service.close();
    const other = await startApplication(storage, 'variorum/other');
    expect(await reviewed(other.client)).toEqual({ total: 3, read: titles(...places) });
    await other.service.close();

    for (const bytes of ['{', '{"rules":"1 variorum/other","articles":[["x",-1,7]]}']) {
      storage.files.set('index/reviews.json', new TextEncoder().encode(bytes));
      const next = await startApplication(storage, 'variorum/other');
      expect(await reviewed(next.client)).toEqual({ total: 3, read: titles(...places) });
      await next.service.close();
    }
  });

  it('are not kept with words that were purged', async () => {
    const { client, service, storage, firstVersions } = await filled();
    await reviewed(client);
    await service.close();
    const again = await startApplication(storage);
    await reviewed(again.client);
    const order = { of: { version: firstVersions[0]! }, reason: 'A court said so.', by: 'The archivist' };
    valueOf(await again.client.call('archive.purge', order));
    await reviewed(again.client);
    await again.service.close();
    const index = new TextDecoder().decode(storage.files.get('index/reviews.json'));
    expect(index).toContain('i Ribe.');
    expect(index).not.toContain('i Langå');
  });
});
