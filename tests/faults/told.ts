// Whether opening said what it mended: compares the files before and after with what the archive tells of itself.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';

/** The lengths of an archive's files by their paths. */
export type Sizes = ReadonlyMap<string, number>;

export interface Mended {
  /** Contents that no journal speaks of, and files that were not whole yet. */
  readonly removed: number;
  /** Journals that ended in an interrupted write. */
  readonly cut: number;
}

/**
 * Checks that `repairs` name every journal that was cut and count every file that was taken away, that what was cut off
 * is kept, and that they speak of nothing else but a catalogue that was made again. Answers what was mended.
 */
export function expectTold(before: Sizes, after: Sizes, repairs: readonly string[]): Mended {
  const gone = (folder: RegExp): number =>
    [...before.keys()].filter((path) => folder.test(path) && !after.has(path)).length;
  const contents = gone(/^(?:versions|originals)\//);
  const unfinished = gone(/^temporary\//);
  const cut = [...before].filter(([path, size]) => path.startsWith('journal/') && (after.get(path) ?? 0) < size);
  const kept = [...after].filter(([place]) => /^quarantine\/[^/]+\.torn$/.test(place));
  const told = repairs.join('\n');

  for (const count of [contents, unfinished]) if (count > 0) expect(told).toMatch(new RegExp(`\\b${String(count)}\\b`));
  for (const [path, size] of cut) {
    expect(told).toContain(path);
    expect(kept.map(([, length]) => length)).toContain(size - (after.get(path) ?? 0));
  }
  if (contents + unfinished + cut.length === 0) {
    expect(repairs.filter((repair) => !repair.startsWith('catalogue.json'))).toEqual([]);
  }
  return { removed: contents + unfinished, cut: cut.length };
}

/** The lengths of files that are in memory. */
export function sizesOf(files: ReadonlyMap<string, Uint8Array>): Sizes {
  return new Map([...files].map(([path, bytes]) => [path, bytes.length]));
}

/** The lengths of the files in a folder; none when there is no such folder. */
export async function sizesIn(folder: string): Promise<Sizes> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const places = entries.flatMap((entry) => (entry.isFile() ? path.join(entry.parentPath, entry.name) : []));
  const sizes = places.map(async (place) => [path.relative(folder, place), (await stat(place)).size] as const);
  return new Map(await Promise.all(sizes));
}
