// From the certificate that signed a stamp up to one that the user trusts, after RFC 5280, 6.1, at the time of the stamp.
// No revocation is looked up, since nothing is fetched; names are compared byte for byte.
import { authorityKeyIdentifier, mayIssue, subjectKeyIdentifier, unknownCritical } from './certificate-use.ts';
import type { Certificate } from './certificate.ts';
import { sameBytes } from './hex.ts';
import type { Subtle } from '../model/subtle.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * `trusted`: `chain` ends in one of the roots given. `untrusted`: it holds as far as there are issuers to be found,
 * and none of them is a root given. `broken`: there is an issuer by that name, and `fault` says what is wrong with it.
 */
export type ChainOutcome =
  | { readonly kind: 'trusted' | 'untrusted'; readonly chain: readonly Certificate[] }
  | { readonly kind: 'broken'; readonly chain: readonly Certificate[]; readonly fault: ChainFault };

/** `chain-broken` is wrong; the others only cannot be judged here. */
export interface ChainFault {
  readonly reason: 'chain-broken' | 'unsupported-algorithm' | 'unsupported-extension';
  readonly message: string;
}

const longestChain = 8;
/** Certificates of one name and many keys would make a search among them long. */
const mostSignatures = 40;

export interface ChainSearch {
  readonly subtle: Subtle;
  readonly certificates: readonly Certificate[];
  readonly roots: readonly Certificate[];
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** The best chain from `signer`, itself first. Throws Malformed. */
export async function findChain(search: ChainSearch, signer: Certificate): Promise<ChainOutcome> {
  const pool = [...search.roots, ...search.certificates].filter(
    ({ bytes }, index, all) => all.findIndex((other) => sameBytes(other.bytes, bytes)) === index,
  );
  return climb({ ...search, pool, signatures: mostSignatures }, [signer], signer);
}

/** A search under way: every certificate once, roots first, and how many signatures may still be looked at. */
interface Climb extends ChainSearch {
  readonly pool: readonly Certificate[];
  signatures: number;
}

async function climb(search: Climb, chain: readonly Certificate[], top: Certificate): Promise<ChainOutcome> {
  if (isAmong(top, search.roots)) return { kind: 'trusted', chain };
  const here: ChainOutcome = { kind: 'untrusted', chain };
  if (chain.length === longestChain) return here;
  let best: ChainOutcome | null = null;
  let firstFault: ChainOutcome | null = null;
  for (const issuer of search.pool) {
    if (!mayBeIssuer(issuer, top) || isAmong(issuer, chain) || search.signatures === 0) continue;
    search.signatures -= 1;
    const fault = await faultOf(search, chain, top, issuer);
    if (fault !== null) {
      firstFault ??= { kind: 'broken', chain, fault };
      continue;
    }
    const further = await climb(search, [...chain, issuer], issuer);
    if (further.kind === 'trusted') return further;
    if (best === null || worth(further) > worth(best)) best = further;
  }
  // A root that is not known is no fault of the chain below it.
  return best ?? (isSelfIssued(top) ? here : (firstFault ?? here));
}

/** What forbids that `issuer` issued `top`, the last of `chain`; null if nothing does. */
async function faultOf(
  search: ChainSearch,
  chain: readonly Certificate[],
  top: Certificate,
  issuer: Certificate,
): Promise<ChainFault | null> {
  const name = issuer.subjectName;
  if (!mayIssue(issuer, chain.length - 1)) return broken(`“${name}” may not issue certificates for time stamping.`);
  if (!isValidAt(issuer, search.time)) {
    return broken(`The certificate of “${name}” was not valid at the time of the stamp.`);
  }
  const unknown = unknownCritical(issuer);
  if (unknown !== null) {
    const message = `The certificate of “${name}” has a condition (${unknown}) that is not understood here.`;
    return { reason: 'unsupported-extension', message };
  }
  const outcome = await verifySignature(search.subtle, {
    algorithm: top.signatureAlgorithm,
    digest: null,
    value: top.signature,
    data: top.signed,
    publicKey: issuer.publicKey,
  });
  if (outcome === 'right') return null;
  if (outcome === 'wrong') {
    return broken(`The certificate of “${top.subjectName}” was not signed by “${name}”, whose name it bears.`);
  }
  const message = `The signature of “${name}” on a certificate is of a kind that does not count here.`;
  return { reason: 'unsupported-algorithm', message };
}

function broken(message: string): ChainFault {
  return { reason: 'chain-broken', message };
}

/** Of two chains that lead to no root given, rather one without a fault, and rather the longer one. */
function worth({ kind, chain }: ChainOutcome): number {
  return (kind === 'broken' ? 0 : longestChain) + chain.length;
}

/** Both ends of the validity count as within it. */
export function isValidAt(certificate: Certificate, time: number): boolean {
  // `notAfter` has no fractions of a second, and the whole of that second counts.
  return certificate.notBefore <= time && time < certificate.notAfter + 1000;
}

/** By name, and by the identifiers of the keys where both tell them: an authority may change its key and keep its name. */
function mayBeIssuer(issuer: Certificate, certificate: Certificate): boolean {
  if (!sameBytes(issuer.subject, certificate.issuer)) return false;
  const expected = authorityKeyIdentifier(certificate);
  const has = subjectKeyIdentifier(issuer);
  return expected === null || has === null || expected === has;
}

function isAmong(certificate: Certificate, certificates: readonly Certificate[]): boolean {
  return certificates.some(({ bytes }) => sameBytes(bytes, certificate.bytes));
}

function isSelfIssued(certificate: Certificate): boolean {
  return sameBytes(certificate.subject, certificate.issuer);
}
