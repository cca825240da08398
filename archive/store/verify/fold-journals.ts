// Reads the journals of a survey from their first line to their last, for a verification: what they fold to, and what
// is wrong with them.
import type { Platform } from '../../model/platform.ts';
import type { Finding } from '../../model/verification.ts';
import { ArticleLines } from './article-lines.ts';
import { type ArchiveState, emptyArchiveState, foldArchive } from '../views/archive-state.ts';
import type { Catalogue } from '../views/catalogue.ts';
import { catalogueHead } from '../views/catalogue-reader.ts';
import { checkPurges, type JournalRedacted, type RedactedEvent } from './check-purges.ts';
import { readStatements, TestimonyCheck } from './check-testimony.ts';
import { isTextItself, originalPath, versionPath } from '../files/content.ts';
import { stampFiles } from '../evidence/head-statement.ts';
import { journalPath, type JournalPosition, journalStart } from '../journal/journal.ts';
import { JournalReader, type ReadLine } from '../journal/journal-reader.ts';
import type { VersionPurged } from '../purge/redact-journal.ts';
import { articleOf } from '../views/replay.ts';
import { StorageError } from '../storage.ts';
import type { VerifyOptions } from '../store.ts';
import type { Survey } from './survey.ts';

/** How much of a journal is read at a time, in bytes: other work has its turn between two stretches. */
const stretchLength = 1024 * 1024;
/** The same, for who gives way to others. */
const shortStretch = 64 * 1024;

export interface FoldedJournals {
  readonly lines: number;
  readonly articles: ArticleLines;
  /** The paths of all contents that must be there: the journals speak of them, and they were not purged. */
  readonly contents: ReadonlySet<string>;
  /**
   * The paths that may be there or not: originals that a version's text gives byte for byte, and true statements of heads
   * that were not stamped yet.
   */
  readonly spare: ReadonlySet<string>;
  /** The paths that contents had which were purged. */
  readonly purged: ReadonlySet<string>;
  /** What the catalogue on disk must say beside its articles; undefined where it covers what the journals never held. */
  readonly catalogue: Omit<Catalogue, 'articles'> | undefined;
  readonly findings: readonly Finding[];
}

/** What it answers when `signal` was aborted is of a part of the journals only. */
export async function foldJournals(
  survey: Survey,
  { sha256, verifySignature }: Pick<Platform, 'sha256' | 'verifySignature'>,
  options: Pick<VerifyOptions, 'signal' | 'pause'> = {},
): Promise<FoldedJournals> {
  const stated = survey.catalogue && catalogueHead(survey.catalogue);
  const articles = new ArticleLines();
  const contents = new Set<string>();
  const spare = new Set<string>();
  const purges: VersionPurged[] = [];
  const readings = new Map<string, JournalRedacted>();
  const positions: Record<string, JournalPosition> = {};
  const findings: Finding[] = [];
  let state: ArchiveState = emptyArchiveState;
  let lines = 0;

  const statements = await readStatements(survey.storage, survey.contents, sha256);
  const testimony = new TestimonyCheck(statements, verifySignature);

  for (const [device, { known, size }] of survey.journals) {
    const upTo = stated?.journals[device]?.bytes ?? 0;
    const redacted: RedactedEvent[] = [];
    const take = (read: ReadLine): void => {
      const { clock, event, seq, was } = read.line;
      const covered = read.position.bytes <= upTo;
      if (covered) state = foldArchive(state, { clock, event });
      if (was !== undefined) redacted.push({ seq, was, is: read.is, event });
      if (event.type === 'version-captured') {
        contents.add(versionPath(event.capture.version));
        (isTextItself(event) ? spare : contents).add(originalPath(event.capture.original.sha256));
      }
      if (event.type === 'stamp-attached') for (const path of stampFiles(event)) contents.add(path);
      if (event.type === 'version-purged') purges.push(event);
      const article = articleOf(event);
      if (article !== undefined) articles.add(article, read, covered);
    };
    const hear = testimony.ofJournal(device);
    const reader = new JournalReader(device, journalStart, sha256, (commit) => {
      commit.forEach(take);
      hear(commit);
      if (reader.position.bytes === upTo) positions[device] = reader.position;
    });
    if (upTo === 0 && stated?.journals[device] !== undefined) positions[device] = journalStart;
    const unread = await readThrough(survey, device, { size, reader, ...options });
    if (unread !== undefined) {
      findings.push(unread);
      continue;
    }
    const end = reader.end();
    lines += end.position.lines;
    readings.set(device, { redacted, position: end.position });
    const message = problem(end, known);
    if (message !== undefined) findings.push({ kind: 'chain-broken', path: journalPath(device), message });
  }
  findings.push(...checkPurges(readings, purges));
  const { stated: trueStatements, findings: doubts } = testimony.end();
  findings.push(...doubts);
  for (const path of trueStatements) spare.add(path);
  const purged = new Set(
    purges.flatMap((purge) => purge.contents.flatMap((id) => [versionPath(id), originalPath(id)])),
  );
  for (const path of purged) {
    contents.delete(path);
    spare.delete(path);
  }
  const isHeld = Object.keys(stated?.journals ?? {}).every((device) => device in positions);
  const catalogue = isHeld ? { type: 'variorum-catalogue' as const, state, journals: positions } : undefined;
  return { lines, articles, contents, spare, purged, catalogue, findings };
}

interface Reading extends Pick<VerifyOptions, 'signal' | 'pause'> {
  readonly size: number;
  readonly reader: JournalReader;
}

/** Reads the first `size` bytes of a journal; answers why it cannot, where that is so. */
async function readThrough(
  { storage }: Survey,
  device: string,
  { size, reader, signal, pause }: Reading,
): Promise<Finding | undefined> {
  const path = journalPath(device);
  try {
    if ((await storage.size(path)) === undefined) {
      return { kind: 'missing', path, message: 'A journal of this archive is missing.' };
    }
    const stretch = pause === undefined ? stretchLength : shortStretch;
    for (let start = 0; start < size && signal?.aborted !== true; start += stretch) {
      await pause?.();
      const bytes = await storage.read(path, start, Math.min(size, start + stretch));
      if (bytes === undefined || bytes.length === 0) break;
      reader.push(bytes);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { kind: 'unreadable', path, message: `The journal cannot be read (${error.reason}).` };
  }
}

function problem({ broken, position }: ReturnType<JournalReader['end']>, known: JournalPosition): string | undefined {
  if (broken !== undefined) return `The journal is damaged: ${broken.message}.`;
  if (position.lines < known.lines) return `The journal lost its last ${String(known.lines - position.lines)} lines.`;
  if (position.lines === known.lines && position.head !== known.head) {
    return 'The journal does not end in the line that it ended in.';
  }
  return undefined;
}
