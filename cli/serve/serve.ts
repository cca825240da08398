// Runs the application in a browser until it is told to stop: opens the archive, serves it, says where.
import { fileURLToPath } from 'node:url';
import { copySample, sampleArchiveFolder } from '../../archive/node/first-start.ts';
import type { Result } from '../../archive/model/result.ts';
import { importFiles } from '../import-files.ts';
import { archiveFolder, openSession, type OpenSession } from '../open-session.ts';
import { say, sayFailure, showProgress, write } from '../terminal.ts';
import { startServer } from './server.ts';

export interface ServeOptions {
  readonly archive?: string;
  readonly port: number;
  readonly open?: boolean;
}

/** Holds for everything built, one folder below out/. */
const rendererFolder = fileURLToPath(new URL('../renderer/', import.meta.url));

/** Serves until the process is interrupted; the exit code is 1 where it could not begin. */
export async function serve(files: readonly string[], { archive, port, open = false }: ServeOptions): Promise<void> {
  const session = await openOrCopySample(archive);
  if (!session.ok) return refuse(session);
  const { service, location, close } = session.value;
  const article = await takeIn(session.value, files);
  const server = await startServer({ service, rendererFolder, port });
  if (!server.ok) {
    await close();
    return refuse(server);
  }
  const address = `${server.value.address}${article === undefined ? '' : `#/article/${article}/read`}`;
  await write(`Variorum is at ${address}\n`);
  say(`The archive is ${location}\nThe address works once, in one browser. Stop with Ctrl-C.`);
  if (open) await openBrowser(address);
  await interrupted();
  await close();
  await server.value.close();
}

async function openOrCopySample(archive: string | undefined): Promise<Result<OpenSession>> {
  if (archive === undefined && !process.env['VARIORUM_ARCHIVE']) {
    const copied = await copySample(sampleArchiveFolder, archiveFolder(undefined));
    if (!copied.ok) return copied;
  }
  return openSession(archive, { create: true });
}

/** The article of the last file. Files that cannot be taken in are named; the application opens all the same. */
async function takeIn({ client }: OpenSession, files: readonly string[]): Promise<string | undefined> {
  const { signal } = new AbortController();
  const imported = await importFiles(
    { client, signal, onProgress: showProgress },
    { files, asVersions: false, about: {} },
  );
  if (!imported.ok) {
    sayFailure(imported.error);
    return undefined;
  }
  let article: string | undefined;
  for (const outcome of imported.value) {
    if (outcome.outcome === 'failed') sayFailure(outcome.error);
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

function refuse(result: Extract<Result<unknown>, { ok: false }>): void {
  sayFailure(result.error);
  process.exitCode = 1;
}
