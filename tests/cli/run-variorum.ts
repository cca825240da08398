// The built command line as people run it, with an archive in a temporary folder: each command in this process, or in one
// of its own where the process is what is tested.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Outcome, runInProcess } from './in-process.ts';

const file = fileURLToPath(new URL('../../out/cli/variorum.js', import.meta.url));

export interface Workplace {
  /** A temporary folder, in which the commands run. */
  readonly folder: string;
  /** The archive that the commands use; not there at first. */
  readonly archive: string;
  run(args: readonly string[], input?: string | Uint8Array): Promise<Outcome>;
  /** The same in a process of its own. */
  runAlone(args: readonly string[], input?: string | Uint8Array): Promise<Outcome>;
  /** Runs with --json and gives what was printed. */
  json(args: readonly string[]): Promise<unknown>;
  /** Starts a command that is still running when this returns. */
  start(args: readonly string[]): ChildProcess;
  /** Ends what is still running and takes the folder away. */
  leave(): Promise<void>;
}

/** A place to run commands in, with nothing of the person's own in reach. */
export async function workplace(): Promise<Workplace> {
  if (!existsSync(file)) throw new Error('The command line is not built; npm run build makes it.');
  const folder = await mkdtemp(join(tmpdir(), 'variorum-cli-'));
  const archive = join(folder, 'archive');
  const own = { VARIORUM_ARCHIVE: archive, XDG_CONFIG_HOME: folder, HOME: folder, TZ: 'UTC' };
  const env = { ...process.env, ...own };
  const running = new Map<ChildProcess, Promise<unknown>>();
  const start = (args: readonly string[]): ChildProcess => {
    const child = spawn(process.execPath, [file, ...args], { cwd: folder, env });
    running.set(
      child,
      new Promise((resolve) => child.on('close', resolve)).then(() => running.delete(child)),
    );
    return child;
  };
  const run = (args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> =>
    runInProcess(args, { folder, env: own, input });
  const runAlone = (args: readonly string[], input?: string | Uint8Array): Promise<Outcome> => {
    const child = start(args);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    return ended(child);
  };
  return {
    folder,
    archive,
    run,
    runAlone,
    start,
    async json(args) {
      const { code, stdout, stderr } = await run([...args, '--json']);
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
      return JSON.parse(stdout) as unknown;
    },
    async leave() {
      for (const child of running.keys()) child.kill('SIGKILL');
      await Promise.all(running.values());
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for a process to end, and gives what it said. */
export function ended(child: ChildProcess): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** Waits for a process to write a line that matches, and gives the match. */
export function says(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said += text;
      const match = pattern.exec(said);
      if (match) resolve(match);
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.on('close', (code) => reject(new Error(`ended with ${code} and said: ${said}`)));
  });
}
