// Adds to files that are added to again and again: the handle stays open while that goes on, and no longer, since an open
// file keeps its disk from being unmounted. Knows nothing of what the files mean.
import { type BigIntStats, lstatSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './durable-folder.ts';
import { appendDurably, openToAppend } from './durable-writing.ts';

/** A file that nothing was added to for this many milliseconds is closed. */
const patience = 1_000;

interface Opened {
  readonly handle: FileHandle;
  readonly found: BigIntStats;
  /** Whether its name may not be durable yet. */
  isNew: boolean;
}

export class Appender {
  readonly #opened = new Map<string, Opened>();
  #underWay = 0;
  #idle: NodeJS.Timeout | undefined;

  /** Adds `bytes` to the end of `file` (absolute), which is made when absent; durable when it resolves. */
  async append(file: string, bytes: Uint8Array): Promise<void> {
    this.#underWay += 1;
    try {
      // With nothing waited for where it is open, so that the write is under way when the caller goes on.
      const opened = this.#standing(file) ?? (await this.#open(file));
      await appendDurably(opened.handle, bytes);
      if (opened.isNew) await syncFolder(path.dirname(file));
      opened.isNew = false;
    } catch (error) {
      await this.release(file).catch(() => undefined);
      throw error;
    } finally {
      this.#underWay -= 1;
      this.#idle = this.#idle?.refresh() ?? setTimeout(() => this.#releaseIdle(), patience).unref();
    }
  }

  /** Closes `file`, if it is open: to be called before another takes its place, or it is removed. */
  async release(file: string): Promise<void> {
    const opened = this.#opened.get(file);
    this.#opened.delete(file);
    await opened?.handle.close();
  }

  /** Closes all files. What is still added to one of them is waited for. */
  async releaseAll(): Promise<void> {
    clearTimeout(this.#idle);
    this.#idle = undefined;
    await Promise.allSettled([...this.#opened.keys()].map((file) => this.release(file)));
  }

  #releaseIdle(): void {
    this.#idle = undefined;
    if (this.#underWay === 0) void this.releaseAll();
  }

  /** The handle of `file`, unless somebody put another file in its place, or took it away. */
  #standing(file: string): Opened | undefined {
    const opened = this.#opened.get(file);
    if (opened === undefined) return undefined;
    const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
    return found?.ino === opened.found.ino && found.dev === opened.found.dev ? opened : undefined;
  }

  async #open(file: string): Promise<Opened> {
    await this.release(file);
    const handle = await openToAppend(file);
    const found = await handle.stat({ bigint: true });
    const opened = { handle, found, isNew: found.size === 0n };
    this.#opened.set(file, opened);
    return opened;
  }
}
