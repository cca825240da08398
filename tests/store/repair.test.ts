// Each kind of damage, alone: what a repair makes of it with a second copy and without, and that nothing is deleted.
import { beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';
import {
  deeds,
  expectNothingDeleted,
  type Files,
  findings,
  journalOf,
  makeArchive,
  readable,
  repair,
  repaired,
  Sample,
} from '../helpers/repairing.ts';

let files: Files;
let sample: Sample;
/** What can be read of the archive as it should be. */
let everything: ReadonlySet<string>;
beforeAll(async () => {
  files = await makeArchive();
  sample = new Sample(files);
  everything = await readable(files);
});

const pathsOf = (folder: string): readonly string[] => sample.pathsOf(folder);
const first = (folder: string): string => sample.first(folder);
const bytesOf = (path: string): Buffer => sample.bytesOf(path);
const linesOf = (path: string): readonly string[] => sample.linesOf(path);
const flipped = (path: string, at?: number): Buffer => sample.flipped(path, at);
const harmed = (harm: (kept: Map<string, Uint8Array>) => void): MemoryStorage => sample.harmed(harm);

const altered = (path: () => string) => (kept: Map<string, Uint8Array>) => void kept.set(path(), flipped(path()));
const gone = (path: () => string) => (kept: Map<string, Uint8Array>) => void kept.delete(path());
const cut = (path: () => string) => (kept: Map<string, Uint8Array>) =>
  void kept.set(path(), bytesOf(path()).subarray(0, 20));

describe('an archive that is as it should be', () => {
  it('is left alone', async () => {
    const storage = memoryStorage(files);
    expect(await repaired(storage, files)).toMatchObject({ actions: [], quarantine: null, dryRun: false });
    expect(storage.files).toEqual(files);
  });

  it('is left alone also when its catalogue lags behind', async () => {
    const shorter = await makeArchive(2);
    const storage = harmed(
      (kept) => void kept.set('catalogue.json', shorter.get('catalogue.json') ?? new Uint8Array()),
    );
    expect(deeds(await repaired(storage))).toEqual([]);
    expect(await findings(storage)).toEqual([]);
  });
});

describe('with a copy that has it right', () => {
  const journals = () => pathsOf('journal/');
  const middle = (path: string, change: (lines: string[]) => void) => (kept: Map<string, Uint8Array>) => {
    const lines = [...linesOf(path)];
    change(lines);
    kept.set(path, journalOf(lines));
  };
  const harms: readonly (readonly [string, () => readonly string[], (kept: Map<string, Uint8Array>) => void])[] = [
    ['an altered version', () => [`restored ${first('versions/')}`], altered(() => first('versions/'))],
    ['a missing version', () => [`restored ${first('versions/')}`], gone(() => first('versions/'))],
    ['a truncated version', () => [`restored ${first('versions/')}`], cut(() => first('versions/'))],
    ['an altered original', () => [`restored ${first('originals/')}`], altered(() => first('originals/'))],
    ['a missing original', () => [`restored ${first('originals/')}`], gone(() => first('originals/'))],
    ['an altered archive.json', () => ['restored archive.json'], altered(() => 'archive.json')],
    ['a missing archive.json', () => ['restored archive.json'], gone(() => 'archive.json')],
    ['an altered device', () => [`restored ${first('devices/')}`], altered(() => first('devices/'))],
    ['a missing device', () => [`restored ${first('devices/')}`], gone(() => first('devices/'))],
    ['a missing journal', () => [`restored ${first('journal/')}`], gone(() => first('journal/'))],
    ['a torn journal', () => [`restored ${first('journal/')}`], cut(() => first('journal/'))],
    [
      'a journal that lost its last line',
      () => [`restored ${first('journal/')}`],
      (kept) => middle(first('journal/'), (lines) => lines.pop())(kept),
    ],
    [
      'a journal with a line altered in its middle',
      () => [`restored ${first('journal/')}`],
      (kept) =>
        middle(first('journal/'), (lines) => (lines[1] = (lines[1] ?? '').replace('Overskrift', 'Undskrift')))(kept),
    ],
    [
      'a journal with its last line altered',
      () => [`restored ${first('journal/')}`],
      (kept) =>
        middle(first('journal/'), (lines) => lines.push((lines.pop() ?? '').replace('"findings":0', '"findings":1')))(
          kept,
        ),
    ],
    [
      'a journal with a line left out',
      () => [`restored ${first('journal/')}`],
      (kept) => middle(first('journal/'), (lines) => lines.splice(2, 1))(kept),
    ],
    [
      'journals that changed places',
      () => journals().map((path) => `restored ${path}`),
      (kept) => {
        const [one = '', other = ''] = journals();
        kept.set(one, bytesOf(other)).set(other, bytesOf(one));
      },
    ],
  ];

  it.each(harms)('puts back %s', async (_name, expected, harm) => {
    const storage = harmed(harm);
    const before = new Map(storage.files);
    const done = await repaired(storage, files);
    expect(deeds(done)).toEqual([...expected()].sort());
    expectNothingDeleted(before, storage.files);
    expect(await findings(storage)).toEqual([]);
    expect(await readable(storage.files)).toEqual(everything);
    expect(deeds(await repaired(storage, files))).toEqual([]);
  });

  it('says beforehand what it would do, and changes nothing', async () => {
    for (const [, expected, harm] of harms) {
      const storage = harmed(harm);
      const before = new Map(storage.files);
      expect(deeds(valueOf(await repair(storage, files, { dryRun: true })))).toEqual([...expected()].sort());
      expect(storage.files).toEqual(before);
    }
  });
});

describe('with a copy that is not all it should be', () => {
  it('takes no bytes that are not what their name says', async () => {
    const path = first('versions/');
    const copy = harmed(altered(() => path)).files;
    const storage = harmed(gone(() => path));
    expect(deeds(await repaired(storage, copy))).toEqual([`not-repaired ${path}`]);
    expect(storage.files.has(path)).toBe(false);
  });

  it('puts a journal together of two that are damaged in different places', async () => {
    const path = first('journal/');
    const lines = linesOf(path);
    const copy = memoryStorage(files).files.set(path, journalOf(lines.with(5, '{"what":"ever"}')));
    const storage = harmed(
      (kept) => void kept.set(path, journalOf(lines.with(3, (lines[3] ?? '').replace('Hvem', 'Hvor')))),
    );
    expect(deeds(await repaired(storage, copy))).toEqual([`restored ${path}`]);
    expect(storage.files.get(path)).toEqual(files.get(path));
  });

  it('leaves a journal alone that the copy cannot join again, and says so', async () => {
    const path = first('journal/');
    const lines = linesOf(path);
    const broken = journalOf(lines.with(2, '{"what":"ever"}'));
    const storage = harmed((kept) => void kept.set(path, broken));
    const done = await repaired(storage, new Map([...files, [path, broken]]));
    expect(deeds(done)).toEqual([`not-repaired ${path}`]);
    expect(done.actions[0]?.message).toMatch(/the copy does not have what would join/);
    expect(storage.files.get(path)).toEqual(broken);
    expect(await readable(storage.files)).toEqual(everything);
  });

  it('keeps what came since an older copy, and takes the line that was altered', async () => {
    const older = await makeArchive(1);
    const path = [...older.keys()].find((each) => each.startsWith('journal/')) ?? '';
    const storage = harmed((kept) => {
      const lines = linesOf(path);
      kept.set(path, journalOf(lines.with(1, '')));
    });
    expect(deeds(await repaired(storage, older))).toEqual([`restored ${path}`]);
    expect(storage.files.get(path)).toEqual(files.get(path));
  });

  it('refuses one of another archive, and a folder that is none', async () => {
    const other = await makeArchive(1, '2025-03-01T08:00:00.000Z');
    const storage = harmed(gone(() => first('versions/')));
    const before = new Map(storage.files);
    expect(await repair(storage, other)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const folder = new Map([['letters/one.txt', Buffer.from('dear')]]);
    expect(await repair(storage, folder)).toMatchObject({ ok: false, error: { code: 'not-an-archive' } });
    expect(storage.files).toEqual(before);
  });

  it('knows it again by its journals where archive.json is gone, and by that where they are', async () => {
    const without = (folder: RegExp) => new Map([...files].filter(([path]) => !folder.test(path)));
    expect((await repair(memoryStorage(without(/^archive\.json/)), files)).ok).toBe(true);
    expect((await repair(memoryStorage(without(/^journal/)), files)).ok).toBe(true);
    expect(await repair(memoryStorage(without(/^(?:journal|archive\.json)/)), files)).toMatchObject({ ok: false });
  });
});

describe('without a copy', () => {
  it.each(['articles/', 'catalogue.json'])('makes %s again', async (folder) => {
    for (const harm of [altered, gone, cut]) {
      const path = first(folder);
      const storage = harmed(harm(() => path));
      expect(deeds(await repaired(storage))).toEqual([`rebuilt ${path}`]);
      expect(storage.files.get(path)).toEqual(files.get(path));
      expect(await findings(storage)).toEqual([]);
    }
  });

  it('makes a device’s file again, and archive.json with an identifier of its own', async () => {
    const device = first('devices/');
    const storage = harmed((kept) => {
      kept.delete(device);
      kept.delete('archive.json');
    });
    expect(deeds(await repaired(storage))).toEqual(['rebuilt archive.json', `rebuilt ${device}`]);
    expect(JSON.parse(Buffer.from(storage.files.get(device) ?? []).toString())).toMatchObject({ host: 'unknown' });
    expect(await findings(storage)).toEqual([]);
    expect(await readable(storage.files)).toEqual(everything);
    // Its journals still tell that the copy is one of it.
    expect(deeds(valueOf(await repair(storage, files)))).toEqual([]);
  });

  it.each(['versions/', 'originals/'])('puts two of %s in their places again', async (folder) => {
    const [one = '', other = ''] = pathsOf(folder);
    const storage = harmed((kept) => void kept.set(one, bytesOf(other)).set(other, bytesOf(one)));
    expect(deeds(await repaired(storage))).toEqual([`restored ${one}`, `restored ${other}`]);
    expect(await findings(storage)).toEqual([]);
  });

  it('sets aside what is no part of an archive, with a note that says what and why', async () => {
    const stray = `versions/ab/${'ab'.repeat(32)}.json`;
    const added = ['readme.txt', 'journal/deadbeef.bak', 'journal/deadbeef.ndjson', 'devices/deadbeef.json', stray];
    const view = 'articles/57/01890a5d-ac96-774b-bcce-b302099a8057.json';
    const storage = harmed((kept) => [...added, view].forEach((path) => kept.set(path, Buffer.from('{}\n'))));
    const done = await repaired(storage);
    expect(deeds(done)).toEqual([...added, view].map((path) => `set-aside ${path}`).sort());
    expect(await findings(storage)).toEqual([]);
    const notes = Buffer.from(storage.files.get(`${done.quarantine ?? ''}/notes.ndjson`) ?? []).toString();
    const told = notes
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.map(({ path }) => path).sort()).toEqual([...added, view].sort());
    for (const { path, kept, why, at, sha256 } of told) {
      expect([path, storage.files.get(String(kept))?.length, typeof why, typeof at, String(sha256).length]).toEqual([
        path,
        3,
        'string',
        'string',
        64,
      ]);
    }
  });

  it('sets an end aside that an interrupted write left', async () => {
    const path = first('journal/');
    const storage = harmed((kept) => void kept.set(path, Buffer.concat([bytesOf(path), Buffer.from('{"clock":"20')])));
    const done = await repaired(storage);
    expect(deeds(done)).toEqual([`set-aside ${path}`]);
    expect(Buffer.from(storage.files.get(done.actions[0]?.kept ?? '') ?? []).toString()).toBe('{"clock":"20');
    expect(await findings(storage)).toEqual([]);
  });

  it('leaves what it cannot mend as it is', async () => {
    for (const harm of [altered, gone]) {
      const path = first('versions/');
      const storage = harmed(harm(() => path));
      const before = new Map(storage.files);
      expect(deeds(await repaired(storage))).toEqual([`not-repaired ${path}`]);
      expect(storage.files).toEqual(before);
    }
  });

  it('takes nobody’s other folder apart', async () => {
    const folder = memoryStorage(new Map([['letters/one.txt', Buffer.from('dear')]]));
    expect(await repair(folder)).toMatchObject({ ok: false, error: { code: 'not-an-archive' } });
    expect([...folder.files.keys()]).toEqual(['letters/one.txt']);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const storage = harmed((kept) => pathsOf('articles/').forEach((path) => kept.delete(path)));
    const stopped = await repair(storage, undefined, {
      signal: controller.signal,
      onProgress: ({ done }) => done === 3 && controller.abort(),
    });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(deeds(await repaired(storage)).length).toBe(3);
    expect(await findings(storage)).toEqual([]);
  });
});
