// Hands a finished file to the reader, by the browser's own way of saving.
import type { ExportedFile } from '../../archive/model/exported-file.ts';

/** Starts a download of `file`; the host asks where to put it, or puts it where downloads go. */
export function saveFile({ fileName, mediaType, content }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own hold on the blob once it has begun; a minute is more than enough for that.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
