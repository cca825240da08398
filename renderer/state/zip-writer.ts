// A .zip file that is made a file at a time, so that no more than one of them is at hand unpacked.
import type { Zip } from 'fflate';

export interface ZipWriter {
  /** A file under a name that is not taken: where it is, a number is put behind it. Text is written in UTF-8. */
  add(name: string, content: string): void;
  /** The whole, once all are in it. */
  end(): Blob;
}

/** All in one folder. */
export async function zipWriter(folder: string): Promise<ZipWriter> {
  const { strToU8, Zip, ZipDeflate } = await import('fflate');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let failure: unknown = null;
  const zip: Zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else parts.push(new Uint8Array(chunk));
  });
  const names = new Set<string>();
  return {
    add(name, content) {
      const file = new ZipDeflate(`${folder}/${freeName(name, names)}`);
      zip.add(file);
      file.push(strToU8(content), true);
    },
    end() {
      zip.end();
      if (failure) throw failure instanceof Error ? failure : new Error('The .zip file could not be made.');
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}

/** `a.html`, then `a (2).html`, and so on; file systems that take case for nothing are heeded. */
export function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]+)?$/su.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} (${String(number)})${extension}`;
  taken.add(free.toLowerCase());
  return free;
}
