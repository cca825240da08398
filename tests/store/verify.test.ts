// What verifying finds, and how it goes on; that it misses nothing, the fault tests try at random.
import { beforeAll, describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import type { Finding } from '../../archive/model/verification.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Store } from '../../archive/store/store.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';

const location = '/archive';
const site = { place: 'a'.repeat(64), host: 'testbed' };

/** The files of a closed archive with three articles, several versions and notes, verified once before. */
let files: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const storage = memoryStorage();
  const platform = steadyPlatform();
  for (const name of ['Et', 'To', 'Tre']) {
    const store = valueOf(await openStore(storage, platform, { location, site, create: true }));
    const article = newIdentifier(platform);
    const before = versionOf(name, 'Ministeren siger, at sagen er afsluttet.');
    valueOf(await store.commit(importChange(platform, article, before, true)));
    valueOf(await store.commit(importChange(platform, article, versionOf(name, 'Ministeren trækker sig.'), false)));
    valueOf(await store.commit({ events: [noteEvent(platform, article, before, 'Hvem siger det?')] }));
    valueOf(await store.verify());
    await store.close();
  }
  files = storage.files;
});

/** Opens the archive, lets someone at its files, and verifies. */
async function findingsAfter(tamper: (storage: MemoryStorage) => void): Promise<readonly Finding[]> {
  const storage = memoryStorage(files);
  const store = await reopen(storage);
  tamper(storage);
  return valueOf(await store.verify()).findings;
}

async function reopen(storage: MemoryStorage): Promise<Store> {
  return valueOf(await openStore(storage, steadyPlatform('2027-01-01T00:00:00.000Z'), { location, site }));
}

function pathsOf(folder: string): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith(folder));
}

function first(folder: string): string {
  return pathsOf(folder)[0] ?? '';
}

