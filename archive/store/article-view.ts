// What articles/ab/<id>.json holds: the article as it stands, and the log of the events that made it so. Derived from
// the journals, and enough to go on folding from.
import { z } from 'zod';
import { articleSchema, type Article } from '../model/article.ts';
import { type ArchiveEvent, clockSchema, type EventBody, eventBodySchema } from '../model/event.ts';
import { type Sha256, sha256Schema } from '../model/version.ts';
import { foldArticle } from './replay.ts';

/** A capture in the log: its particulars stand in the article, and once is enough. */
const loggedCaptureSchema = z
  .object({ type: z.literal('capture-logged'), version: sha256Schema, capture: z.uuid() })
  .readonly();

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
        ? { clock, event: { type: 'capture-logged', version: event.capture.version, capture: event.capture.id } }
        : { clock, event },
    ),
  };
}

/** The events that a view was made from; undefined when it contradicts itself, as no view of ours does. */
export function viewedEvents(view: ArticleView): readonly ArchiveEvent[] | undefined {
  const events: ArchiveEvent[] = [];
  for (const { clock, event } of view.log) {
    const whole = event.type === 'capture-logged' ? captureEvent(view.article, event.version, event.capture) : event;
    if (whole === undefined) return undefined;
    events.push({ clock, event: whole });
  }
  return events;
}

function captureEvent(article: Article | null, id: Sha256, captureId: string): EventBody | undefined {
  const version = article?.versions.find((entry) => entry.id === id);
  const capture = version?.captures.find((entry) => entry.id === captureId);
  if (article === null || version === undefined || capture === undefined) return undefined;
  const { textSha256, headline, language, words } = version;
  return { type: 'version-captured', article: article.id, textSha256, headline, language, words, capture };
}
