// What the stages are given instead of reaching for it: time, randomness, hashing.

export interface Platform {
  /** Milliseconds since 1970, as Date.now. */
  now(): number;
  /** That many unpredictable bytes. */
  randomBytes(count: number): Uint8Array;
  /** SHA-256 in lower-case hexadecimal. */
  sha256(bytes: Uint8Array): string;
}
