// A Bitcoin block header: 80 bytes that a user looked up. It cannot be told here that it is in the chain everyone has.
import { fromHex, toHex } from './hex.ts';
import type { StampCrypto } from './stamp-crypto.ts';

/** Hashes in the byte order that explorers show; `time` in milliseconds since 1970. */
export interface BlockHeader {
  readonly hash: string;
  readonly merkleRoot: string;
  readonly time: number;
}

/** The easiest target that Bitcoin ever had, that of its first block. */
const easiest = 0xffffn << 208n;

/** Null where `hex` is not 80 bytes, or where they bear no proof of work by Bitcoin's rules: then they are no block's. */
export function readBlockHeader(crypto: Pick<StampCrypto, 'sha256'>, hex: string): BlockHeader | null {
  const bytes = fromHex(hex.trim());
  if (bytes?.length !== 80) return null;
  const hash = reversed(crypto.sha256(fromHex(crypto.sha256(bytes)) ?? new Uint8Array()));
  const fields = new DataView(bytes.buffer, bytes.byteOffset);
  const target = targetOf(fields.getUint32(72, true));
  if (target > easiest || BigInt(`0x${hash}`) > target) return null;
  return { hash, merkleRoot: reversed(toHex(bytes.subarray(36, 68))), time: fields.getUint32(68, true) * 1000 };
}

/** What a block's hash may be at most, out of its short form: a sign, 23 bits, and how many bytes they stand for. */
function targetOf(bits: number): bigint {
  const digits = BigInt(bits & 0x7fffff);
  const shift = BigInt((bits >>> 24) - 3) * 8n;
  if ((bits & 0x800000) !== 0) return 0n;
  return shift < 0n ? digits >> -shift : digits << shift;
}

function reversed(hex: string): string {
  return (hex.match(/../g) ?? []).reverse().join('');
}
