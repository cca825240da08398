// Signatures in a journal: the last line of a commit bears one while its device signs. Knows what is signed and which
// key is due; where keys are kept, and what a signature is made of, the platform knows.
import type { EventBody, JournalLine } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import type { Signer } from '../../model/signing.ts';
import { canonicalBytes } from '../canonical-json.ts';

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

/**
 * Checks the signatures of one journal: to be given its commits from the first on, each of them whole, and answers what
 * is wrong with each. A line that a purge redacted lost its signature with its words; whether a purge says so is looked
 * at elsewhere.
 */
export function signatureCheck(
  verify: Platform['verifySignature'],
): (commit: readonly JournalLine[]) => readonly SignatureFault[] {
  let inForce: string | undefined;
  return (commit) => {
    if (inForce === undefined && commit.every(isPlain)) return [];
    const { due, after } = keysAround(
      inForce,
      commit.map(({ event }) => event),
    );
    inForce = after;
    return commit.flatMap((line): readonly SignatureFault[] => {
      const { signature, ...rest } = line;
      const expected = line.more === true ? undefined : due;
      if (line.was !== undefined || (signature === undefined && expected === undefined)) return [];
      const number = line.seq + 1;
      if (signature === undefined) return [{ line: number, message: notSigned }];
      if (expected === undefined) return [{ line: number, message: notDue }];
      return verify(expected, signature, canonicalBytes(rest)) ? [] : [{ line: number, message: wrong }];
    });
  };
}

/** Neither signed nor about signing. */
function isPlain({ signature, event }: JournalLine): boolean {
  return signature === undefined && event.type !== 'signing-started' && event.type !== 'signing-ended';
}

const notSigned = 'ends a commit of a device that signs, and bears no signature';
const notDue = 'bears a signature though no key was in force there';
const wrong = 'bears a signature that the key in force there did not make, or was altered since';
