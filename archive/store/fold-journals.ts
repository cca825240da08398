// Reads the journals of a survey from their first line to their last, for a verification: what they fold to, and what
// is wrong with them.
import type { ArchiveEvent } from '../model/event.ts';
import type { Platform } from '../model/platform.ts';
import type { Finding } from '../model/verification.ts';
import { parseJson } from './canonical-json.ts';
import { type ArchiveState, emptyArchiveState, foldArchive } from './archive-state.ts';
import { type Catalogue, parseCatalogue } from './catalogue.ts';
import { checkPurges } from './check-purges.ts';
import { originalPath, versionPath } from './content.ts';
import { journalPath, type JournalPosition, journalStart } from './journal.ts';
import { readJournal } from './journal-reader.ts';
import type { VersionPurged } from './redact-journal.ts';
import { articleOf } from './replay.ts';
import { StorageError } from './storage.ts';
import type { Survey } from './survey.ts';

/** An event, and whether the catalogue on disk covers it. */
export interface CoveredEvent {
  readonly event: ArchiveEvent;
  readonly covered: boolean;
}

export interface FoldedJournals {
  readonly lines: number;
  /** The events of each article, in no particular order. */
  readonly articles: ReadonlyMap<string, readonly CoveredEvent[]>;
  /** The paths of all contents that the journals speak of, but for those that were purged. */
  readonly contents: ReadonlySet<string>;
  /** The paths that contents had which were purged. */
  readonly purged: ReadonlySet<string>;
  /** What the catalogue on disk must say beside its articles; undefined where it covers what the journals never held. */
  readonly catalogue: Omit<Catalogue, 'articles'> | undefined;
  readonly findings: readonly Finding[];
}

export async function foldJournals(survey: Survey, sha256: Platform['sha256']): Promise<FoldedJournals> {
  const stated = survey.catalogue === undefined ? null : parseCatalogue(parseJson(survey.catalogue));
  const articles = new Map<string, CoveredEvent[]>();
  const contents = new Set<string>();
  const purges: VersionPurged[] = [];
  const readings = new Map<string, Pick<Reading, 'redacted' | 'position'>>();
  const positions: Record<string, JournalPosition> = {};
  const findings: Finding[] = [];
  let state: ArchiveState = emptyArchiveState;
  let lines = 0;

  for (const [device, { known, size }] of survey.journals) {
    const read = await readWhole(survey, device, size);
    if ('finding' in read) {
      findings.push(read.finding);
      continue;
    }
    const { covered, rest } = readInTwo(read.bytes, device, stated?.journals[device], sha256);
    if (covered !== undefined) positions[device] = covered.position;
    lines += rest.position.lines;
    readings.set(device, { redacted: [...(covered?.redacted ?? []), ...rest.redacted], position: rest.position });
    const message = problem(rest, known);
    if (message !== undefined) findings.push({ kind: 'chain-broken', path: journalPath(device), message });

    for (const event of covered?.events ?? []) state = foldArchive(state, event);
    const all = [
      ...(covered?.events ?? []).map((event) => ({ event, covered: true })),
      ...rest.events.map((event) => ({ event, covered: false })),
    ];
    for (const each of all) {
      const body = each.event.event;
      if (body.type === 'version-captured') {
        contents.add(versionPath(body.capture.version)).add(originalPath(body.capture.original.sha256));
      }
      if (body.type === 'version-purged') purges.push(body);
      const id = articleOf(body);
      if (id === undefined) continue;
      const own = articles.get(id);
      if (own) own.push(each);
      else articles.set(id, [each]);
    }
  }
  findings.push(...checkPurges(readings, purges));
  const purged = new Set(
    purges.flatMap((purge) => purge.contents.flatMap((id) => [versionPath(id), originalPath(id)])),
  );
  for (const path of purged) contents.delete(path);
  const isHeld = Object.keys(stated?.journals ?? {}).every((device) => device in positions);
  const catalogue = isHeld ? { type: 'variorum-catalogue' as const, state, journals: positions } : undefined;
  return { lines, articles, contents, purged, catalogue, findings };
}

async function readWhole(
  { storage }: Survey,
  device: string,
  size: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly finding: Finding }> {
  const path = journalPath(device);
  try {
    const bytes = await storage.read(path);
    if (bytes !== undefined) return { bytes: bytes.subarray(0, size) };
    return { finding: { kind: 'missing', path, message: 'A journal of this archive is missing.' } };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { finding: { kind: 'unreadable', path, message: `The journal cannot be read (${error.reason}).` } };
  }
}

type Reading = ReturnType<typeof readJournal>;

/** A journal in two stretches: what the catalogue says it covers (undefined where that is no stretch of it), the rest. */
function readInTwo(
  bytes: Uint8Array,
  device: string,
  stated: JournalPosition | undefined,
  sha256: Platform['sha256'],
): { readonly covered: Reading | undefined; readonly rest: Reading } {
  const first = stated && readJournal(bytes.subarray(0, stated.bytes), device, journalStart, sha256);
  const covered = first?.broken === undefined && first?.position.bytes === stated?.bytes ? first : undefined;
  const from = covered?.position ?? journalStart;
  return { covered, rest: readJournal(bytes.subarray(from.bytes), device, from, sha256) };
}

function problem({ broken, position }: Reading, known: JournalPosition): string | undefined {
  if (broken !== undefined) return `The journal is damaged: ${broken.message}.`;
  if (position.lines < known.lines) return `The journal lost its last ${String(known.lines - position.lines)} lines.`;
  if (position.lines === known.lines && position.head !== known.head) {
    return 'The journal does not end in the line that it ended in.';
  }
  return undefined;
}
