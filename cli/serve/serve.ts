// Runs the application in a browser until it is told to stop: opens the archive, serves it, says where.
import { fileURLToPath } from 'node:url';
import { usualAuditDays } from '../../archive/node/background-audit.ts';
import { copySample, sampleArchiveFolder } from '../../archive/node/first-start.ts';
import type { Result } from '../../archive/model/result.ts';
import { fileFailure, importFiles } from '../import-files.ts';
import { archiveFolder, openSession, type OpenSession } from '../open-session.ts';
import { jsonLine } from '../printable.ts';
import { say, sayFailure, sayReadOnly, showProgress, write } from '../terminal.ts';
import { startServer } from './server.ts';

export interface ServeOptions {
  readonly archive?: string;
  /** Any that is free where left out. */
  readonly port?: number;
  readonly open?: boolean;
  readonly json?: boolean;
  /** How many days a verification is good for, before one is done by itself; 0 for never. */
  readonly auditDays?: number;
}

/** Holds for everything built, one folder below out/. */
const rendererFolder = fileURLToPath(new URL('../renderer/', import.meta.url));

/** Serves until the process is interrupted; the exit code is 1 where it could not begin. */
export async function serve(files: readonly string[], options: ServeOptions): Promise<void> {
  const { archive, port = 0, open = false, json = false } = options;
  const session = await openOrCopySample(archive, options.auditDays);
  if (!session.ok) return refuse(session, json);
  const { service, location, close, readOnly } = session.value;
  if (readOnly !== null && !json) sayReadOnly(readOnly);
  const article = await takeIn(session.value, files, json);
  const server = await startServer({ service, rendererFolder, port });
  if (!server.ok) {
    await close();
    return refuse(server, json);
  }
  const address = `${server.value.address}${article === undefined ? '' : `#/article/${article}/read`}`;
  if (json) await write(jsonLine({ address, archive: location }));
  else {
    await write(`Variorum is at ${address}\n`);
    say(`The archive is ${location}\nThe address works once, in one browser. Stop with Ctrl-C.`);
  }
  if (open) await openBrowser(address);
  await interrupted();
  await close();
  await server.value.close();
}

async function openOrCopySample(archive: string | undefined, auditDays = usualAuditDays): Promise<Result<OpenSession>> {
  if (archive === undefined && !process.env['VARIORUM_ARCHIVE']) {
    const copied = await copySample(sampleArchiveFolder, archiveFolder(undefined));
    if (!copied.ok) return copied;
  }
  return openSession(archive, { create: true, auditDays, beside: true });
}

/** The article of the last file. Files that cannot be taken in are named; the application opens all the same. */
async function takeIn({ client }: OpenSession, files: readonly string[], json: boolean): Promise<string | undefined> {
  const { signal } = new AbortController();
  const imported = await importFiles(
    { client, signal, onProgress: showProgress },
    { files, asVersions: false, about: {} },
  );
  if (!imported.ok) {
    sayFailure(imported.error, json);
    return undefined;
  }
  let article: string | undefined;
  for (const outcome of imported.value.outcomes) {
    if (outcome.outcome === 'failed') sayFailure(fileFailure(outcome), json);
    else article = outcome.article;
  }
  return article;
}

async function openBrowser(address: string): Promise<void> {
  try {
    const { default: openWith } = await import('open');
    const browser = await openWith(address);
    browser.once('error', sayNoBrowser);
    browser.once('exit', (code) => {
      if (code) sayNoBrowser();
    });
  } catch {
    sayNoBrowser();
  }
}

function sayNoBrowser(): void {
  say('No browser could be opened; open the address above yourself.');
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function refuse(result: Extract<Result<unknown>, { ok: false }>, json: boolean): void {
  sayFailure(result.error, json);
  process.exitCode = 1;
}
