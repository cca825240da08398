// What all journals ended in at one moment, as a file that can be time stamped; and the stamps beside it. Knows names
// and what a statement says, not what a stamp holds.
import { z } from 'zod';
import { deviceSchema, type EventBody } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import type { StampKind } from '../../model/stamp.ts';
import { type Sha256, sha256Schema } from '../../model/version.ts';
import { canonicalBytes, canonicalJson, parseJson } from '../canonical-json.ts';
import { type JournalPosition, lineHash } from '../journal/journal.ts';
import type { StoredFile } from '../storage.ts';

export const headStatementSchema = z
  .object({
    type: z.literal('variorum-head'),
    archive: z.uuid(),
    /** Of each device: how many lines its journal had, and the hash of the last of them. */
    journals: z.record(deviceSchema, z.object({ lines: z.int().positive(), head: sha256Schema }).strict().readonly()),
  })
  .strict()
  .readonly();
export type HeadStatement = z.infer<typeof headStatementSchema>;

const extensions: Readonly<Record<StampKind, string>> = { rfc3161: 'tsr', opentimestamps: 'ots' };

export function statementPath(id: Sha256): string {
  return `stamps/${id}.json`;
}

export function stampPath(id: Sha256, kind: StampKind): string {
  return `stamps/${id}.${extensions[kind]}`;
}

/** The statement that a path is named for; undefined where it is no statement's. */
export function statementNamed(path: string): Sha256 | undefined {
  return /^stamps\/([0-9a-f]{64})\.json$/.exec(path)?.[1];
}

/** The files that a stamp's coming into the archive speaks of. */
export function stampFiles({ head, stamp, kind }: Extract<EventBody, { type: 'stamp-attached' }>): readonly string[] {
  return [statementPath(head), stampPath(stamp, kind)];
}

/** The statement that the journals stand at `positions`, as the file that keeps it. */
export function headStatementFile(
  archive: string,
  positions: ReadonlyMap<string, JournalPosition>,
  sha256: Platform['sha256'],
): StoredFile & { readonly id: Sha256; readonly statement: HeadStatement } {
  const written = [...positions].filter(([, { lines }]) => lines > 0);
  const journals = Object.fromEntries(written.map(([device, { lines, head }]) => [device, { lines, head }]));
  const statement = { type: 'variorum-head', archive, journals } satisfies HeadStatement;
  const bytes = canonicalBytes(statement);
  const id = sha256(bytes);
  return { id, path: statementPath(id), bytes, statement };
}

/** The statement in a file; undefined where it is none, or is spelled otherwise than canonical JSON. */
export function readHeadStatement(bytes: Uint8Array): HeadStatement | undefined {
  const parsed = headStatementSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return undefined;
  return new TextDecoder().decode(bytes) === canonicalJson(parsed.data) ? parsed.data : undefined;
}

/** The journals that a statement says other things of than they hold; `hashAt` tells the hash of a journal's n-th line. */
export function untrueOf(
  { journals }: HeadStatement,
  hashAt: (device: string, lines: number) => string | undefined,
): readonly string[] {
  return Object.entries(journals)
    .filter(([device, { lines, head }]) => hashAt(device, lines) !== head)
    .map(([device]) => device);
}

/** The hash of a journal's n-th line (from 1), which the next one names; undefined where it has not so many. */
export function hashOfLine(journal: Uint8Array, number: number, sha256: Platform['sha256']): string | undefined {
  let start = 0;
  for (let line = 1, end = journal.indexOf(0x0a); end >= 0; line += 1, end = journal.indexOf(0x0a, start)) {
    if (line === number) return lineHash(journal.subarray(start, end), sha256);
    start = end + 1;
  }
  return undefined;
}
