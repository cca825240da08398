// An event as people are told it: with the names of what it is about, and with what stood there before it.
import type { AnnotationFields } from '../../model/annotation.ts';
import type { ArchiveEvent, EventBody } from '../../model/event.ts';
import type { HistoryChange, PlainChange } from '../../model/history.ts';
import { isOf } from '../views/archive-state.ts';
import { foldArticle } from '../views/replay.ts';
import { isUndoing, standingEvents } from '../views/standing-events.ts';
import { tellNaming } from './tell-naming.ts';
import { tellReading } from './tell-reading.ts';

/** How many changes of an entry, or of an undoing, are told; the others are counted. */
export const toldChanges = 3;

/** All events about an article, or about the archive as a whole but for verifications, in the order of their clocks. */
export interface Log {
  readonly events: readonly ArchiveEvent[];
  /** What the article is called; empty for the archive. */
  readonly name: string;
}

/** The log of an article, with the name that it has now, or had last. */
export function articleLog(events: readonly ArchiveEvent[]): Log {
  const captured = events.findLast(isOf('version-captured'));
  return { events, name: foldArticle(events)?.title ?? captured?.event.headline ?? '' };
}

/** `log` is that of what the event is about. */
export function tellChange(happened: ArchiveEvent, log: Log): HistoryChange {
  const { event } = happened;
  if (!isUndoing(event)) return tellPlainChange({ clock: happened.clock, event }, log);
  const named = new Set(event.changes);
  const of = log.events.filter(({ clock }) => named.has(clock)).slice(0, toldChanges);
  return {
    type: event.type,
    of: of.flatMap(({ clock, event: body }) => (isUndoing(body) ? [] : [tellPlainChange({ clock, event: body }, log)])),
    count: named.size,
  };
}

interface PlainEvent {
  readonly clock: string;
  readonly event: Exclude<EventBody, { type: 'change-undone' | 'change-redone' }>;
}

function tellPlainChange({ clock, event }: PlainEvent, { events, name }: Log): PlainChange {
  const before = (): readonly ArchiveEvent[] => standingEvents(events.filter((earlier) => earlier.clock < clock));
  switch (event.type) {
    case 'archive-titled':
      return { ...event, before: before().findLast(isOf('archive-titled'))?.event.title ?? null };
    case 'archive-verified':
      return { type: event.type, findings: event.findings };
    case 'archive-repaired': {
      const { type, restored, rebuilt, setAside } = event;
      return { type, restored, rebuilt, setAside };
    }
    case 'signing-started':
    case 'signing-ended':
      return { type: event.type };
    case 'stamp-attached':
      return { type: event.type, kind: event.kind };
    case 'article-created':
    case 'article-removed':
    case 'article-restored':
      return { ...event, name };
    case 'article-titled':
      return { ...event, name, before: before().findLast(isOf('article-titled'))?.event.title ?? '' };
    case 'version-captured': {
      const { type, article, headline, capture } = event;
      const { version, via, original } = capture;
      const isNew = !before().some(
        (earlier) => isOf('version-captured')(earlier) && earlier.event.capture.version === version,
      );
      const fileName = original.fileName === undefined ? {} : { fileName: original.fileName };
      return { type, article, name, version, headline, isNew, via, ...fileName };
    }
    case 'version-removed':
    case 'version-restored':
    case 'article-seen':
    case 'article-tagged':
    case 'article-untagged':
    case 'article-collected':
    case 'article-uncollected':
      return { ...event, name };
    case 'language-set':
    case 'attribution-decided':
    case 'attribution-undecided':
      return tellReading(event, name, before());
    case 'collection-described':
    case 'collection-removed':
    case 'collection-restored':
    case 'source-assigned':
    case 'source-unassigned':
    case 'source-described':
    case 'device-named':
    case 'colour-named':
      return tellNaming({ clock, event }, before());
    case 'version-purged': {
      const { type, article, version, reason, by } = event;
      return { type, article, name, version, reason, by };
    }
    case 'annotation-created': {
      const { type, article, annotation } = event;
      const { id, quote, body, tags, motivation, colour } = annotation;
      return { type, article, name, annotation: id, quote: quote.exact, fields: { body, tags, motivation, colour } };
    }
    case 'annotation-changed': {
      const { type, article, annotation, fields } = event;
      const known = foldArticle(before())?.annotations.find(({ id }) => id === annotation);
      const quote = quoteOf(events, annotation);
      return { type, article, name, annotation, quote, fields, before: known === undefined ? {} : same(fields, known) };
    }
    case 'annotation-removed':
    case 'annotation-restored':
    case 'annotation-unplaced':
      return { ...event, name, quote: quoteOf(events, event.annotation) };
    case 'annotation-placed': {
      const { type, article, annotation, position, version } = event;
      const quote = quoteOf(events, annotation);
      return { type, article, name, annotation, quote, version, stands: position !== null };
    }
  }
}

/** The passage that a note is on; empty where its making is not among `events`. */
function quoteOf(events: readonly ArchiveEvent[], annotation: string): string {
  const created = events.filter(isOf('annotation-created')).find(({ event }) => event.annotation.id === annotation);
  return created?.event.annotation.quote.exact ?? '';
}

type ChangedFields = Extract<EventBody, { type: 'annotation-changed' }>['fields'];

/** Those of the fields of `known` that are written in `fields`. */
function same(fields: ChangedFields, known: AnnotationFields): ChangedFields {
  const names = (['body', 'tags', 'motivation', 'colour'] as const).filter((name) => fields[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, known[name]]));
}
