// Signatures in a journal: the last line of a commit bears one while its device signs. Knows what is signed and which
// key is due; where keys are kept, and what a signature is made of, the platform knows.
import type { EventBody, JournalLine } from '../model/event.ts';
import type { Platform } from '../model/platform.ts';
import type { Signer } from '../model/signing.ts';
import { canonicalBytes, parseJson } from './canonical-json.ts';

/** `line` with the signature over all its other fields. */
export function signed(line: JournalLine, signer: Signer): JournalLine {
  const { signature: _, ...rest } = line;
  return { ...rest, signature: signer.sign(canonicalBytes(rest)) };
}

/**
 * The key that a commit is signed with, where `inForce` is the key before it, and the key that is in force after it.
 * Whoever changes the key or ends signing does so with the key there was.
 */
export function keysAround(
  inForce: string | undefined,
  events: readonly EventBody[],
): { readonly due: string | undefined; readonly after: string | undefined } {
  let after = inForce;
  let started: string | undefined;
  for (const event of events) {
    if (event.type === 'signing-started') after = started = event.publicKey;
    else if (event.type === 'signing-ended') after = undefined;
  }
  return { due: inForce ?? started, after };
}

/** A line whose signature is not as it must be; `line` counts from 1. */
export interface SignatureFault {
  readonly line: number;
  readonly message: string;
}

/** The part of a journal line that its signature depends on; the journal was read before, so its shape is known. */
type SignedLine = Pick<JournalLine, 'seq' | 'event' | 'more' | 'signature' | 'was'>;

/**
 * What is wrong with the signatures of a journal, whose `bytes` are read from its start as far as its chain holds.
 * `isRedacted` tells whether a purge lists a line by its `seq` as one it took the words out of: such a line lost its
 * signature with them.
 */
export function signatureFaults(
  bytes: Uint8Array,
  verify: Platform['verifySignature'],
  isRedacted: (seq: number) => boolean,
): readonly SignatureFault[] {
  const faults: SignatureFault[] = [];
  const commit: EventBody[] = [];
  let inForce: string | undefined;
  for (const line of linesOf(bytes)) {
    const { signature, ...rest } = line;
    commit.push(line.event);
    const isLast = line.more !== true;
    const { due, after } = keysAround(inForce, isLast ? commit.splice(0) : []);
    const expected = isLast ? due : undefined;
    if (isLast) inForce = after;
    if (line.was !== undefined && isRedacted(line.seq)) continue;
    if (signature === undefined) {
      if (expected !== undefined) faults.push({ line: line.seq + 1, message: notSigned });
    } else if (expected === undefined) {
      faults.push({ line: line.seq + 1, message: notDue });
    } else if (!verify(expected, signature, canonicalBytes(rest))) {
      faults.push({ line: line.seq + 1, message: wrong });
    }
  }
  return faults;
}

const notSigned = 'it ends a commit of a device that signs, and bears no signature';
const notDue = 'it bears a signature though no key was in force there';
const wrong = 'its signature was not made by the key in force there, or the line was altered since';

function* linesOf(bytes: Uint8Array): Generator<SignedLine> {
  for (let start = 0, end = bytes.indexOf(0x0a); end >= 0; start = end + 1, end = bytes.indexOf(0x0a, start)) {
    yield parseJson(bytes.subarray(start, end)) as SignedLine;
  }
}
