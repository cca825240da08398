// The JSON Schemas in docs/format are those that the program reads by, and another validator finds them true of every
// file of an archive, and of nothing that is not one.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import { currentFormat } from '../../archive/store/files/archive-file.ts';
import { openStore } from '../../archive/store/open.ts';
import { fileSchemas } from '../../build/format/file-schemas.ts';
import { formatSchemas } from '../../build/format/format-schemas.ts';
import { importAll, startApplication, textFile } from '../helpers/application.ts';
import { chanceFrom } from '../helpers/chance.ts';
import { steadyPlatform, valueOf } from '../helpers/changes.ts';
import { Desk } from '../helpers/desk.ts';
import { fixtureFiles, fixtureFormats } from '../helpers/format-fixture.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';
import { repaired } from '../helpers/repairing.ts';

const folder = 'docs/format';

// Formats are said by patterns as well, which need no further library.
const ajv = new Ajv2020({ allErrors: false, validateFormats: false });
const validators = new Map(
  fileSchemas.map(({ name }) => [
    name,
    ajv.compile(JSON.parse(readFileSync(`${folder}/${name}.schema.json`, 'utf8')) as object),
  ]),
);

type Files = ReadonlyMap<string, Uint8Array>;

interface Value {
  readonly file: string;
  readonly schema: string;
  readonly validate: ValidateFunction;
  readonly json: unknown;
}

/** What has no schema: bytes as they came, what was kept of an older format, and what was set aside as it was. */
const bare = /^(?:originals\/|before-format-\d+\/|stamps\/.*\.(?:tsr|ots)$|quarantine\/(?!.*\/notes\.ndjson$))/;

/** Every JSON value in the files of an archive, with the one schema that it is to fit. */
function valuesIn(files: Files): readonly Value[] {
  return [...files].flatMap(([file, bytes]) => {
    if (bare.test(file)) return [];
    const fitting = fileSchemas.filter(({ pattern }) => pattern.test(file));
    expect([file, fitting.length]).toEqual([file, 1]);
    const { name: schema = '' } = fitting[0] ?? {};
    const text = Buffer.from(bytes).toString();
    const texts = file.endsWith('.ndjson') ? text.split('\n').slice(0, -1) : [text];
    const validate = validators.get(schema)!;
    return texts.map((each) => ({ file, schema, validate, json: JSON.parse(each) as unknown }));
  });
}

/** The values that do not fit, with the reason. */
function misfits(values: readonly Value[]): readonly string[] {
  return values.flatMap(({ file, validate, json }) =>
    validate(json) ? [] : [`${file} ${ajv.errorsText(validate.errors)}`],
  );
}

function schemasOf(values: readonly Value[]): readonly string[] {
  return [...new Set(values.map(({ schema }) => schema))].sort();
}

/** A fixture as the program leaves it. */
async function broughtForward(format: number): Promise<Files> {
  const storage = memoryStorage(fixtureFiles(`format-${format}`));
  const site = { place: 'a'.repeat(64), host: 'andetsteds' };
  await valueOf(await openStore(storage, steadyPlatform(), { location: '/archive', site })).close();
  return storage.files;
}

describe('the schemas in docs/format', () => {
  it('are what the program reads by: npm run schemas writes them', async () => {
    const committed = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const written = new Map(committed.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
    expect(written).toEqual(new Map([...(await formatSchemas())].sort()));
  });

  it('are valid schemas of the draft they name, each with a name, a title and a description', () => {
    for (const { name } of fileSchemas) {
      const schema = JSON.parse(readFileSync(`${folder}/${name}.schema.json`, 'utf8')) as object;
      expect([name, ajv.validateSchema(schema)]).toEqual([name, true]);
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `https://variorum.invalid/format/${currentFormat}/${name}.schema.json`,
        title: expect.stringMatching(/./) as string,
        description: expect.stringMatching(/./) as string,
      });
    }
  });

  it('are listed on the page beside them, with the files that they are of', async () => {
    const page = await readFile(`${folder}/README.md`, 'utf8');
    expect(page).toContain(`format ${currentFormat}`);
    const listed = [...page.matchAll(/^\| `(.+?)` \| \[(.+?)\]\((.+?)\)/gm)].map(([, ...row]) => row);
    const expected = fileSchemas.map(({ path: at, name }) => [at, name, `${name}.schema.json`]);
    expect(listed.sort()).toEqual(expected.sort());
  });
});

