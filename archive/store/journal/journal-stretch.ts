// The part of a journal that shows that a version was captured: from the line that says so to the head, whole and
// checked. Reads bytes that it is given.
import type { JournalStretch } from '../../model/evidence.ts';
import { type JournalLine, journalLineSchema } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import type { Sha256 } from '../../model/version.ts';
import { parseJson } from '../canonical-json.ts';
import { articleOf } from '../views/replay.ts';
import { keysAround } from './signing.ts';

/** Where a journal stands, as a head statement says it. */
export interface StatedHead {
  readonly lines: number;
  readonly head: Sha256;
}

/**
 * The stretch of `device`'s journal that speaks of `version` (captured in `article`, or in any where that is undefined),
 * up to `stated`: `undefined` where it does not speak of it, and `broken` where the chain does not hold as far as that.
 * `bytes` are the journal from its start.
 */
export function findStretch(
  bytes: Uint8Array,
  device: string,
  version: Sha256,
  {
    article,
    stated,
    sha256,
  }: { readonly article: string | undefined; readonly stated: StatedHead; readonly sha256: Platform['sha256'] },
): JournalStretch | 'broken' | undefined {
  const articles = new Map<string, number>();
  const captures: number[] = [];
  let first: { readonly seq: number; readonly start: number } | undefined;
  let keys: { inForce: string | undefined; commit: JournalLine['event'][] } = { inForce: undefined, commit: [] };
  let signed: JournalStretch['signed'] = null;
  let head = '0'.repeat(64);
  let start = 0;
  for (let seq = 0; seq < stated.lines; seq += 1) {
    const end = bytes.indexOf(0x0a, start);
    const own = bytes.subarray(start, Math.max(start, end));
    const parsed = journalLineSchema.safeParse(parseJson(own));
    if (!parsed.success || parsed.data.seq !== seq || parsed.data.prev !== head) return 'broken';
    const line = parsed.data;
    head = line.was ?? sha256(own);
    const { event } = line;
    keys.commit.push(event);
    if (line.more !== true) {
      const { due, after } = keysAround(keys.inForce, keys.commit);
      if (line.signature !== undefined && due !== undefined) signed = { seq, publicKey: due };
      keys = { inForce: after, commit: [] };
    }
    const isCapture =
      event.type === 'version-captured' &&
      event.capture.version === version &&
      (article === undefined || event.article === article);
    if (isCapture) {
      first ??= { seq, start };
      captures.push(seq);
    }
    if (first !== undefined) {
      const told = articleOf(event);
      if (told !== undefined) articles.set(told, (articles.get(told) ?? 0) + 1);
    }
    start = end + 1;
  }
  if (head !== stated.head) return 'broken';
  if (first === undefined) return undefined;
  return {
    device,
    bytes: bytes.slice(first.start, start),
    lines: [first.seq, stated.lines],
    captures,
    articles,
    signed: signed !== null && signed.seq >= first.seq ? signed : null,
  };
}
