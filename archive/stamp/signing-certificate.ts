// The attribute by which a signer names its certificate (RFC 2634, RFC 5035), so that no other can be put in its place.
import { digestName, readAlgorithm } from './algorithms.ts';
import type { Asn1 } from './asn1.ts';
import { Asn1Fields, integerHex, octetsOf, onlyChild, partsOf } from './asn1-fields.ts';
import type { Certificate } from './certificate.ts';
import { sameBytes } from './hex.ts';
import type { Subtle } from '../model/subtle.ts';

const signingCertificate = '1.2.840.113549.1.9.16.2.12';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';
const about = 'the signing certificate attribute';

/**
 * Whether the attributes name `certificate`: one of the two forms is there, and each that is there has its hash first.
 * The older form's SHA-1 counts here, since its collisions would have to be made by the authority itself; `unsupported`
 * is another digest. Throws Malformed.
 */
export async function namesCertificate(
  subtle: Subtle,
  attributes: ReadonlyMap<string, Asn1>,
  certificate: Certificate,
): Promise<'right' | 'wrong' | 'unsupported'> {
  const older = attributes.get(signingCertificate);
  const newer = attributes.get(signingCertificateV2);
  const outcomes = [];
  if (older !== undefined) outcomes.push(await firstMatches(subtle, older, certificate, 'SHA-1'));
  if (newer !== undefined) outcomes.push(await firstMatches(subtle, newer, certificate, 'SHA-256'));
  if (outcomes.length === 0 || outcomes.includes('wrong')) return 'wrong';
  return outcomes.includes('unsupported') ? 'unsupported' : 'right';
}

async function firstMatches(subtle: Subtle, attribute: Asn1, certificate: Certificate, usual: string) {
  const identifiers = new Asn1Fields(attribute, 'sequence', about).take('sequence');
  const fields = new Asn1Fields(new Asn1Fields(identifiers, 'sequence', about).take(), 'sequence', about);
  const algorithm = usual === 'SHA-1' ? null : fields.takeIf('sequence');
  const hash = octetsOf(fields.take(), about);
  const issuerAndSerial = fields.takeIf('sequence');
  const digest = algorithm === null ? usual : digestName(readAlgorithm(algorithm, about));
  if (digest === null) return 'unsupported';
  const expected = new Uint8Array(await subtle.digest(digest, new Uint8Array(certificate.bytes)));
  if (!sameBytes(hash, expected)) return 'wrong';
  return issuerAndSerial === null || isIssuerAndSerial(issuerAndSerial, certificate) ? 'right' : 'wrong';
}

/** IssuerSerial of RFC 5035: the issuer stands in it as a directory name among general names. */
function isIssuerAndSerial(value: Asn1, certificate: Certificate): boolean {
  const fields = new Asn1Fields(value, 'sequence', about);
  const names = partsOf(fields.take(), 'sequence', about).filter(({ kind }) => kind === '[4]');
  const serial = integerHex(fields.take(), about);
  const issuers = names.map((name) => onlyChild(name, about).bytes);
  return serial === certificate.serial && issuers.some((issuer) => sameBytes(issuer, certificate.issuer));
}
