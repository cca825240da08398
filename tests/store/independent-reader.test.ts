// A reader that was written from archive/README.md alone, in another language, sees what the store sees, and finds what
// was tampered with.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newIdentifier } from '../../archive/model/identifier.ts';
import { nodePlatform } from '../../archive/node/platform.ts';
import { openArchive } from '../../archive/node/open-archive.ts';
import { canonicalBytes } from '../../archive/store/canonical-json.ts';
import { currentFormat } from '../../archive/store/files/archive-file.ts';
import { openStore } from '../../archive/store/open.ts';
import { chanceFrom } from '../helpers/chance.ts';
import { importChange, noteEvent, steadyPlatform, valueOf, versionOf } from '../helpers/changes.ts';
import { Desk } from '../helpers/desk.ts';
import { expectedOf, filesIn, fixtureFiles, fixtureFolder, fixtureFormats } from '../helpers/format-fixture.ts';
import { holdingsOf } from '../helpers/holdings.ts';
import { memoryStorage } from '../helpers/memory-storage.ts';

const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-reader-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Read {
  readonly problems: readonly string[];
}

function readIndependently(archive = folder): Read {
  const { status, stdout, stderr } = spawnSync(python ?? '', ['tests/store/independent-reader.py', archive], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Read;
}

/** Puts an archive from memory into the folder. */
function lay(files: ReadonlyMap<string, Uint8Array>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

describe.skipIf(python === undefined)('an independent reader (skipped where there is no Python)', () => {
  it('sees in a folder what the program put there, and finds all hashes right', async () => {
    const { store, close } = valueOf(await openArchive(folder, { create: true }));
    valueOf(await store.commit({ events: [{ type: 'archive-titled', title: 'Ø-avisen 🛳' }] }));
    const article = newIdentifier(nodePlatform);
    const content = versionOf('Ø-færgen 🛳 sejler', 'Ministeren 🙂 siger "nej"\t\u007f\u2028, at sagen er afsluttet.');
    valueOf(await store.commit(importChange(nodePlatform, article, content, true)));
    valueOf(await store.commit({ events: [noteEvent(nodePlatform, article, content, 'en\n\n"to"')] }));
    valueOf(await store.verify());
    valueOf(await store.testimony.stateHead());
    const held = await holdingsOf(store);
    await close();
    expect(readIndependently()).toEqual({ format: currentFormat, ...held, problems: [] });
  });

  it.each(fixtureFormats.map((format) => [format] as const))(
    'reads format %i as it was, and as it is brought forward',
    async (format) => {
      const { unspoken: _, ...expected } = expectedOf(format);
      expect(readIndependently(fixtureFolder(`format-${format}`))).toEqual({ ...expected, problems: [] });
      const storage = memoryStorage(fixtureFiles(`format-${format}`));
      const site = { place: 'a'.repeat(64), host: 'andetsteds' };
      await valueOf(await openStore(storage, steadyPlatform(), { location: '/archive', site })).close();
      lay(storage.files);
      expect(readIndependently()).toEqual({ ...expected, format: currentFormat, problems: [] });
    },
  );

  it('says of a format to come that it does not know it', () => {
    expect(() => readIndependently(fixtureFolder('format-future'))).toThrow('format 99 is not known');
  });

  it('sees what random people on two desks did, undid and had purged', { timeout: 60_000 }, async () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const chance = chanceFrom(seed);
      const choice = (): number => Math.floor(chance() * 1000);
      const desks = [new Desk('her'), new Desk('der', steadyPlatform('2026-03-02T08:00:00.000Z'))] as const;
      await desks[0].commit([{ type: 'archive-titled', title: 'Avis' }]);
      for (let round = 0; round < 6; round += 1) {
        const [desk, other] = round % 2 === 0 ? desks : ([desks[1], desks[0]] as const);
        if (round > 0) await desk.receive(other);
        const store = await desk.store();
        for (let acts = 0; acts < 8; acts += 1) {
          await desk.act(choice());
          if (choice() % 3 === 0) valueOf(await store.undo());
          if (choice() % 4 === 0) valueOf(await store.redo());
        }
        valueOf(await store.testimony.stateHead());
      }
      const last = desks[1];
      const store = await last.store();
      const ids = store.catalogue().map(({ id }) => id);
      const { versions } = valueOf(await store.article(ids[choice() % ids.length] ?? ''));
      const order = { of: { versions: [versions[0]?.id ?? ''] }, reason: 'Østre Landsret', by: 'A. Arkivar' };
      valueOf(await store.purge({ ...order, notes: false }));
      // Where there are notes, their lines are redacted once more.
      await store.purge({ ...order, notes: true });
      const held = await holdingsOf(store);
      await last.close();
      lay(last.storage.files);
      expect([seed, readIndependently()]).toEqual([seed, { format: currentFormat, ...held, problems: [] }]);
    }
  });
});

