// The built command line in this process: as in one of its own, with streams, a folder and an environment that are its
// own, but started in no time. One command at a time. What only a process can show, such as signals, pipes, and that it
// ends by itself, is not seen here.
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../out/cli/main.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly folder: string;
  /** Added to what this process has. */
  readonly env: Readonly<Record<string, string>>;
  readonly input: string | Uint8Array;
}

let turn: Promise<unknown> = Promise.resolve();

/** Runs a command once those that were asked for before have ended; rejects only where the command line itself throws. */
export function runInProcess(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const outcome = turn.then(() => runNow(args, surroundings));
  turn = outcome.catch(() => undefined);
  return outcome;
}

async function runNow(args: readonly string[], { folder, env, input }: Surroundings): Promise<Outcome> {
  const { main } = (await import(built)) as { main: (args: readonly string[]) => Promise<void> };
  const said = { stdout: new Said(), stderr: new Said() };
  const streams = { ...said, stdin: Readable.from(input.length > 0 ? [Buffer.from(input)] : []) };
  const own = Object.keys(streams).map((name) => [name, Object.getOwnPropertyDescriptor(process, name)] as const);
  const before = { folder: process.cwd(), env: { ...process.env }, exitCode: process.exitCode };
  process.chdir(folder);
  Object.assign(process.env, env);
  for (const [name, value] of Object.entries(streams))
    Object.defineProperty(process, name, { value, configurable: true });
  process.exitCode = undefined;
  try {
    await main(args);
    return { code: Number(process.exitCode ?? 0), stdout: said.stdout.text, stderr: said.stderr.text };
  } finally {
    process.exitCode = before.exitCode;
    for (const [name, descriptor] of own) if (descriptor) Object.defineProperty(process, name, descriptor);
    for (const name of Object.keys(env)) restore(name, before.env[name]);
    process.chdir(before.folder);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}

/** Keeps what is written to it, as a pipe to somebody who reads all of it at once. */
class Said extends Writable {
  readonly #chunks: Buffer[] = [];

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }
}
