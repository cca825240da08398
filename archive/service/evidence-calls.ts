// What the archive can show for itself: proofs of versions, signing, time stamps of its heads. Nothing is fetched:
// whoever wants a stamp sends the request themselves.
import { proofOf } from '../export/proof.ts';
import { fromBase64, toBase64 } from '../model/base64.ts';
import { fail, ok, type Failure, type Result } from '../model/result.ts';
import type { StampVerification } from '../model/stamp.ts';
import type { StampedHead } from '../model/stamped-head.ts';
import type { Sha256 } from '../model/version.ts';
import { makeStampRequest } from '../stamp/stamp-request.ts';
import { stampKindOf, verifyStamp, type VerifyStampOptions } from '../stamp/verify-stamp.ts';
import type { KeptHead } from '../store/evidence/read-stamps.ts';
import type { Handlers, ServiceContext } from './context.ts';

/** Bytes of a nonce: twice what RFC 3161 asks for. */
const nonceLength = 16;

/** A proof goes over the wire as one message; what is larger could not be spelled as text everywhere. In bytes. */
const largestProof = 256 * 1024 * 1024;

type Calls =
  | 'export.proof'
  | 'signing.describe'
  | 'signing.start'
  | 'signing.end'
  | 'stamp.list'
  | 'stamp.request'
  | 'stamp.attach';

export function evidenceCalls({ store, platform, changed }: ServiceContext): Handlers<Calls> {
  const { testimony } = store;

  /** Of the heads that the archive keeps, the one that a stamp is of, with what checking it came to. */
  const findHead = async (
    heads: readonly KeptHead[],
    stamp: Uint8Array,
  ): Promise<{ readonly head: KeptHead; readonly verification: StampVerification } | undefined> => {
    let last: { readonly head: KeptHead; readonly verification: StampVerification } | undefined;
    for (const head of heads.toReversed()) {
      const verification = await verifyStamp(platform, head.bytes, stamp);
      last ??= { head, verification };
      if (verification.status !== 'wrong' && verification.status !== 'unreadable') return { head, verification };
      if (verification.reason !== 'imprint-differs') last = { head, verification };
    }
    return last;
  };

  const checked = async (
    { id, statement, holds, stamps, bytes }: KeptHead,
    options: VerifyStampOptions,
  ): Promise<StampedHead> => ({
    head: id,
    lines: Object.values(statement.journals).reduce((sum, { lines }) => sum + lines, 0),
    holds,
    stamps: await Promise.all(
      stamps.map(async (stamp) => ({
        stamp: stamp.id,
        kind: stamp.kind,
        attachedAt: stamp.attachedAt,
        verification: await verifyStamp(platform, bytes, stamp.bytes, options),
      })),
    ),
  });

  return {
    async 'export.proof'({ version, article, head }) {
      // Says of a version that was purged that it was, and by whom.
      const content = await store.version(version);
      if (!content.ok && content.error.code === 'purged') return content;
      const evidence = await testimony.evidence({ version, article, head });
      if (!evidence.ok) return evidence;
      const state = await store.article(evidence.value.article);
      if (!state.ok) return state;
      const headline = state.value.versions.find(({ id }) => id === version)?.headline ?? '';
      const { folder, files, disclosure } = proofOf(evidence.value, headline, platform.sha256);
      const byteLength = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (byteLength > largestProof) return tooLarge(disclosure.lines, byteLength);
      return ok({
        folder,
        files: files.map(({ path, bytes }) => ({ path, content: toBase64(bytes) })),
        disclosure,
      });
    },

    'signing.describe': () => Promise.resolve(ok(testimony.signing())),

    async 'signing.start'() {
      const signing = await testimony.startSigning();
      if (signing.ok) changed(null);
      return signing;
    },

    async 'signing.end'() {
      const signing = await testimony.endSigning();
      if (signing.ok) changed(null);
      return signing;
    },

    async 'stamp.list'({ roots, blockHeader }) {
      const heads = await testimony.heads();
      if (!heads.ok) return heads;
      const options: VerifyStampOptions = {
        roots: roots.map(fromBase64),
        ...(blockHeader === undefined ? {} : { blockHeader }),
      };
      const list: StampedHead[] = [];
      for (const head of heads.value) list.push(await checked(head, options));
      return ok({ heads: list });
    },

    async 'stamp.request'() {
      const stated = await testimony.stateHead();
      if (!stated.ok) return stated;
      const { id, bytes } = stated.value;
      const request = makeStampRequest(id, platform.randomBytes(nonceLength));
      changed(null);
      return ok({
        head: id,
        statement: { path: `${id}.json`, content: toBase64(bytes) },
        request: { path: `${id}.tsq`, content: toBase64(request) },
      });
    },

    async 'stamp.attach'({ content, head: wanted }) {
      const stamp = fromBase64(content);
      const kind = stampKindOf(stamp);
      if (kind === null) return noStamp();
      const heads = await testimony.heads();
      if (!heads.ok) return heads;
      const among = heads.value.filter(({ id }) => wanted === undefined || id === wanted);
      const found = await findHead(among, stamp);
      if (found === undefined) return noHead(wanted);
      const { head, verification } = found;
      if (verification.status === 'wrong' || verification.status === 'unreadable') return refused(verification);
      const attached = await testimony.attach(head.id, stamp, kind);
      if (!attached.ok) return attached;
      changed(null);
      const { id, attachedAt } = attached.value;
      return ok({ head: head.id, stamp: id, kind, attachedAt, verification });
    },
  } satisfies Handlers<Calls>;
}

function tooLarge(lines: number, byteLength: number): Result<never> {
  return fail(
    'too-large',
    `The chain from the capture to the head has ${lines} lines: the proof would be ${byteLength} bytes.`,
    'Prove it up to an earlier head (`variorum prove --head`); `variorum stamp list` shows those that were stated.',
    { lines, byteLength },
  );
}

function noStamp(): Result<never> {
  return fail(
    'invalid-input',
    'The file is neither an answer of a time-stamping authority (.tsr) nor an OpenTimestamps proof (.ots).',
    'Give the file that the authority sent back, or that `ots stamp` wrote.',
  );
}

function noHead(wanted: Sha256 | undefined): { readonly ok: false; readonly error: Failure } {
  return fail(
    'not-found',
    wanted === undefined
      ? 'This archive has stated no head that could have been stamped.'
      : `This archive keeps no head statement ${wanted}.`,
    'Make a request with `variorum stamp request`, and have that stamped.',
    { head: wanted ?? '' },
  );
}

function refused({ reason, message }: StampVerification): Result<never> {
  if (reason === 'imprint-differs') {
    return fail(
      'invalid-input',
      'The stamp is of something else than a head of this archive.',
      'Attach it to the archive that it was requested for.',
      { reason },
    );
  }
  return fail('invalid-input', `The stamp is not in order. ${message}`, 'Ask for another one.', {
    reason: reason ?? '',
  });
}
