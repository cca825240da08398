// What a repair needs of a storage beyond the common: to move a thing that cannot be read, such as a link.
import type { Storage } from '../storage.ts';

export interface RepairStorage extends Storage {
  /**
   * Moves whatever is called `from` (a file, a link, a pipe, a folder that stands where a file should) to `to`, where
   * nothing may be yet. Atomic and durable; nothing is followed on the way. Rejects with a `StorageError`.
   */
  move(from: string, to: string): Promise<void>;
}
