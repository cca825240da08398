// Hands a finished file to the reader, by the browser's own way of saving.

/** A file to save; text is written in UTF-8. */
export interface FileToSave {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer> | Blob;
}

/** Starts a download of `file`; the host asks where to put it, or puts it where downloads go. */
export function saveFile({ fileName, mediaType, content }: FileToSave): void {
  const type = typeof content === 'string' ? `${mediaType};charset=utf-8` : mediaType;
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own hold on the blob once it has begun; a minute is more than enough for that.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
