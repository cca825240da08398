// The archives in tests/fixtures/formats, read into memory or copied into a folder.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Holdings } from './holdings.ts';

const folder = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));

/** What was expected of a fixture when it was made. */
export interface ExpectedHoldings extends Holdings {
  readonly format: number;
  /** Versions of an interrupted commit: noted as incoming, and no journal speaks of them. */
  readonly unspoken: readonly string[];
}

/** The formats that there are fixtures of, the oldest first. */
export const fixtureFormats: readonly number[] = readdirSync(folder)
  .flatMap((name) => /^format-(\d+)$/.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((one, other) => one - other);

export function fixtureFolder(name: string): string {
  return path.join(folder, name);
}

/** The files of a fixture by their paths in the archive. */
export function fixtureFiles(name: string): Map<string, Uint8Array> {
  return filesIn(fixtureFolder(name));
}

export function expectedOf(format: number): ExpectedHoldings {
  return JSON.parse(readFileSync(path.join(folder, `format-${format}.json`), 'utf8')) as ExpectedHoldings;
}

/** All files of a folder, by their paths in it with slashes. */
export function filesIn(root: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((name) => statSync(path.join(root, name)).isFile())
      .map((name) => [name.split(path.sep).join('/'), new Uint8Array(readFileSync(path.join(root, name)))]),
  );
}
