// Writes to files that are durable when they are done, with as few calls as the system needs for it: each call is a wait
// for a thread, and these together took longer than the disk did. Knows nothing of what the files mean.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

const { O_APPEND, O_CREAT, O_DSYNC, O_EXCL, O_SYNC, O_WRONLY } = constants;

/**
 * Whether a file can be opened so that each write to it returns when fsync or fdatasync after it would. Linux says so
 * (open(2)); macOS leaves the bytes in the disk's own cache then, and Windows has no such flags.
 */
const syncsItself = process.platform === 'linux';

/** Makes the file, which must not be there; its bytes are durable then, its name is not. */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, syncsItself ? O_WRONLY | O_CREAT | O_EXCL | O_SYNC : 'wx');
  try {
    await writeAll(handle, bytes);
    // What is empty was not written at all.
    if (!syncsItself || bytes.length === 0) await handle.sync();
  } finally {
    await closed(handle);
  }
}

/**
 * Closes a file whose bytes are durable: nothing can fail that matters any more, so it is only waited for where an open
 * file could not be renamed.
 */
async function closed(handle: FileHandle): Promise<void> {
  const closing = handle.close();
  if (process.platform === 'win32') await closing;
  else closing.catch(() => undefined);
}

/** A handle for `appendDurably`; the file is made where it is absent. */
export function openToAppend(file: string): Promise<FileHandle> {
  return open(file, syncsItself ? O_WRONLY | O_CREAT | O_APPEND | O_DSYNC : 'a');
}

/** Adds to the end of a file that `openToAppend` opened. */
export async function appendDurably(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  await writeAll(handle, bytes);
  if (!syncsItself) await handle.datasync();
}

/** In one call where the system takes all at once, so that there is but one sync. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
}
