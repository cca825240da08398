// Stands in for `node:fs/promises` in the writer that is killed: says on the standard output what it is about to do to
// which part of the archive, and does it.
import { writeSync } from 'node:fs';
// Not by the name that this file is taken for.
import * as real from 'fs/promises';
import { type FileStep, watchedFiles } from '../helpers/watched-files.ts';

/** What the writer is at, as it says itself. */
export const phases = ['opening', 'working', 'idling', 'verifying', 'closing'] as const;
export type Phase = (typeof phases)[number];

export interface Announcement {
  readonly at: Phase;
  readonly does: string;
}

const now: { phase: Phase } = { phase: 'opening' };

export function enter(phase: Phase): void {
  now.phase = phase;
}

export function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

export function announce(does: string): void {
  say({ at: now.phase, does } satisfies Announcement);
}

const paths = new Map<number, string>();

/** The part of an archive that a path belongs to. */
const part =
  /[\\/](archive\.json|catalogue\.json|lock|devices|incoming|temporary|versions|originals|journal|articles|quarantine)(?=[\\/]|$)/;

const watched = watchedFiles(real, (step: FileStep) => {
  if (step.does === 'open') paths.set(step.handle, step.path);
  // Opening changes nothing but where a file is made; a read is not worth a word.
  if (step.does === 'open' && step.flags === 'r') return () => undefined;
  const path = 'to' in step ? step.to : 'path' in step ? step.path : (paths.get(step.handle) ?? '');
  announce(`${step.does} ${part.exec(path)?.[1] ?? 'folder'}`);
  return () => undefined;
});

export const { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, rmdir, stat } = watched;
export const { truncate, unlink, utimes, writeFile } = watched;
