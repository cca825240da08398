// How every command over an archive runs: opens the archive, does the work, prints the answer or says why not.
import type { Client } from '../archive/contract.ts';
import type { Progress } from '../archive/model/progress.ts';
import type { Result } from '../archive/model/result.ts';
import { jsonLine, printable } from './printable.ts';
import { styleFor, type Style } from './style.ts';
import { sayFailure, sayReadOnly, showProgress, write } from './terminal.ts';

/** The options that every command over an archive takes. */
export interface ArchiveOptions {
  readonly archive?: string;
  readonly json?: boolean;
}

/** What any work has to work with. */
export interface Work {
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What a command over an open archive has to work with. */
export interface Session extends Work {
  readonly client: Client;
}

/**
 * What a command answers: `value` is printed as it is with --json; `text` makes the words for people of it, and is
 * given a copy that is safe to print. `refused` means exit code 1: the archive said no, or not all could be done.
 */
export interface Answer<T> {
  readonly value: T;
  readonly text: (value: T, style: Style) => string;
  readonly refused?: boolean;
  /** The text is a file's: to a pipe or a file it goes as it is, to the last character. */
  readonly exact?: boolean;
}

/**
 * Runs `work` on the archive that the options name and sets the exit code: 0, or 1 where it failed or was refused.
 * `create` makes the archive when there is none.
 */
export async function answer<T>(
  options: ArchiveOptions,
  work: (session: Session) => Promise<Result<Answer<T>>>,
  { create = false } = {},
): Promise<void> {
  const { openSession } = await import('./open-session.ts');
  const opened = await openSession(options.archive, { create });
  if (!opened.ok) {
    sayFailure(opened.error, options.json);
    process.exitCode = 1;
    return;
  }
  const { client, close, readOnly } = opened.value;
  if (readOnly !== null && !options.json) sayReadOnly(readOnly);
  try {
    await answerAlone(options, (means) => work({ client, ...means }));
  } finally {
    await close();
  }
}

/** Runs `work`, which sees to the archive itself, and sets the exit code in the same way. */
export async function answerAlone<T>(
  options: ArchiveOptions,
  work: (means: Work) => Promise<Result<Answer<T>>>,
): Promise<void> {
  const cancel = cancelOnInterrupt();
  try {
    const result = await work({ signal: cancel.signal, onProgress: showProgress });
    if (result.ok) await print(result.value, options.json ?? false);
    else sayFailure(result.error, options.json);
    if (!result.ok || result.value.refused) process.exitCode = 1;
  } finally {
    cancel.end();
  }
}

async function print<T>({ value, text, exact = false }: Answer<T>, json: boolean): Promise<void> {
  const safe = exact && !process.stdout.isTTY ? value : printable(value);
  const words = json ? jsonLine(value) : text(safe, styleFor(process.stdout));
  if (words) await write(words.endsWith('\n') ? words : `${words}\n`);
}

/** The first Ctrl-C cancels the work, which then ends in order; a second one ends the process at once. */
function cancelOnInterrupt(): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  return { signal: controller.signal, end: () => void process.off('SIGINT', interrupt) };
}
