// Tokens of RFC 3161, against stamps made by OpenSSL: each that is right, and one for each thing that can be wrong.
import { describe, expect, it } from 'vitest';
import { rfc3161VerificationSchema } from '../../archive/model/stamp.ts';
import { readRoots } from '../../archive/stamp/read-roots.ts';
import { verifyRfc3161 } from '../../archive/stamp/verify-rfc3161.ts';
import { flipped, placeOf, stampCrypto, stampFile, statement, textBytes } from './stamps.ts';

const root = stampFile('root.pem');

async function verify(stamp: string | Uint8Array, roots: readonly Uint8Array[] = [root], of = statement) {
  const outcome = await verifyRfc3161(stampCrypto, of, typeof stamp === 'string' ? stampFile(stamp) : stamp, roots);
  expect(rfc3161VerificationSchema.parse(outcome)).toEqual(outcome);
  expect(outcome.reason === null).toBe(outcome.status === 'valid');
  expect(outcome.message).toMatch(/\.$/);
  return outcome;
}

describe('what is right', () => {
  it.each([
    'rsa.tsr',
    'rsa.tst',
    'ecdsa.tsr',
    'p384.tst',
    'p521.tst',
    'pss.tst',
    'pss-key.tst',
    'sha512.tsr',
    'older.tsr',
    'by-key.tst',
    'indefinite.tst',
  ])('%s', async (name) => {
    const outcome = await verify(name);
    expect(outcome).toMatchObject({ status: 'valid', policy: '1.3.6.1.4.1.99999.2.1' });
    expect(outcome.authority).toMatch(/^CN=Stamps\\, .*, O=Variorum test, C=DK$/);
    expect(outcome.chain.map(({ subject }) => subject)).toEqual([
      outcome.authority,
      'CN=Test authority, O=Variorum test, C=DK',
      'CN=Test root, O=Variorum test, C=DK',
    ]);
    expect(Date.parse(outcome.chain[0]!.notBefore)).toBeLessThanOrEqual(Date.parse(outcome.time!));
  });

  it('tells what the authority said of its clock', async () => {
    expect((await verify('rsa.tsr')).accuracy).toBeCloseTo(1.5001, 9);
    expect((await verify('older.tsr')).accuracy).toBeNull();
  });

  it('takes the root in DER, among others, and a certificate further down', async () => {
    for (const roots of [['root.der'], ['other-root.pem', 'root.pem'], ['middle.pem'], ['rsa.pem']]) {
      expect(await verify('rsa.tsr', roots.map(stampFile))).toMatchObject({ status: 'valid' });
    }
    const bundle = Buffer.concat([stampFile('other-root.pem'), stampFile('root.pem')]);
    expect(await verify('rsa.tsr', [bundle])).toMatchObject({ status: 'valid' });
  });

  it('goes by the key where there are several certificates of one name', async () => {
    expect(await verify('rsa.tsr', [stampFile('root-renewed.pem')])).toMatchObject({ status: 'valid' });
    expect(await verify('astray.tsr', [stampFile('impostor.pem')])).toMatchObject({ status: 'valid' });
    const both = [stampFile('middle.pem'), stampFile('impostor.pem')];
    expect(await verify('astray.tsr', both)).toMatchObject({ status: 'valid' });
  });

  it('finds the signer among what was given, where the stamp does not bring it', async () => {
    expect(await verify('no-certificates.tsr')).toMatchObject({ status: 'unreadable', reason: 'signer-missing' });
    expect(await verify('no-certificates.tsr', [stampFile('rsa.pem')])).toMatchObject({ status: 'valid' });
  });
});

describe('what is not known to be trusted', () => {
  it.each([
    ['no-root-given', []],
    ['other-root', [stampFile('other-root.pem')]],
    ['root-unreadable', [textBytes('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n')]],
    ['root-unreadable', [textBytes('no certificate')]],
    ['root-unreadable', [Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x00)]],
  ])('%s', async (reason, roots) => {
    const outcome = await verify('rsa.tsr', roots);
    expect(outcome).toMatchObject({ status: 'valid-untrusted-root', reason });
    expect(outcome.chain).toHaveLength(3);
  });

  it('is not made good by an unreadable file beside the right one', async () => {
    expect(await verify('rsa.tsr', [textBytes('no certificate'), root])).toMatchObject({ status: 'valid' });
  });
});

