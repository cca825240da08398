// Starts the process that writes, follows what it says, and kills it.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '../helpers/bundle.ts';
import type { Announcement } from './announced-files.ts';
import type { Expectations } from './expected.ts';
import type { Assignment, Said } from './writer.ts';

export interface Writing {
  readonly process: ChildProcess;
  /** Has it begin; it has its modules loaded by then, if it was given the time. */
  begin(assignment: Assignment): void;
  /** Settles at the first thing said of which `is` is true; rejects when the process ends before. */
  until(is: (said: Said) => boolean): Promise<void>;
  /** All that was said so far. */
  said(): readonly Said[];
  /** Kills the process and waits for its end; rejects when it had ended by itself. */
  kill(): Promise<void>;
  /** Waits for it to end by itself. */
  ended: Promise<unknown>;
}

/** Makes one file of the writer, which says what it does to its files; any user may run it. */
export async function bundleWriter(): Promise<string> {
  const stand = path.resolve('tests/faults/announced-files.ts');
  const writer = await bundle('tests/faults/writer.ts', [{ find: /^node:fs\/promises$/, replacement: stand }]);
  await chmod(path.dirname(writer), 0o755);
  return writer;
}

/** Starts the bundled `writer`, as another user where one is given. */
export function startWriter(writer: string, user?: { readonly uid: number; readonly gid: number }): Writing {
  const child = spawn(process.execPath, [writer], { ...user, cwd: path.dirname(writer) });
  const said: Said[] = [];
  const waiting = new Set<(line: Said) => void>();
  let rest = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString('latin1')}`.split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      const line = JSON.parse(Buffer.from(text, 'latin1').toString()) as Said;
      said.push(line);
      for (const hear of waiting) hear(line);
    }
  });
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdin.on('error', (error) => (complaint += String(error)));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal));
  });
  return {
    process: child,
    begin: (assignment) => void child.stdin.write(`${JSON.stringify(assignment)}\n`),
    until: (is) =>
      new Promise((resolve, reject) => {
        const hear = (line: Said): void => {
          if (!is(line)) return;
          waiting.delete(hear);
          resolve();
        };
        waiting.add(hear);
        void ended.then(() => reject(new Error(`the writer ended by itself: ${complaint}`)));
      }),
    said: () => said,
    kill: async () => {
      child.kill('SIGKILL');
      if ((await ended) !== 'SIGKILL') throw new Error(`the writer ended by itself: ${complaint}`);
    },
    ended,
  };
}

/** Takes what was said into what must be. Answers how many changes were acknowledged. */
export function takeIn(said: readonly Said[], expectations: Expectations): number {
  let acknowledged = 0;
  for (const line of said) {
    if ('begun' in line) expectations.begin(line.begun, line.after);
    if ('refused' in line && line.refused !== '') expectations.refuse(line.refused);
    if (!('acknowledged' in line)) continue;
    expectations.acknowledge(line.acknowledged);
    acknowledged += 1;
  }
  return acknowledged;
}

/** What the process was about to do when it said its last word of what it did to the files. */
export function lastAnnounced(said: readonly Said[]): Announcement | undefined {
  return said.findLast((line) => 'does' in line);
}