describe('every file fits its schema', () => {
  it.each(fixtureFormats.map((format) => [format] as const))('of the fixture of format %i', async (format) => {
    const files = fixtureFiles(`format-${format}`);
    // Views are of their format; the truth of an old one is right in the present one, too.
    const isView = (file: string): boolean => /^(?:articles\/|catalogue\.json$)/.test(file);
    const truth = new Map([...files].filter(([file]) => format === currentFormat || !isView(file)));
    expect(misfits(valuesIn(truth))).toEqual([]);
    const values = valuesIn(await broughtForward(format));
    expect(misfits(values)).toEqual([]);
    expect(schemasOf(values)).toEqual(
      expect.arrayContaining([
        'archive',
        'article-view',
        'catalogue',
        'device',
        'incoming-note',
        'journal-line',
        'version',
      ]),
    );
  });

  it('of archives that random people on two desks made', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const chance = chanceFrom(seed);
      const choice = (): number => Math.floor(chance() * 1000);
      const desks = [new Desk('her'), new Desk('der', steadyPlatform('2026-03-02T08:00:00.000Z'))] as const;
      for (let round = 0; round < 8; round += 1) {
        const [desk, other] = round % 2 === 0 ? desks : ([desks[1], desks[0]] as const);
        if (round > 0) await desk.receive(other);
        for (let acts = 0; acts < 6; acts += 1) await desk.act(choice());
        const store = await desk.store();
        if (choice() % 2 === 0) valueOf(await store.undo());
        if (choice() % 3 === 0) valueOf(await store.redo());
        if (choice() % 3 === 0) valueOf(await store.testimony.stateHead());
        if (choice() % 4 === 0) valueOf(await store.verify());
      }
      for (const desk of desks) {
        const store = await desk.store();
        const purged = valueOf(await store.article(store.catalogue()[0]?.id ?? ''));
        const order = { notes: choice() % 2 === 0, reason: 'Påbud', by: 'A. Arkivar' };
        valueOf(await store.purge({ of: { article: purged.id }, ...order }));
        await desk.close();
        const values = valuesIn(desk.storage.files);
        expect(values.length).toBeGreaterThan(40);
        expect(misfits(values)).toEqual([]);
      }
    }
  });

  it('of what a repair notes, an open archive, and a search', async () => {
    const damaged = memoryStorage(fixtureFiles(`format-${currentFormat}`));
    damaged.files.set('catalogue.json', Buffer.from('{}'));
    damaged.files.set('stranger.txt', Buffer.from('?'));
    damaged.files.set('archive.json', Buffer.from('{'));
    await repaired(damaged);
    const noted = valuesIn(damaged.files);
    expect(misfits(noted)).toEqual([]);
    expect(schemasOf(noted)).toContain('quarantine-note');

    const { client, service, storage } = await startApplication();
    await importAll(client, [textFile('faergen.txt', 'Færgen sejler\n\nFærgen sejler mandag, siger rederiet.')]);
    valueOf(await client.call('search.query', { text: 'rederiet' }));
    await service.close();
    const searched = valuesIn(storage.files);
    expect(misfits(searched)).toEqual([]);
    expect(schemasOf(searched)).toContain('search-index');

    const place = await mkdtemp(path.join(tmpdir(), 'variorum-owner-'));
    try {
      const { close } = valueOf(await openArchive(place, { create: true }));
      const owner = valuesIn(new Map([['lock/owner.json', await readFile(path.join(place, 'lock/owner.json'))]]));
      await close();
      expect(misfits(owner)).toEqual([]);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });
});

type Place = readonly (string | number)[];

function valueAt(json: unknown, at: Place): unknown {
  return at.reduce((value, key) => (value as Readonly<Record<string | number, unknown>>)[key], json);
}

/** `json` with what is at `at` made something else. */
function withOther(json: unknown, at: Place, other: unknown): unknown {
  const copy = structuredClone(json);
  const within = valueAt(copy, at.slice(0, -1)) as Record<string | number, unknown>;
  within[at.at(-1) ?? ''] = other;
  return copy;
}

