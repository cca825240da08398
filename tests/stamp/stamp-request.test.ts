// The request that a user sends to an authority, against one that OpenSSL made of the same statement.
import { describe, expect, it } from 'vitest';
import { readAsn1 } from '../../archive/stamp/asn1.ts';
import { makeStampRequest } from '../../archive/stamp/stamp-request.ts';
import { stampCrypto, stampFile, statement } from './stamps.ts';

const hash = stampCrypto.sha256(statement);

describe('a request', () => {
  it('is what OpenSSL makes, byte for byte, with the same nonce', () => {
    const expected = stampFile('request.tsq');
    const nonce = readAsn1(expected).children[2]!.content;
    expect(Buffer.from(makeStampRequest(hash, nonce)).toString('hex')).toBe(Buffer.from(expected).toString('hex'));
  });

  it.each([
    ['the highest bit set', [0x80, 1, 2, 3, 4, 5, 6, 7], '0080010203040506' + '07'],
    ['zeros in front', [0, 0, 0x7f, 1], '7f01'],
    ['only zeros', [0, 0, 0], '00'],
    ['none', [], '00'],
  ])('spells a nonce with %s as DER wants it', (_, nonce, content) => {
    const request = readAsn1(makeStampRequest(hash, Uint8Array.from(nonce)));
    expect(Buffer.from(request.children[2]!.content).toString('hex')).toBe(content);
  });

  it('takes nothing but a SHA-256', () => {
    expect(() => makeStampRequest(hash.slice(2), new Uint8Array(8))).toThrow(RangeError);
    expect(() => makeStampRequest('x'.repeat(64), new Uint8Array(8))).toThrow(RangeError);
  });
});
