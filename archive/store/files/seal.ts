// A seal on the small files that no journal speaks of: the SHA-256 of what they say, so that an altered one is told.
import { z } from 'zod';
import type { Platform } from '../../model/platform.ts';
import { sha256Schema } from '../../model/version.ts';
import { canonicalBytes, parseJson } from '../canonical-json.ts';
import { viewText } from '../views/view-file.ts';

const sealedSchema = z.looseObject({ seal: sha256Schema });

/** `data` with its seal: the SHA-256 of its canonical JSON. */
export function seal<T extends object>(data: T, sha256: Platform['sha256']): T & { readonly seal: string } {
  return { ...data, seal: sha256(canonicalBytes(data)) };
}

/** Whether `bytes` are, to the last of them, a sealed value as it was written. */
export function isSealed(bytes: Uint8Array, sha256: Platform['sha256']): boolean {
  const parsed = sealedSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return false;
  const { seal: found, ...data } = parsed.data;
  try {
    return sha256(canonicalBytes(data)) === found && new TextDecoder().decode(bytes) === viewText(parsed.data);
  } catch {
    // It nests beyond all bounds, or holds half a character: nothing of ours does.
    return false;
  }
}
