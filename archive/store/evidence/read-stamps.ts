// The head statements that an archive keeps, each with its stamps. Tells which are as their names say; whether a stamp
// is right, stamp/ tells.
import type { ArchiveEvent } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import type { StampKind } from '../../model/stamp.ts';
import type { Sha256 } from '../../model/version.ts';
import { isOf } from '../views/archive-state.ts';
import { instantOf } from '../clock.ts';
import { type HeadStatement, readHeadStatement, stampPath, statementNamed } from './head-statement.ts';
import type { Storage } from '../storage.ts';

/** A stamp as the archive keeps it. */
export interface KeptStamp {
  readonly id: Sha256;
  readonly kind: StampKind;
  /** When it came into the archive. */
  readonly attachedAt: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface KeptHead {
  readonly id: Sha256;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly statement: HeadStatement;
  /** Whether the journals hold what it states; whoever reads the file alone takes it for so. */
  readonly holds: boolean;
  readonly stamps: readonly KeptStamp[];
}

/**
 * The head statements in the archive, the ones of longer journals last; `log` holds the events that attached stamps.
 * Files that are not what their names say are left out: verifying the archive names them. Rejects with a
 * `StorageError`.
 */
export async function readHeads(
  storage: Storage,
  log: readonly ArchiveEvent[],
  sha256: Platform['sha256'],
): Promise<readonly KeptHead[]> {
  const attached = log.filter(isOf('stamp-attached'));
  const heads: KeptHead[] = [];
  for (const path of await storage.list('stamps')) {
    const id = statementNamed(path);
    const bytes = id === undefined ? undefined : await storage.read(path);
    if (id === undefined || bytes === undefined || sha256(bytes) !== id) continue;
    const statement = readHeadStatement(bytes);
    if (statement === undefined) continue;
    const stamps = new Map<Sha256, KeptStamp>();
    for (const { clock, event } of attached) {
      if (event.head !== id || stamps.has(event.stamp)) continue;
      const file = stampPath(event.stamp, event.kind);
      const stamp = await storage.read(file);
      if (stamp === undefined || sha256(stamp) !== event.stamp) continue;
      stamps.set(event.stamp, {
        id: event.stamp,
        kind: event.kind,
        attachedAt: instantOf(clock),
        path: file,
        bytes: stamp,
      });
    }
    heads.push({ id, path, bytes, statement, holds: true, stamps: [...stamps.values()] });
  }
  return heads.sort((one, other) => linesOf(one) - linesOf(other));
}

function linesOf({ statement }: KeptHead): number {
  return Object.values(statement.journals).reduce((sum, { lines }) => sum + lines, 0);
}
