// One flipped bit, one missing, truncated, swapped or added file anywhere is found, and named by its path and by what is
// wrong with it: while the archive is open, and when it was closed meanwhile. VARIORUM_CORRUPTIONS sets how many.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../archive/node/open-archive.ts';
import type { Finding } from '../../archive/model/verification.ts';
import { openStore } from '../../archive/store/open.ts';
import type { Store } from '../../archive/store/store.ts';
import { chanceFrom } from '../helpers/chance.ts';
import { steadyPlatform, valueOf } from '../helpers/changes.ts';
import { type MemoryStorage, memoryStorage } from '../helpers/memory-storage.ts';
import { type Corruption, corruptionOf, harms } from './corruption.ts';
import { Editor } from './editor.ts';
import { tally } from './tally.ts';

const corruptions = Number(process.env['VARIORUM_CORRUPTIONS'] ?? 200);
const here = { place: 'a'.repeat(64), host: 'her' };
const there = { place: 'b'.repeat(64), host: 'der' };
const chance = chanceFrom(20260302);

/** The files of a closed archive of two devices, with all kinds of changes, verified once before. */
let files: ReadonlyMap<string, Uint8Array>;
const folder = mkdtempSync(path.join(tmpdir(), 'variorum-corrupted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(storage: MemoryStorage, start: string, site = here): Promise<ReturnType<typeof openStore>> {
  return openStore(storage, steadyPlatform(start), { location: '/archive', site, create: true });
}

beforeAll(async () => {
  const storage = memoryStorage();
  for (const [index, site] of [here, there].entries()) {
    const start = `2026-03-0${index + 1}T08:00:00.000Z`;
    const store = valueOf(await open(storage, start, site));
    const platform = steadyPlatform(start);
    for (const name of ['et', 'to', 'tre']) {
      const editor = new Editor(platform, `${site.host} ${name}`);
      for (let change = 0; change < 8; change += 1) {
        const step = editor.next();
        valueOf(await store.commit(step.change));
        editor.settle(step);
      }
    }
    valueOf(await store.verify());
    await store.close();
  }
  files = storage.files;
});

/** What a verification says of the files of a corruption is what is so; it may say more of files that depend on them. */
function expectNamed({ paths, meanings, harm, kind }: Corruption, findings: readonly Finding[]): void {
  for (const each of paths) {
    const named = findings.filter((finding) => finding.path === each).map((finding) => finding.kind);
    expect(meanings, `${harm} of ${kind}: ${each}`).toEqual(expect.arrayContaining(named));
    expect(named, `${harm} of ${kind}: ${each}`).not.toEqual([]);
  }
}

/** Runs `check` over as many corruptions, and tells how many of each kind were found. */
async function findAll(where: string, count: number, check: (corruption: Corruption) => Promise<void>): Promise<void> {
  const found = new Map<string, number>(harms.map((harm) => [harm, 0]));
  const missed: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const corruption = corruptionOf(files, chance);
    try {
      await check(corruption);
      found.set(corruption.harm, (found.get(corruption.harm) ?? 0) + 1);
    } catch (error) {
      missed.push(`${corruption.harm} of ${corruption.paths.join(' and ')}: ${String(error)}`);
    }
  }
  const of = [...found].map(([harm, times]) => `${String(times)} × ${harm}`).join(', ');
  tally(`a corruption ${where}`, count, `${String(count - missed.length)} found: ${of}`);
  expect(missed).toEqual([]);
}

describe('a corruption', () => {
  it('of an archive that is open is found by verifying', { timeout: 900_000 }, async () => {
    await findAll('of an open archive', Math.ceil(corruptions * 0.5), async (corruption) => {
      const storage = memoryStorage(files);
      const store = valueOf(await open(storage, '2027-01-01T00:00:00.000Z'));
      corruption.apply(storage.files);
      expectNamed(corruption, valueOf(await store.verify()).findings);
    });
  });

  it('of an archive that was closed is found by opening or verifying', { timeout: 900_000 }, async () => {
    await findAll('of a closed archive', Math.ceil(corruptions * 0.45), async (corruption) => {
      const storage = memoryStorage(files);
      corruption.apply(storage.files);
      const opened = await open(storage, '2027-01-01T00:00:00.000Z');
      if (!opened.ok) {
        expect(corruption.paths).toEqual(['archive.json']);
        expect(['archive-damaged', 'archive-newer', 'not-an-archive']).toContain(opened.error.code);
        return;
      }
      await expectTold(corruption, opened.value);
    });
  });

  it('of files on a disk is found as well', { timeout: 900_000 }, async () => {
    const location = path.join(folder, 'archive');
    for (const [each, bytes] of files) await put(path.join(location, each), bytes);
    const { store, close } = valueOf(await openArchive(location, { site: here }));
    await findAll('of files on a disk', Math.ceil(corruptions * 0.05), async (corruption) => {
      const after = new Map(files);
      corruption.apply(after);
      for (const each of corruption.paths) await put(path.join(location, each), after.get(each));
      expectNamed(corruption, valueOf(await store.verify()).findings);
      for (const each of corruption.paths) await put(path.join(location, each), files.get(each));
    });
    await close();
  });
});

async function put(place: string, bytes: Uint8Array | undefined): Promise<void> {
  if (bytes === undefined) return rm(place, { force: true });
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, bytes);
}

/** Opening has told of the file, as one whose place it had to take; or verifying names it. */
async function expectTold(corruption: Corruption, store: Store): Promise<void> {
  const told = store.describe().repairs.filter((repair) => corruption.paths.some((each) => repair.includes(each)));
  const { findings } = valueOf(await store.verify());
  if (told.length === 0) expectNamed(corruption, findings);
}
