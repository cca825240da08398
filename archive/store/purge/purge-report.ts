// What a purge does, told so that a person can judge it.
import type { PurgeReport } from '../../model/purge.ts';
import { journalPath } from '../journal/journal.ts';
import type { DoomedLine, PurgePlan } from './plan-purge.ts';
import type { VersionPurged } from './redact-journal.ts';
import type { SetAsideCopy } from './set-aside-copies.ts';

export interface PurgeFacts {
  /** The paths of contents that are there and go. */
  readonly contents: readonly string[];
  readonly copies: readonly SetAsideCopy[];
  /** Names that are a source in every article. */
  readonly everywhere: ReadonlySet<string>;
  /** Other devices that have written to the archive. */
  readonly devices: readonly string[];
}

export function purgeReport(plan: PurgePlan, { contents, copies, everywhere, devices }: PurgeFacts): PurgeReport {
  const journals = new Map<string, number>();
  for (const { device } of plan.lines) journals.set(device, (journals.get(device) ?? 0) + 1);
  return {
    versions: plan.events.map((event) => toldVersion(event, plan.lines)),
    namesLeft: [...new Set(plan.lines.flatMap(namesIn))].filter((name) => everywhere.has(name)),
    contents,
    kept: plan.kept,
    journals: [...journals].map(([device, lines]) => ({ path: journalPath(device), lines })),
    copies: copies.map(({ path, fate }) => ({ path, fate })),
    devices,
  };
}

function toldVersion(
  { article, version, lines }: VersionPurged,
  doomed: readonly DoomedLine[],
): PurgeReport['versions'][number] {
  const places = new Set(lines.map(({ device, seq }) => `${device} ${String(seq)}`));
  const own = doomed.filter(({ device, seq }) => places.has(`${device} ${String(seq)}`));
  const count = (tell: (line: DoomedLine) => boolean): number => own.filter(tell).length;
  return {
    article,
    version,
    captures: count(({ event }) => event.type === 'version-captured'),
    quotes: count(({ event }) => event.type === 'annotation-created' && event.annotation.quote.exact !== ''),
    notes: count(losesWriting),
    decisions: count(({ event }) => event.type === 'attribution-decided'),
    titles: count(({ event }) => event.type === 'article-titled'),
    names: new Set(own.flatMap(namesIn)).size,
  };
}

/** The names of sources in a line that are not gone yet. */
function namesIn({ event }: DoomedLine): readonly string[] {
  if (event.type !== 'source-assigned' && event.type !== 'source-unassigned') return [];
  return event.names.flatMap(({ name }) => (name === '' ? [] : [name]));
}

function losesWriting({ event, line }: DoomedLine): boolean {
  const before = writtenIn(event);
  return before !== '' && writtenIn(line.event) !== before;
}

function writtenIn(event: DoomedLine['event']): string {
  const fields =
    event.type === 'annotation-created' ? event.annotation : event.type === 'annotation-changed' ? event.fields : {};
  return [fields.body ?? '', ...(fields.tags ?? [])].join('\n').trim();
}
