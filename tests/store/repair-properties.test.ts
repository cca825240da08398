// Whatever befalls an archive, a repair with a copy gives all of it back, and one without loses nothing that could be
// read and deletes nothing. VARIORUM_REPAIRS sets how many damaged archives are repaired of each kind.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryStorage } from '../helpers/memory-storage.ts';
import { type Files, findings, makeArchive, readable, repair } from '../helpers/repairing.ts';

const numRuns = Number(process.env['VARIORUM_REPAIRS'] ?? 120);
const timeout = 20_000 + numRuns * 400;

/** Archives of one to four sessions; index 0 is empty. */
const archives: Files[] = [];
beforeAll(async () => {
  for (let sessions = 0; sessions <= 4; sessions += 1) archives.push(await makeArchive(sessions));
});

type Harm =
  | { readonly how: 'flip'; readonly file: number; readonly at: number; readonly bit: number }
  | { readonly how: 'truncate'; readonly file: number; readonly at: number }
  | { readonly how: 'delete'; readonly file: number }
  | { readonly how: 'swap'; readonly file: number; readonly other: number }
  | { readonly how: 'add'; readonly path: string; readonly file: number };

const file = fc.nat();
const harm: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({ how: fc.constant('flip' as const), file, at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ how: fc.constant('truncate' as const), file, at: fc.nat() }),
  fc.record({ how: fc.constant('delete' as const), file }),
  fc.record({ how: fc.constant('swap' as const), file, other: fc.nat() }),
  fc.record({
    how: fc.constant('add' as const),
    path: fc.constantFrom(
      'readme.txt',
      'journal/deadbeef.ndjson',
      'devices/deadbeef.json',
      `originals/ab/${'ab'.repeat(32)}`,
      'articles/57/01890a5d-ac96-774b-bcce-b302099a8057.json',
      'index/search.json',
    ),
    file,
  }),
);
const damage = fc.record({
  sessions: fc.integer({ min: 1, max: 4 }),
  harms: fc.array(harm, { minLength: 1, maxLength: 5 }),
});

/** The archive with that done to it, in this order; places are taken modulo what there is. */
function harmed(files: Files, harms: readonly Harm[]): Files {
  const storage = new Map(files);
  const pathAt = (index: number): string => [...storage.keys()][index % storage.size] ?? '';
  const bytesAt = (path: string): Uint8Array => storage.get(path) ?? new Uint8Array();
  for (const each of harms) {
    if (storage.size === 0) break;
    const path = pathAt(each.file);
    const bytes = bytesAt(path).slice();
    if (each.how === 'delete') storage.delete(path);
    else if (each.how === 'add') storage.set(each.path, bytes);
    else if (each.how === 'truncate') storage.set(path, bytes.slice(0, each.at % (bytes.length + 1)));
    else if (each.how === 'swap') {
      const other = pathAt(each.other);
      storage.set(path, bytesAt(other)).set(other, bytes);
    } else {
      const at = each.at % Math.max(1, bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << each.bit);
      storage.set(path, bytes);
    }
  }
  return storage;
}

/** Whether the bytes of each file of the truth are still somewhere. */
function lostFiles(before: Files, after: Files): readonly string[] {
  const kept = [...after].map(([path, bytes]) => ({ path, bytes: Buffer.from(bytes) }));
  return [...before].flatMap(([path, bytes]) => {
    // A journal goes on being written, and what was cut off from it is kept by itself.
    const isThere = kept.some(
      (each) =>
        each.bytes.equals(bytes) ||
        (path.startsWith('journal/') && each.path === path && each.bytes.subarray(0, bytes.length).equals(bytes)) ||
        (path.startsWith('journal/') && isSplit(Buffer.from(bytes), Buffer.from(after.get(path) ?? []), each.bytes)),
    );
    return isThere || /^(?:articles\/|catalogue\.json|index\/)/.test(path) ? [] : [path];
  });
}

function isSplit(whole: Buffer, start: Buffer, end: Buffer): boolean {
  return whole.length === start.length + end.length && Buffer.concat([start, end]).equals(whole);
}

describe('a damaged archive', () => {
  it('is given back whole by a copy', { timeout }, async () => {
    const check = async ({ sessions, harms }: { sessions: number; harms: readonly Harm[] }): Promise<void> => {
      const files = archives[sessions] ?? new Map<string, Uint8Array>();
      const before = harmed(files, harms);
      const storage = memoryStorage(before);
      const outcome = await repair(storage, files);
      if (!outcome.ok) return expectNothingToTell(before, storage.files);
      expect(await findings(storage)).toEqual([]);
      const after = await readable(storage.files);
      expect([...(await readable(files))].filter((each) => !after.has(each))).toEqual([]);
      expect(lostFiles(before, storage.files)).toEqual([]);
      expect(outcome.value.actions.filter(({ done }) => done === 'not-repaired')).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(damage, check), { numRuns });
  });

  it('loses nothing that could be read where there is no copy', { timeout }, async () => {
    const check = async ({ sessions, harms }: { sessions: number; harms: readonly Harm[] }): Promise<void> => {
      const before = harmed(archives[sessions] ?? new Map<string, Uint8Array>(), harms);
      const storage = memoryStorage(before);
      const could = await readable(before);
      const outcome = await repair(storage);
      if (!outcome.ok) return expectNothingToTell(before, storage.files);
      const can = await readable(storage.files);
      const said = await findings(storage);
      // A title or a note's body that only an altered view told gives way to what the journals say.
      const truth = await readable(archives[sessions] ?? new Map<string, Uint8Array>());
      expect([...could].filter((each) => truth.has(each) && !can.has(each))).toEqual([]);
      expect(lostFiles(before, storage.files)).toEqual([]);
      const remains = outcome.value.actions.filter(({ done }) => done === 'not-repaired').map(({ path }) => path);
      if (remains.length === 0) expect(said).toEqual([]);
      else expect(said).not.toEqual([]);
      const again = await repair(storage);
      expect(again.ok && again.value.actions.filter(({ done }) => done !== 'not-repaired')).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(damage, check), { numRuns });
  });

  it('keeps all that is its own where the copy is older', { timeout }, async () => {
    const check = async ({ sessions, harms }: { sessions: number; harms: readonly Harm[] }): Promise<void> => {
      const files = archives[sessions] ?? new Map<string, Uint8Array>();
      const before = harmed(files, harms);
      const storage = memoryStorage(before);
      const could = await readable(before);
      const copy = archives[sessions - 1] ?? new Map<string, Uint8Array>();
      const outcome = await repair(storage, copy);
      if (!outcome.ok) return;
      const can = await readable(storage.files);
      const truth = await readable(files);
      expect([...could].filter((each) => truth.has(each) && !can.has(each))).toEqual([]);
      const whole = [...(await readable(copy))].filter((each) => truth.has(each));
      if (outcome.value.actions.every(({ done }) => done !== 'not-repaired')) {
        expect(whole.filter((each) => !can.has(each))).toEqual([]);
      }
      expect(lostFiles(before, storage.files)).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(damage, check), { numRuns });
  });
});

/** A repair may refuse only a folder in which nothing says any more what it is, and has changed nothing then. */
function expectNothingToTell(before: Files, after: Files): void {
  expect(after).toEqual(before);
  const whole = archives.flatMap((files) => [...files]).filter(([path]) => /^(?:archive\.json|journal)/.test(path));
  for (const [path, bytes] of whole) expect(Buffer.from(before.get(path) ?? []).equals(bytes), path).toBe(false);
}
