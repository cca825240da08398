// The sources of an archive of planted articles, over the contract: processor time, memory, room.
import type { Client } from '../../../archive/contract.ts';
import { chanceFrom } from '../../helpers/chance.ts';
import { valueOf } from '../../helpers/changes.ts';
import { importAll, startApplication, textFile } from '../../helpers/application.ts';
import { plantedArticle, plantedSpeakers } from '../../helpers/planted-sources.ts';

/** How many people write in one place, so that namesakes are as common in a large archive as in a small one. */
const speakersTogether = 100;
const importedTogether = 500;

/** A line for each measurement of an archive of so many articles. */
export async function measureSources(articles: number): Promise<readonly string[]> {
  const lines: string[] = [];
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    const value = await work();
    const { user, system } = process.cpuUsage(before);
    lines.push(`${what}: ${((user + system) / 1000).toFixed(0)} ms of processor time`);
    return value;
  };
  const chance = chanceFrom(1);
  const places = Array.from({ length: 10 }, () => plantedSpeakers(chance, speakersTogether));
  const documentOf = (number: number): ReturnType<typeof textFile> => {
    const { text } = plantedArticle(chance, places[number % places.length]!, number + 1);
    return textFile(`${number}.txt`, `Sag ${number}\n\n${text}`);
  };
  const first = await startApplication();
  for (let at = 0; at < articles; at += importedTogether) {
    const length = Math.min(importedTogether, articles - at);
    await importAll(
      first.client,
      Array.from({ length }, (_, index) => documentOf(at + index)),
    );
  }
  const heap = process.memoryUsage().heapUsed;
  const entries = await timed(`the first list, of ${articles} articles`, () => list(first.client));
  lines.push(`${((process.memoryUsage().heapUsed - heap) / 1e6).toFixed(0)} MB more in use, before any is given back`);
  await timed('the list again', () => list(first.client));
  await importAll(first.client, [documentOf(articles)]);
  await timed('the list after one more article', () => list(first.client));
  const commonest = entries[0]!;
  await timed(`a card of ${commonest.articles} articles`, () =>
    first.client.call('source.card', { source: commonest.id }),
  );
  await timed('merging two sources', () =>
    first.client.call('source.merge', { sources: [commonest.id, entries[1]!.id] }),
  );
  await timed('closing', () => first.service.close());
  const sizes = [...first.storage.files]
    .filter(([path]) => path.startsWith('index/sources'))
    .map(([, { length }]) => length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  lines.push(`${sizes.length} files of ${bytes} bytes in all, ${(bytes / articles).toFixed(0)} an article`);
  const again = await startApplication(first.storage);
  await timed('the list after opening again', () => list(again.client));
  await again.service.close();
  return lines;
}

async function list(client: Client) {
  return valueOf(await client.call('source.list', {})).entries;
}
