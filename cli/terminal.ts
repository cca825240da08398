// Standard output and error: the answer goes to the one, everything said about it to the other.
import { once } from 'node:events';
import type { Progress } from '../archive/model/progress.ts';
import type { ReadOnly } from '../archive/model/read-only.ts';
import type { Failure } from '../archive/model/result.ts';
import { jsonLine, printable, printableText } from './printable.ts';

let readerGone = false;

/**
 * Makes a reader who leaves early, as in `variorum list | head -1`, no failure: what is written to it after that is
 * dropped, and the work still ends in order.
 */
export function heedReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    readerGone = true;
    if (error.code !== 'EPIPE') process.exitCode = 1;
  });
  process.stderr.on('error', () => undefined);
}

/** Writes to standard output and waits while its reader is behind; false where the reader has gone. */
export async function write(text: string): Promise<boolean> {
  clearProgress();
  if (readerGone) return false;
  try {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    return true;
  } catch {
    return false;
  }
}

/** A remark on standard error, on lines of its own. */
export function say(text: string): void {
  clearProgress();
  process.stderr.write(`${text}\n`);
}

/** That the archive is open for reading alone, and why. */
export function sayReadOnly({ reason, writer }: ReadOnly): void {
  const beside =
    writer === null ? '' : `; process ${String(writer.pid)} on ${printableText(writer.host)} writes to it meanwhile`;
  say(`The archive is read-only: its folder may not be written to (${printableText(reason)})${beside}.`);
}

/** A failure in words: what happened, then what can be done. With `json`, as one JSON line instead. */
export function sayFailure(failure: Failure, json = false): void {
  clearProgress();
  if (json) process.stderr.write(jsonLine({ error: failure }));
  else process.stderr.write(failureText(failure));
}

/** As `sayFailure` says it. */
export function failureText(failure: Failure): string {
  const { message, remedy } = printable(failure);
  return `variorum: ${message}\n  ${remedy}\n`;
}

let shown = false;

/** How far a long call is, on one line that is written over; nothing where standard error is no terminal. */
export function showProgress({ done, total, item }: Progress): void {
  if (!process.stderr.isTTY) return;
  const line = `${done}/${total} ${printableText(item).replaceAll('\n', ' ')}`;
  process.stderr.write(`\r\u001b[K${line.slice(0, Math.max(20, process.stderr.columns - 1))}`);
  shown = true;
}

function clearProgress(): void {
  if (shown) process.stderr.write('\r\u001b[K');
  shown = false;
}
