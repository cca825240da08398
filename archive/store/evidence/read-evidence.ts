// Gathers what there is to show for a version: out of contents, journals and stamps, each checked before it is handed
// on, since evidence that does not hold is worse than none.
import type { Evidence, EvidenceFile, JournalStretch, StampedHead } from '../../model/evidence.ts';
import type { ArchiveEvent } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import { fail, ok, type Failure, type Result } from '../../model/result.ts';
import { type Sha256, versionContentSchema } from '../../model/version.ts';
import { archiveFilePath } from '../files/archive-file.ts';
import { parseJson } from '../canonical-json.ts';
import { contentNamed, originalPath, versionPath } from '../files/content.ts';
import { devicePath } from '../files/devices.ts';
import { headStatementFile, type HeadStatement, statementPath } from './head-statement.ts';
import { journalPath, type JournalPosition } from '../journal/journal.ts';
import { findStretch } from '../journal/journal-stretch.ts';
import { readHeads } from './read-stamps.ts';
import type { Storage } from '../storage.ts';

export interface EvidenceRequest {
  readonly archive: string;
  readonly version: Sha256;
  /** The article whose captures count; all of the first article that captured the version where it is not given. */
  readonly article?: string | undefined;
  /** The head statement that the chains go up to; the heads of `positions` where none is given. */
  readonly head?: Sha256 | undefined;
  readonly positions: ReadonlyMap<string, JournalPosition>;
  /** The events about the archive as a whole. */
  readonly log: readonly ArchiveEvent[];
}

type Statement = EvidenceFile & { readonly id: Sha256; readonly statement: HeadStatement };

/**
 * `not-found` where nothing captured the version, or not before `head`; `archive-damaged` where a file is not what it
 * was. Rejects with a `StorageError`.
 */
export async function readEvidence(
  storage: Storage,
  request: EvidenceRequest,
  sha256: Platform['sha256'],
): Promise<Result<Evidence>> {
  const { archive, version, positions } = request;
  const kept = await readHeads(storage, request.log, sha256);
  const now = headStatementFile(archive, positions, sha256);
  const head: Statement | undefined =
    request.head === undefined || request.head === now.id ? now : kept.find(({ id }) => id === request.head);
  if (head === undefined) return noHead(request.head ?? '');

  const found: JournalStretch[] = [];
  for (const [device, stated] of Object.entries(head.statement.journals)) {
    const journal = (await storage.read(journalPath(device))) ?? new Uint8Array();
    const stretch = findStretch(journal, device, version, { article: request.article, stated, sha256 });
    if (stretch === 'broken') return damaged(journalPath(device));
    if (stretch !== undefined) found.push(stretch);
  }
  const captured = capturesIn(found);
  const article = request.article ?? captured[0]?.article;
  const own = captured.filter((each) => each.article === article);
  if (article === undefined || own.length === 0) return notCaptured(version);
  const stretches = found.filter(({ device }) => own.some((each) => each.device === device));

  const content = await readContent(storage, versionPath(version), sha256);
  if (!content.ok) return content;
  const parsed = versionContentSchema.safeParse(parseJson(content.value.bytes));
  if (!parsed.success) return damaged(content.value.path);
  const { text } = parsed.data;
  const originals: EvidenceFile[] = [];
  for (const id of new Set(own.map((each) => each.original))) {
    const original = await readOriginal(storage, id, text, sha256);
    if (!original.ok) return original;
    originals.push(original.value);
  }
  const introductions: EvidenceFile[] = [];
  for (const path of [archiveFilePath, ...stretches.map(({ device }) => devicePath(device))]) {
    const bytes = await storage.read(path);
    if (bytes === undefined) return damaged(path);
    introductions.push({ path, bytes });
  }
  const { id, path, bytes } = head;
  const stamped = kept.filter(({ statement, stamps }) => stamps.length > 0 && covers(statement, stretches));
  return ok({
    archive,
    article,
    version,
    text,
    content: content.value,
    originals,
    introductions,
    stretches,
    head: { id, path, bytes },
    stamped: stamped.map((each): StampedHead => ({
      statement: { id: each.id, path: each.path, bytes: each.bytes },
      stamps: each.stamps.map((stamp) => ({ path: stamp.path, bytes: stamp.bytes })),
    })),
  });
}

interface CaptureLine {
  readonly device: string;
  readonly article: string;
  readonly original: Sha256;
}

/** The captures that stretches hold, in the order of their clocks. */
function capturesIn(stretches: readonly JournalStretch[]): readonly CaptureLine[] {
  const captures: (CaptureLine & { readonly clock: string })[] = [];
  for (const { device, bytes, lines, captures: seqs } of stretches) {
    const text = new TextDecoder().decode(bytes).split('\n');
    for (const seq of seqs) {
      const { clock, event } = JSON.parse(text[seq - lines[0]] ?? '') as {
        clock: string;
        event: { article: string; capture: { original: { sha256: Sha256 } } };
      };
      captures.push({ device, clock, article: event.article, original: event.capture.original.sha256 });
    }
  }
  return captures.sort((one, other) => (one.clock < other.clock ? -1 : 1));
}

/** Whether a statement is of a moment after some capture, and no later than the stretches end. */
function covers({ journals }: HeadStatement, stretches: readonly JournalStretch[]): boolean {
  const within = stretches.every(({ device, lines }) => (journals[device]?.lines ?? 0) <= lines[1]);
  return within && stretches.some(({ device, captures }) => (journals[device]?.lines ?? 0) > (captures[0] ?? 0));
}

async function readContent(storage: Storage, path: string, sha256: Platform['sha256']): Promise<Result<EvidenceFile>> {
  const bytes = await storage.read(path);
  if (bytes === undefined) return notKept(path);
  return sha256(bytes) === contentNamed(path) ? ok({ path, bytes }) : damaged(path);
}

/** An original that is nothing but its version's text need not have a file; the text gives it. */
async function readOriginal(
  storage: Storage,
  id: Sha256,
  text: string,
  sha256: Platform['sha256'],
): Promise<Result<EvidenceFile>> {
  const path = originalPath(id);
  const bytes = new TextEncoder().encode(text);
  return sha256(bytes) === id ? ok({ path, bytes }) : readContent(storage, path, sha256);
}

type Failed = { readonly ok: false; readonly error: Failure };

function noHead(head: string): Failed {
  return fail(
    'not-found',
    `There is no ${statementPath(head)} in this archive.`,
    '`variorum stamp list` shows the heads that were stated.',
    { head },
  );
}

function notCaptured(version: Sha256): Failed {
  return fail(
    'not-found',
    `Nothing captured version ${version} before that head.`,
    'Check the identifier, or choose a later head.',
    { version },
  );
}

function notKept(path: string): Failed {
  return fail(
    'not-found',
    `${path} is not in this archive, so there is nothing to show: it was purged, or is missing.`,
    'Look at its article for a purge, or verify the archive.',
    { file: path },
  );
}

function damaged(path: string): Failed {
  return fail(
    'archive-damaged',
    `${path} is not as it was written, so it proves nothing.`,
    'Verify the archive, and put the file back from a copy.',
    { file: path },
  );
}
