// Folders that are there to stay: made so that a power cut takes neither them nor the names in them. Knows nothing of
// what they hold.
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

/** Makes `folder` (absolute) and the parents that it lacks, each durable in its own parent. */
export async function makeFolder(folder: string, options: { readonly mode?: number } = {}): Promise<void> {
  const first = await mkdir(folder, { ...options, recursive: true });
  for (let made = folder; first !== undefined && made.length >= first.length; made = path.dirname(made)) {
    await syncFolder(path.dirname(made));
  }
}

/** Makes the names in a folder durable. Windows has no such call and needs none: NTFS journals its names. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    // Nothing that it could still tell would matter.
    handle.close().catch(() => undefined);
  }
}
