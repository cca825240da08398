// What an archive is given in the harness page: a clock that stands nearly still and chance that always falls alike, so that
// the page is the same whenever it is looked at.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Platform } from '../../../archive/model/platform.ts';

/** Begins at `start`, in milliseconds since 1970, and goes on by a second whenever it is asked. */
export function pagePlatform(start: number): Platform {
  let now = start;
  let seed = 1;
  return {
    now: () => (now += 1000),
    randomBytes: (count) =>
      Uint8Array.from({ length: count }, () => {
        // Numerical Recipes' linear congruential generator: chance that only has to be the same each time.
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return seed >>> 24;
      }),
    sha256: (bytes) => bytesToHex(sha256(bytes)),
    verifySignature: () => false,
    subtle: crypto.subtle,
  };
}
