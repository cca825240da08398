// What must be done to purge a version or an article: which contents go, and which journal lines lose their words. Looks
// at the journals alone, where also that stands which no article shows any more. Pure.
import { type EventBody, type JournalLine, journalLineSchema } from '../../model/event.ts';
import type { Platform } from '../../model/platform.ts';
import type { Sha256 } from '../../model/version.ts';
import { parseJson } from '../canonical-json.ts';
import { lineRanges } from '../journal/line-ranges.ts';
import type { PurgeOrder } from './purge-order.ts';
import { redactLine, type RedactedLine } from './redact-line.ts';
import type { VersionPurged } from './redact-journal.ts';
import { articleOf } from '../views/replay.ts';

/** A line that is to lose its words. */
export interface DoomedLine extends RedactedLine {
  readonly device: string;
  readonly seq: number;
  /** What happened, with the words that go. */
  readonly event: EventBody;
}

export interface PurgePlan {
  /** To be committed: one for each version in each article that has it. Empty where there is nothing to purge. */
  readonly events: readonly VersionPurged[];
  readonly lines: readonly DoomedLine[];
  /** Originals that stay, because another version was made from them. */
  readonly kept: readonly Sha256[];
}

/** The lines of each device's journal, from its first to the last one that counts. */
export type JournalBytes = ReadonlyMap<string, Uint8Array>;

/** `done` are the purges there were: versions that they name are gone already. O(lines of all journals). */
export function planPurge(
  journals: JournalBytes,
  order: PurgeOrder,
  done: readonly VersionPurged[],
  sha256: Platform['sha256'],
): PurgePlan {
  const whole = 'article' in order.of ? order.of.article : undefined;
  const versions = new Set('versions' in order.of ? order.of.versions : versionsOf(journals, order.of.article, sha256));
  const articles = new Set<string>();
  for (const { line } of entriesWith(journals, /"version":"([0-9a-f]{64})"/, versions, sha256)) {
    if (line.event.type === 'version-captured') articles.add(line.event.article);
  }
  const entries = [...entriesWith(journals, /"article":"([0-9a-fA-F-]{36})"/, articles, sha256)];
  const versionOf = versionsSpokenOf(entries, versions, whole);
  const originals = originalsOf(entries, versions);
  const gone = new Set([...versions, ...done.map(({ version }) => version)]);
  const kept = new Set(stillNeeded(journals, originals, gone, sha256));

  const lines: DoomedLine[] = [];
  const events = new Map<string, VersionPurged>();
  for (const { device, line, hash } of entries) {
    const { event, seq } = line;
    const version = versionOf(event);
    const article = articleNamed(event);
    if (version === undefined || article === undefined) continue;
    const key = `${article} ${version}`;
    const known = events.get(key) ?? {
      type: 'version-purged',
      article,
      version,
      contents: [version, ...[...(originals.get(version) ?? [])].filter((original) => !kept.has(original))],
      lines: [],
      reason: order.reason,
      by: order.by,
    };
    const redacted = redactLine(line, hash, order.notes ? 'written' : 'captured', sha256);
    if (redacted !== undefined) lines.push({ ...redacted, device, seq, event });
    const listed = redacted === undefined ? [] : [{ device, seq, was: redacted.was, is: redacted.is }];
    events.set(key, { ...known, lines: [...known.lines, ...listed] });
  }
  return { events: [...events.values()].filter((event) => isNew(event, done)), lines, kept: [...kept] };
}

/** The article that an event has words of: that of the names, which are all of one, where it is about sources. */
export function articleNamed(event: EventBody): string | undefined {
  if (event.type !== 'source-assigned' && event.type !== 'source-unassigned') return articleOf(event);
  const [article, ...others] = new Set(event.names.map((name) => name.article));
  return others.length === 0 ? (article ?? undefined) : undefined;
}

/** Whether a purge says anything that those there were do not. */
function isNew({ article, version, contents, lines }: VersionPurged, done: readonly VersionPurged[]): boolean {
  if (lines.length > 0) return true;
  const said = new Set(
    done.filter((one) => one.article === article && one.version === version).flatMap((one) => one.contents),
  );
  return contents.some((content) => !said.has(content));
}

