// Versions and originals: files named for the SHA-256 of their bytes, written once. A file is checked against its name
// whenever it is read.
import type { EventBody } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { fail, ok, type Failure, type Result } from '../../model/result.ts';
import { type Sha256, type VersionContent, versionContentSchema } from '../../model/version.ts';
import { canonicalBytes, parseJson } from '../canonical-json.ts';
import type { Storage, StoredFile } from '../storage.ts';

const encoder = new TextEncoder();

export function versionPath(id: Sha256): string {
  return `versions/${id.slice(0, 2)}/${id}.json`;
}

export function originalPath(id: Sha256): string {
  return `originals/${id.slice(0, 2)}/${id}`;
}

/** The hash that a content path is named for; undefined where the path has not the shape of one. */
export function contentNamed(path: string): Sha256 | undefined {
  if (path.startsWith('stamps/')) return /^stamps\/([0-9a-f]{64})\.(?:json|tsr|ots)$/.exec(path)?.[1];
  // An archive has a million of them: taken apart in half the time that an expression takes.
  const isVersion = path.startsWith('versions/') && path.endsWith('.json');
  if (!isVersion && !path.startsWith('originals/')) return undefined;
  const start = path.indexOf('/') + 4;
  const id = isVersion ? path.slice(start, -'.json'.length) : path.slice(start);
  return isSha256(id) && path[start - 1] === '/' && path.startsWith(id.slice(0, 2), start - 3) ? id : undefined;
}

function isSha256(text: string): boolean {
  if (text.length !== 64) return false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isHex = (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66);
    if (!isHex) return false;
  }
  return true;
}

/** The name of a version: the SHA-256 of its content in canonical JSON. */
export function nameVersion(content: VersionContent, sha256: Platform['sha256']): Sha256 {
  return sha256(canonicalBytes(content));
}

/** SHA-256 of a text in UTF-8: tells that the same text was seen again, whatever its blocks. */
export function textHash(text: string, sha256: Platform['sha256']): Sha256 {
  return sha256(encoder.encode(text));
}

/** A version as the file that keeps it, with its name. */
export function versionFile(content: VersionContent, sha256: Platform['sha256']): StoredFile & { readonly id: Sha256 } {
  const bytes = canonicalBytes(content);
  const id = sha256(bytes);
  return { id, path: versionPath(id), bytes };
}

/** An original as the file that keeps it, with its name. */
export function originalFile(bytes: Uint8Array, sha256: Platform['sha256']): StoredFile & { readonly id: Sha256 } {
  const id = sha256(bytes);
  return { id, path: originalPath(id), bytes };
}

type CapturedEvent = Extract<EventBody, { type: 'version-captured' }>;

/**
 * Whether what was captured is nothing but the version's text in UTF-8. The original then needs no file of its own: the
 * version gives it, byte for byte.
 */
export function isTextItself({ capture, textSha256 }: CapturedEvent): boolean {
  return capture.original.sha256 === textSha256;
}

/** A version's content: `not-found` when there is no such file, `archive-damaged` when its bytes do not match its name. */
export async function readVersion(
  storage: Storage,
  id: Sha256,
  sha256: Platform['sha256'],
): Promise<Result<VersionContent>> {
  const path = versionPath(id);
  const bytes = await storage.read(path);
  if (bytes === undefined) return missing(path);
  if (sha256(bytes) !== id) return damaged(path);
  const content = versionContentSchema.safeParse(parseJson(bytes));
  return content.success ? ok(content.data) : damaged(path);
}

/** An original's bytes, with the same failures as `readVersion`. */
export async function readOriginal(
  storage: Storage,
  id: Sha256,
  sha256: Platform['sha256'],
): Promise<Result<Uint8Array>> {
  const path = originalPath(id);
  const bytes = await storage.read(path);
  if (bytes === undefined) return missing(path);
  return sha256(bytes) === id ? ok(bytes) : damaged(path);
}

function missing(path: string): { readonly ok: false; readonly error: Failure } {
  return fail('not-found', `There is no ${path} in this archive.`, 'Check the identifier, or verify the archive.', {
    file: path,
  });
}

function damaged(path: string): { readonly ok: false; readonly error: Failure } {
  return fail(
    'archive-damaged',
    `${path} is not what it was when it was captured: its SHA-256 is not its name.`,
    'Put the file back from a copy of the archive, then verify the archive.',
    { file: path },
  );
}
