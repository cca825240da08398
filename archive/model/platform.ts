// What the stages are given instead of reaching for it: time, randomness, hashing, cryptography.
import type { Subtle } from './subtle.ts';

export interface Platform {
  /** Milliseconds since 1970, as Date.now. */
  now(): number;
  /** That many unpredictable bytes. */
  randomBytes(count: number): Uint8Array;
  /** SHA-256 in lower-case hexadecimal. */
  sha256(bytes: Uint8Array): string;
  /**
   * Whether `signature` (Ed25519, RFC 8032) of `bytes` was made by `publicKey`, both in base64url without padding. False
   * also where one of them is none.
   */
  verifySignature(publicKey: string, signature: string, bytes: Uint8Array): boolean;
  /** For the signatures of others, in time stamps. */
  readonly subtle: Subtle;
}
