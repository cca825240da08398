// What Node throws when it cannot read or write a file, as the archive tells it.
import { StorageError } from '../store/storage.ts';

/** Runs `work`, turning what Node throws into a `StorageError` that names the archive's path `target`. */
export async function translated<T>(target: string, doing: 'read' | 'write', work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translateError(error, target, doing);
  }
}

/** The `StorageError` that stands for `error`; `error` itself where it is one, or is nothing of a file's. */
export function translateError(error: unknown, target: string, doing: 'read' | 'write'): unknown {
  const reason = reasonOf(error);
  if (error instanceof StorageError || reason === undefined) return error;
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return new StorageError('disk-full', target, reason);
  const refused = reason === 'EROFS' || reason === 'EACCES' || reason === 'EPERM';
  return new StorageError(refused && doing === 'write' ? 'read-only' : 'unreadable', target, reason);
}

/** The system's own word for what went wrong, such as "ENOENT". */
export function reasonOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What `work` gives; undefined where there is no such file or folder. */
export async function whenPresent<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (reasonOf(error) === 'ENOENT' || reasonOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
