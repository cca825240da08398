// Node's file system with someone looking on: each call that changes files is told as it begins and again when it is
// done. What it cannot tell it refuses, so that whoever looks on misses nothing. Does all that is asked for real.
import { constants } from 'node:fs';
import type * as nodeFiles from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

type Files = typeof nodeFiles;

/** Something that is done to the file system. A handle is the number of the `open` that it came from. */
export type FileStep =
  | { readonly does: 'open'; readonly handle: number; readonly path: string; readonly flags: string }
  /** `at` is an offset in bytes, or undefined: where the handle stands. */
  | { readonly does: 'write'; readonly handle: number; readonly bytes: Uint8Array; readonly at: number | undefined }
  | { readonly does: 'cut'; readonly handle: number; readonly length: number }
  | { readonly does: 'sync'; readonly handle: number }
  | { readonly does: 'cut path'; readonly path: string; readonly length: number }
  | { readonly does: 'make folder'; readonly path: string }
  | { readonly does: 'rename'; readonly path: string; readonly to: string }
  | { readonly does: 'remove'; readonly path: string };

/** Is told when a step begins; what it answers is called when the step is done, and not when it failed. */
export type FileWatcher = (step: FileStep) => () => void;

/** What changes nothing, or nothing that outlasts a crash. */
const harmless = new Set(['access', 'lstat', 'opendir', 'readFile', 'readdir', 'realpath', 'stat', 'statfs', 'utimes']);
const harmlessOnHandles = new Set(['close', 'read', 'readFile', 'readLines', 'readv', 'stat', 'utimes']);

type Call = (...args: never[]) => Promise<unknown>;

/** `real` with `watch` looking on. */
export function watchedFiles(real: Files, watch: FileWatcher): Files {
  let handles = 0;
  const told = async <T>(step: FileStep, work: Promise<T>, done = watch(step)): Promise<T> => {
    const value = await work;
    done();
    return value;
  };
  const watched = {
    open: async (path: string, flags: string | number = 'r', mode?: number) => {
      const step: FileStep = { does: 'open', handle: (handles += 1), path, flags: spelled(flags) };
      return watchedHandle(await told(step, real.open(path, flags, mode)), step.handle, syncsItself(flags), watch);
    },
    mkdir: (path: string, options?: object) => told({ does: 'make folder', path }, real.mkdir(path, options)),
    rename: (path: string, to: string) => told({ does: 'rename', path, to }, real.rename(path, to)),
    rm: (path: string, options?: { readonly recursive?: boolean }) => {
      if (options?.recursive === true) throw new Error('watched files do not tell what is removed with a folder');
      return told({ does: 'remove', path }, real.rm(path, options));
    },
    rmdir: (path: string) => told({ does: 'remove', path }, real.rmdir(path)),
    unlink: (path: string) => told({ does: 'remove', path }, real.unlink(path)),
    truncate: (path: string, length = 0) => told({ does: 'cut path', path, length }, real.truncate(path, length)),
    writeFile: async (path: string, data: string | Uint8Array, options?: { readonly flag?: string }) => {
      const handle = await watched.open(path, options?.flag ?? 'w');
      try {
        await handle.writeFile(data);
      } finally {
        await handle.close();
      }
    },
  };
  const refused = Object.entries(real)
    .filter(([name, call]) => typeof call === 'function' && !harmless.has(name))
    .map(([name]) => [name, unknown(name)] as const);
  const all = { ...real, ...(Object.fromEntries(refused) as object), ...watched };
  return { ...all, default: all } as unknown as Files;
}

/** Flags that were given as a number, as Node spells them; without those of a sync. */
function spelled(flags: string | number): string {
  if (typeof flags === 'string') return flags;
  const { O_APPEND, O_CREAT, O_DSYNC, O_EXCL, O_SYNC, O_WRONLY } = constants;
  const how = flags & ~(O_SYNC | O_DSYNC);
  if (how === (O_WRONLY | O_CREAT | O_APPEND)) return 'a';
  if (how === (O_WRONLY | O_CREAT | O_EXCL)) return 'wx';
  throw new Error(`watched files do not know the flags ${String(flags)}: teach them`);
}

/** Whether each write to a file so opened is synced when it is done. O_SYNC has the bit of O_DSYNC too. */
function syncsItself(flags: string | number): boolean {
  return typeof flags === 'number' && (flags & constants.O_DSYNC) !== 0;
}

/** A write to a handle that `syncsItself` is told as two steps: a power cut may come before it was synced. */
function watchedHandle(real: FileHandle, handle: number, syncsItself: boolean, watch: FileWatcher): FileHandle {
  const told =
    (call: Call, stepOf: (...args: never[]) => FileStep): Call =>
    async (...args) => {
      const step = stepOf(...args);
      const done = watch(step);
      const value = await call(...args);
      done();
      if (syncsItself && step.does === 'write') watch({ does: 'sync', handle })();
      return value;
    };
  const steps: Readonly<Record<string, (...args: never[]) => FileStep>> = {
    sync: () => ({ does: 'sync', handle }),
    datasync: () => ({ does: 'sync', handle }),
    truncate: (length = 0) => ({ does: 'cut', handle, length }),
    writeFile: (data: string | Uint8Array) => ({ does: 'write', handle, bytes: bytesOf(data), at: undefined }),
    appendFile: (data: string | Uint8Array) => ({ does: 'write', handle, bytes: bytesOf(data), at: undefined }),
    write: (data: string | Uint8Array, offset = 0, length = data.length - offset, at?: number | null) => ({
      does: 'write',
      handle,
      bytes: bytesOf(data).slice(offset, offset + length),
      at: at ?? undefined,
    }),
  };
  return new Proxy(real, {
    get: (_, name) => {
      const value: unknown = Reflect.get(real, name, real);
      if (typeof value !== 'function' || typeof name === 'symbol') return value;
      const call = value.bind(real) as Call;
      const stepOf = steps[name];
      if (stepOf !== undefined) return told(call, stepOf);
      return harmlessOnHandles.has(name) ? call : unknown(name);
    },
  });
}

/** A copy: the caller's buffer may have other bytes by the time they are looked at. */
function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data.slice();
}

function unknown(name: string): () => never {
  return () => {
    throw new Error(`watched files do not know what ${name} does: teach them`);
  };
}
