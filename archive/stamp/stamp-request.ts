// A request for a time stamp (TimeStampReq of RFC 3161), to be sent to an authority by whoever wants one.
import { Boolean as Asn1Boolean, Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { Sha256 } from '../model/version.ts';
import { fromHex } from './hex.ts';

const sha256Identifier = '2.16.840.1.101.3.4.2.1';

/**
 * The bytes of a `.tsq` file, in DER. It asks for the authority's certificate to be in the answer, without which a
 * stamp cannot be checked offline.
 * @param statement The SHA-256 of the statement.
 * @param nonce Unpredictable bytes, eight or more; the authority repeats them in its answer.
 */
export function makeStampRequest(statement: Sha256, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const hash = fromHex(statement);
  if (hash?.length !== 32) throw new RangeError('The statement is named by a SHA-256 in hexadecimal.');
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: sha256Identifier }), new Null()] });
  const imprint = new Sequence({ value: [algorithm, new OctetString({ valueHex: new Uint8Array(hash) })] });
  const request = new Sequence({
    value: [new Integer({ value: 1 }), imprint, positiveInteger(nonce), new Asn1Boolean({ value: true })],
  });
  return new Uint8Array(request.toBER());
}

/** In the fewest bytes that do not read as a negative number, as DER wants it. */
function positiveInteger(bytes: Uint8Array): Integer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? new Uint8Array(1) : bytes.subarray(first);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return new Integer({ valueHex: Uint8Array.from([...sign, ...digits]) });
}