interface Entry {
  readonly device: string;
  readonly line: JournalLine;
  readonly hash: string;
}

const decoder = new TextDecoder();

/**
 * The lines in which `place` (with one group) finds one of `wanted`. Canonical JSON has one spelling of a field, and
 * none within a string, where quotation marks are escaped: so most lines need no parsing.
 */
function* entriesWith(
  journals: JournalBytes,
  place: RegExp,
  wanted: ReadonlySet<string>,
  sha256: Platform['sha256'],
): Generator<Entry> {
  for (const [device, bytes] of journals) {
    for (const [start, end] of lineRanges(bytes)) {
      const own = bytes.subarray(start, end);
      const found = place.exec(decoder.decode(own))?.[1];
      if (found === undefined || !wanted.has(found)) continue;
      const line = journalLineSchema.safeParse(parseJson(own));
      if (line.success) yield { device, line: line.data, hash: line.data.was ?? sha256(own) };
    }
  }
}

/** Every version that an article ever had, also one whose import was undone. */
function versionsOf(journals: JournalBytes, article: string, sha256: Platform['sha256']): readonly Sha256[] {
  const entries = entriesWith(journals, /"article":"([0-9a-fA-F-]{36})"/, new Set([article]), sha256);
  return [...entries].flatMap(({ line: { event } }) =>
    event.type === 'version-captured' ? [event.capture.version] : [],
  );
}

/**
 * Tells which of `versions` an event has words of. What an article and its sources were called goes with the last of its
 * versions.
 */
function versionsSpokenOf(
  entries: readonly Entry[],
  versions: ReadonlySet<Sha256>,
  whole: string | undefined,
): (event: EventBody) => Sha256 | undefined {
  const madeOn = new Map<string, Sha256>();
  let last: Sha256 | undefined;
  for (const { line } of entries) {
    const { event } = line;
    if (event.type === 'annotation-created') madeOn.set(event.annotation.id, event.annotation.version);
    else if (event.type === 'version-captured' && event.article === whole) last = event.capture.version;
  }
  const spokenOf = (event: EventBody): Sha256 | undefined => {
    switch (event.type) {
      case 'version-captured':
        return event.capture.version;
      case 'annotation-created':
        return event.annotation.version;
      case 'annotation-changed':
        return madeOn.get(event.annotation);
      case 'attribution-decided':
        return event.decision.version;
      case 'article-titled':
      case 'source-assigned':
      case 'source-unassigned':
        return whole !== undefined && articleNamed(event) === whole ? last : undefined;
      default:
        return undefined;
    }
  };
  return (event) => {
    const version = spokenOf(event);
    return version !== undefined && versions.has(version) ? version : undefined;
  };
}

function originalsOf(
  entries: readonly Entry[],
  versions: ReadonlySet<Sha256>,
): ReadonlyMap<Sha256, ReadonlySet<Sha256>> {
  const originals = new Map<Sha256, Set<Sha256>>();
  for (const { line } of entries) {
    if (line.event.type !== 'version-captured') continue;
    const { version, original } = line.event.capture;
    if (!versions.has(version)) continue;
    const own = originals.get(version) ?? new Set();
    originals.set(version, own.add(original.sha256));
  }
  return originals;
}

/** Those of `originals` that another version than those `gone` was made from. */
function* stillNeeded(
  journals: JournalBytes,
  originals: ReadonlyMap<Sha256, ReadonlySet<Sha256>>,
  gone: ReadonlySet<Sha256>,
  sha256: Platform['sha256'],
): Generator<Sha256> {
  const wanted = new Set([...originals.values()].flatMap((own) => [...own]));
  for (const { line } of entriesWith(journals, /"sha256":"([0-9a-f]{64})"/, wanted, sha256)) {
    const { event } = line;
    if (event.type === 'version-captured' && !gone.has(event.capture.version)) yield event.capture.original.sha256;
  }
}
