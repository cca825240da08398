// The notes of an article as their events come in, in the order of their clocks.
import type { Annotation, Placement } from '../../model/annotation.ts';
import type { EventBody } from '../../model/event.ts';
import type { Sha256 } from '../../model/version.ts';
import { deviceOf, instantOf } from '../clock.ts';

export type AnnotationEvent = Extract<EventBody, { type: `annotation-${string}` }>;

/** An event on an annotation whose creation has not arrived is passed over: it counts once the creation has. */
export function foldAnnotation(annotations: Map<string, Annotation>, clock: string, event: AnnotationEvent): void {
  const instant = instantOf(clock);
  if (event.type === 'annotation-created') {
    if (!annotations.has(event.annotation.id)) annotations.set(event.annotation.id, newAnnotation(event, clock));
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
      const { position, said = { at: instant, device: deviceOf(clock) }, version } = event;
      annotations.set(known.id, placed(known, version, { ...said, position, version }));
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
  { annotation, said }: Extract<EventBody, { type: 'annotation-created' }>,
  clock: string,
): Annotation {
  const { body, colour, created, id, motivation, position, quote, replyTo, tags, version } = annotation;
  const { at: modified, device } = said ?? { at: created, device: deviceOf(clock) };
  const reply = replyTo === undefined ? {} : { replyTo };
  return { body, colour, created, device, id, modified, motivation, position, quote, ...reply, tags, version };
}

/** Without the fields that are undefined, which a spread would write over what stands. */
function definedFields<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
