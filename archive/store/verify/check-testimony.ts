// Whether an archive may be believed in what it shows for itself: that commits are signed where a device signs, and that
// the heads which were stated are true. That contents and stamps are what their names say is looked at elsewhere.
import { z } from 'zod';
import type { Platform } from '../../model/platform.ts';
import type { Finding } from '../../model/verification.ts';
import { archiveFilePath } from '../files/archive-file.ts';
import { parseJson } from '../canonical-json.ts';
import { type HeadStatement, readHeadStatement, statementNamed, untrueOf } from '../evidence/head-statement.ts';
import type { ReadLine } from '../journal/journal-reader.ts';
import { journalPath } from '../journal/journal.ts';
import { signatureCheck } from '../journal/signing.ts';
import { type Storage, StorageError } from '../storage.ts';

export class TestimonyCheck {
  readonly #verify: Platform['verifySignature'];
  readonly #statements: ReadonlyMap<string, HeadStatement>;
  /** The hashes that statements speak of, by device and number of lines. */
  readonly #hashes = new Map<string, string | undefined>();
  readonly #findings: Finding[] = [];

  constructor(statements: ReadonlyMap<string, HeadStatement>, verify: Platform['verifySignature']) {
    this.#statements = statements;
    this.#verify = verify;
    for (const { journals } of statements.values()) {
      for (const [device, { lines }] of Object.entries(journals)) this.#hashes.set(`${device} ${lines}`, undefined);
    }
  }

  /** To be given the whole commits of a device's journal, from the first on. */
  ofJournal(device: string): (commit: readonly ReadLine[]) => void {
    const faultsOf = signatureCheck(this.#verify);
    return (commit) => {
      for (const { position } of this.#hashes.size === 0 ? [] : commit) {
        const key = `${device} ${position.lines}`;
        if (this.#hashes.has(key)) this.#hashes.set(key, position.head);
      }
      for (const { line, message } of faultsOf(commit.map((each) => each.line))) {
        this.#findings.push({
          kind: 'signature-wrong',
          path: journalPath(device),
          message: `Line ${line} ${message}.`,
        });
      }
    };
  }

  /** Once all journals were read: the paths of the statements that are true, and all that is wrong. */
  end(): { readonly stated: readonly string[]; readonly findings: readonly Finding[] } {
    const stated: string[] = [];
    for (const [path, statement] of this.#statements) {
      const untrue = untrueOf(statement, (device, lines) => this.#hashes.get(`${device} ${lines}`));
      if (untrue.length === 0) stated.push(path);
      for (const device of untrue) {
        const lines = statement.journals[device]?.lines ?? 0;
        const message = `Line ${lines} of ${journalPath(device)} is not what was stated of it.`;
        this.#findings.push({ kind: 'statement-differs', path, message });
      }
    }
    return { stated, findings: this.#findings };
  }
}

/** The head statements among `paths` that are as their names say and about this archive, by their paths. */
export async function readStatements(
  storage: Storage,
  paths: Iterable<string>,
  sha256: Platform['sha256'],
): Promise<ReadonlyMap<string, HeadStatement>> {
  const own = z.object({ id: z.string() }).safeParse(parseJson((await read(storage, archiveFilePath)) ?? none));
  const statements = new Map<string, HeadStatement>();
  for (const path of paths) {
    const id = statementNamed(path);
    const bytes = id === undefined ? undefined : await read(storage, path);
    const statement = bytes === undefined || sha256(bytes) !== id ? undefined : readHeadStatement(bytes);
    if (statement !== undefined && (!own.success || statement.archive === own.data.id)) statements.set(path, statement);
  }
  return statements;
}

const none = new Uint8Array();

/** Undefined also where it cannot be read: that is found by whoever reads everything. */
async function read(storage: Storage, path: string): Promise<Uint8Array | undefined> {
  try {
    return await storage.read(path);
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
