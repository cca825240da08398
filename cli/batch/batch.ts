// Batch mode: JSON Lines in from files or standard input, JSON Lines out, one answer a question and in their order.
// Knows nothing of what is asked; loads nothing but Node, since the start of the process counts.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { jsonLine } from '../printable.ts';
import { say, sayFailure, write } from '../terminal.ts';
import { readLines, type Line } from './read-lines.ts';

/** Answers one question; throws a `BadLine` where it is none. */
export type AnswerLine = (question: unknown) => unknown;

/** What is wrong with a line, in words that follow "line 7: ". */
export class BadLine extends Error {}

/**
 * Answers every line of `files` ("-" is standard input, which is read when none is given). A line that cannot be
 * answered is named on standard error and the rest goes on; so is a file that cannot be read. Either makes the exit
 * code 1. Reading waits for writing, so memory stays bounded.
 */
export async function runBatch(files: readonly string[], answerLine: AnswerLine): Promise<void> {
  for (const file of files.length > 0 ? files : ['-']) {
    const name = file === '-' ? 'standard input' : file;
    try {
      for await (const lines of readLines(open(file))) {
        if (!(await answerLines(name, lines, answerLine))) return;
      }
    } catch (error) {
      const { unreadable } = await import('../../archive/node/read-input.ts');
      sayFailure(unreadable(name, error));
      process.exitCode = 1;
    }
  }
}

function open(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1024 * 1024 });
}

/** How much is gathered before it is written, in UTF-16 code units. */
const writeSize = 256 * 1024;

/** False where nobody reads the answers any more. */
async function answerLines(name: string, lines: readonly Line[], answerLine: AnswerLine): Promise<boolean> {
  let out = '';
  for (const { number, text } of lines) {
    try {
      if (text === null) throw new BadLine('is too long');
      out += jsonLine(answerLine(parse(text)));
    } catch (error) {
      const what = error instanceof BadLine ? error.message : `could not be answered: ${reasonOf(error)}`;
      refuse(`${name}, line ${number}: ${what}`);
    }
    if (out.length > writeSize) {
      if (!(await write(out))) return false;
      out = '';
    }
  }
  return out === '' || write(out);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadLine('is not JSON');
  }
}

function refuse(text: string): void {
  say(`variorum: ${text}`);
  process.exitCode = 1;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
