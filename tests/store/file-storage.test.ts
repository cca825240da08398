import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileStorage } from '../../archive/node/file-storage.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { type Storage, StorageError } from '../../archive/store/storage.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'variorum-files-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (read: Uint8Array | undefined): string | undefined => read && new TextDecoder().decode(read);

// What the fake promises, the real one keeps: the tests of the store stand on it.
describe.each<[string, () => Storage]>([
  ['files', () => fileStorage(root)],
  ['memory', () => memoryStorage()],
])('a storage in %s', (_, make) => {
  it('writes whole files, adds to them, cuts them and removes them', async () => {
    const storage = make();
    await storage.write([
      { path: 'a/b/one', bytes: bytes('et') },
      { path: 'two', bytes: bytes('to') },
    ]);
    await storage.write([{ path: 'two', bytes: bytes('andet') }]);
    await storage.append('a/log', bytes('første\n'));
    await storage.append('a/log', bytes('anden\n'));
    expect(text(await storage.read('a/log'))).toBe('første\nanden\n');
    expect(text(await storage.read('a/log', 8))).toBe('anden\n');
    expect(text(await storage.read('a/log', 99))).toBe('');
    expect(await storage.size('a/log')).toBe(14);
    await storage.truncate('a/log', 8);
    expect(text(await storage.read('a/log'))).toBe('første\n');
    expect(text(await storage.read('two'))).toBe('andet');
    expect([...(await storage.list(''))].sort()).toEqual(['a/b/one', 'a/log', 'two']);
    expect([...(await storage.list('a'))].sort()).toEqual(['a/b/one', 'a/log']);
    await storage.remove('two');
    await storage.remove('two');
    expect(await storage.read('two')).toBeUndefined();
    expect(await storage.size('two')).toBeUndefined();
    expect(await storage.list('nowhere')).toEqual([]);
  });

  it('hashes all that is in a folder, and leaves out of a list what it is told to', async () => {
    const storage = make();
    const files = { 'a/one': 'et', 'a/b/two': 'to', 'a/b/c/three': 'tre', four: 'fire' };
    await storage.write(Object.entries(files).map(([path, said]) => ({ path, bytes: bytes(said) })));
    const found = new Map<string, unknown>();
    let folders = await storage.folders('a');
    for (const known = new Set<string>(); folders.length > 0;) {
      for (const { path } of folders) known.add(path);
      const hashed = await storage.digestFolders(folders);
      for (const { path, names, digests } of hashed) {
        for (const [index, name] of names.entries()) found.set(`${path}/${name}`, digests[index]);
      }
      const inner = hashed.flatMap((each) => each.folders).filter((path) => !known.has(path));
      folders = inner.map((path) => ({ path, files: 1 }));
    }
    const { four: _, ...below } = files;
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(below).map(([path, said]) => [path, nodePlatform.sha256(bytes(said))])),
    );
    expect(await storage.folders('nowhere')).toEqual([]);
    expect([...(await storage.list('', ['a/b', 'c']))].sort()).toEqual(['a/one', 'four']);
  });
});

describe('a storage in files', () => {
  it.each(['../out', 'a/../../out', '/etc/passwd', 'a\\..\\out', 'a\0b'])('does not reach %j', async (target) => {
    const storage = fileStorage(root);
    await expect(storage.read(target)).rejects.toBeInstanceOf(StorageError);
    await expect(storage.write([{ path: target, bytes: bytes('x') }])).rejects.toBeInstanceOf(StorageError);
    await expect(storage.append(target, bytes('x'))).rejects.toBeInstanceOf(StorageError);
    expect((await readdir(root)).filter((name) => name !== 'temporary')).toEqual([]);
  });

  it('leaves nothing unfinished, and sweeps away what a killed process left', async () => {
    const storage = fileStorage(root);
    await storage.write([{ path: 'a', bytes: bytes('x') }]);
    expect(await readdir(path.join(root, 'temporary'))).toEqual([]);
    await writeFile(path.join(root, 'temporary', '0123.tmp'), 'half');
    expect(await storage.sweep()).toBe(1);
    expect(await storage.list('')).toEqual(['a']);
  });

  it('goes on when someone takes a folder away', async () => {
    const storage = fileStorage(root);
    await storage.write([{ path: 'a/one', bytes: bytes('et') }]);
    await rm(path.join(root, 'a'), { recursive: true });
    await expect(storage.write([{ path: 'a/two', bytes: bytes('to') }])).rejects.toMatchObject({ reason: 'ENOENT' });
    await storage.write([{ path: 'a/two', bytes: bytes('to') }]);
    expect(await storage.list('')).toEqual(['a/two']);
  });

  it('names the path and the reason of what it cannot do', async () => {
    const storage = fileStorage(root);
    await mkdir(path.join(root, 'folder'));
    await expect(storage.read('folder')).rejects.toMatchObject({
      code: 'unreadable',
      path: 'folder',
      reason: 'EISDIR',
    });
    await expect(storage.write([{ path: 'folder', bytes: bytes('x') }])).rejects.toMatchObject({
      code: 'unreadable',
      path: 'folder',
    });
  });

  it('writes nothing once another process owns the archive', async () => {
    let lost = false;
    const storage = fileStorage(root, { isFenced: () => lost });
    await storage.append('log', bytes('mit'));
    lost = true;
    const locked = { code: 'locked' };
    await expect(storage.append('log', bytes('mere'))).rejects.toMatchObject(locked);
    await expect(storage.write([{ path: 'a', bytes: bytes('x') }])).rejects.toMatchObject(locked);
    await expect(storage.truncate('log', 0)).rejects.toMatchObject(locked);
    await expect(storage.remove('log')).rejects.toMatchObject(locked);
    expect(text(await storage.read('log'))).toBe('mit');
  });
});
