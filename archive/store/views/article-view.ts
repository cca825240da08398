// What articles/ab/<id>.json holds: the article as it stands, and the log of the events that made it so. Derived from
// the journals, and enough to go on folding from.
import { z } from 'zod';
import { articleSchema, type Article } from '../../model/article.ts';
import { type ArchiveEvent, clockSchema, type EventBody, eventBodySchema } from '../../model/event.ts';
import { fail, type Failure } from '../../model/result.ts';
import { foldArticle } from './replay.ts';
import { standingEvents } from './standing-events.ts';

/** A capture in the log whose particulars stand in the article: once is enough. */
const loggedCaptureSchema = z
  .object({ capture: z.uuid(), /** Said in format 1. */ type: z.literal('capture-logged').optional() })
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
  const article = foldArticle(events) ?? null;
  const told = toldCaptures(article, events);
  return {
    article,
    log: events.map(({ clock, event }) => {
      const capture = told.get(clock);
      return { clock, event: capture === undefined ? event : { capture } };
    }),
    type: 'variorum-article',
  };
}

function isLogged(event: ArticleView['log'][number]['event']): event is z.infer<typeof loggedCaptureSchema> {
  return event.type === undefined || event.type === 'capture-logged';
}

/** The events that a view was made from; undefined when it contradicts itself, as no view of ours does. */
export function viewedEvents({ article, log }: ArticleView): readonly ArchiveEvent[] | undefined {
  const captures = new Map(article === null ? [] : captureEvents(article));
  const events: ArchiveEvent[] = [];
  for (const { clock, event } of log) {
    const whole = isLogged(event) ? captures.get(event.capture) : event;
    if (whole === undefined) return undefined;
    events.push({ clock, event: whole });
  }
  return events;
}

/**
 * The events that can be made out of a view which was altered and may contradict itself: a capture that its log names and
 * its article has not is taken to be one that the article has and the log does not name, in their order.
 */
export function eventsMadeOut({ article, log }: ArticleView): readonly ArchiveEvent[] {
  const captures = new Map(article === null ? [] : captureEvents(article));
  const named = new Set(log.map(({ event }) => (isLogged(event) ? event.capture : undefined)));
  const unnamed = [...captures].flatMap(([id, event]) => (named.has(id) ? [] : event));
  return log.flatMap(({ clock, event }) => {
    const whole = isLogged(event) ? (captures.get(event.capture) ?? unnamed.shift()) : event;
    return whole === undefined ? [] : { clock, event: whole };
  });
}

type CapturedEvent = Extract<EventBody, { type: 'version-captured' }>;

/** The captures whose events the article tells whole, by the clocks of those events. */
function toldCaptures(article: Article | null, events: readonly ArchiveEvent[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  if (article === null) return told;
  const standing = new Map(captureEvents(article));
  for (const { clock, event } of standingEvents(events)) {
    if (event.type !== 'version-captured') continue;
    const { id } = event.capture;
    const shown = standing.get(id);
    // Of two events that bring one capture the first counts; an entry says what its latest capture said.
    standing.delete(id);
    if (shown !== undefined && saysTheSame(shown, event)) told.set(clock, id);
  }
  return told;
}

function saysTheSame(one: CapturedEvent, other: CapturedEvent): boolean {
  return (
    one.textSha256 === other.textSha256 &&
    one.headline === other.headline &&
    one.language === other.language &&
    one.words === other.words
  );
}

/** The captures of an article by their identifiers, as the events that brought them. */
function captureEvents(of: Article): readonly (readonly [string, CapturedEvent])[] {
  const { id: article, versions, removedVersions = [] } = of;
  return [...versions, ...removedVersions].flatMap(({ textSha256, headline, language, words, captures }) =>
    captures.map((capture) => [
      capture.id,
      { article, capture, headline, language, textSha256, type: 'version-captured', words },
    ]),
  );
}

/** The failure for an article whose view is gone, with what the view was made from. */
export function lostArticle(id: string): { readonly ok: false; readonly error: Failure } {
  const file = articleViewPath(id);
  return fail(
    'archive-damaged',
    `${file} cannot be read, and the journals that it was made from do not speak of the article any more.`,
    'Verify the archive, and put the files that it names back from a copy.',
    { file, article: id },
  );
}
