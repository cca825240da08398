// An archive that a stranger made, in which each value of each file in turn is something else. Whatever it holds, it is
// refused with a reason or opened, every call is answered in good time, and nothing is taken for a defect of ours.
import { describe, expect, it } from 'vitest';
import type { CallName, Client, Params } from '../../archive/contract.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { inProcess } from '../../archive/in-process.ts';
import { createService } from '../../archive/service.ts';
import { canonicalJson, parseJson } from '../../archive/store/canonical-json.ts';
import { openStore } from '../../archive/store/open.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { valueOf } from '../helpers/changes.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

type Path = readonly (string | number)[];
type Files = ReadonlyMap<string, Uint8Array>;

/** Stands for the device that wrote the archive. */
const device = 'that-device';
/** Stands for arrays within arrays, which cannot be spelled by recursion. */
const deep = 'arrays within arrays';
const arrays = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

const hostile: readonly unknown[] = [
  null,
  -1,
  9_007_199_254_740_991,
  1e308,
  '',
  '../../../outside',
  '__proto__',
  '\u202e<script>alert(1)</script>\u0000',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z-ffff-ffffffff',
  '2026-99-99T99:99:99.999Z-0000-ffffffff',
  `9999-12-31T23:59:59.999Z-ffff-${device}`,
  `2026-99-99T99:99:99.999Z-0000-${device}`,
  [],
  {},
  [null],
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"length":-1}'),
  deep,
];

/** Every archive of these tests is written by this device. */
let writer = '';

async function makeArchive(): Promise<Files> {
  const { client, service, storage } = await startApplication();
  const [first, second] = await importAll(
    client,
    [
      textFile('1.txt', 'Ministeren afviser kritik\n\nMinisteren siger, at sagen er afsluttet.\n\nDet sker i dag.'),
      textFile(
        '2.txt',
        'Ministeren afviser kritik\n\nMinisteren siger, at sagen ikke er afsluttet.\n\nDet sker i dag.',
      ),
    ],
    { asVersions: true },
  );
  const { article, version } = first!;
  const fields = { body: 'En *note* om sagen', tags: ['kilde'], motivation: 'commenting', colour: 'blue' } as const;
  const note = valueOf(await client.call('annotation.create', { article, version, range: [27, 37], fields }));
  const placed = { article, annotation: note.id, version: second!.version, range: [27, 37] } as const;
  valueOf(await client.call('annotation.place', placed));
  valueOf(await client.call('archive.setTitle', { title: 'Arkiv' }));
  valueOf(await client.call('search.query', { text: 'sagen' }));
  expect(second!.article).toBe(article);
  await service.close();
  writer = /journal\/(\w+)/.exec([...storage.files.keys()].join(' '))![1]!;
  return storage.files;
}

/** Every place in a JSON value but its root. */
function places(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [
    [key],
    ...places((value as Record<string | number, unknown>)[key]).map((rest) => [key, ...rest]),
  ]);
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(spelled(value));

/** The archive with `by` at `place` of a file's JSON. */
function inFile(files: Files, file: string, place: Path, by: unknown): Files {
  return new Map([...files, [file, json(replaced(parseJson(files.get(file)!), place, by))]]);
}

/** The archive with `by` at `place` of a journal's line, and the chain closed again; views are gone, so that it counts. */
function inJournal(files: Files, file: string, index: number, place: Path, by: unknown): Files {
  let prev = '0'.repeat(64);
  const lines = linesOf(files.get(file)!).map((line, i) => {
    const text = spelled(Object.assign({}, i === index ? replaced(line, place, by) : line, { prev }));
    prev = nodePlatform.sha256(new TextEncoder().encode(text));
    return text;
  });
  const kept = [...files].filter(([path]) => !/^(?:catalogue\.json|articles\/|index\/)/.test(path));
  return new Map([...kept, [file, new TextEncoder().encode(`${lines.join('\n')}\n`)]]);
}

/** The archive with `by` at `place` of a version, under its right name, and the journal speaking of that. */
function inVersion(files: Files, file: string, place: Path, by: unknown): Files {
  const before = /[0-9a-f]{64}/.exec(file)![0];
  const bytes = json(replaced(parseJson(files.get(file)!), place, by));
  const after = nodePlatform.sha256(bytes);
  const [journal, written] = [...files].find(([path]) => path.startsWith('journal/'))!;
  const lines = new TextDecoder().decode(written).replaceAll(before, after);
  const renamed = new Map([
    ...files,
    [`versions/${after.slice(0, 2)}/${after}.json`, bytes],
    [journal, new TextEncoder().encode(lines)],
  ]);
  return inJournal(renamed, journal, -1, [], null);
}

function linesOf(bytes: Uint8Array): readonly object[] {
  return new TextDecoder()
    .decode(bytes)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
}

/** In canonical JSON where the value has one. */
function spelled(value: unknown): string {
  let text: string;
  try {
    text = canonicalJson(value);
  } catch {
    text = JSON.stringify(value);
  }
  return text.replace(JSON.stringify(deep), arrays).replaceAll(device, writer);
}

