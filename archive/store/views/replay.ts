// The fold from events to the state of an article. The state is a function of the set of events alone: they are put in
// the order of their clocks first, so it does not matter in which order, how often or in how many steps they arrive.
// Fields are last-writer-wins; captures and annotations are sets, and what is removed stays, marked so. What was undone
// does not count.
import type { Annotation } from '../../model/annotation.ts';
import type { Article, VersionEntry } from '../../model/article.ts';
import type { AttributionDecision } from '../../model/attribution-decision.ts';
import type { ArchiveEvent, EventBody } from '../../model/event.ts';
import { CapturedVersions } from './captured-versions.ts';
import { compareText } from './compare-text.ts';
import { instantOf } from '../clock.ts';
import { foldAnnotation } from './fold-annotations.ts';
import { foldDecision } from './fold-decisions.ts';
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
  const decisions = new Map<string, AttributionDecision>();
  const tags = new Set<string>();
  const collections = new Set<string>();
  let created: string | undefined;
  let title = '';
  let removed: { readonly at: string; readonly into: string | undefined } | undefined;
  let seen: string | undefined;

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
        removed = { at: instant, into: event.into };
        break;
      case 'article-restored':
        removed = undefined;
        break;
      case 'article-seen':
        seen = event.version;
        break;
      case 'article-tagged':
        tags.add(event.tag);
        break;
      case 'article-untagged':
        tags.delete(event.tag);
        break;
      case 'article-collected':
        collections.add(event.collection);
        break;
      case 'article-uncollected':
        collections.delete(event.collection);
        break;
      case 'version-captured':
        captured.add(event);
        break;
      case 'version-removed':
      case 'version-restored':
      case 'language-set':
        captured.heed(event);
        break;
      case 'attribution-decided':
      case 'attribution-undecided':
        foldDecision(decisions, clock, event);
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
  if (versions.standing.length === 0) return undefined;
  return {
    annotations: [...annotations.values()].sort(
      (before, after) => compareText(before.created, after.created) || compareText(before.id, after.id),
    ),
    ...some('collections', [...collections].sort(compareText)),
    created: created ?? instantOf(first.clock),
    ...some('decisions', [...decisions.values()]),
    id,
    ...(removed?.into === undefined ? {} : { mergedInto: removed.into }),
    ...(removed === undefined ? {} : { removed: removed.at }),
    ...some('removedVersions', versions.removed),
    ...(seen === undefined ? {} : { seen }),
    ...some('tags', [...tags].sort(compareText)),
    title: title || headlineOf(versions.standing),
    titledBy: title ? 'person' : 'headline',
    versions: versions.standing,
  };
}

/** A list under its name, where there is anything in it. */
function some<N extends string, T>(name: N, list: readonly T[]): Readonly<Partial<Record<N, readonly T[]>>> {
  return (list.length === 0 ? {} : { [name]: list }) as Readonly<Partial<Record<N, readonly T[]>>>;
}

/** The newest headline that there still is; where all were purged, the mark of an omission. */
function headlineOf(versions: readonly VersionEntry[]): string {
  return versions.findLast(({ headline }) => headline !== '')?.headline ?? '[…]';
}
