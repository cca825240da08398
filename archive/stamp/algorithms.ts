// Which digests and signatures count, by their object identifiers. SHA-1 and MD5 are not among them: both can be forged.
import type { Asn1 } from './asn1.ts';
import { Asn1Fields, identifierOf, onlyChild, smallInteger } from './asn1-fields.ts';
import { Malformed } from './malformed.ts';

/** An AlgorithmIdentifier; `parameters` is null where there are none, be it as NULL or as nothing. */
export interface Algorithm {
  readonly identifier: string;
  readonly parameters: Asn1 | null;
}

/** A signature's method, for a key that fits it. */
export interface SignatureMethod {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  readonly hash: string;
  readonly saltLength?: number;
}

export const rsaEncryption = '1.2.840.113549.1.1.1';
export const rsaPss = '1.2.840.113549.1.1.10';
const maskGeneration1 = '1.2.840.113549.1.1.8';

const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

const methods: Readonly<Record<string, SignatureMethod>> = {
  '1.2.840.113549.1.1.11': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  '1.2.840.10045.4.3.2': { name: 'ECDSA', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { name: 'ECDSA', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { name: 'ECDSA', hash: 'SHA-512' },
};

/** Throws Malformed. */
export function readAlgorithm(value: Asn1, about: string): Algorithm {
  const fields = new Asn1Fields(value, 'sequence', about);
  const identifier = identifierOf(fields.take(), about);
  const parameters = value.children.length > 1 ? fields.take() : null;
  fields.end();
  return { identifier, parameters: parameters?.kind === 'null' ? null : parameters };
}

/** The digest's name in Web Cryptography, or null for one that does not count. */
export function digestName(algorithm: Algorithm): string | null {
  return digests[algorithm.identifier] ?? null;
}

/**
 * How a signature was made, or null for a way that does not count. `digest` is the one that its signer named, which is
 * needed where the signature's identifier names only the key. Throws Malformed.
 */
export function signatureMethod(algorithm: Algorithm, digest: string | null): SignatureMethod | null {
  if (algorithm.identifier === rsaPss) return algorithm.parameters && pssMethod(algorithm.parameters);
  if (algorithm.identifier === rsaEncryption)
    return digest === null ? null : { name: 'RSASSA-PKCS1-v1_5', hash: digest };
  return methods[algorithm.identifier] ?? null;
}

/** RSASSA-PSS-params of RFC 4055; what is left out means SHA-1, which does not count. */
function pssMethod(parameters: Asn1): SignatureMethod | null {
  const about = 'the parameters of RSASSA-PSS';
  const fields = new Asn1Fields(parameters, 'sequence', about);
  const hash = fields.takeIf('[0]');
  const mask = fields.takeIf('[1]');
  const salt = fields.takeIf('[2]');
  const trailer = fields.takeIf('[3]');
  fields.end();
  if (hash === null || mask === null) return null;
  const name = digestName(readAlgorithm(onlyChild(hash, about), about));
  const maskAlgorithm = readAlgorithm(onlyChild(mask, about), about);
  if (maskAlgorithm.identifier !== maskGeneration1 || maskAlgorithm.parameters === null) return null;
  const maskHash = digestName(readAlgorithm(maskAlgorithm.parameters, about));
  if (trailer !== null && smallInteger(onlyChild(trailer, about), about) !== 1)
    throw new Malformed(`${about}: trailer`);
  // Web Cryptography takes one digest for both.
  if (name === null || maskHash !== name) return null;
  return { name: 'RSA-PSS', hash: name, saltLength: salt === null ? 20 : smallInteger(onlyChild(salt, about), about) };
}
