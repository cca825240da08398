// The fold from events to the state of an article. The state is a function of the set of events alone: they are put in
// the order of their clocks first, so it does not matter in which order, how often or in how many steps they arrive.
// Fields are last-writer-wins; captures and annotations are sets, and what is removed stays, marked so. What was undone
// does not count.
import type { Annotation, Placement } from '../../model/annotation.ts';
import type { Article, VersionEntry } from '../../model/article.ts';
import type { Capture } from '../../model/capture.ts';
import type { ArchiveEvent, EventBody } from '../../model/event.ts';
import type { Sha256 } from '../../model/version.ts';
import { deviceOf, instantOf } from '../clock.ts';
import { standingEvents } from './standing-events.ts';

/** The article an event is about; undefined where it is about the archive as a whole. */
export function articleOf(event: EventBody): string | undefined {
  return 'article' in event ? event.article : undefined;
}

/** The union of two lists of events in the order of their clocks, each event once. */
export function mergeEvents(one: readonly ArchiveEvent[], other: readonly ArchiveEvent[]): readonly ArchiveEvent[] {
  if (other.length === 0 && areInOrder(one)) return one;
  const byClock = new Map<string, ArchiveEvent>();
  for (const event of one) byClock.set(event.clock, event);
  for (const event of other) byClock.set(event.clock, event);
  return [...byClock.values()].sort((before, after) => compareText(before.clock, after.clock));
}

function areInOrder(events: readonly ArchiveEvent[]): boolean {
  return events.every(({ clock }, index) => index === 0 || events[index - 1]!.clock < clock);
}

/**
 * The article that `events` (all of one article, in the order of their clocks) fold to; undefined as long as no
 * capture is among them.
 */
export function foldArticle(events: readonly ArchiveEvent[]): Article | undefined {
  const standing = standingEvents(events);
  const first = standing[0];
  const id = first && articleOf(first.event);
  if (first === undefined || id === undefined) return undefined;

  const captured = new CapturedVersions();
  const annotations = new Map<string, Annotation>();
  let created: string | undefined;
  let title = '';
  let removed: string | undefined;

  for (const { clock, event } of standing) {
    const instant = instantOf(clock);
    switch (event.type) {
      case 'article-created':
        created ??= instant;
        break;
      case 'article-titled':
        title = event.title;
        break;
      case 'article-removed':
        removed = instant;
        break;
      case 'article-restored':
        removed = undefined;
        break;
      case 'version-captured':
        captured.add(event);
        break;
      case 'annotation-created':
      case 'annotation-changed':
      case 'annotation-removed':
      case 'annotation-restored':
      case 'annotation-placed':
      case 'annotation-unplaced':
        foldAnnotation(annotations, clock, event);
        break;
      case 'version-purged':
        captured.purge(event.version, { at: instant, by: event.by, reason: event.reason });
        break;
      default:
        // Undoing was heeded before; the others are about no article.
        break;
    }
  }

  const versions = captured.inOrder();
  if (versions.length === 0) return undefined;
  return {
    annotations: [...annotations.values()].sort(
      (before, after) => compareText(before.created, after.created) || compareText(before.id, after.id),
    ),
    created: created ?? instantOf(first.clock),
    id,
    ...(removed === undefined ? {} : { removed }),
    title: title || headlineOf(versions),
    titledBy: title ? 'person' : 'headline',
    versions,
  };
}

/** The newest headline that there still is; where all were purged, the mark of an omission. */
function headlineOf(versions: readonly VersionEntry[]): string {
  return versions.findLast(({ headline }) => headline !== '')?.headline ?? '[…]';
}

type AnnotationEvent = Extract<EventBody, { type: `annotation-${string}` }>;

