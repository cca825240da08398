// An OpenTimestamps proof, judged offline: is it of this statement, and what must be looked up to believe it?
import type { Attestation, OpenTimestampsVerification, StampBlock, StampReason } from '../model/stamp.ts';
import { type BlockHeader, readBlockHeader } from './block-header.ts';
import { toHex } from './hex.ts';
import { Malformed } from './malformed.ts';
import { readProof } from './opentimestamps-proof.ts';
import { sha256Tag } from './proof-operations.ts';
import type { StampCrypto } from './stamp-crypto.ts';

type InBlock = Extract<Attestation, { type: 'bitcoin' | 'litecoin' }>;

const longestList = 5;

/** @param blockHeader The 80 bytes, in hexadecimal, of a Bitcoin block that the proof names; looked up by the user. */
export function verifyOpenTimestamps(
  crypto: Pick<StampCrypto, 'sha256'>,
  statement: Uint8Array,
  stamp: Uint8Array,
  blockHeader: string | null,
): OpenTimestampsVerification {
  try {
    const { digestTag, digest, attestations } = readProof(crypto, stamp);
    if (digestTag !== sha256Tag) {
      return judged(
        'unreadable',
        'unsupported-algorithm',
        'The proof is not of a SHA-256 of the statement.',
        attestations,
      );
    }
    if (toHex(digest) !== crypto.sha256(statement)) {
      return judged('wrong', 'imprint-differs', 'The proof is of something else than this statement.', attestations);
    }
    return judgeAttestations(crypto, attestations, blockHeader);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return judged('unreadable', error.reason, error.message, []);
  }
}

function judgeAttestations(
  crypto: Pick<StampCrypto, 'sha256'>,
  attestations: readonly Attestation[],
  blockHeader: string | null,
): OpenTimestampsVerification {
  const inBlocks = attestations.filter((attestation) => 'merkleRoot' in attestation);
  const inBitcoin = inBlocks.filter(({ type }) => type === 'bitcoin');
  if (blockHeader !== null && inBitcoin.length > 0) return judgeByHeader(crypto, attestations, inBitcoin, blockHeader);
  if (inBlocks.length > 0) {
    const message = `The proof is right if ${alternatives(inBlocks.map(toLookUp))}.`;
    return judged('to-check', 'no-block-given', message, attestations);
  }
  const calendars = attestations.flatMap((attestation) =>
    attestation.type === 'pending' ? [attestation.calendar] : [],
  );
  if (calendars.length > 0) {
    const message = `The proof is not in a block yet: it has to be completed from ${alternatives(calendars)}.`;
    return judged('pending', 'not-in-a-chain-yet', message, attestations);
  }
  return judged('unreadable', 'no-known-attestation', 'The proof ends in nothing that is known here.', attestations);
}

function judgeByHeader(
  crypto: Pick<StampCrypto, 'sha256'>,
  attestations: readonly Attestation[],
  inBitcoin: readonly InBlock[],
  blockHeader: string,
): OpenTimestampsVerification {
  const header = readBlockHeader(crypto, blockHeader);
  const remains = `The proof is right if ${alternatives(inBitcoin.map(toLookUp))}.`;
  if (header === null) {
    const message = `What was given is no header of a Bitcoin block: that is 80 bytes, with a proof of work. ${remains}`;
    return judged('to-check', 'block-unreadable', message, attestations);
  }
  const match = inBitcoin.find(({ merkleRoot }) => merkleRoot === header.merkleRoot);
  if (match === undefined) {
    const message = `The block given has the Merkle root ${header.merkleRoot}. ${remains}`;
    return judged('wrong', 'block-differs', message, attestations);
  }
  return withBlock(attestations, match.height, header);
}

function withBlock(
  attestations: readonly Attestation[],
  height: number,
  header: BlockHeader,
): OpenTimestampsVerification {
  const time = new Date(header.time).toISOString();
  const message =
    `The proof leads into the block that was given, whose hash is ${header.hash}. ` +
    `It counts if that is block ${height} of Bitcoin, as anyone who has the chain can say.`;
  const block: StampBlock = { height, hash: header.hash, merkleRoot: header.merkleRoot, time };
  return { kind: 'opentimestamps', status: 'valid', reason: null, message, time, attestations, block };
}

/** Each once, and no more than can be read: a hostile proof may name thousands. */
function alternatives(texts: readonly string[]): string {
  const different = [...new Set(texts)];
  const rest = different.length - longestList;
  return [...different.slice(0, longestList), ...(rest > 0 ? [`one of ${rest} more`] : [])].join(', or ');
}

function toLookUp({ type, height, merkleRoot }: InBlock): string {
  const chain = type === 'bitcoin' ? 'Bitcoin' : 'Litecoin';
  return `block ${height} of ${chain} has the Merkle root ${merkleRoot}`;
}

function judged(
  status: OpenTimestampsVerification['status'],
  reason: StampReason,
  message: string,
  attestations: readonly Attestation[],
): OpenTimestampsVerification {
  return { kind: 'opentimestamps', status, reason, message, time: null, attestations, block: null };
}
