// The operations of OpenTimestamps: each makes the next message of a path out of the one before.
import { ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { keccak_256 as keccak256 } from '@noble/hashes/sha3.js';
import type { ByteReader } from './byte-reader.ts';
import { fromHex, toHex } from './hex.ts';
import { Malformed } from './malformed.ts';
import type { StampCrypto } from './stamp-crypto.ts';

/** As in the reference implementation: what goes in and what comes out, in bytes. */
const longestMessage = 4096;

type Operation = (message: Uint8Array, reader: ByteReader, crypto: Pick<StampCrypto, 'sha256'>) => Uint8Array;

export const sha256Tag = 0x08;

/** How long the digests are that a proof may start from, by their operation. */
export const digestLengths: Readonly<Record<number, number>> = { 0x02: 20, 0x03: 20, [sha256Tag]: 32 };

const operations: Readonly<Record<number, Operation>> = {
  0x02: (message) => sha1(message),
  0x03: (message) => ripemd160(message),
  [sha256Tag]: (message, _, { sha256 }) => fromHex(sha256(message)) ?? new Uint8Array(),
  0x67: (message) => keccak256(message),
  0xf0: (message, reader) => joined(message, reader.counted(1, longestMessage)),
  0xf1: (message, reader) => joined(reader.counted(1, longestMessage), message),
  0xf2: (message) => message.toReversed(),
  0xf3: (message) => new TextEncoder().encode(toHex(message)),
};

/**
 * Applies the operation of that tag, taking what it needs beside the message from `reader`. Throws Malformed for one
 * that is not known, and where the result is longer than it may be.
 */
export function applyOperation(
  tag: number,
  message: Uint8Array,
  reader: ByteReader,
  crypto: Pick<StampCrypto, 'sha256'>,
): Uint8Array {
  const operation = operations[tag];
  if (operation === undefined) throw new Malformed(`The operation 0x${tag.toString(16)} is not known.`);
  const result = operation(message, reader, crypto);
  if (result.length > longestMessage) throw new Malformed('A message of the proof is too long.');
  return result;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
