// A proof of one version: the files of a folder that anyone can check without Variorum. Knows how they are laid out;
// where they are put, a host knows.
import type { Evidence } from '../model/evidence.ts';
import type { Platform } from '../model/platform.ts';
import { toBase64 } from '../model/base64.ts';
import { proofCheck } from './proof-check.ts';
import { capturesOfProof, type Disclosure, disclosureOf } from './proof-facts.ts';
import { proofInstructions } from './proof-instructions.ts';

export interface ProofFile {
  /** In the proof's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Proof {
  /** The folder's name. */
  readonly folder: string;
  readonly files: readonly ProofFile[];
  readonly disclosure: Disclosure;
}

const encoder = new TextEncoder();

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410), up to the key itself. */
const keyWrapping = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/** The proof of what `evidence` shows. `headline` is the version's; files keep the paths that they have in the archive. */
export function proofOf(evidence: Evidence, headline: string, sha256: Platform['sha256']): Proof {
  const { version, article, text, stretches, head } = evidence;
  const told = { article, version, headline, captures: capturesOfProof(evidence) };
  const files = new Map<string, Uint8Array>();
  const put = (path: string, content: Uint8Array | string): void =>
    void files.set(path, typeof content === 'string' ? encoder.encode(content) : content);

  put('INSTRUCTIONS.txt', proofInstructions(evidence, headline, 'en'));
  put('VEJLEDNING.txt', proofInstructions(evidence, headline, 'da'));
  put('check.py', proofCheck);
  put('text.txt', text);
  put('captures.json', `${JSON.stringify(told, null, 2)}\n`);
  put('head.json', head.bytes);
  for (const file of [evidence.content, ...evidence.originals, ...evidence.introductions]) put(file.path, file.bytes);
  for (const { device, bytes, signed } of stretches) {
    put(`chain/${device}.ndjson`, bytes);
    if (signed !== null) put(`keys/${device}.pem`, publicKeyPem(signed.publicKey));
  }
  for (const { statement, stamps } of evidence.stamped) {
    for (const file of [statement, ...stamps]) put(file.path, file.bytes);
  }
  const sums = [...files].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
  put('SHA256SUMS', sums.join(''));
  return {
    folder: `proof-${version.slice(0, 12)}`,
    files: [...files].map(([path, bytes]) => ({ path, bytes })),
    disclosure: disclosureOf(evidence),
  };
}

/** A public key in base64url as OpenSSL reads it. */
function publicKeyPem(publicKey: string): string {
  const key = atob(publicKey.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from([...keyWrapping, ...Array.from(key, (character) => character.charCodeAt(0))]);
  return `-----BEGIN PUBLIC KEY-----\n${toBase64(bytes)}\n-----END PUBLIC KEY-----\n`;
}
