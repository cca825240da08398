// Tells whether two paths name one folder: an archive has one window, however it was named.
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The path of the folder that `path` names, absolute and with no link in it; of one that is yet to be made, too. */
export function folderIdentity(path: string): string {
  const absolute = resolve(path);
  return realPath(absolute) ?? join(realPath(dirname(absolute)) ?? dirname(absolute), basename(absolute));
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
