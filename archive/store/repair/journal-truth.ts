// What all journals of an archive say together: the events of each article, the contents they speak of, the state of the
// archive as a whole.
import type { ArchiveEvent } from '../../model/event.ts';
import { type ArchiveState, emptyArchiveState, foldArchive } from '../views/archive-state.ts';
import { originalPath, versionPath } from '../files/content.ts';
import { stampFiles } from '../evidence/head-statement.ts';
import { type JournalPosition } from '../journal/journal.ts';
import { type JournalReading } from '../journal/journal-reader.ts';
import { articleOf, mergeEvents } from '../views/replay.ts';

export interface JournalTruth {
  /** In the order of their clocks. */
  readonly articles: ReadonlyMap<string, readonly ArchiveEvent[]>;
  readonly state: ArchiveState;
  /** How far each journal with a line can be read. */
  readonly positions: Readonly<Record<string, JournalPosition>>;
  /** The clock of each of these journals' last event. */
  readonly lastClocks: ReadonlyMap<string, string>;
  /** The paths of the contents that must be there. */
  readonly required: ReadonlySet<string>;
  /** Originals that are their version's text to the last byte: the version gives them, so they need no file. */
  readonly optional: ReadonlySet<string>;
  /** Contents that were taken out for good. */
  readonly purged: ReadonlySet<string>;
}

export function foldTruth(
  journals: readonly { readonly device: string; readonly reading: JournalReading }[],
): JournalTruth {
  const articles = new Map<string, ArchiveEvent[]>();
  const positions: Record<string, JournalPosition> = {};
  const lastClocks = new Map<string, string>();
  const required = new Set<string>();
  const optional = new Set<string>();
  const purged = new Set<string>();
  let state: ArchiveState = emptyArchiveState;
  for (const { device, reading } of journals) {
    state = foldArchive(state, reading.events);
    if (reading.position.lines > 0) positions[device] = reading.position;
    for (const happened of reading.events) {
      const { clock, event } = happened;
      lastClocks.set(device, clock);
      if (event.type === 'version-captured') {
        const { version, original } = event.capture;
        required.add(versionPath(version));
        (original.sha256 === event.textSha256 ? optional : required).add(originalPath(original.sha256));
      }
      if (event.type === 'stamp-attached') for (const path of stampFiles(event)) required.add(path);
      if (event.type === 'version-purged') {
        for (const id of event.contents) purged.add(versionPath(id)).add(originalPath(id));
      }
      const id = articleOf(event);
      if (id === undefined) continue;
      const own = articles.get(id);
      if (own) own.push(happened);
      else articles.set(id, [happened]);
    }
  }
  for (const path of purged) {
    required.delete(path);
    optional.delete(path);
  }
  for (const path of required) optional.delete(path);
  const ordered = [...articles].map(([id, events]) => [id, mergeEvents(events, [])] as const);
  return { articles: new Map(ordered), state, positions, lastClocks, required, optional, purged };
}