const files = fixtureFiles('format-2');
const desk = 'journal/e3b756e7.ndjson';

function only(pattern: RegExp): string {
  return [...files.keys()].find((name) => pattern.test(name)) ?? '';
}

const [original, version, statement, stamp] = [
  only(/^originals\//),
  only(/^versions\/da\//),
  only(/^stamps\/.*\.json$/),
  only(/^stamps\/.*\.ots$/),
];

interface Line {
  readonly prev: string;
  readonly was?: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** Writes the journal anew with a chain that holds, as someone does who knows the format. */
function forge(text: string, change: (line: Line) => Line): string {
  let prev = '0'.repeat(64);
  const forged = text
    .split('\n')
    .slice(0, -1)
    .map((row) => {
      const line = { ...change(JSON.parse(row) as Line), prev };
      const bytes = Buffer.from(canonicalBytes(line));
      prev = line.was ?? nodePlatform.sha256(bytes);
      return bytes.toString();
    });
  return `${forged.join('\n')}\n`;
}

const untitled = (line: Line): Line =>
  line.event['type'] === 'archive-titled' ? { ...line, event: { ...line.event, title: 'Forfalsket' } } : line;

describe.skipIf(python === undefined)('an independent reader finds', () => {
  it.each<[what: string, file: string, change: ((text: string) => string) | undefined, found: RegExp]>([
    ['an altered original', original, () => 'something else', /the name is not the hash/],
    ['an altered version', version, (text) => text.replace('da', 'sv'), /the name is not the hash/],
    ['a missing original', original, undefined, /is missing/],
    ['a missing version', version, undefined, /is missing/],
    ['a stranger among the originals', `originals/${'2c/2c'.padEnd(67, '0')}`, () => '', /the name is not the hash/],
    ['an altered archive.json', 'archive.json', (text) => text.replace('2026', '2025'), /the seal does not match/],
    ['an altered device', 'devices/e3b756e7.json', (text) => text.replace('redaktion', 'direktion'), /the seal/],
    ['a missing device', 'devices/e3b756e7.json', undefined, /no file introduces its device/],
    ['an altered line', desk, (text) => text.replace('"title":"Fjordposten"', '"title":"Ford"'), /does not continue/],
    ['a line taken out', desk, (text) => text.replace(/\n.*article-created.*\n/, '\n'), /does not continue/],
    ['a journal forged with its chain', desk, (text) => forge(text, untitled), /is not what was stated of it/],
    [
      'a redaction that no purge lists',
      desk,
      (text) => {
        const was = nodePlatform.sha256(Buffer.from(text.split('\n')[0] ?? ''));
        return text.replace(/^.*/, (row) => Buffer.from(canonicalBytes({ ...JSON.parse(row), was })).toString());
      },
      /line 1 was rewritten/,
    ],
    ['a redacted line altered', desk, (text) => text.replace('"headline":""', '"headline":"Hans"'), /was rewritten/],
    [
      'a signature taken off the last line',
      desk,
      (text) => text.replace(/"signature":"[^"]*"(?=[^\n]*\n$)/, '"was":"0"').replace(/,"was":"0"/, ''),
      /lacks a signature/,
    ],
    ['an altered statement', statement, (text) => text.replace('"lines":', '"lines":1'), /the name is not the hash/],
    ['a missing statement', statement, undefined, /is missing/],
    ['a missing stamp', stamp, undefined, /is missing/],
    ['an altered stamp', stamp, (text) => `${text}?`, /the name is not the hash/],
    ['nothing of an announced version but its note', 'incoming/88d3de0d.ndjson', undefined, /no journal speaks of it/],
  ])('%s', (_, file, change, found) => {
    lay(files);
    const target = path.join(folder, file);
    if (change === undefined) rmSync(target);
    else {
      const before = files.has(file) ? readFileSync(target, 'latin1') : '';
      const after = change(Buffer.from(before, 'latin1').toString(file.endsWith('.ots') ? 'latin1' : 'utf8'));
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, after, file.endsWith('.ots') ? 'latin1' : 'utf8');
      expect(filesIn(folder).get(file)).not.toEqual(files.get(file));
    }
    expect(readIndependently().problems.join('\n')).toMatch(found);
  });

  it('contents that were purged and are there again', () => {
    const text = Buffer.from(files.get(desk) ?? []).toString();
    const purge = text.split('\n').find((row) => row.includes('"version-purged"')) ?? '';
    const { event } = JSON.parse(purge) as { readonly event: { readonly contents: readonly string[] } };
    const back = event.contents.map((name) => `originals/${name.slice(0, 2)}/${name}`);
    lay(new Map([...files, ...back.map((name) => [name, Buffer.from('again')] as const)]));
    for (const name of back) expect(readIndependently().problems).toContain(`${name}: was purged`);
  });
});
