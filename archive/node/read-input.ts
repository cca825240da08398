// Files and standard input as documents to import, bounded in size; what cannot be read is named, with the way out.
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { largestDocument } from '../contract.ts';
import { fail, type Failure, ok, type Result } from '../model/result.ts';

/** A file's bytes with the name it goes by in the archive. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const largestInWords = `${largestDocument / 1024 / 1024} MiB`;

/** The bytes of a file. Its size is looked at before anything is read, and once more while reading. */
export async function readInputFile(path: string): Promise<Result<InputFile>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      return fail('unreadable', `${path} is a folder.`, 'Name the files in it, such as FOLDER/*.html.', { file: path });
    }
    if (found.size > largestDocument) return tooLarge(path, found.size);
    const file = await open(path);
    try {
      return await readBounded(path, file.createReadStream({ autoClose: false }));
    } finally {
      await file.close();
    }
  } catch (error) {
    return { ok: false, error: unreadable(path, error) };
  }
}

/** What is piped or typed into the process, as one file. */
export async function readStandardInput(): Promise<Result<InputFile>> {
  return readBounded('standard input', process.stdin);
}

async function readBounded(path: string, stream: AsyncIterable<Buffer>): Promise<Result<InputFile>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > largestDocument) return tooLarge(path, length);
    chunks.push(chunk);
  }
  return ok({ name: basename(path), bytes: Buffer.concat(chunks) });
}

function tooLarge(path: string, size: number): Result<never> {
  return fail(
    'too-large',
    `${path} is too large for an article: it has ${Math.ceil(size / 1024 / 1024)} MiB, and ${largestInWords} is the limit.`,
    'Import the article alone, as text or as a saved page.',
    { file: path, limit: largestDocument },
  );
}

const reasons: Readonly<Record<string, { readonly what: string; readonly remedy: string }>> = {
  ENOENT: { what: 'does not exist', remedy: 'Check its name and the folder you are in.' },
  ENOTDIR: { what: 'does not exist', remedy: 'Check its name and the folder you are in.' },
  EACCES: { what: 'may not be read by you', remedy: 'Change its permissions, or copy it to a folder of yours.' },
  EPERM: { what: 'may not be read by you', remedy: 'Change its permissions, or copy it to a folder of yours.' },
};

/** Why a file could not be read, and what to do. */
export function unreadable(path: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  const known = reasons[code] ?? { what: `could not be read: ${reason}`, remedy: 'Check the disk that it is on.' };
  return fail('unreadable', `${path} ${known.what}.`, known.remedy, { file: path, reason: code || reason }).error;
}