/** An event on an annotation whose creation has not arrived is passed over: it counts once the creation has. */
function foldAnnotation(annotations: Map<string, Annotation>, clock: string, event: AnnotationEvent): void {
  const instant = instantOf(clock);
  if (event.type === 'annotation-created') {
    const { annotation } = event;
    if (annotations.has(annotation.id)) return;
    annotations.set(annotation.id, newAnnotation(annotation, clock));
    return;
  }
  const known = annotations.get(event.annotation);
  if (known === undefined) return;
  const { removed, ...standing } = known;
  switch (event.type) {
    case 'annotation-changed':
      annotations.set(known.id, { ...known, ...definedFields(event.fields), modified: instant });
      break;
    case 'annotation-removed':
      annotations.set(known.id, { ...standing, removed: removed ?? instant });
      break;
    case 'annotation-restored':
      annotations.set(known.id, standing);
      break;
    case 'annotation-placed': {
      const { position, version } = event;
      annotations.set(known.id, placed(known, version, { at: instant, device: deviceOf(clock), position, version }));
      break;
    }
    case 'annotation-unplaced':
      annotations.set(known.id, placed(known, event.version, undefined));
      break;
  }
}

/** With its place on a version as said last, or with none; its fields in the order of canonical JSON. */
function placed(annotation: Annotation, version: Sha256, placement: Placement | undefined): Annotation {
  const { body, colour, created, device, id, modified, motivation, placements: before = [], ...rest } = annotation;
  const others = before.filter((other) => other.version !== version);
  const placements = placement === undefined ? others : [...others, placement];
  const some = placements.length === 0 ? {} : { placements };
  return { body, colour, created, device, id, modified, motivation, ...some, ...rest };
}

/** With its fields in the order of canonical JSON. */
function newAnnotation(
  {
    body,
    colour,
    created,
    id,
    motivation,
    position,
    quote,
    tags,
    version,
  }: Extract<EventBody, { type: 'annotation-created' }>['annotation'],
  clock: string,
): Annotation {
  const device = deviceOf(clock);
  return { body, colour, created, device, id, modified: created, motivation, position, quote, tags, version };
}

/** Without the fields that are undefined, which a spread would write over what stands. */
function definedFields<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

type CapturedEvent = Extract<EventBody, { type: 'version-captured' }>;

/** The versions of one article as their captures come in, in the order of their clocks. */
class CapturedVersions {
  readonly #versions = new Map<Sha256, Omit<VersionEntry, 'captures'>>();
  readonly #captures = new Map<string, Capture>();
  readonly #purged = new Map<Sha256, NonNullable<VersionEntry['purged']>>();

  /** What an entry says of the version itself is what its latest capture said. */
  add({ textSha256, headline, language, words, capture }: CapturedEvent): void {
    this.#versions.set(capture.version, { headline, id: capture.version, language, textSha256, words });
    if (!this.#captures.has(capture.id)) this.#captures.set(capture.id, capture);
  }

  /** A content is taken out once: what is said of it again changes nothing. */
  purge(version: Sha256, purged: NonNullable<VersionEntry['purged']>): void {
    if (!this.#purged.has(version)) this.#purged.set(version, purged);
  }

  /** By first capture, then by arrival: the sort is stable, and a map keeps the order of first insertion. */
  inOrder(): readonly VersionEntry[] {
    const byTime = [...this.#captures.values()].sort((before, after) =>
      compareText(before.capturedAt, after.capturedAt),
    );
    const entries = new Map<Sha256, Omit<VersionEntry, 'captures'> & { captures: Capture[] }>();
    for (const capture of byTime) {
      const version = this.#versions.get(capture.version);
      const purged = this.#purged.get(capture.version);
      const entry = entries.get(capture.version) ?? (version && entryOf(version, purged));
      entry?.captures.push(capture);
      if (entry) entries.set(entry.id, entry);
    }
    return [...entries.values()];
  }
}

/** With its fields in the order of canonical JSON. */
function entryOf(
  { headline, id, language, textSha256, words }: Omit<VersionEntry, 'captures'>,
  purged: VersionEntry['purged'],
): Omit<VersionEntry, 'captures'> & { captures: Capture[] } {
  return { captures: [], headline, id, language, ...(purged && { purged }), textSha256, words };
}

/** By UTF-16 code units: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
