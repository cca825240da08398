// archive.json: what makes a folder an archive, and the number of the format that everything in it is in.
import { z } from 'zod';
import { instantSchema } from '../../model/capture.ts';
import type { Platform } from '../../model/platform.ts';
import { fail, ok, type Failure, type Result } from '../../model/result.ts';
import { sha256Schema } from '../../model/version.ts';
import { seal } from './seal.ts';
import type { Storage } from '../storage.ts';
import { viewFile } from '../views/view-file.ts';

/** The format that this program reads and writes. */
export const currentFormat = 4;

export const archiveFilePath = 'archive.json';

export const archiveFileSchema = z
  .object({
    type: z.literal('variorum-archive'),
    format: z.int().positive(),
    id: z.uuid(),
    created: instantSchema,
    seal: sha256Schema,
  })
  .readonly();
export type ArchiveFile = z.infer<typeof archiveFileSchema>;

/** A later format may add what it likes, but says its number in the same place. */
const anyFormatSchema = z.object({ type: z.literal('variorum-archive'), format: z.int().positive() });

/** What archive.json says of any format; undefined when there is no such file. */
export async function readFormat(storage: Storage, location: string): Promise<Result<number | undefined>> {
  const file = viewFile<unknown>(storage, archiveFilePath, { parse: (json) => json ?? null });
  await file.read();
  if (file.data === null && (await storage.size(archiveFilePath)) === undefined) return ok(undefined);
  const known = anyFormatSchema.safeParse(file.data);
  return known.success ? ok(known.data.format) : damagedArchiveFile(location);
}

/** archive.json of the current format. */
export async function readArchiveFile(storage: Storage, location: string): Promise<Result<ArchiveFile>> {
  const file = archiveFile(storage);
  await file.read();
  return file.data === null ? damagedArchiveFile(location) : ok(file.data);
}

/** Makes archive.json, or makes it again with another format number. */
export async function writeArchiveFile(
  storage: Storage,
  { format, id, created }: Omit<ArchiveFile, 'type' | 'seal'>,
  sha256: Platform['sha256'],
): Promise<void> {
  const file = archiveFile(storage);
  file.data = seal({ type: 'variorum-archive' as const, format, id, created }, sha256);
  await file.write();
}

/** What the JSON of an archive.json says; undefined where it is none of the current shape. */
export function parseArchiveFile(json: unknown): ArchiveFile | undefined {
  const parsed = archiveFileSchema.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}

function archiveFile(storage: Storage): ReturnType<typeof viewFile<ArchiveFile>> {
  return viewFile<ArchiveFile>(storage, archiveFilePath, { parse: (json) => parseArchiveFile(json) ?? null });
}

/** The failure for an archive.json that is not what it was. */
export function damagedArchiveFile(location: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'archive-damaged',
    `${archiveFilePath} in ${location} cannot be read: it is not the description of an archive any more.`,
    'Put the file back from a copy of the archive. Everything else in the folder is as it was.',
    { file: archiveFilePath, folder: location },
  );
}
