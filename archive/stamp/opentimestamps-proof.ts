// A detached OpenTimestamps proof (.ots), read and computed to the end of every path. What the ends are worth is judged
// in verify-opentimestamps.ts. Bounds are those of the reference implementation, python-opentimestamps, and one on the whole.
import type { Attestation } from '../model/stamp.ts';
import { ByteReader } from './byte-reader.ts';
import { sameBytes, toHex } from './hex.ts';
import { Malformed } from './malformed.ts';
import { applyOperation, digestLengths } from './proof-operations.ts';
import type { StampCrypto } from './stamp-crypto.ts';

/** `digestTag` is the operation that made `digest` of the file; `attestations` are in the order of the proof. */
export interface Proof {
  readonly digestTag: number;
  readonly digest: Uint8Array;
  readonly attestations: readonly Attestation[];
}

const magic = Uint8Array.of(
  ...[0x00, ...codes('OpenTimestamps'), 0x00, 0x00, ...codes('Proof'), 0x00],
  ...[0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94],
);
const version = 1;
const fork = 0xff;
const attestationTag = 0x00;
const deepest = 256;
/** Bytes that operations are applied to, all together; proofs into several blocks come to some 10,000. */
const mostWork = 4 * 1024 * 1024;
const longestAttestation = 8192;
const longestCalendar = 1000;
const tags = { pending: '83dfe30d2ef90c8e', bitcoin: '0588960d73d71901', litecoin: '06869a0d73d71b45' };

/** Whether `bytes` say of themselves that they are a detached proof. */
export function isProof(bytes: Uint8Array): boolean {
  return sameBytes(bytes.subarray(0, magic.length), magic);
}

/** Throws Malformed. */
export function readProof(crypto: Pick<StampCrypto, 'sha256'>, bytes: Uint8Array): Proof {
  if (!isProof(bytes)) throw new Malformed('It does not begin as a detached OpenTimestamps proof.');
  const reader = new ByteReader(bytes.subarray(magic.length));
  const said = reader.number();
  if (said !== version) throw new Malformed(`Proofs of version ${said} are not known.`);
  const digestTag = reader.byte();
  const length = digestLengths[digestTag];
  if (length === undefined) throw new Malformed('The proof starts from no digest that is known.');
  const digest = reader.bytes(length);
  const attestations: Attestation[] = [];
  let work = 0;
  followPaths(digest, deepest);
  reader.end();
  return { digestTag, digest, attestations };

  /** Many forks of a long message would take seconds, each operation being one byte of the proof. */
  function applied(tag: number, message: Uint8Array): Uint8Array {
    work += message.length;
    if (work > mostWork) throw new Malformed('The proof has more to compute than any proof has.', 'too-large');
    return applyOperation(tag, message, reader, crypto);
  }

  /** All paths from `message` on; those before the last are marked as forks. */
  function followPaths(message: Uint8Array, deeper: number): void {
    if (deeper === 0) throw new Malformed('A path of the proof is too long.');
    for (let more = true; more;) {
      let tag = reader.byte();
      more = tag === fork;
      if (more) tag = reader.byte();
      if (tag === attestationTag) attestations.push(readAttestation(reader, message));
      else followPaths(applied(tag, message), deeper - 1);
    }
  }
}

function readAttestation(reader: ByteReader, message: Uint8Array): Attestation {
  const tag = toHex(reader.bytes(8));
  const payload = new ByteReader(reader.counted(0, longestAttestation));
  switch (tag) {
    case tags.pending: {
      const calendar = String.fromCharCode(...payload.counted(0, longestCalendar));
      payload.end();
      if (/[^A-Za-z0-9\-._/:]/.test(calendar))
        throw new Malformed('The address of a calendar has what it may not have.');
      return { type: 'pending', calendar };
    }
    case tags.bitcoin:
    case tags.litecoin: {
      const height = payload.number();
      payload.end();
      if (message.length !== 32) throw new Malformed('A path into a block does not end in a Merkle root.');
      const type = tag === tags.bitcoin ? 'bitcoin' : 'litecoin';
      return { type, height, merkleRoot: toHex(message.toReversed()) };
    }
    default:
      return { type: 'unknown', tag };
  }
}

function codes(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
