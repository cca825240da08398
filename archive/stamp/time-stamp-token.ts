// A TimeStampToken (RFC 3161): a SignedData of CMS (RFC 5652) around a TSTInfo. Read here, judged in verify-rfc3161.ts.
import { type Asn1, readAsn1 } from './asn1.ts';
import { Asn1Fields, identifierOf, octetsOf, onlyChild, partsOf, smallInteger } from './asn1-fields.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import { Malformed } from './malformed.ts';
import { readSigner, type Signer } from './signer.ts';
import { readTstInfo, type TstInfo } from './tst-info.ts';

export const timeStampContent = '1.2.840.113549.1.9.16.1.4';
const signedData = '1.2.840.113549.1.7.2';

/** Chains have three or four. */
const mostCertificates = 20;

export interface TimeStampToken {
  /** The bytes of the TSTInfo: what the signer's digest is of. */
  readonly content: Uint8Array;
  readonly info: TstInfo;
  readonly certificates: readonly Certificate[];
  readonly signer: Signer;
}

/** What an authority answered, whether or not it gave a token; a bare token counts as given (`status` null). */
export interface TimeStampAnswer {
  /** PKIStatus of RFC 3161: 0 and 1 are granted. */
  readonly status: number | null;
  /** What the authority said beside it. */
  readonly said: string;
  readonly token: TimeStampToken | null;
}

/** Reads a TimeStampResp or a bare token. Throws Malformed. */
export function readTimeStamp(bytes: Uint8Array): TimeStampAnswer {
  const root = readAsn1(bytes);
  const fields = new Asn1Fields(root, 'sequence', 'the time stamp');
  if (root.children[0]?.kind === 'object-identifier') return { status: null, said: '', token: readToken(root) };
  const about = 'the answer';
  const statusFields = new Asn1Fields(fields.take(), 'sequence', about);
  const status = smallInteger(statusFields.take('integer'), about);
  const free = statusFields.takeIf('sequence');
  const token = fields.takeIf('sequence');
  fields.end();
  const said = free === null ? '' : free.children.map((line) => line.text ?? '').join(' ');
  return { status, said, token: token && readToken(token) };
}

function readToken(value: Asn1): TimeStampToken {
  const outer = new Asn1Fields(value, 'sequence', 'the token');
  if (identifierOf(outer.take(), 'the token') !== signedData) throw new Malformed('The token is not signed data.');
  const inner = onlyChild(outer.take('[0]'), 'the token');
  outer.end();

  const fields = new Asn1Fields(inner, 'sequence', 'the signed data');
  fields.take('integer');
  fields.take('set');
  const encapsulated = new Asn1Fields(fields.take(), 'sequence', 'the signed data');
  const contentType = identifierOf(encapsulated.take(), 'the signed data');
  if (contentType !== timeStampContent) throw new Malformed('What is signed is not a time stamp.');
  const content = octetsOf(onlyChild(encapsulated.take('[0]'), 'the signed data'), 'the signed data');
  encapsulated.end();
  const certificates = fields.takeIf('[0]')?.children ?? [];
  fields.takeIf('[1]');
  const signers = partsOf(fields.take(), 'set', 'the signed data');
  fields.end();

  const [signer, ...others] = signers;
  // RFC 3161: signed by the authority's certificate and no other.
  if (signer === undefined || others.length > 0) throw new Malformed('A time stamp has one signature.');
  if (certificates.length > mostCertificates)
    throw new Malformed('The token holds too many certificates.', 'too-large');
  return {
    content,
    info: readTstInfo(content),
    // Beside plain certificates there may be attribute certificates and others, under tags of their own.
    certificates: certificates.filter(({ kind }) => kind === 'sequence').map(certificateOf),
    signer: readSigner(signer),
  };
}
