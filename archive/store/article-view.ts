// What articles/ab/<id>.json holds: the article as it stands, and the log of the events that made it so. Derived from
// the journals, and enough to go on folding from.
import { z } from 'zod';
import { articleSchema, type Article } from '../model/article.ts';
import { type ArchiveEvent, clockSchema, type EventBody, eventBodySchema } from '../model/event.ts';
import { foldArticle } from './replay.ts';

/** A capture in the log: its particulars stand in the article, and once is enough. */
const loggedCaptureSchema = z.object({ type: z.literal('capture-logged'), capture: z.uuid() }).readonly();

export const articleViewSchema = z
  .object({
    type: z.literal('variorum-article'),
    /** Null as long as no capture has arrived. */
    article: articleSchema.nullable(),
    /** All events of the article in the order of their clocks: the values that lost are found here. */
    log: z
      .array(z.object({ clock: clockSchema, event: z.union([loggedCaptureSchema, eventBodySchema]) }).readonly())
      .readonly(),
  })
  .readonly();
export type ArticleView = z.infer<typeof articleViewSchema>;

export function articleViewPath(id: string): string {
  // The last two digits: the first ones of a UUIDv7 are its time, the same for everything made in the same months.
  return `articles/${id.slice(-2)}/${id}.json`;
}

/** The article whose view a path is; undefined where the path is no view's. */
export function articleViewed(path: string): string | undefined {
  const [, shard, id] = /^articles\/([0-9a-f]{2})\/([0-9a-f-]{36})\.json$/.exec(path) ?? [];
  return shard !== undefined && id?.endsWith(shard) === true ? id : undefined;
}

/** The view of an article from its events, in the order of their clocks. */
export function viewArticle(events: readonly ArchiveEvent[]): ArticleView {
  return {
    type: 'variorum-article',
    article: foldArticle(events) ?? null,
    log: events.map(({ clock, event }) =>
      event.type === 'version-captured'
        ? { clock, event: { type: 'capture-logged', capture: event.capture.id } }
        : { clock, event },
    ),
  };
}

/** The events that a view was made from; undefined when it contradicts itself, as no view of ours does. */
export function viewedEvents({ article, log }: ArticleView): readonly ArchiveEvent[] | undefined {
  const captures = new Map(article === null ? [] : captureEvents(article));
  const events: ArchiveEvent[] = [];
  for (const { clock, event } of log) {
    const whole = event.type === 'capture-logged' ? captures.get(event.capture) : event;
    if (whole === undefined) return undefined;
    events.push({ clock, event: whole });
  }
  return events;
}

/** The captures of an article by their identifiers, as the events that brought them. */
function captureEvents({ id: article, versions }: Article): readonly (readonly [string, EventBody])[] {
  return versions.flatMap(({ textSha256, headline, language, words, captures }) =>
    captures.map((capture) => [
      capture.id,
      { type: 'version-captured', article, textSha256, headline, language, words, capture },
    ]),
  );
}
