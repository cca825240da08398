// An archive of two devices in memory, ways to do it harm, and what is left to read of it afterwards.
import { expect } from 'vitest';
import type { Repair } from '../../archive/model/repair.ts';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Finding } from '../../archive/model/verification.ts';
import { openStore } from '../../archive/store/open.ts';
import { repairFiles, type RepairOptions } from '../../archive/store/repair/repair.ts';
import type { RepairStorage } from '../../archive/store/repair/repair-storage.ts';
import { type Storage, StorageError } from '../../archive/store/storage.ts';
import type { Store } from '../../archive/store/store.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from './changes.ts';
import { type MemoryStorage, memoryStorage } from './memory-storage.ts';

const location = '/archive';
export const places = ['a', 'b'].map((digit) => ({ place: digit.repeat(64), host: `machine ${digit}` }));
export const later = '2027-01-01T00:00:00.000Z';

export type Files = ReadonlyMap<string, Uint8Array>;

/** A storage in memory that can move what is in it. */
export function movable(storage: MemoryStorage): RepairStorage {
  return {
    ...storage,
    move: (from, to) => {
      const bytes = storage.files.get(from);
      if (bytes === undefined) return Promise.reject(new StorageError('unreadable', from, 'ENOENT'));
      storage.files.set(to, bytes);
      storage.files.delete(from);
      return Promise.resolve();
    },
  };
}

/** Two devices in turn take in three articles with two versions and a note each, and give one a title. */
export async function makeArchive(sessions = 3, start?: string): Promise<Files> {
  const storage = memoryStorage();
  const platform = steadyPlatform(start);
  for (let session = 0; session < sessions; session += 1) {
    const site = places[session % 2];
    if (site === undefined) throw new Error('no place');
    const store = valueOf(await openStore(storage, platform, { location, site, create: true }));
    const article = newIdentifier(platform);
    const name = `Overskrift ${String(session)}`;
    const before = versionOf(name, 'Ministeren siger, at sagen er afsluttet.');
    valueOf(await store.commit(importChange(platform, article, before, true)));
    valueOf(await store.commit(importChange(platform, article, versionOf(name, 'Ministeren går.'), false)));
    valueOf(await store.commit({ events: [noteEvent(platform, article, before, `Hvem siger det, ${name}?`)] }));
    if (session === 1) valueOf(await store.commit({ events: [{ type: 'article-titled', article, title: 'Sagen' }] }));
    valueOf(await store.verify());
    await store.close();
  }
  return storage.files;
}

export function repair(
  storage: MemoryStorage,
  copy?: Files,
  options: Partial<RepairOptions> = {},
): ReturnType<typeof repairFiles> {
  return repairFiles(movable(storage), steadyPlatform(later), {
    location,
    ...(copy && { copy: memoryStorage(copy) }),
    ...options,
  });
}

export async function repaired(storage: MemoryStorage, copy?: Files): Promise<Repair> {
  return valueOf(await repair(storage, copy));
}

/** Each path with what was done, sorted. */
export function deeds({ actions }: Repair): readonly string[] {
  return actions.map(({ path, done }) => `${done} ${path}`).sort();
}

/** What a verification finds, with the archive opened where the first device is. */
export async function findings(storage: MemoryStorage): Promise<readonly Finding[]> {
  const store = await open(memoryStorage(storage.files));
  if (store === undefined) return [{ kind: 'unreadable', path: 'archive.json', message: 'does not open' }];
  const repairs = store.describe().repairs.map((message) => ({ kind: 'unreadable' as const, path: '', message }));
  return [...repairs, ...valueOf(await store.verify()).findings];
}

/** All that can be read: titles, versions with their texts, originals, notes; nothing where the archive does not open. */
export async function readable(files: Files): Promise<ReadonlySet<string>> {
  const all = new Set<string>();
  const store = await open(memoryStorage(files));
  for (const { id } of store?.catalogue() ?? []) {
    const found = await store?.article(id);
    if (store === undefined || found?.ok !== true) continue;
    const { title, versions, annotations } = found.value;
    all.add(`${id} title ${title}`);
    for (const { id: note, body } of annotations) all.add(`${id} note ${note} ${body}`);
    for (const { id: version, captures } of versions) {
      const content = await store.version(version);
      all.add(`${id} lists ${version}`);
      if (content.ok) all.add(`${id} version ${version} ${content.value.text}`);
      for (const { original } of captures) {
        const bytes = await store.original(original.sha256);
        if (bytes.ok) all.add(`${id} original ${original.sha256} ${Buffer.from(bytes.value).toString('hex')}`);
      }
    }
  }
  return all;
}

async function open(storage: Storage): Promise<Store | undefined> {
  const [site] = places;
  if (site === undefined) throw new Error('no place');
  const opened = await openStore(storage, steadyPlatform('2027-06-01T00:00:00.000Z'), { location, site });
  return opened.ok ? opened.value : undefined;
}

/** An archive to do harm to. */
export class Sample {
  readonly files: Files;

  constructor(files: Files) {
    this.files = files;
  }

  pathsOf(folder: string): readonly string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(folder)).sort();
  }

  first(folder: string): string {
    return this.pathsOf(folder)[0] ?? '';
  }

  bytesOf(path: string): Buffer {
    return Buffer.from(this.files.get(path) ?? []);
  }

  /** With a bit turned over, of the file's middle where no place is said. */
  flipped(path: string, at = Math.floor(this.bytesOf(path).length / 2)): Buffer {
    const bytes = this.bytesOf(path);
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    return bytes;
  }

  /** The lines of a journal. */
  linesOf(path: string): readonly string[] {
    return this.bytesOf(path).toString().split('\n').slice(0, -1);
  }

  /** The archive after someone was at it. */
  harmed(harm: (kept: Map<string, Uint8Array>) => void): MemoryStorage {
    const storage = memoryStorage(this.files);
    harm(storage.files);
    return storage;
  }
}

/** A journal of those lines. */
export function journalOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

/** Every bytes of `before` are in `after`, in their place or in quarantine. */
export function expectNothingDeleted(before: Files, after: Files): void {
  const kept = [...after].map(([path, bytes]) => ({ path, hex: Buffer.from(bytes).toString('hex') }));
  for (const [path, bytes] of before) {
    const hex = Buffer.from(bytes).toString('hex');
    const isThere = kept.some((each) => each.hex === hex || (each.path === path && each.hex.startsWith(hex)));
    if (/^(?:journal|versions|originals|devices|archive\.json)/.test(path)) expect(isThere, path).toBe(true);
  }
}
