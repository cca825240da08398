// The service over an archive in memory, with a client in the same process: for tests of what the stages do together.
import type { Client, Params, Value } from '../../archive/contract.ts';
import type { ImportDocument } from '../../archive/model/import-document.ts';
import { inProcess } from '../../archive/in-process.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { createService, type Service } from '../../archive/service.ts';
import { openStore } from '../../archive/store/open.ts';
import { valueOf } from './changes.ts';
import { memoryStorage, type MemoryStorage } from './memory-storage.ts';

export interface Application {
  readonly client: Client;
  readonly service: Service;
  readonly storage: MemoryStorage;
}

/** Opens the archive in `storage`, or makes one there; `agent` is what its captures say took them in. */
export async function startApplication(
  storage: MemoryStorage = memoryStorage(),
  agent = 'variorum/test',
): Promise<Application> {
  const site = { host: 'test', place: 'a'.repeat(64) };
  const store = valueOf(await openStore(storage, nodePlatform, { location: 'memory', site, create: true }));
  const service = createService({ store, platform: nodePlatform, agent });
  return { client: inProcess(service), service, storage };
}

export function textFile(name: string, text: string): ImportDocument {
  return { name, content: Buffer.from(text).toString('base64') };
}

/** Imports and answers the outcomes that went well, in order; throws where one did not. */
export async function importAll(
  client: Client,
  documents: readonly ImportDocument[],
  options: Omit<Params<'archive.import'>, 'documents'> = {},
): Promise<Exclude<Value<'archive.import'>['outcomes'][number], { outcome: 'failed' }>[]> {
  const { outcomes } = valueOf(await client.call('archive.import', { documents: [...documents], ...options }));
  return outcomes.map((outcome) => {
    if (outcome.outcome === 'failed') throw new Error(outcome.error.message);
    return outcome;
  });
}
