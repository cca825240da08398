// A time-stamp token of RFC 3161, judged offline: is it of this statement, whole, and made by whom it says?
import type { Rfc3161Verification, StampCertificate, StampReason } from '../model/stamp.ts';
import { digestName } from './algorithms.ts';
import { identifierOf, octetsOf } from './asn1-fields.ts';
import { type Certificate } from './certificate.ts';
import { findChain, isValidAt } from './certificate-chain.ts';
import { mayStamp, unknownCritical } from './certificate-use.ts';
import { sameBytes } from './hex.ts';
import { Malformed } from './malformed.ts';
import { readRoots } from './read-roots.ts';
import { findSigner } from './signer.ts';
import { namesCertificate } from './signing-certificate.ts';
import type { StampCrypto } from './stamp-crypto.ts';
import { readTimeStamp, timeStampContent, type TimeStampToken } from './time-stamp-token.ts';
import { verifySignature } from './verify-signature.ts';

const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';

type Judgement = Pick<Rfc3161Verification, 'status' | 'reason' | 'message'>;
type Particulars = Omit<Rfc3161Verification, keyof Judgement>;

const nothingKnown: Particulars = {
  kind: 'rfc3161',
  time: null,
  accuracy: null,
  authority: null,
  policy: null,
  serial: null,
  chain: [],
};

/**
 * @param statement The bytes that should have been stamped.
 * @param stamp A TimeStampResp or a TimeStampToken.
 * @param roots Files of certificates to trust, in PEM or DER. A certificate further down, or the authority's own, will
 *   do as well.
 */
export async function verifyRfc3161(
  crypto: StampCrypto,
  statement: Uint8Array,
  stamp: Uint8Array,
  roots: readonly Uint8Array[],
): Promise<Rfc3161Verification> {
  let known = nothingKnown;
  try {
    const { status, said, token } = readTimeStamp(stamp);
    if (token === null || (status ?? 0) > 1) {
      const why = said === '' ? `it answered with status ${status ?? 0}` : `it said “${said}”`;
      return { ...known, ...wrong('not-granted', `The authority gave no time stamp: ${why}.`) };
    }
    const { time, accuracy, policy, serial } = token.info;
    known = { ...known, time: instant(time), accuracy, policy, serial };
    const given = givenRoots(roots);
    const signer = findSigner(token.signer.identifier, [...token.certificates, ...given.certificates]);
    if (signer !== null) {
      known = { ...known, authority: signer.subjectName, chain: [shown(crypto, signer)] };
    }
    const fault = (await contentFault(crypto, token, statement)) ?? (await signerFault(crypto, token, signer));
    if (fault !== null || signer === null) return { ...known, ...(fault ?? signerMissing) };
    const search = { subtle: crypto.subtle, certificates: token.certificates, roots: given.certificates, time };
    const found = await findChain(search, signer);
    known = { ...known, chain: found.chain.map((certificate) => shown(crypto, certificate)) };
    if (found.kind === 'broken') {
      const { reason, message } = found.fault;
      return { ...known, ...(reason === 'chain-broken' ? wrong(reason, message) : unreadable(reason, message)) };
    }
    return { ...known, ...trustIn(found.kind, given, found.chain.at(-1) ?? signer) };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { ...known, ...unreadable(error.reason, error.message) };
  }
}

/** What is wrong with what was stamped. */
async function contentFault(
  { subtle }: StampCrypto,
  { info, content, signer }: TimeStampToken,
  statement: Uint8Array,
): Promise<Judgement | null> {
  const imprintDigest = digestName(info.imprintAlgorithm);
  if (imprintDigest === null) return unsupported('The stamp is of a digest that does not count here.');
  if (!sameBytes(info.imprint, await digest(subtle, imprintDigest, statement))) {
    return wrong('imprint-differs', 'The stamp is of something else than this statement.');
  }
  if (info.criticalExtension !== null) {
    const message = `The stamp has a condition (${info.criticalExtension}) that is not understood here.`;
    return unreadable('unsupported-extension', message);
  }
  const contentDigest = digestName(signer.digestAlgorithm);
  if (contentDigest === null) return unsupported('The stamp is signed with a digest that does not count here.');
  const type = signer.attributes.get(contentType);
  const hash = signer.attributes.get(messageDigest);
  if (
    type === undefined ||
    hash === undefined ||
    identifierOf(type, 'the content type') !== timeStampContent ||
    !sameBytes(octetsOf(hash, 'the message digest'), await digest(subtle, contentDigest, content))
  ) {
    return wrong('signature-wrong', 'The time in the stamp is not what was signed.');
  }
  return null;
}

