// What a certificate's extensions say it may be used for (RFC 5280, 4.2.1; RFC 3161, 2.3). All of it throws Malformed.
import { readAsn1 } from './asn1.ts';
import { Asn1Fields, booleanOf, identifierOf, octetsOf, partsOf, smallInteger } from './asn1-fields.ts';
import type { Certificate } from './certificate.ts';
import { toHex } from './hex.ts';

const identifiers = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  certificatePolicies: '2.5.29.32',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

const timeStamping = '1.3.6.1.5.5.7.3.8';
const anyExtendedKeyUsage = '2.5.29.37.0';

/** What may be critical: read here, or without bearing on a stamp (any policy and any further name will do). */
const understood: ReadonlySet<string> = new Set(Object.values(identifiers));

/** Bits of KeyUsage, counted from the first. */
const digitalSignature = 0;
const nonRepudiation = 1;
const keyCertSign = 5;

/** The first critical extension that is not understood here; a certificate with one must not be used. */
export function unknownCritical(certificate: Certificate): string | null {
  for (const [identifier, { critical }] of certificate.extensions) {
    if (critical && !understood.has(identifier)) return identifier;
  }
  return null;
}

/** RFC 3161: the extended key usage is there, is critical, and is time stamping and nothing else; the key may sign. */
export function mayStamp(certificate: Certificate): boolean {
  const usages = extendedKeyUsages(certificate);
  const alone = usages !== null && usages.length === 1 && usages[0] === timeStamping;
  const critical = certificate.extensions.get(identifiers.extendedKeyUsage)?.critical ?? false;
  const bits = keyUsage(certificate);
  return alone && critical && (bits === null || bits.has(digitalSignature) || bits.has(nonRepudiation));
}

/**
 * Whether it may have issued certificates for time stamping.
 * @param below How many authorities stand between it and the certificate that signed the stamp.
 */
export function mayIssue(certificate: Certificate, below: number): boolean {
  const constraints = extension(certificate, identifiers.basicConstraints);
  if (constraints === null) return false;
  const fields = new Asn1Fields(readAsn1(constraints), 'sequence', 'the basic constraints');
  const authority = fields.takeIf('boolean');
  const pathLength = fields.takeIf('integer');
  if (authority === null || !booleanOf(authority, 'the basic constraints')) return false;
  if (pathLength !== null && smallInteger(pathLength, 'the basic constraints') < below) return false;
  const bits = keyUsage(certificate);
  if (bits !== null && !bits.has(keyCertSign)) return false;
  const usages = extendedKeyUsages(certificate);
  return usages === null || usages.includes(timeStamping) || usages.includes(anyExtendedKeyUsage);
}

/** The identifier of its key, in hexadecimal. */
export function subjectKeyIdentifier(certificate: Certificate): string | null {
  const value = extension(certificate, identifiers.subjectKeyIdentifier);
  return value && toHex(octetsOf(readAsn1(value), 'the key identifier'));
}

/** The identifier of its issuer's key, in hexadecimal. */
export function authorityKeyIdentifier(certificate: Certificate): string | null {
  const value = extension(certificate, identifiers.authorityKeyIdentifier);
  const identifier = value && new Asn1Fields(readAsn1(value), 'sequence', 'the key identifier').takeIf('[0]');
  return identifier && toHex(identifier.content);
}

function extendedKeyUsages(certificate: Certificate): readonly string[] | null {
  const value = extension(certificate, identifiers.extendedKeyUsage);
  return (
    value &&
    partsOf(readAsn1(value), 'sequence', 'the extended key usage').map((usage) =>
      identifierOf(usage, 'the extended key usage'),
    )
  );
}

function keyUsage(certificate: Certificate): ReadonlySet<number> | null {
  const value = extension(certificate, identifiers.keyUsage);
  if (value === null) return null;
  const [, ...bytes] = readAsn1(value).content;
  return new Set(
    bytes.flatMap((byte, at) =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (0x80 >> bit)).map((bit) => at * 8 + bit),
    ),
  );
}

function extension(certificate: Certificate, identifier: string): Uint8Array | null {
  return certificate.extensions.get(identifier)?.value ?? null;
}
