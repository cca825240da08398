// Whatever the bytes are, there is an outcome, it is one of the model's, and it comes soon.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stampVerificationSchema } from '../../archive/model/stamp.ts';
import { stampKindOf, verifyStamp } from '../../archive/stamp/verify-stamp.ts';
import { firstBlock } from './bitcoin-blocks.ts';
import * as ots from './proof-writer.ts';
import { stampCrypto, stampFile, statement, textBytes } from './stamps.ts';

const options = { roots: [stampFile('root.pem')], blockHeader: firstBlock.header };

async function outcomeOf(stamp: Uint8Array) {
  const start = performance.now();
  const outcome = await verifyStamp(stampCrypto, statement, stamp, options);
  // Far more than any takes, and still far less than it would without bounds: other work may have the machine.
  expect(performance.now() - start).toBeLessThan(5000);
  expect(stampVerificationSchema.parse(outcome)).toEqual(outcome);
  return outcome;
}

const digest = Buffer.from(stampCrypto.sha256(statement), 'hex');
const aProof = ots.proof(digest, [
  ots.path(
    [[ots.append, textBytes('nonce')], ots.sha256, [ots.prepend, digest], ots.ripemd160, ots.sha256],
    ots.bitcoin(800_000),
  ),
  ots.path([ots.hexlify, ots.reverse, ots.keccak256, ots.sha1], ots.pending('https://a.calendar.example/')),
]);
const stamps = ['rsa.tsr', 'ecdsa.tsr', 'pss-key.tst', 'by-key.tst', 'indefinite.tst', 'older.tsr'].map(stampFile);

/** Bytes of a stamp with some replaced, taken out or put in. */
const altered = (sources: readonly Uint8Array[]) =>
  fc
    .tuple(
      fc.constantFrom(...sources),
      fc.array(fc.record({ at: fc.nat(4000), remove: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) }), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    .map(([source, edits]) =>
      edits.reduce((bytes, { at, remove, put }) => {
        const place = at % (bytes.length + 1);
        return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + remove)]);
      }, Buffer.from(source)),
    );

describe('every outcome is a value', () => {
  it('for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await outcomeOf(bytes))),
      { numRuns: 300 },
    );
  });

  it('for any bytes after a right beginning', async () => {
    const beginnings = fc.constantFrom(
      Uint8Array.of(0x30, 0x81),
      Uint8Array.of(0x30, 0x80, 0x30),
      aProof.subarray(0, 65),
    );
    await fc.assert(
      fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 300 }), async (beginning, rest) => {
        await outcomeOf(Buffer.concat([beginning, rest]));
      }),
      { numRuns: 500 },
    );
  });

  it('for altered tokens, and none of them becomes valid with another time', async () => {
    const times = new Set<string | null>();
    for (const stamp of stamps) times.add((await outcomeOf(stamp)).time);
    await fc.assert(
      fc.asyncProperty(altered(stamps), async (stamp) => {
        const outcome = await outcomeOf(stamp);
        if (outcome.status === 'valid') expect(times).toContain(outcome.time);
      }),
      { numRuns: 600 },
    );
  });

  it('for altered proofs, and none of them becomes valid', async () => {
    await fc.assert(
      fc.asyncProperty(altered([aProof]), async (stamp) => {
        expect((await outcomeOf(stamp)).status).not.toBe('valid');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('every outcome comes soon', () => {
  const forks = (step: number[], count: number) => {
    const start = ots.proof(digest, []);
    const long = [ots.append, ...ots.number(4000), ...new Uint8Array(4000)];
    const end = [0, ...Buffer.from('00'.repeat(8), 'hex'), 0];
    const fork = [0xff, ...step, ...end];
    return Buffer.concat([
      start,
      Uint8Array.from(long),
      ...Array<Uint8Array>(count).fill(Uint8Array.from(fork)),
      Uint8Array.from(end),
    ]);
  };

  it.each([
    ['digests of long messages', forks([ots.ripemd160], 4900)],
    ['the slowest digest of long messages', forks([ots.keccak256], 4900)],
    ['long messages turned round', forks(Array<number>(200).fill(ots.reverse), 280)],
  ])('%s', async (_, stamp) => {
    expect(stamp.length).toBeLessThan(64 * 1024);
    expect(await outcomeOf(stamp)).toMatchObject({ kind: 'opentimestamps', reason: 'too-large' });
  });

  it.each([
    ['many values', Array<number[]>(65_000).fill([5, 0]).flat()],
    ['many levels', Array<number[]>(65_000).fill([0x30, 0x80]).flat()],
    ['many strings', Array<number[]>(9_000).fill([0x0c, 2, 0x61, 0x62]).flat()],
  ])('%s of ASN.1', async (_, content) => {
    const length = Uint8Array.of(0x30, 0x83, content.length >> 16, (content.length >> 8) & 255, content.length & 255);
    const stamp = Buffer.concat([length, Uint8Array.from(content)]);
    expect(await outcomeOf(stamp)).toMatchObject({ kind: 'rfc3161', reason: 'malformed' });
  });
});

describe('the kind of a stamp', () => {
  it('is told by how it begins', () => {
    expect(stampKindOf(stampFile('rsa.tsr'))).toBe('rfc3161');
    expect(stampKindOf(stampFile('indefinite.tst'))).toBe('rfc3161');
    expect(stampKindOf(aProof)).toBe('opentimestamps');
    expect(stampKindOf(stampFile('root.pem'))).toBeNull();
    expect(stampKindOf(new Uint8Array())).toBeNull();
  });

  it('leads to the right reader, and nothing else to any', async () => {
    expect(await outcomeOf(stampFile('rsa.tsr'))).toMatchObject({ kind: 'rfc3161', status: 'valid' });
    expect(await outcomeOf(aProof)).toMatchObject({ kind: 'opentimestamps', status: 'wrong', reason: 'block-differs' });
    expect(await outcomeOf(textBytes('a stamp'))).toMatchObject({ kind: 'unknown', reason: 'not-a-stamp' });
  });

  it('bounds what is read', async () => {
    const padded = (beginning: Uint8Array, length: number) => Buffer.concat([beginning, new Uint8Array(length)]);
    expect(await outcomeOf(padded(aProof, 64 * 1024))).toMatchObject({ kind: 'unknown', reason: 'too-large' });
    expect(await outcomeOf(padded(Uint8Array.of(0x30), 256 * 1024))).toMatchObject({
      kind: 'unknown',
      reason: 'too-large',
    });
  });

  it('needs neither a root nor a header', async () => {
    const outcome = await verifyStamp(stampCrypto, statement, stampFile('rsa.tsr'));
    expect(outcome).toMatchObject({ status: 'valid-untrusted-root', reason: 'no-root-given' });
  });
});