/** What is wrong with who signed, and how. */
async function signerFault(
  { subtle }: StampCrypto,
  { signer, info }: TimeStampToken,
  certificate: Certificate | null,
): Promise<Judgement | null> {
  if (certificate === null) return signerMissing;
  const name = certificate.subjectName;
  const outcome = await verifySignature(subtle, {
    algorithm: signer.signatureAlgorithm,
    digest: digestName(signer.digestAlgorithm),
    value: signer.signature,
    data: signer.signed,
    publicKey: certificate.publicKey,
  });
  if (outcome === 'wrong') return wrong('signature-wrong', `The signature is not that of “${name}”.`);
  if (outcome === 'unsupported')
    return unsupported(`The signature of “${name}” is of a kind that does not count here.`);
  const named = await namesCertificate(subtle, signer.attributes, certificate);
  if (named === 'unsupported')
    return unsupported('The signer names its certificate by a digest that does not count here.');
  if (named === 'wrong') {
    return wrong('signing-certificate-differs', `What was signed does not name the certificate of “${name}”.`);
  }
  if (!mayStamp(certificate)) {
    return wrong(
      'not-for-time-stamping',
      `The certificate of “${name}” does not say, as it must, that it is for time stamping and nothing else.`,
    );
  }
  const unknown = unknownCritical(certificate);
  if (unknown !== null) {
    const message = `The certificate of “${name}” has a condition (${unknown}) that is not understood here.`;
    return unreadable('unsupported-extension', message);
  }
  if (!isValidAt(certificate, info.time)) {
    return wrong('not-valid-then', `The certificate of “${name}” was not valid at the time of the stamp.`);
  }
  return null;
}

interface GivenRoots {
  readonly certificates: readonly Certificate[];
  /** Why one of them could not be read. */
  readonly fault: string | null;
}

/** One that cannot be read takes nothing from the others. */
function givenRoots(files: readonly Uint8Array[]): GivenRoots {
  const certificates: Certificate[] = [];
  let fault: string | null = null;
  for (const file of files) {
    try {
      certificates.push(...readRoots(file));
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      fault ??= error.message;
    }
  }
  return { certificates, fault };
}

function trustIn(kind: 'trusted' | 'untrusted', given: GivenRoots, top: Certificate): Judgement {
  if (kind === 'trusted') {
    const message = `The stamp is whole, and its chain of certificates leads to “${top.subjectName}”, which was given.`;
    return { status: 'valid', reason: null, message };
  }
  const inside = 'The stamp is whole in itself, but that its authority is to be trusted is not known:';
  const [reason, why] =
    given.certificates.length > 0
      ? ([
          'other-root',
          `its chain of certificates, up to “${top.subjectName}”, leads to none that was given.`,
        ] as const)
      : given.fault === null
        ? (['no-root-given', 'no root certificate was given.'] as const)
        : (['root-unreadable', `the root certificate given could not be read. ${given.fault}`] as const);
  return { status: 'valid-untrusted-root', reason, message: `${inside} ${why}` };
}

const signerMissing = unreadable(
  'signer-missing',
  'The certificate that signed the stamp is neither in it nor among those that were given.',
);

function wrong(reason: StampReason, message: string): Judgement {
  return { status: 'wrong', reason, message };
}

function unreadable(reason: StampReason, message: string): Judgement {
  return { status: 'unreadable', reason, message };
}

function unsupported(message: string): Judgement {
  return unreadable('unsupported-algorithm', message);
}

function shown(crypto: StampCrypto, certificate: Certificate): StampCertificate {
  return {
    subject: certificate.subjectName,
    issuer: certificate.issuerName,
    serial: certificate.serial,
    notBefore: instant(certificate.notBefore),
    notAfter: instant(certificate.notAfter),
    sha256: crypto.sha256(certificate.bytes),
  };
}

function instant(time: number): string {
  return new Date(time).toISOString();
}

async function digest(subtle: StampCrypto['subtle'], name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle.digest(name, new Uint8Array(bytes)));
}
