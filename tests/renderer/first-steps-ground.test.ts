// What the first steps find in an archive, asked of the service itself.
import { describe, expect, it } from 'vitest';
import { sampleAgent } from '../../archive/model/capture.ts';
import { readGround, sampleLeftIn } from '../../renderer/state/first-steps-ground.ts';
import { type Application, importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

const story = (name: string, boxes: string): ReturnType<typeof textFile> =>
  textFile(name, `Flood in Wexcombe\n\nThe archive lost ${boxes} boxes of records, said the county archivist.`);

/** An archive of one article with two versions, taken in by `agent`. */
async function archiveBy(agent: string): Promise<Application & { readonly article: string }> {
  const application = await startApplication(memoryStorage(), agent);
  const documents = [story('1.txt', '1,200'), story('2.txt', '874')];
  const [outcome] = await importAll(application.client, documents, { asVersions: true });
  return { ...application, article: outcome?.article ?? '' };
}

describe('the sample', () => {
  it('is there untouched as long as nobody looked at an article', async () => {
    const { client, article } = await archiveBy(sampleAgent);
    expect(await sampleLeftIn(client)).toBe('untouched');
    valueOf(await client.call('article.see', { article }));
    expect(await sampleLeftIn(client)).toBe('some');
  });

  it('is not alone once an article of one’s own is in', async () => {
    const storage = memoryStorage();
    const sample = await startApplication(storage, sampleAgent);
    await importAll(sample.client, [story('1.txt', '1,200')]);
    await sample.service.close();
    const { client } = await startApplication(storage);
    await importAll(client, [textFile('own.txt', 'A bridge opens\n\nThe bridge opened on Monday, the council said.')]);
    expect(await sampleLeftIn(client)).toBe('some');
  });

  it('is not in an archive of one’s own, nor in an empty one', async () => {
    expect(await sampleLeftIn((await archiveBy('variorum/0.9')).client)).toBe('none');
    expect(await sampleLeftIn((await startApplication()).client)).toBe('none');
  });
});

describe('the ground', () => {
  it('is the article that is open, with its versions and the notes that were not removed', async () => {
    const { client, article } = await archiveBy(sampleAgent);
    const { versions } = valueOf(await client.call('article.get', { article }));
    const version = versions[0]?.id ?? '';
    const fields = { body: 'Why?', colour: 'yellow', motivation: 'commenting', tags: [] } as const;
    const made = [
      valueOf(await client.call('annotation.create', { article, version, range: [0, 5], fields })),
      valueOf(await client.call('annotation.create', { article, version, range: [9, 17], fields })),
    ];
    const annotation = made[0]?.id ?? '';
    valueOf(await client.call('annotation.remove', { article, annotation }));
    const ids = versions.map(({ id }) => id);
    expect(await readGround(client, article, 'en')).toEqual({
      article,
      versions: ids,
      notes: 1,
      captures: 2,
      locked: false,
    });
    expect((await readGround(client, null, 'en')).article).toBe(article);
  });

  it('is none where the article was removed, or what is open is no article at all', async () => {
    const { client, article } = await archiveBy(sampleAgent);
    valueOf(await client.call('article.remove', { article }));
    for (const open of [article, '<script>', '00000000-0000-7000-8000-000000000000', null]) {
      expect(await readGround(client, open, 'en')).toMatchObject({ article: null, versions: [], notes: 0 });
    }
  });
});
