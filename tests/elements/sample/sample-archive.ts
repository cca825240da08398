// An archive in the memory of the page, with the sample's articles in it, behind the same contract as any other. So what
// elements are shown with is what the application would give them.
import type { Client, Params, Value } from '../../../archive/contract.ts';
import { inProcess } from '../../../archive/in-process.ts';
import type { Result } from '../../../archive/model/result.ts';
import { createService } from '../../../archive/service.ts';
import { openStore } from '../../../archive/store/open.ts';
import { storageIn } from '../../helpers/storage-in.ts';
import { pagePlatform } from './page-platform.ts';
import type { SampleText } from './texts.ts';

const now = Date.parse('2026-03-16T09:00:00.000Z');

/** The value of an outcome; throws where it is none, since the sample is ours. */
export function expectValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Opens an empty archive, lost with the page. */
export async function openSampleArchive(): Promise<Client> {
  const platform = pagePlatform(now);
  const storage = storageIn(new Map(), platform.sha256);
  const site = { host: 'Karens bærbare', place: 'a'.repeat(64) };
  const store = await openStore(storage, platform, { location: '/home/karen/arkiv', site, create: true });
  return inProcess(createService({ store: expectValue(store), platform, agent: 'variorum/elements' }));
}

/** Imports texts as the versions of one article, and answers it. */
export async function importVersions(client: Client, texts: readonly SampleText[]): Promise<Value<'article.get'>> {
  const documents: Params<'archive.import'>['documents'] = texts.map(({ name, capturedAt, text }) => ({
    name,
    capturedAt,
    zone: 'Europe/Copenhagen',
    url: `https://example.com/${name}`,
    content: base64(text),
  }));
  const { outcomes } = expectValue(await client.call('archive.import', { documents, asVersions: true }));
  const [first] = outcomes;
  if (first === undefined || first.outcome === 'failed') throw new Error(`${texts[0]?.name ?? ''} was not imported`);
  return expectValue(await client.call('article.get', { article: first.article }));
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