/** Where everything in a value is, itself left out. */
function placesIn(json: unknown, at: Place = []): readonly Place[] {
  if (typeof json !== 'object' || json === null) return [];
  const keys = Array.isArray(json) ? [...json.keys()] : Object.keys(json);
  return keys.flatMap((key) => {
    const place = [...at, key];
    return [place, ...placesIn((json as Record<string | number, unknown>)[key], place)];
  });
}

describe('no file fits that is', () => {
  const files = fixtureFiles(`format-${currentFormat}`);
  const values = valuesIn(files);
  const accepted = (change: (json: unknown, at: Place) => unknown): readonly string[] =>
    values.flatMap(({ file, validate, json }) =>
      placesIn(json).flatMap((at) => {
        const changed = change(json, at);
        return changed !== undefined && validate(changed) ? [`${file} ${at.join('.')}`] : [];
      }),
    );

  it('of another shape anywhere', () => {
    expect(accepted((json, at) => withOther(json, at, { of: 'nobody' }))).toEqual([]);
    expect(accepted((json, at) => withOther(json, at, -1.5))).toEqual([]);
    const other = (json: unknown, at: Place): unknown => (typeof valueAt(json, at) === 'boolean' ? 'false' : false);
    expect(accepted((json, at) => withOther(json, at, other(json, at)))).toEqual([]);
  });

  it('richer than the format anywhere', () => {
    const richer = accepted((json, at) => {
      const value = valueAt(json, at);
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isObject ? withOther(json, [...at, 'stranger'], 1) : undefined;
    });
    expect(richer).toEqual([]);
    for (const { file, validate, json } of values) {
      expect([file, validate({ ...(json as object), stranger: 1 })]).toEqual([file, false]);
    }
  });

  it.each<[what: string, file: RegExp, change: (json: never) => unknown]>([
    ['an archive without a seal', /^archive/, ({ seal: _, ...rest }: { seal: unknown }) => rest],
    ['an archive of no format', /^archive/, (json: object) => ({ ...json, format: 0 })],
    ['an archive of another kind', /^archive/, (json: object) => ({ ...json, type: 'variorum-album' })],
    ['a device of seven digits', /^devices/, (json: object) => ({ ...json, device: 'abcdef0' })],
    ['a device that is nowhere', /^devices/, (json: object) => ({ ...json, place: 'her' })],
    ['a line before the first', /^journal/, (json: object) => ({ ...json, seq: -1 })],
    ['a line that says more: false', /^journal/, (json: object) => ({ ...json, more: false })],
    ['a hash in capitals', /^journal/, (json: { prev: string }) => ({ ...json, prev: json.prev.replace(/.$/, 'A') })],
    [
      'a clock without a device',
      /^journal/,
      (json: { clock: string }) => ({ ...json, clock: json.clock.slice(0, 29) }),
    ],
    ['an event that there is not', /^journal/, (json: object) => ({ ...json, event: { type: 'article-forged' } })],
    ['a signature too short', /^journal/, (json: object) => ({ ...json, signature: 'abc' })],
    ['a version without text', /^versions/, (json: object) => ({ ...json, text: '' })],
    ['a version without blocks', /^versions/, (json: object) => ({ ...json, blocks: [] })],
    ['a block of no kind', /^versions/, (json: object) => ({ ...json, blocks: [{ kind: 'poem', range: [0, 1] }] })],
    ['a range of one end', /^versions/, (json: object) => ({ ...json, blocks: [{ kind: 'paragraph', range: [0] }] })],
    [
      'a head of no lines',
      /^stamps/,
      (json: object) => ({ ...json, journals: { abcdef01: { lines: 0, head: '0'.repeat(64) } } }),
    ],
    [
      'a head of no device',
      /^stamps/,
      (json: object) => ({ ...json, journals: { her: { lines: 1, head: '0'.repeat(64) } } }),
    ],
    ['a catalogue without positions', /^catalogue/, ({ journals: _, ...rest }: { journals: unknown }) => rest],
    ['a note of incoming without a length', /^incoming/, ({ bytes: _, ...rest }: { bytes: unknown }) => rest],
  ])('%s', (_, pattern, change) => {
    const those = values.filter(({ file }) => pattern.test(file));
    expect(those.length).toBeGreaterThan(0);
    for (const { validate, json } of those) expect(validate(change(json as never))).toBe(false);
  });
});