describe('what is wrong', () => {
  it.each([
    ['rejected.tsr', 'not-granted'],
    ['expired.tsr', 'not-valid-then'],
    ['of-old.tsr', 'chain-broken'],
    ['astray.tsr', 'chain-broken'],
    ['leaf-issued.tsr', 'chain-broken'],
    ['too-deep.tsr', 'chain-broken'],
    ['uncritical-usage.tst', 'not-for-time-stamping'],
    ['two-usages.tst', 'not-for-time-stamping'],
    ['unnamed.tst', 'signing-certificate-differs'],
  ])('%s is %s, with or without a root', async (name, reason) => {
    expect(await verify(name)).toMatchObject({ status: 'wrong', reason });
    expect(await verify(name, [])).toMatchObject({ status: 'wrong', reason });
  });

  it('says what the authority said when it gave none', async () => {
    expect((await verify('rejected.tsr')).message).toContain('Message digest algorithm is not supported.');
  });

  it('of another statement, down to one bit', async () => {
    for (const other of [flipped(statement, 20), statement.subarray(1), new Uint8Array()]) {
      const outcome = await verify('rsa.tsr', [root], other);
      expect(outcome).toMatchObject({ status: 'wrong', reason: 'imprint-differs' });
      expect(outcome.time).not.toBeNull();
    }
  });

  it.each(['rsa.tsr', 'ecdsa.tsr', 'p521.tst', 'pss.tst'])('a signature altered in one bit: %s', async (name) => {
    // It stands at the end.
    expect(await verify(flipped(stampFile(name), -1))).toMatchObject({ status: 'wrong', reason: 'signature-wrong' });
  });

  it('a time altered in one digit', async () => {
    const stamp = stampFile('rsa.tst');
    const { time } = await verify(stamp);
    const place = placeOf(stamp, textBytes(time!.replace(/[-:T]|\.\d+Z/g, '')));
    expect(place).toBeGreaterThan(0);
    const altered = flipped(stamp, place + 3);
    const outcome = await verify(altered);
    expect(outcome).toMatchObject({ status: 'wrong', reason: 'signature-wrong' });
    expect(outcome.time).not.toBe(time);
  });

  it.each(['its key', 'its signature'])('a certificate of the chain altered in %s', async (where) => {
    const stamp = stampFile('rsa.tst');
    const [issuer] = readRoots(stampFile('middle.pem'));
    const part = where === 'its key' ? issuer!.publicKey : issuer!.signature;
    const altered = flipped(stamp, placeOf(stamp, part) + part.length - 20);
    expect(await verify(altered)).toMatchObject({ status: 'wrong', reason: 'chain-broken' });
  });

  it('another certificate of the same key in place of the signer’s', async () => {
    const stamp = stampFile('rsa.tst');
    const [signer] = readRoots(stampFile('rsa.pem'));
    const altered = flipped(stamp, placeOf(stamp, signer!.signature));
    expect(await verify(altered)).toMatchObject({ status: 'wrong', reason: 'signing-certificate-differs' });
  });
});

describe('what cannot be checked', () => {
  it.each([
    ['sha1.tst', 'unsupported-algorithm'],
    ['weak.tsr', 'unsupported-algorithm'],
    ['strange.tsr', 'unsupported-extension'],
    ['of-strange.tsr', 'unsupported-extension'],
  ])('%s: %s', async (name, reason) => {
    expect(await verify(name)).toMatchObject({ status: 'unreadable', reason });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a certificate', stampFile('root.der')],
    ['a request', stampFile('request.tsq')],
    ['half a stamp', stampFile('rsa.tsr').subarray(0, 1000)],
    ['a stamp and a byte', Buffer.concat([stampFile('rsa.tsr'), Uint8Array.of(0)])],
    ['sequences in sequences', Uint8Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 0x30 : 0x80))],
  ])('%s', async (_, bytes) => {
    expect(await verify(bytes)).toMatchObject({ status: 'unreadable', reason: 'malformed', time: null });
  });
});
