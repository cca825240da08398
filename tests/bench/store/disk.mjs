// How much room a folder takes.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} folder
 * @returns {{ bytes: number, allocated: number, files: number }} The lengths of the files in it and below; the room
 *   that the file system gives them (0 where it does not say), folders included; how many they are.
 */
export function roomOf(folder) {
  const room = { bytes: 0, allocated: allocatedFor(statSync(folder)), files: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const own = entry.isDirectory() ? roomOf(path) : roomOfFile(statSync(path));
    room.bytes += own.bytes;
    room.allocated += own.allocated;
    room.files += own.files;
  }
  return room;
}

/** @param {import('node:fs').Stats} stats */
function roomOfFile(stats) {
  return { bytes: stats.size, allocated: allocatedFor(stats), files: 1 };
}

/** @param {import('node:fs').Stats} stats */
function allocatedFor(stats) {
  // POSIX counts blocks of 512 bytes, whatever those of the file system are; Windows does not say.
  return (stats.blocks ?? 0) * 512;
}
