// Archives of every format there was, as the programs of their time wrote them, and one of a format to come.
import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import { currentFormat } from '../../archive/store/files/archive-file.ts';
import { versionPath } from '../../archive/store/files/content.ts';
import { inspect, openStore } from '../../archive/store/open.ts';
import type { Storage } from '../../archive/store/storage.ts';
import type { Store } from '../../archive/store/store.ts';
import { type Workplace, workplace } from '../cli/run-variorum.ts';
import { steadyPlatform, valueOf } from '../helpers/changes.ts';
import { type Fault, faultyStorage, moments } from '../helpers/faulty-storage.ts';
import { expectedOf, filesIn, fixtureFiles, fixtureFolder, fixtureFormats } from '../helpers/format-fixture.ts';
import { holdingsOf } from '../helpers/holdings.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';

const platform = steadyPlatform('2026-11-01T08:00:00.000Z');

/** Opens as a device of another place, or as the one that the fixtures call `host`. */
function open(storage: Storage, host = 'andetsteds'): ReturnType<typeof openStore> {
  const site = { host, place: platform.sha256(Buffer.from(host)) };
  return openStore(storage, platform, { location: '/archive', site });
}

function fixture(format: number): MemoryStorage {
  return memoryStorage(fixtureFiles(`format-${format}`));
}

/** Looks into every corner of an archive that is open, and closes it. */
async function expectHoldings(store: Store, format: number): Promise<void> {
  expect({ ...expectedOf(format), ...(await holdingsOf(store)) }).toEqual(expectedOf(format));
  expect(store.describe().format).toBe(currentFormat);
  for (const { id } of store.catalogue()) {
    for (const version of valueOf(await store.article(id)).versions) {
      const content = await store.version(version.id);
      if (version.purged) {
        expect(content).toMatchObject({ error: { code: 'purged' } });
        continue;
      }
      expect(platform.sha256(Buffer.from(valueOf(content).text))).toBe(version.textSha256);
      for (const { original } of version.captures) {
        expect(platform.sha256(valueOf(await store.original(original.sha256)))).toBe(original.sha256);
      }
    }
  }
  expect(valueOf(await store.verify()).findings).toEqual([]);
  await store.close();
}

/** Every moment of each of so many steps. */
function casesOf(steps: number): readonly Pick<Fault, 'at' | 'when'>[] {
  return Array.from({ length: steps }, (_, at) => moments.map((when) => ({ at, when }))).flat();
}

/** What the step from each format writes anew, and keeps as it was. */
const rewritten: ReadonlyMap<number, readonly string[]> = new Map([
  [1, ['archive.json', 'catalogue.json']],
  [2, ['archive.json']],
  [3, ['archive.json', 'catalogue.json']],
]);

/** What is never rewritten by opening: the truth but for archive.json, and what other devices are about to write. */
const lasting = /^(?:journal|versions|originals|stamps|devices|incoming)\//;

const formats = fixtureFormats.map((format) => [format] as const);

describe.each(formats)('an archive of format %i', (format) => {
  const before = fixtureFiles(`format-${format}`);

  it('gives everything that is in it, and verifies', async () => {
    const storage = fixture(format);
    await expectHoldings(valueOf(await open(storage)), format);
    for (const [file, bytes] of before) {
      if (lasting.test(file)) expect([file, storage.files.get(file)]).toEqual([file, bytes]);
    }
  });

  it('is brought forward once, is told so, and keeps the files of each format that it leaves', async () => {
    const storage = fixture(format);
    const store = valueOf(await open(storage));
    const left = Array.from({ length: currentFormat - format }, (_, step) => format + step);
    const told = store.describe().repairs.filter((repair) => repair.includes('brought from format'));
    expect(told).toHaveLength(left.length);
    await store.close();
    for (const each of left) {
      const kept = storage.files.get(`before-format-${each + 1}/archive.json`);
      expect(JSON.parse(Buffer.from(kept ?? []).toString())).toMatchObject({ format: each });
    }
    for (const file of rewritten.get(format) ?? []) {
      expect(storage.files.get(`before-format-${format + 1}/${file}`)).toEqual(before.get(file));
    }
    const again = valueOf(await open(storage));
    expect(again.describe().repairs).toEqual([]);
    await expectHoldings(again, format);
  });

  it('goes on under the devices that it has, which tidy up what they left', async () => {
    const { unspoken } = expectedOf(format);
    const storage = fixture(format);
    for (const id of unspoken) expect(storage.files.has(versionPath(id))).toBe(true);
    const known = [...before.keys()].filter((file) => file.startsWith('devices/'));
    await expectHoldings(valueOf(await open(storage, 'hjemme')), format);
    for (const id of unspoken) expect(storage.files.has(versionPath(id))).toBe(false);
    expect([...storage.files.keys()].filter((file) => file.startsWith('devices/')).sort()).toEqual(known.sort());
  });

  it('survives an interruption at every step of opening and closing it', { timeout: 60_000 }, async () => {
    const none = faultyStorage(fixture(format), { at: Infinity, when: 'before', then: 'is dead' });
    await valueOf(await open(none)).close();
    const cases = casesOf(none.steps());
    expect(cases.length).toBeGreaterThan(40);
    for (const { at, when } of cases) {
      const storage = fixture(format);
      const interrupted = await open(faultyStorage(storage, { at, when, then: 'is dead', code: 'unreadable' }));
      if (interrupted.ok) await interrupted.value.close();
      await expectHoldings(valueOf(await open(storage)), format);
      for (const file of rewritten.get(format) ?? []) {
        expect(storage.files.get(`before-format-${format + 1}/${file}`)).toEqual(before.get(file));
      }
    }
  });
});

