// The cryptography that this stage is given: SHA-256 and the signatures of Web Cryptography, both the platform's.
import type { Platform } from '../model/platform.ts';

export type StampCrypto = Pick<Platform, 'sha256' | 'subtle'>;
