// Checks a time stamp of a head statement, of whatever kind its bytes are. Nothing is fetched.
import type { StampKind, StampVerification } from '../model/stamp.ts';
import { isProof } from './opentimestamps-proof.ts';
import type { StampCrypto } from './stamp-crypto.ts';
import { verifyOpenTimestamps } from './verify-opentimestamps.ts';
import { verifyRfc3161 } from './verify-rfc3161.ts';

export interface VerifyStampOptions {
  /** Files of certificates to trust, in PEM (any number in one) or DER. */
  readonly roots?: readonly Uint8Array[];
  /** The header of the Bitcoin block that a proof names: 80 bytes in hexadecimal. */
  readonly blockHeader?: string;
}

/** The largest stamp that is read, in bytes. A token with its certificates has some 6,000, a proof some 2,000. */
const largest: Readonly<Record<StampKind, number>> = { rfc3161: 256 * 1024, opentimestamps: 64 * 1024 };

/** What these bytes seem to be, by how they begin; null for neither. They may still turn out unreadable. */
export function stampKindOf(stamp: Uint8Array): StampKind | null {
  if (isProof(stamp)) return 'opentimestamps';
  return stamp[0] === 0x30 ? 'rfc3161' : null;
}

/**
 * Says what `stamp` proves of `statement`, in a value whatever the bytes are. `valid` means up to what `options` gave
 * to trust: without a root or a block header, no stamp is.
 * @param statement The bytes that were stamped, by their SHA-256.
 */
export async function verifyStamp(
  crypto: StampCrypto,
  statement: Uint8Array,
  stamp: Uint8Array,
  options: VerifyStampOptions = {},
): Promise<StampVerification> {
  const kind = stampKindOf(stamp);
  if (kind === null) {
    const message = 'It is neither an answer of a time-stamping authority nor an OpenTimestamps proof.';
    return { kind: 'unknown', status: 'unreadable', reason: 'not-a-stamp', message, time: null };
  }
  if (stamp.length > largest[kind]) {
    const message = `It is larger than any stamp is: ${stamp.length} bytes, and ${largest[kind]} are read.`;
    return { kind: 'unknown', status: 'unreadable', reason: 'too-large', message, time: null };
  }
  return kind === 'rfc3161'
    ? verifyRfc3161(crypto, statement, stamp, options.roots ?? [])
    : verifyOpenTimestamps(crypto, statement, stamp, options.blockHeader ?? null);
}
