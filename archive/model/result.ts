// Outcomes are values: what a call answers, and the closed union of what can go wrong.
import { z } from 'zod';

export const errorCodes = [
  'invalid-input',
  'not-found',
  'purged',
  'empty-file',
  'binary-file',
  'wrong-encoding',
  'too-large',
  'unreadable',
  'no-article-found',
  'not-an-archive',
  'archive-newer',
  'archive-locked',
  'archive-damaged',
  'read-only',
  'disk-full',
  'cancelled',
  'closed',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/**
 * What went wrong, for programs (`code`) and for people: `message` says what happened and names the thing, `remedy`
 * what can be done. `details` holds the values that a translated message needs (file, pid, host, limit …).
 */
export const failureSchema = z
  .object({
    code: z.enum(errorCodes),
    message: z.string(),
    remedy: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .readonly();
export type Failure = z.infer<typeof failureSchema>;

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** A good outcome. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A bad outcome. */
export function fail(
  code: ErrorCode,
  message: string,
  remedy: string,
  details?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: details ? { code, message, remedy, details } : { code, message, remedy } };
}
