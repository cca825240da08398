// Hands a folder to the reader as one .zip file, since a browser saves files and no folders.
import type { ExportedFolder } from '../../archive/contract.ts';
import { fromBase64 } from '../../archive/model/base64.ts';
import { saveFile } from './save-file.ts';

/** The folder as the bytes of a .zip file, with the folder itself in it. */
export async function zipOf({
  folder,
  files,
}: Pick<ExportedFolder, 'folder' | 'files'>): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate');
  const entries = Object.fromEntries(files.map(({ path, content }) => [`${folder}/${path}`, fromBase64(content)]));
  return new Uint8Array(zipSync(entries));
}

/** Starts a download of the folder; the host asks where to put it. */
export async function saveFolder(folder: ExportedFolder): Promise<void> {
  saveFile({ fileName: `${folder.folder}.zip`, mediaType: 'application/zip', content: await zipOf(folder) });
}