/** Opens the archive and asks for everything; answers the failures that say a defect of ours was met. */
async function defectsOf(files: Files): Promise<readonly string[]> {
  const storage = memoryStorage(files);
  const site = { host: 'test', place: 'e'.repeat(64) };
  const opened = await openStore(storage, nodePlatform, { location: 'memory', site });
  if (!opened.ok) return opened.error.code === 'internal' ? [opened.error.message] : [];
  const service = createService({ store: opened.value, platform: nodePlatform, agent: 'variorum/test' });
  const defects: string[] = [];
  const client = inProcess(service);
  const ask = async <N extends CallName>(name: N, params: Params<N>): ReturnType<Client['call']> => {
    const started = performance.now();
    const result = await client.call(name, params);
    if (!result.ok && result.error.code === 'internal') defects.push(`${name}: ${result.error.message}`);
    if (performance.now() - started > 2000) defects.push(`${name} took ${String(performance.now() - started)} ms`);
    return result;
  };
  await ask('archive.describe', {});
  await ask('article.list', { removed: true });
  const listed = await client.call('article.list', {});
  if (!listed.ok) defects.push(listed.error.message);
  await ask('search.query', { text: 'sagen' });
  for (const { id: article } of listed.ok ? listed.value.entries : []) {
    const got = await client.call('article.get', { article });
    if (!got.ok) {
      if (got.error.code === 'internal') defects.push(got.error.message);
      continue;
    }
    await ask('article.passages', { article });
    const versions = got.value.versions.map(({ id }) => id);
    for (const version of versions) {
      await ask('version.get', { version });
      await ask('version.attributions', { version });
      await ask('annotation.list', { article, version, removed: true });
      await ask('export.article', { article, version, language: 'en' });
      for (const before of versions) {
        await ask('version.compare', { before, after: version });
        await ask('export.comparison', { article, before, after: version });
      }
    }
    for (const { id } of got.value.annotations) await ask('annotation.places', { article, annotation: id });
    await ask('export.annotations', { article });
    await ask('article.setTitle', { article, title: 'Ny' });
  }
  await ask('archive.import', { documents: [textFile('3.txt', 'En anden sag\n\nMinisteren siger noget helt andet.')] });
  await ask('archive.verify', {});
  const count = opened.value.catalogue().length;
  await service.close();
  // What was acknowledged is there when it is opened once more.
  const again = await openStore(storage, nodePlatform, { location: 'memory', site });
  if (!again.ok) defects.push(`opened once and no more: ${again.error.message}`);
  else if (again.value.catalogue().length !== count) defects.push('what was acknowledged is gone');
  expect(Object.prototype).not.toHaveProperty('polluted');
  return defects;
}

describe('an archive of a stranger', () => {
  it.each([
    /^archive\.json$/,
    /^catalogue\.json$/,
    /^articles\//,
    /^devices\//,
    /^index\//,
    /^versions\//,
    /^journal\//,
  ])('is answered for whatever stands in %s', { timeout: 120_000 }, async (shape) => {
    const files = await makeArchive();
    const [file, bytes] = [...files].find(([path]) => shape.test(path))!;
    const defects = new Map<string, string>();
    const tryOut = async (name: string, changed: Files): Promise<void> => {
      try {
        for (const defect of await defectsOf(changed)) defects.set(defect, name);
      } catch (error) {
        defects.set(String(error), name);
      }
    };
    // Each value stands in each file, and each place holds some of them: all at all of them would take minutes.
    let turn = 0;
    const isTried = (): boolean => (turn += 1) % 19 === 0;
    for (const [i, by] of hostile.entries()) {
      if (shape.source.includes('journal')) {
        for (const [index, line] of linesOf(bytes).entries()) {
          for (const place of places(line)) {
            if (isTried()) await tryOut(`${index}/${place.join('.')} ${i}`, inJournal(files, file, index, place, by));
          }
        }
      } else {
        for (const place of places(parseJson(bytes))) {
          const change = shape.source.includes('versions') ? inVersion : inFile;
          if (isTried()) await tryOut(`${place.join('.')} ${i}`, change(files, file, place, by));
        }
      }
    }
    expect([...defects]).toEqual([]);
  });

  it.each<[string, RegExp, Path, unknown]>([
    ['a block that ends beyond all texts', /^versions/, ['blocks', 1, 'range', 1], Number.MAX_SAFE_INTEGER],
    ['a block in the middle of another', /^versions/, ['blocks', 1, 'range', 0], 3],
    [
      'a note that ends beyond all texts',
      /^journal/,
      ['event', 'annotation', 'position', 'end'],
      Number.MAX_SAFE_INTEGER,
    ],
    ['an event at the end of time', /^journal/, ['clock'], `9999-12-31T23:59:59.999Z-ffff-${device}`],
    ['an event at no time', /^journal/, ['clock'], `2026-02-31T25:00:00.000Z-0000-${device}`],
    ['an article that is none', /^catalogue/, ['articles', 0], null],
    ['an index of nothing', /^index/, ['articles', 0, 'documents', 0, 'text'], null],
    ['terms that are none', /^index/, ['terms', 'averageFieldLength'], null],
    ['a device without end', /^devices/, ['host'], deep],
    ['a device of half a character', /^devices/, ['host'], '\ud800'],
  ])('is answered for %s', async (_, shape, place, by) => {
    const files = await makeArchive();
    const [file, bytes] = [...files].find(([path]) => shape.test(path))!;
    const line = file.startsWith('journal')
      ? linesOf(bytes).findIndex((each) => JSON.stringify(each).includes('quote'))
      : 0;
    const changed = file.startsWith('versions')
      ? inVersion(files, file, place, by)
      : file.startsWith('journal')
        ? inJournal(files, file, line, place, by)
        : inFile(files, file, place, by);
    expect(await defectsOf(changed)).toEqual([]);
  });
});
