// Time, randomness, hashing and cryptography from Node.
import { hash, randomBytes, webcrypto } from 'node:crypto';
import type { Platform } from '../model/platform.ts';
import { verifySignature } from './ed25519.ts';

export const nodePlatform: Platform = {
  now: () => Date.now(),
  randomBytes: (count) => randomBytes(count),
  sha256: (bytes) => hash('sha256', bytes),
  verifySignature,
  subtle: webcrypto.subtle,
};
