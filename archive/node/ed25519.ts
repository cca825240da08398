// Ed25519 from Node, with keys and signatures in the spelling of journals. Node takes keys in their ASN.1 wrapping
// alone (RFC 8410), which for this one curve is a fixed beginning.
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Signer } from '../model/signing.ts';

/** SubjectPublicKeyInfo of an Ed25519 key, up to the key's 32 bytes. */
const wrapping = Buffer.from('302a300506032b6570032100', 'hex');

/** As `Platform.verifySignature` says. */
export function verifySignature(publicKey: string, signature: string, bytes: Uint8Array): boolean {
  const key = Buffer.from(publicKey, 'base64url');
  if (key.length !== 32) return false;
  try {
    const wrapped = createPublicKey({ key: Buffer.concat([wrapping, key]), format: 'der', type: 'spki' });
    return verify(null, bytes, wrapped, Buffer.from(signature, 'base64url'));
  } catch {
    // The bytes are no point of the curve.
    return false;
  }
}

/** A signer with a private key; undefined where the key is for something else. */
export function signerWith(privateKey: KeyObject): Signer | undefined {
  if (privateKey.asymmetricKeyType !== 'ed25519') return undefined;
  const wrapped = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: wrapped.subarray(wrapping.length).toString('base64url'),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64url'),
  };
}
