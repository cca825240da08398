// Events that name things of the whole archive, as people are told them: collections, sources, devices, colours.
import type { ArchiveEvent, EventBody } from '../../model/event.ts';
import type { PlainChange } from '../../model/history.ts';
import { isOf } from '../views/archive-state.ts';
import { deviceOf } from '../clock.ts';

type Types =
  | `collection-${'described' | 'removed' | 'restored'}`
  | `source-${'assigned' | 'unassigned' | 'described'}`
  | 'device-named'
  | 'colour-named';

interface NamingEvent {
  readonly clock: string;
  readonly event: Extract<EventBody, { type: Types }>;
}

/** How many names of a source are told: the others are counted. */
const toldNames = 5;

/** `before` are the events on the archive that stood when it happened. */
export function tellNaming({ clock, event }: NamingEvent, before: readonly ArchiveEvent[]): PlainChange {
  switch (event.type) {
    case 'collection-described':
      return { type: event.type, name: event.description.name, before: collectionName(before, event.collection) };
    case 'collection-removed':
    case 'collection-restored':
      return { type: event.type, name: collectionName(before, event.collection) ?? '' };
    case 'source-assigned':
    case 'source-unassigned': {
      const names = [...new Set(event.names.map(({ name }) => name))];
      const some = { names: names.slice(0, toldNames), count: names.length };
      if (event.type === 'source-unassigned') return { type: event.type, ...some };
      return { type: event.type, label: sourceLabel(before, event.source) ?? '', ...some };
    }
    case 'source-described': {
      const { description, source } = event;
      return { type: event.type, label: description.label, before: sourceLabel(before, source) };
    }
    case 'device-named': {
      const own = before.filter(isOf('device-named')).filter((other) => deviceOf(other.clock) === deviceOf(clock));
      return { type: event.type, name: event.name, before: own.at(-1)?.event.name ?? null };
    }
    case 'colour-named':
      return { type: event.type, colour: event.colour, name: event.name };
  }
}

function collectionName(before: readonly ArchiveEvent[], collection: string): string | null {
  const described = before.filter(isOf('collection-described'));
  return described.findLast(({ event }) => event.collection === collection)?.event.description.name ?? null;
}

function sourceLabel(before: readonly ArchiveEvent[], source: string): string | null {
  const described = before.filter(isOf('source-described'));
  return described.findLast(({ event }) => event.source === source)?.event.description.label ?? null;
}
