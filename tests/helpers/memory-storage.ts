// A storage in memory, which can be looked into and tampered with.
import { nodePlatform } from '../../archive/node/platform.ts';
import type { Storage } from '../../archive/store/storage.ts';
import { storageIn } from './storage-in.ts';

export interface MemoryStorage extends Storage {
  readonly files: Map<string, Uint8Array>;
}

export function memoryStorage(files: ReadonlyMap<string, Uint8Array> = new Map()): MemoryStorage {
  const kept = new Map(files);
  return { files: kept, ...storageIn(kept, nodePlatform.sha256) };
}