/** Without what was written after the views were. */
function lagging(articles: readonly unknown[]): readonly unknown[] {
  return (articles as readonly { readonly notes: readonly { readonly body: string }[] }[]).map((article) => ({
    ...article,
    notes: article.notes.filter(({ body }) => body !== 'Hvilken august?'),
  }));
}

describe('an archive of format 1 that has lost something of a journal', () => {
  const file = 'journal/629fab1d.ndjson';
  const whole = fixtureFiles('format-1').get(file) ?? new Uint8Array();
  const lines = Buffer.from(whole).toString().split('\n').slice(0, -1);
  const first = (count: number): Uint8Array => Buffer.from(`${lines.slice(0, count).join('\n')}\n`);
  const turned = whole.slice();
  turned[600] = (turned[600] ?? 0) ^ 1;

  it.each([
    ['its last lines', first(lines.length - 4)],
    ['all but its first line', first(1)],
    ['half a line and the rest', whole.subarray(0, 2000)],
    ['one bit in the middle', turned],
    ['all of it', undefined],
  ])('keeps what its views still know: %s', async (_, bytes) => {
    const storage = fixture(1);
    if (bytes === undefined) storage.files.delete(file);
    else storage.files.set(file, bytes);
    const store = valueOf(await open(storage));
    const held = await holdingsOf(store);
    expect(lagging(held.articles)).toEqual(lagging(expectedOf(1).articles));
    expect(held.title).toMatch(/^Fjordposten/);
    expect(valueOf(await store.verify()).findings).toContainEqual(expect.objectContaining({ path: file }));
    await store.close();
    expect(storage.files.get(file)).toEqual(bytes);
    const again = valueOf(await open(storage));
    expect((await holdingsOf(again)).articles).toEqual(held.articles);
    await again.close();
  });

  it('keeps what its views still know when that is interrupted at any step', { timeout: 60_000 }, async () => {
    const broken = new Map([...fixtureFiles('format-1'), [file, first(1)]]);
    const none = faultyStorage(memoryStorage(broken), { at: Infinity, when: 'before', then: 'is dead' });
    const untouched = valueOf(await open(none));
    const held = await holdingsOf(untouched);
    await untouched.close();
    for (const { at, when } of casesOf(none.steps())) {
      const storage = memoryStorage(broken);
      const interrupted = await open(faultyStorage(storage, { at, when, then: 'is dead', code: 'unreadable' }));
      if (interrupted.ok) await interrupted.value.close();
      const store = valueOf(await open(storage));
      expect([at, when, await holdingsOf(store)]).toEqual([at, when, held]);
      await store.close();
    }
  });

  it('keeps the articles that its views still know where the catalogue is gone as well', async () => {
    const storage = fixture(1);
    storage.files.delete('catalogue.json');
    storage.files.set(file, turned);
    for (let times = 1; times <= 2; times += 1) {
      const store = valueOf(await open(storage));
      expect(lagging((await holdingsOf(store)).articles)).toEqual(lagging(expectedOf(1).articles));
      await store.close();
    }
  });
});

describe('an archive of a format to come', () => {
  const name = 'format-future';
  const refusal = { code: 'archive-newer', details: { format: 99, supported: currentFormat } };
  let place: Workplace;

  beforeAll(async () => {
    place = await workplace();
    await cp(fixtureFolder(name), place.archive, { recursive: true });
  });
  afterAll(() => place.leave());

  it('is refused by name, and not a byte of it is changed', async () => {
    const before = fixtureFiles(name);
    const storage = memoryStorage(before);
    expect(await inspect(storage, { location: '/archive', create: true })).toMatchObject({ error: refusal });
    expect(await open(storage)).toMatchObject({ error: refusal });
    expect(storage.files).toEqual(before);
    expect(await openArchive(place.archive, { create: true })).toMatchObject({ error: refusal });
    expect(filesIn(place.archive)).toEqual(before);
  });

  it.each([[['list']], [['verify']], [['repair']], [['import', '-']]])('is refused by variorum %s', async (args) => {
    const { code, stdout, stderr } = await place.run([...args, '--json'], 'En tekst.');
    expect([code, JSON.parse(stdout || stderr)]).toMatchObject([expect.any(Number), { error: refusal }]);
    expect(code).not.toBe(0);
    expect(filesIn(place.archive)).toEqual(fixtureFiles(name));
  });
});
