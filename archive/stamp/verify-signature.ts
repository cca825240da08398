// One signature against one public key, by Web Cryptography. It knows nothing of certificates or stamps.
import { BitString, Null, ObjectIdentifier, Sequence } from 'asn1js';
import { type Algorithm, readAlgorithm, rsaEncryption, rsaPss, signatureMethod } from './algorithms.ts';
import { readAsn1 } from './asn1.ts';
import { Asn1Fields, identifierOf, wholeBits } from './asn1-fields.ts';
import { Malformed } from './malformed.ts';
import type { SignatureScheme, Subtle } from '../model/subtle.ts';

/** `unsupported`: it was made in a way, or with a key, that cannot be checked here or does not count. */
export type SignatureOutcome = 'right' | 'wrong' | 'unsupported';

export interface Signature {
  readonly algorithm: Algorithm;
  /** The digest that the signer named apart from the signature, if there is one. */
  readonly digest: string | null;
  readonly value: Uint8Array;
  readonly data: Uint8Array;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
}

const ellipticCurveKey = '1.2.840.10045.2.1';

/** `bytes` of a coordinate; what the curve is called in Web Cryptography. */
const curves: Readonly<Record<string, { readonly name: string; readonly bytes: number }>> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', bytes: 32 },
  '1.3.132.0.34': { name: 'P-384', bytes: 48 },
  '1.3.132.0.35': { name: 'P-521', bytes: 66 },
};

/** Throws Malformed for a key that cannot be read. */
export async function verifySignature(subtle: Subtle, signature: Signature): Promise<SignatureOutcome> {
  const method = signatureMethod(signature.algorithm, signature.digest);
  if (method === null) return 'unsupported';
  const keyFields = new Asn1Fields(readAsn1(signature.publicKey), 'sequence', 'a public key');
  const { identifier, parameters } = readAlgorithm(keyFields.take(), 'a public key');
  const bits = keyFields.take('bit-string');
  if (method.name === 'ECDSA') {
    if (identifier !== ellipticCurveKey || parameters === null) return 'unsupported';
    const curve = curves[parameters.kind === 'object-identifier' ? identifierOf(parameters, 'a public key') : ''];
    if (curve === undefined) return 'unsupported';
    const value = fixedLengthSignature(signature.value, curve.bytes);
    const scheme = { ...method, namedCurve: curve.name };
    return value === null ? 'wrong' : verify(subtle, scheme, signature.publicKey, value, signature.data);
  }
  if (identifier !== rsaEncryption && !(identifier === rsaPss && method.name === 'RSA-PSS')) return 'unsupported';
  const key = identifier === rsaPss ? asRsaEncryption(wholeBits(bits, 'a public key')) : signature.publicKey;
  return verify(subtle, method, key, signature.value, signature.data);
}

async function verify(
  subtle: Subtle,
  scheme: SignatureScheme,
  publicKey: Uint8Array,
  value: Uint8Array,
  data: Uint8Array,
): Promise<SignatureOutcome> {
  let key: object;
  try {
    key = await subtle.importKey('spki', new Uint8Array(publicKey), scheme, false, ['verify']);
  } catch {
    // Web Cryptography throws at keys that are none, such as points off the curve.
    return 'unsupported';
  }
  try {
    return (await subtle.verify(scheme, key, new Uint8Array(value), new Uint8Array(data))) ? 'right' : 'wrong';
  } catch {
    // And at parameters that the key cannot have, such as a salt longer than itself.
    return 'wrong';
  }
}

/** Web Cryptography takes no key that is marked for RSASSA-PSS alone: the same key, marked for RSA. */
function asRsaEncryption(key: Uint8Array): Uint8Array {
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: rsaEncryption }), new Null()] });
  const bits = new BitString({ valueHex: new Uint8Array(key).buffer });
  return new Uint8Array(new Sequence({ value: [algorithm, bits] }).toBER());
}

/** ECDSA's two numbers as Web Cryptography has them, one after the other in full length; null where they are none. */
function fixedLengthSignature(value: Uint8Array, length: number): Uint8Array | null {
  const whole = new Uint8Array(length * 2);
  for (const [index, number] of numbersOf(value).entries()) {
    if ((number[0] ?? 0x80) >= 0x80) return null;
    const digits = number.subarray(number.findIndex((byte) => byte !== 0));
    if (digits.length > length) return null;
    whole.set(digits, length * (index + 1) - digits.length);
  }
  return whole;
}

/** What cannot be read is a wrong signature, not an unreadable stamp: all around it could be. */
function numbersOf(value: Uint8Array): readonly Uint8Array[] {
  try {
    const fields = new Asn1Fields(readAsn1(value), 'sequence', 'a signature');
    const numbers = [fields.take('integer').content, fields.take('integer').content];
    fields.end();
    return numbers;
  } catch (error) {
    if (error instanceof Malformed) return [new Uint8Array()];
    throw error;
  }
}
