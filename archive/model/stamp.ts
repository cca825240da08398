// What checking a time stamp of a head statement came to: a value in every case, for stamps of every kind.
import { z } from 'zod';
import { instantSchema } from './capture.ts';
import { sha256Schema } from './version.ts';

export const stampKinds = ['rfc3161', 'opentimestamps'] as const;
export const stampKindSchema = z.enum(stampKinds);
export type StampKind = z.infer<typeof stampKindSchema>;

/**
 * - `valid`: all was checked, up to what the user gave to trust (a root certificate, a block header).
 * - `valid-untrusted-root`: all is in order within the stamp, but nothing that was given says who made it; anyone can
 *   make such a stamp, with any time.
 * - `to-check`: computed up to a block of a public chain; that the block is so remains to be looked up by hand.
 * - `pending`: a calendar has promised to put it into a chain, and the proof of that is not in the stamp yet.
 * - `wrong`: it is no stamp of this statement, or was altered, or its maker was not entitled to it.
 * - `unreadable`: it could not be checked; nothing is said of whether it is right.
 */
export const stampStatuses = ['valid', 'valid-untrusted-root', 'to-check', 'pending', 'wrong', 'unreadable'] as const;

/** Why the status is not `valid`, for programs and translations; `message` says the same with the particulars. */
export const stampReasons = [
  'not-a-stamp',
  'too-large',
  'malformed',
  'unsupported-algorithm',
  'unsupported-extension',
  'imprint-differs',
  'not-granted',
  'signer-missing',
  'signature-wrong',
  'signing-certificate-differs',
  'not-for-time-stamping',
  'not-valid-then',
  'chain-broken',
  'no-root-given',
  'other-root',
  'root-unreadable',
  'no-block-given',
  'block-unreadable',
  'block-differs',
  'not-in-a-chain-yet',
  'no-known-attestation',
] as const;
export type StampReason = (typeof stampReasons)[number];

const outcome = {
  status: z.enum(stampStatuses),
  /** Null exactly when the status is `valid`. */
  reason: z.enum(stampReasons).nullable(),
  /** For people, in English. */
  message: z.string(),
  /**
   * When the statement existed at the latest, as the stamp says; null where it says nothing that could be read. Only
   * as good as the status.
   */
  time: instantSchema.nullable(),
};

/** A certificate as it is shown: names after RFC 4514, `serial` and `sha256` (of the whole) in hexadecimal. */
export const stampCertificateSchema = z
  .object({
    subject: z.string(),
    issuer: z.string(),
    serial: z.string(),
    notBefore: instantSchema,
    notAfter: instantSchema,
    sha256: sha256Schema,
  })
  .readonly();
export type StampCertificate = z.infer<typeof stampCertificateSchema>;

/**
 * An RFC 3161 time-stamp token. `accuracy` is in seconds either way; `authority` the subject of the certificate that
 * signed; `policy` an object identifier; `serial` hexadecimal; `chain` goes from that certificate as far up as was
 * checked. Each is null (or empty) where it could not be read.
 */
export const rfc3161VerificationSchema = z
  .object({
    kind: z.literal('rfc3161'),
    ...outcome,
    accuracy: z.number().nonnegative().nullable(),
    authority: z.string().nullable(),
    policy: z.string().nullable(),
    serial: z.string().nullable(),
    chain: z.array(stampCertificateSchema).readonly(),
  })
  .readonly();
export type Rfc3161Verification = z.infer<typeof rfc3161VerificationSchema>;

/**
 * Where a path of an OpenTimestamps proof ends. `calendar` is an address to be shown, never fetched; `merkleRoot` is
 * what block `height` of that chain must have, in the byte order that explorers show; `tag` is that of an attestation
 * that is not known here.
 */
export const attestationSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pending'), calendar: z.string() }).readonly(),
  z
    .object({ type: z.enum(['bitcoin', 'litecoin']), height: z.int().nonnegative(), merkleRoot: sha256Schema })
    .readonly(),
  z.object({ type: z.literal('unknown'), tag: z.string() }).readonly(),
]);
export type Attestation = z.infer<typeof attestationSchema>;

/** The block whose header was given and fits; `hash` as explorers show it, `height` as the proof says. */
export const stampBlockSchema = z
  .object({ height: z.int().nonnegative(), hash: sha256Schema, merkleRoot: sha256Schema, time: instantSchema })
  .readonly();
export type StampBlock = z.infer<typeof stampBlockSchema>;

/** A detached OpenTimestamps proof: every path of it was computed, and `attestations` are their ends, in its order. */
export const openTimestampsVerificationSchema = z
  .object({
    kind: z.literal('opentimestamps'),
    ...outcome,
    attestations: z.array(attestationSchema).readonly(),
    block: stampBlockSchema.nullable(),
  })
  .readonly();
export type OpenTimestampsVerification = z.infer<typeof openTimestampsVerificationSchema>;

/** What is no stamp of a kind known here. */
const unknownStampSchema = z.object({ kind: z.literal('unknown'), ...outcome }).readonly();

export const stampVerificationSchema = z.discriminatedUnion('kind', [
  rfc3161VerificationSchema,
  openTimestampsVerificationSchema,
  unknownStampSchema,
]);
export type StampVerification = z.infer<typeof stampVerificationSchema>;
