// Time, randomness, hashing and the checking of signatures from Node.
import { createHash, randomBytes } from 'node:crypto';
import type { Platform } from '../model/platform.ts';
import { verifySignature } from './ed25519.ts';

export const nodePlatform: Platform = {
  now: () => Date.now(),
  randomBytes: (count) => randomBytes(count),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  verifySignature,
};
