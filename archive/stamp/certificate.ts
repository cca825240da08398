// An X.509 certificate (RFC 5280), read; whether it is to be believed is told in certificate-chain.ts.
import { type Algorithm, readAlgorithm } from './algorithms.ts';
import { type Asn1, readAsn1 } from './asn1.ts';
import {
  Asn1Fields,
  booleanOf,
  identifierOf,
  integerHex,
  octetsOf,
  onlyChild,
  partsOf,
  timeOf,
  wholeBits,
} from './asn1-fields.ts';
import { distinguishedName } from './distinguished-name.ts';
import { sameBytes } from './hex.ts';
import { Malformed } from './malformed.ts';

export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/**
 * `bytes` is the whole certificate and `signed` the part that its issuer signed. `subject` and `issuer` are names in
 * DER, to be compared byte for byte; their `…Name` are for people. `publicKey` is a SubjectPublicKeyInfo in DER.
 * Times are milliseconds since 1970, both inclusive; `serial` is hexadecimal.
 */
export interface Certificate {
  readonly bytes: Uint8Array;
  readonly signed: Uint8Array;
  readonly signatureAlgorithm: Algorithm;
  readonly signature: Uint8Array;
  readonly serial: string;
  readonly issuer: Uint8Array;
  readonly issuerName: string;
  readonly subject: Uint8Array;
  readonly subjectName: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: Uint8Array;
  /** By their object identifiers. */
  readonly extensions: ReadonlyMap<string, Extension>;
}

const about = 'a certificate';

/** Throws Malformed. */
export function readCertificate(bytes: Uint8Array): Certificate {
  return certificateOf(readAsn1(bytes));
}

/** Throws Malformed. */
export function certificateOf(value: Asn1): Certificate {
  const outer = new Asn1Fields(value, 'sequence', about);
  const signed = outer.take('sequence');
  const algorithm = outer.take('sequence');
  const signature = wholeBits(outer.take(), about);
  outer.end();

  const fields = new Asn1Fields(signed, 'sequence', about);
  fields.takeIf('[0]');
  const serial = integerHex(fields.take(), about);
  // Which the issuer signed, as the one outside is not.
  if (!sameBytes(fields.take('sequence').bytes, algorithm.bytes))
    throw new Malformed('A certificate names two ways of signing.');
  const issuer = fields.take('sequence');
  const validity = new Asn1Fields(fields.take(), 'sequence', about);
  const notBefore = timeOf(validity.take(), about);
  const notAfter = timeOf(validity.take(), about);
  validity.end();
  const subject = fields.take('sequence');
  const publicKey = fields.take('sequence');
  fields.takeIf('[1]');
  fields.takeIf('[2]');
  const extensions = fields.takeIf('[3]');
  fields.end();

  return {
    bytes: value.bytes,
    signed: signed.bytes,
    signatureAlgorithm: readAlgorithm(algorithm, about),
    signature,
    serial,
    issuer: issuer.bytes,
    issuerName: distinguishedName(issuer, about),
    subject: subject.bytes,
    subjectName: distinguishedName(subject, about),
    notBefore,
    notAfter,
    publicKey: publicKey.bytes,
    extensions: extensionsOf(extensions === null ? [] : partsOf(onlyChild(extensions, about), 'sequence', about)),
  };
}

/** Each of `values` is an Extension; none may come twice. Throws Malformed. */
export function extensionsOf(values: readonly Asn1[]): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const value of values) {
    const fields = new Asn1Fields(value, 'sequence', 'an extension');
    const identifier = identifierOf(fields.take(), 'an extension');
    const critical = fields.takeIf('boolean');
    const octets = octetsOf(fields.take(), 'an extension');
    fields.end();
    if (extensions.has(identifier)) throw new Malformed(`The extension ${identifier} comes twice.`);
    extensions.set(identifier, { critical: critical !== null && booleanOf(critical, 'an extension'), value: octets });
  }
  return extensions;
}
