// OpenTimestamps proofs, made here, some of them into real blocks; and what the reader refuses.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTimestampsVerificationSchema } from '../../archive/model/stamp.ts';
import { ByteReader } from '../../archive/stamp/byte-reader.ts';
import { applyOperation } from '../../archive/stamp/proof-operations.ts';
import { verifyOpenTimestamps } from '../../archive/stamp/verify-opentimestamps.ts';
import { firstBlock, paymentBlock } from './bitcoin-blocks.ts';
import * as ots from './proof-writer.ts';
import { flipped, stampCrypto, statement, textBytes } from './stamps.ts';

const { append, prepend, sha256 } = ots;
const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const calendar = 'https://a.calendar.example/';

function verify(stamp: Uint8Array, of: Uint8Array = statement, header: string | null = null) {
  const outcome = verifyOpenTimestamps(stampCrypto, of, stamp, header);
  expect(openTimestampsVerificationSchema.parse(outcome)).toEqual(outcome);
  expect(outcome.reason === null).toBe(outcome.status === 'valid');
  return outcome;
}

/** From the payment's SHA-256 to the Merkle root: its second SHA-256, the other leaf before it, and SHA-256 twice. */
const intoBlock170 = ots.proof(digest(paymentBlock.transaction), [
  ots.pending(calendar),
  ots.path([sha256, [prepend, paymentBlock.minersTransaction], sha256, sha256], ots.bitcoin(170)),
]);

describe('a proof into a block', () => {
  it.each([
    [firstBlock, ots.proof(digest(firstBlock.transaction), [ots.path([sha256], ots.bitcoin(0))])],
    [paymentBlock, intoBlock170],
  ])('is valid with the header of block $height', ({ height, hash, merkleRoot, time, header, transaction }, stamp) => {
    const outcome = verify(stamp, transaction, header);
    expect(outcome).toMatchObject({ status: 'valid', time, block: { height, hash, merkleRoot, time } });
    expect(outcome.message).toContain(hash);
    expect(verify(stamp, transaction, `\n${header.toUpperCase()} `)).toMatchObject({ status: 'valid' });
  });

  it('says without a header what remains to be looked up', () => {
    const outcome = verify(intoBlock170, paymentBlock.transaction);
    expect(outcome).toMatchObject({ status: 'to-check', reason: 'no-block-given', time: null, block: null });
    expect(outcome.message).toContain(`block 170 of Bitcoin has the Merkle root ${paymentBlock.merkleRoot}`);
    expect(outcome.attestations).toEqual([
      { type: 'pending', calendar },
      { type: 'bitcoin', height: 170, merkleRoot: paymentBlock.merkleRoot },
    ]);
  });

  it('is wrong if the block has another root', () => {
    const outcome = verify(intoBlock170, paymentBlock.transaction, firstBlock.header);
    expect(outcome).toMatchObject({ status: 'wrong', reason: 'block-differs', time: null, block: null });
    expect(outcome.message).toContain(firstBlock.merkleRoot);
  });

  it.each([
    ['nothing', ''],
    ['no hexadecimal', 'z'.repeat(160)],
    ['a byte too few', paymentBlock.header.slice(2)],
    ['a byte too many', `${paymentBlock.header}00`],
    ['a root put in place, without work', `${'00'.repeat(36)}${paymentBlock.header.slice(72)}`],
    ['a target of its own making', `${paymentBlock.header.slice(0, 144)}ffff7f20${paymentBlock.header.slice(152)}`],
    ['a target without sense', `${paymentBlock.header.slice(0, 144)}ffffffff${paymentBlock.header.slice(152)}`],
    ['a target of nothing', `${paymentBlock.header.slice(0, 144)}00000000${paymentBlock.header.slice(152)}`],
  ])('is not decided by a header that is none: %s', (_, header) => {
    const outcome = verify(intoBlock170, paymentBlock.transaction, header);
    expect(outcome).toMatchObject({ status: 'to-check', reason: 'block-unreadable', time: null });
    expect(outcome.message).toContain(paymentBlock.merkleRoot);
  });

  it('tells the block of another chain, which no Bitcoin header decides', () => {
    const stamp = ots.proof(digest(statement), [ots.path([[append, textBytes('x')], sha256], ots.litecoin(2_000_000))]);
    const merkleRoot = Buffer.from(digest(Buffer.concat([digest(statement), textBytes('x')])))
      .reverse()
      .toString('hex');
    for (const header of [null, firstBlock.header]) {
      const outcome = verify(stamp, statement, header);
      expect(outcome).toMatchObject({
        status: 'to-check',
        attestations: [{ type: 'litecoin', height: 2_000_000, merkleRoot }],
      });
    }
  });

  it('names no more blocks than can be read', () => {
    const many = Array.from({ length: 3000 }, (_, height) => ots.bitcoin(height));
    const outcome = verify(ots.proof(digest(statement), many));
    expect(outcome.attestations).toHaveLength(3000);
    expect(outcome.message).toMatch(/, or one of 2995 more\.$/);
    expect(outcome.message.length).toBeLessThan(1000);
  });
});

