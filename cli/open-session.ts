// Opens an archive for one process and gives its client: the only file of the commands that knows the service.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Client } from '../archive/contract.ts';
import { inProcess } from '../archive/in-process.ts';
import type { ReadOnly } from '../archive/model/read-only.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';
import { backgroundAudit } from '../archive/node/background-audit.ts';
import { computeBeside } from '../archive/node/compute-beside.ts';
import { defaultArchiveFolder } from '../archive/node/data-folder.ts';
import { openArchive } from '../archive/node/open-archive.ts';
import { nodePlatform } from '../archive/node/platform.ts';
import { createService, type Service } from '../archive/service.ts';
import { version } from '../package.json';

export interface OpenSession {
  readonly location: string;
  readonly service: Service;
  /** Why nothing can be changed; null where it can. */
  readonly readOnly: ReadOnly | null;
  readonly client: Client;
  /** Waits for the writes under way and gives the archive back. */
  readonly close: () => Promise<void>;
}

/** The archive's folder, absolute: the one named, else that of the environment, else the desktop application's. */
export function archiveFolder(named: string | undefined): string {
  return resolve(named ?? (process.env['VARIORUM_ARCHIVE'] || defaultArchiveFolder()));
}

export interface SessionOptions {
  /** Makes an archive where there is none. */
  readonly create: boolean;
  /** Has the archive verified by itself, for a session that lasts: see `backgroundAudit`. */
  readonly auditDays?: number;
  /** Compares and reads long texts on a thread beside, for a session that many calls come to at once. */
  readonly beside?: boolean;
}

/** Opens the archive that is named. */
export async function openSession(
  named: string | undefined,
  { create, auditDays = 0, beside = false }: SessionOptions,
): Promise<Result<OpenSession>> {
  const location = archiveFolder(named);
  if (!create && !existsSync(location)) {
    return fail(
      'not-an-archive',
      `There is no archive at ${location} yet.`,
      'Make it with `variorum import FILE`, or name another with --archive.',
      { folder: location },
    );
  }
  const opened = await openArchive(location, { create });
  if (!opened.ok) return opened;
  const service = createService({
    store: opened.value.store,
    platform: nodePlatform,
    agent: `variorum/${version}`,
    audit: backgroundAudit(auditDays),
    ...(beside && { compute: computeBeside() }),
  });
  const close = async (): Promise<void> => {
    await service.close();
    await opened.value.close();
  };
  const { readOnly } = opened.value.store.describe();
  return ok({ location, service, readOnly, client: inProcess(service), close });
}