describe('verifying', () => {
  it('finds nothing wrong with an archive that nobody touched', async () => {
    const store = await reopen(memoryStorage(files));
    const verification = valueOf(await store.verify());
    expect(verification).toMatchObject({ versions: 6, originals: 6, journalLines: 15, views: 4, findings: [] });
    expect(store.describe().lastVerified).toBe(verification.startedAt);
  });

  it.each([
    ['versions/', 'content-differs', 'missing'],
    ['originals/', 'content-differs', 'missing'],
    ['articles/', 'view-differs', 'missing'],
    ['devices/', 'content-differs', 'missing'],
    ['journal/', 'chain-broken', 'missing'],
    ['catalogue.json', 'view-differs', 'missing'],
    ['archive.json', 'content-differs', 'missing'],
  ] as const)('names what of %s was cut short, lengthened, or is gone', async (folder, altered, gone) => {
    const path = first(folder);
    const whole = files.get(path) ?? new Uint8Array();
    const cut = await findingsAfter((storage) => storage.files.set(path, whole.slice(0, -1)));
    expect(cut).toContainEqual(expect.objectContaining({ path, kind: altered }));
    const longer = await findingsAfter((storage) => storage.files.set(path, Buffer.concat([whole, Buffer.from(' ')])));
    expect(longer).toContainEqual(expect.objectContaining({ path, kind: altered }));
    const lacking = await findingsAfter((storage) => storage.files.delete(path));
    expect(lacking).toContainEqual(expect.objectContaining({ path, kind: gone }));
  });

  it('has no view thrown away that may be the last to know what stood in a damaged journal', async () => {
    const path = first('journal/');
    const lines = Buffer.from(files.get(path) ?? []).toString();
    const findings = await findingsAfter((storage) => storage.files.set(path, Buffer.from(lines.replace('{', '['))));
    const views = findings.filter(({ kind }) => kind === 'view-differs');
    expect(views.length).toBeGreaterThan(0);
    for (const { message } of views) expect(message).toContain('Keep it');
  });

  it.each(['versions/', 'originals/', 'articles/'])('names two of %s that were swapped', async (folder) => {
    const [one = '', other = ''] = pathsOf(folder);
    const findings = await findingsAfter((storage) => {
      storage.files.set(one, files.get(other) ?? new Uint8Array());
      storage.files.set(other, files.get(one) ?? new Uint8Array());
    });
    expect(findings.map(({ path }) => path)).toEqual([one, other].sort());
  });

  it.each([
    `versions/${'ab'}/${'ab'.repeat(32)}.json`,
    `originals/${'ab'}/${'ab'.repeat(32)}`,
    'originals/ab/notes.txt',
    `articles/57/01890a5d-ac96-774b-bcce-b302099a8057.json`,
    'journal/deadbeef.ndjson',
    'journal/deadbeef.bak',
    'devices/deadbeef.json',
    'readme.txt',
  ])('names %s that was added', async (path) => {
    const findings = await findingsAfter((storage) => storage.files.set(path, Buffer.from('{}\n')));
    expect(findings.map((finding) => finding.path)).toContain(path);
  });

  it('goes on while the archive is written, and does not mistake what is new for something wrong', async () => {
    const platform = steadyPlatform('2027-01-01T00:00:00.000Z');
    const storage = memoryStorage(files);
    const store = valueOf(await openStore(storage, platform, { location, site }));
    const article = store.catalogue()[0]?.id ?? '';
    const written: Promise<unknown>[] = [];
    const verification = await store.verify({
      onProgress: ({ done }) => {
        if (done % 4 !== 0) return;
        const title = `Titel ${String(done)}`;
        written.push(store.commit({ events: [{ type: 'article-titled', article, title }] }));
      },
    });
    expect(valueOf(verification).findings).toEqual([]);
    expect(written.length).toBeGreaterThan(3);
    await Promise.all(written);
    expect(valueOf(await store.verify()).findings).toEqual([]);
  });

  it.each([
    ['the view of an article', /^articles\//, 'view-differs'],
    ['a content', /^versions\//, 'content-differs'],
  ] as const)('looks in the end at %s that was written meanwhile', async (_, kind, found) => {
    const platform = steadyPlatform('2027-01-01T00:00:00.000Z');
    const storage = memoryStorage(files);
    const spoilt: string[] = [];
    let isSpoiling = false;
    const write: MemoryStorage['write'] = async (written) => {
      await storage.write(written);
      for (const { path, bytes } of written) {
        if (!isSpoiling || !kind.test(path)) continue;
        spoilt.push(path);
        storage.files.set(path, bytes.slice(0, -2));
      }
    };
    const store = valueOf(await openStore({ ...storage, write }, platform, { location, site }));
    const article = store.catalogue()[0]?.id ?? '';
    const verification = await store.verify({
      onProgress: ({ done }) => {
        if (done !== 3) return;
        isSpoiling = true;
        void store.commit(importChange(platform, article, versionOf('Fire', 'Ministeren siger ingenting.'), false));
      },
    });
    expect(valueOf(verification).findings.map(({ path, kind }) => [path, kind])).toEqual([[spoilt[0], found]]);
    expect(spoilt).toHaveLength(1);
  });

  it.each([
    ['says nothing of events', (line: string) => line.replace(/,"events":\d+/, '')],
    ['says of too few events', (line: string) => line.replace(/"events":\d+/, '"events":1')],
    ['says of too many events', (line: string) => line.replace(/"events":\d+/, '"events":999')],
  ])('names a catalogue alone that %s', async (_, spoil) => {
    const path = 'catalogue.json';
    const findings = await findingsAfter((storage) => {
      const lines = Buffer.from(files.get(path) ?? [])
        .toString()
        .split('\n');
      storage.files.set(path, Buffer.from(lines.map((line, index) => (index === 2 ? spoil(line) : line)).join('\n')));
    });
    expect(findings.map((finding) => [finding.path, finding.kind])).toEqual([[path, 'view-differs']]);
  });

  it.each([
    [
      'two lines in another order',
      ([head = '', one = '', other = '', ...rest]: string[]) => [head, other, one, ...rest],
    ],
    ['a line twice', ([head = '', one = '', ...rest]: string[]) => [head, one, one, ...rest]],
    ['a line too few', ([head = '', , ...rest]: string[]) => [head, ...rest]],
    ['an empty line', ([head = '', ...rest]: string[]) => [head, '', ...rest]],
    ['something after its end', (lines: string[]) => [...lines, ' ']],
    ['another beginning', ([head = '', ...rest]: string[]) => [head.replace('"log":[]', '"log":[] '), ...rest]],
  ])('names a catalogue with %s', async (_, spoil) => {
    const path = 'catalogue.json';
    const findings = await findingsAfter((storage) => {
      const lines = Buffer.from(files.get(path) ?? [])
        .toString()
        .split('\n');
      storage.files.set(path, Buffer.from(spoil(lines).join('\n')));
    });
    expect(findings.map((finding) => [finding.path, finding.kind])).toEqual([[path, 'view-differs']]);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const store = await reopen(memoryStorage(files));
    const seen: number[] = [];
    const controller = new AbortController();
    const stopped = await store.verify({
      signal: controller.signal,
      onProgress: ({ done, total }) => {
        seen.push(done);
        expect(total).toBe(6 + 6 + 2 + 3);
        if (done === 5) controller.abort();
      },
    });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(Math.max(...seen)).toBeLessThan(17);
  });
});
