// The seam between the archive and whatever keeps its files. Paths are relative to the archive's folder, with forward
// slashes. Knows nothing of what the files mean.

/** A file to be written whole. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Where an archive's files are kept. Every method rejects with a `StorageError` and with nothing else.
 *
 * What has resolved is durable: it survives the process being killed and the power failing at any later moment.
 */
export interface Storage {
  /** The bytes of `path` from the offset `start` on, up to `end` (not included); undefined when there is no such file. */
  read(path: string, start?: number, end?: number): Promise<Uint8Array | undefined>;
  /** The length of `path` in bytes; undefined when there is no such file. */
  size(path: string): Promise<number | undefined>;
  /** The SHA-256 of each of `paths`, in their order: far faster over many small files than reading them one by one. */
  digest(paths: readonly string[]): Promise<readonly Digest[]>;
  /** `folder` and folders in it, those further down only as far as is told in no time; none when there is no such folder. */
  folders(folder: string): Promise<readonly Folder[]>;
  /** The SHA-256 of each file that is directly in one of `folders` by now: faster yet, since nobody puts paths together. */
  digestFolders(folders: readonly Folder[]): Promise<readonly FolderDigests[]>;
  /**
   * Writes whole files. Each is, whatever happens, its complete old self or its complete new one: this only once `after`
   * has resolved, where that is given, and not where it rejects, as the writing does then.
   */
  write(files: readonly StoredFile[], after?: Promise<unknown>): Promise<void>;
  /** Adds to the end of `path`, which is made when absent. An interrupted append may leave a part of `bytes`. */
  append(path: string, bytes: Uint8Array): Promise<void>;
  /** Cuts `path` down to its first `length` bytes. */
  truncate(path: string, length: number): Promise<void>;
  /** Removes a file; one that is absent is no error. */
  remove(path: string): Promise<void>;
  /**
   * The paths of all files under `folder` ('' for all), in no particular order; none when there is no such folder. What is
   * under one of the folders `but` is left out.
   */
  list(folder: string, but?: readonly string[]): Promise<readonly string[]>;
}

/** A folder of files. */
export interface Folder {
  readonly path: string;
  /** About how many files are directly in it. */
  readonly files: number;
}

/** The files directly in a folder: their names, and in the same places their digests. */
export interface FolderDigests {
  readonly path: string;
  readonly names: readonly string[];
  readonly digests: readonly Digest[];
  /** The paths of folders in it that were not known before. */
  readonly folders: readonly string[];
}

/** A SHA-256 in lower-case hexadecimal, undefined where there is no such file, or why it could not be read. */
export type Digest = string | undefined | StorageError;

export type StorageErrorCode = 'disk-full' | 'read-only' | 'unreadable' | 'locked';

/** Why a file could not be read or written. `reason` is the system's own word for it, such as "EIO". */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  readonly path: string;
  readonly reason: string;

  constructor(code: StorageErrorCode, path: string, reason: string) {
    super(`${path}: ${code} (${reason})`);
    this.name = 'StorageError';
    this.code = code;
    this.path = path;
    this.reason = reason;
  }
}
