// A SignerInfo of CMS (RFC 5652, 5.3) and its signed attributes.
import { type Algorithm, readAlgorithm } from './algorithms.ts';
import type { Asn1 } from './asn1.ts';
import { Asn1Fields, identifierOf, integerHex, octetsOf, partsOf } from './asn1-fields.ts';
import type { Certificate } from './certificate.ts';
import { subjectKeyIdentifier } from './certificate-use.ts';
import { sameBytes, toHex } from './hex.ts';
import { Malformed } from './malformed.ts';

/** Which certificate signed: by issuer (a name in DER) and serial number, or by its key's identifier; in hexadecimal. */
export type SignerIdentifier =
  { readonly issuer: Uint8Array; readonly serial: string } | { readonly keyIdentifier: string };

export interface Signer {
  readonly identifier: SignerIdentifier;
  readonly digestAlgorithm: Algorithm;
  /** What was signed: the attributes as a SET in DER. */
  readonly signed: Uint8Array;
  /** The one value of each attribute, by its object identifier. */
  readonly attributes: ReadonlyMap<string, Asn1>;
  readonly signatureAlgorithm: Algorithm;
  readonly signature: Uint8Array;
}

const about = "the signer's information";
const setTag = 0x31;

/** Throws Malformed, also where nothing but the content is signed: RFC 3161 wants attributes. */
export function readSigner(value: Asn1): Signer {
  const fields = new Asn1Fields(value, 'sequence', about);
  fields.take('integer');
  const identifier = readIdentifier(fields.take());
  const digestAlgorithm = readAlgorithm(fields.take(), about);
  const attributes = fields.take('[0]');
  const signatureAlgorithm = readAlgorithm(fields.take(), about);
  const signature = octetsOf(fields.take(), about);
  fields.takeIf('[1]');
  fields.end();
  // What is signed has the tag of a set, in place of the implicit one that stands in the message.
  const signed = new Uint8Array(attributes.bytes);
  signed[0] = setTag;
  return {
    identifier,
    digestAlgorithm,
    signed,
    attributes: readAttributes(attributes.children),
    signatureAlgorithm,
    signature,
  };
}

/** The certificate that `identifier` means, if it is among these. Throws Malformed. */
export function findSigner(identifier: SignerIdentifier, certificates: readonly Certificate[]): Certificate | null {
  const found = certificates.find((certificate) =>
    'serial' in identifier
      ? certificate.serial === identifier.serial && sameBytes(certificate.issuer, identifier.issuer)
      : subjectKeyIdentifier(certificate) === identifier.keyIdentifier,
  );
  return found ?? null;
}

function readIdentifier(value: Asn1): SignerIdentifier {
  if (value.kind === '[0]') return { keyIdentifier: toHex(value.content) };
  const fields = new Asn1Fields(value, 'sequence', about);
  const issuer = fields.take('sequence').bytes;
  const serial = integerHex(fields.take(), about);
  fields.end();
  return { issuer, serial };
}

function readAttributes(values: readonly Asn1[]): ReadonlyMap<string, Asn1> {
  const attributes = new Map<string, Asn1>();
  for (const value of values) {
    const fields = new Asn1Fields(value, 'sequence', about);
    const identifier = identifierOf(fields.take(), about);
    const [first] = partsOf(fields.take(), 'set', about);
    fields.end();
    if (first === undefined || attributes.has(identifier)) throw new Malformed(`An attribute has not one value.`);
    attributes.set(identifier, first);
  }
  return attributes;
}