describe('a proof into no block yet', () => {
  it('is pending, with the calendars', () => {
    const other = 'https://b.calendar.example:8080/x_y';
    const stamp = ots.proof(digest(statement), [
      ots.path([[append, textBytes('nonce')], sha256], ots.pending(calendar)),
      ots.pending(other),
    ]);
    const outcome = verify(stamp, statement, firstBlock.header);
    expect(outcome).toMatchObject({ status: 'pending', reason: 'not-in-a-chain-yet', time: null });
    expect(outcome.attestations).toEqual([calendar, other].map((address) => ({ type: 'pending', calendar: address })));
    expect(outcome.message).toContain(`${calendar}, or ${other}`);
  });

  it('is not decided by attestations that are not known', () => {
    const unknown = { attestation: '30fe8087b5c7ead7', payload: textBytes('whatever') };
    const outcome = verify(ots.proof(digest(statement), [unknown]));
    expect(outcome).toMatchObject({ status: 'unreadable', reason: 'no-known-attestation' });
    expect(outcome.attestations).toEqual([{ type: 'unknown', tag: '30fe8087b5c7ead7' }]);
    expect(verify(ots.proof(digest(statement), [unknown, ots.bitcoin(1)]))).toMatchObject({ status: 'to-check' });
  });
});

describe('a proof of something else', () => {
  it('of another statement, down to one bit', () => {
    expect(verify(intoBlock170, flipped(paymentBlock.transaction, 9), paymentBlock.header)).toMatchObject({
      status: 'wrong',
      reason: 'imprint-differs',
    });
  });

  it('of another digest, though of the same statement', () => {
    const sha1 = new Uint8Array(createHash('sha1').update(statement).digest());
    const stamp = ots.proof(sha1, [ots.pending(calendar)], ots.sha1);
    expect(verify(stamp)).toMatchObject({ status: 'unreadable', reason: 'unsupported-algorithm' });
  });
});

describe('each operation', () => {
  it.each([
    ['sha1', ots.sha1, 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['ripemd160', ots.ripemd160, '8eb208f7e05d987a9b044a8e98c6b087f15a0bfc'],
    ['sha256', ots.sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['keccak256', ots.keccak256, '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
    ['append', ots.append, '61626378797a'],
    ['prepend', ots.prepend, '78797a616263'],
    ['reverse', ots.reverse, '636261'],
    ['hexlify', ots.hexlify, '363136323633'],
  ])('%s', (_, tag, expected) => {
    const reader = new ByteReader(textBytes('\u0003xyz'));
    expect(Buffer.from(applyOperation(tag, textBytes('abc'), reader, stampCrypto)).toString('hex')).toBe(expected);
  });
});

describe('what cannot be read', () => {
  const good = ots.proof(digest(statement), [ots.pending(calendar)]);
  const long = new Uint8Array(4096);
  const steps = (count: number) =>
    ots.proof(digest(statement), [ots.path(Array<number>(count).fill(sha256), ots.bitcoin(1))]);

  it('reads a path as long as the reference does, and a message as long', () => {
    expect(verify(steps(255))).toMatchObject({ status: 'to-check' });
    const filled = ots.path([[append, long.subarray(32)], sha256], ots.bitcoin(1));
    expect(verify(ots.proof(digest(statement), [filled]))).toMatchObject({ status: 'to-check' });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['the beginning alone', ots.magic],
    ['another beginning', flipped(good, 5)],
    ['another version', flipped(good, ots.magic.length)],
    ['no digest that is known', flipped(good, ots.magic.length + 1)],
    ['a byte too few', good.subarray(0, -1)],
    ['a byte too many', Buffer.concat([good, Uint8Array.of(0)])],
    ['a path too long', steps(256)],
    ['a message too long', ots.proof(digest(statement), [ots.path([[append, long]], ots.bitcoin(1))])],
    [
      'an argument too long',
      ots.proof(digest(statement), [ots.path([[append, new Uint8Array(4097)]], ots.bitcoin(1))]),
    ],
    ['an argument of nothing', ots.proof(digest(statement), [ots.path([[append, new Uint8Array()]], ots.bitcoin(1))])],
    [
      'hexadecimal of hexadecimal',
      ots.proof(digest(statement), [ots.path(Array<number>(8).fill(ots.hexlify), ots.pending(calendar))]),
    ],
    ['an unknown operation', ots.proof(digest(statement), [ots.path([0x42], ots.bitcoin(1))])],
    ['a block at the end of 20 bytes', ots.proof(digest(statement), [ots.path([ots.sha1], ots.bitcoin(1))])],
    [
      'a block with more than a height',
      ots.proof(digest(statement), [{ attestation: '0588960d73d71901', payload: Uint8Array.of(1, 1) }]),
    ],
    [
      'a height beyond numbers',
      ots.proof(digest(statement), [{ attestation: '0588960d73d71901', payload: new Uint8Array(20).fill(0xff) }]),
    ],
    ['an address with a query', ots.proof(digest(statement), [ots.pending(`${calendar}?a=b`)])],
    ['an address too long', ots.proof(digest(statement), [ots.pending('a'.repeat(1001))])],
    [
      'an attestation too long',
      ots.proof(digest(statement), [{ attestation: '00'.repeat(8), payload: new Uint8Array(8193) }]),
    ],
  ])('%s', (_, stamp) => {
    expect(verify(stamp)).toMatchObject({ status: 'unreadable', reason: 'malformed', time: null, attestations: [] });
  });
});
