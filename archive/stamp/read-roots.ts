// The certificates that a user gives to trust: files in PEM, which may hold several, or in DER.
import { fromBase64 } from '../model/base64.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { Malformed } from './malformed.ts';

/** A bundle of all that browsers trust has some 150, in a quarter of this. */
const largestFile = 1024 * 1024;

/** All certificates of one file. Throws Malformed, also where there are none. */
export function readRoots(file: Uint8Array): readonly Certificate[] {
  if (file.length > largestFile) throw new Malformed('A file of certificates is too large.', 'too-large');
  if (file[0] === 0x30) return [readCertificate(file)];
  const text = new TextDecoder().decode(file);
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END/g)];
  if (blocks.length === 0) throw new Malformed('There is no certificate in the file, neither in PEM nor in DER.');
  return blocks.map(([, base64 = '']) => readCertificate(base64Bytes(base64.replace(/\s/g, ''))));
}

function base64Bytes(base64: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch {
    throw new Malformed('A certificate is not in base64.');
  }
}
