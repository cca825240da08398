// The notes that a person should look at: an edit altered, doubled or took away the passage that they were made on.
import { z } from 'zod';
import type { Annotation, PlacedAnnotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { candidatePlaces } from '../model/candidate-places.ts';
import { type NoteToReview, noteToReviewSchema, type PassageInContext } from '../model/note-review.ts';
import type { TextRange } from '../model/range.ts';
import { ok, type Result } from '../model/result.ts';
import type { Version } from '../model/version.ts';
import type { Handlers, ServiceContext } from './context.ts';
import { placeNotes } from './note-places.ts';
import { NotedArticles } from './noted-articles.ts';
import type { Readings } from './readings.ts';

/** How much of the text is told on either side of a passage, in UTF-16 code units. */
const around = 120;

/** To be raised whenever what is found to be in doubt changes within a release of the program. */
const rules = 1;

export function noteReviewCalls(context: ServiceContext): Handlers<'annotation.review'> {
  const { store, readings, agent, afterPurge, beforeClose } = context;
  const reviews = new NotedArticles(store, (article) => notesToReview(readings, article), {
    name: 'reviews',
    rules: `${String(rules)} ${agent}`,
    schema: z.array(noteToReviewSchema).readonly(),
  });
  afterPurge(() => reviews.forget());
  beforeClose(() => reviews.write());

  return {
    async 'annotation.review'({ article, offset, limit }, work) {
      const entries = article === undefined ? await everywhere() : await inArticle(article);
      if (!entries.ok) return entries;
      return ok({ total: entries.value.length, entries: entries.value.slice(offset, offset + limit) });

      async function everywhere(): Promise<Result<readonly NoteToReview[]>> {
        const all = await reviews.all(work);
        return all.ok ? ok(all.value.flatMap(([, entries]) => entries)) : all;
      }
    },
  };

  async function inArticle(id: string): Promise<Result<readonly NoteToReview[]>> {
    const entry = store.entry(id);
    if (entry !== undefined) return reviews.of(entry);
    // Says what there is to say of one that is not there.
    const article = await store.article(id);
    return article.ok ? notesToReview(readings, article.value) : article;
  }
}

/** Those of an article, in the order of the passages that they were made on. Answers stand with their notes, and are not asked of. */
async function notesToReview(readings: Readings, article: Article): Promise<Result<readonly NoteToReview[]>> {
  const newest = article.versions.at(-1);
  const notes = article.annotations.filter(
    ({ removed, replyTo, version }) => removed === undefined && replyTo === undefined && version !== newest?.id,
  );
  if (newest === undefined || notes.length === 0) return ok([]);
  const placed = await placeNotes(readings, article, notes, [newest.id]);
  if (!placed.ok) return placed;
  const doubtful = (placed.value[0] ?? [])
    .filter(isInDoubt)
    .sort((one, other) => one.annotation.position.start - other.annotation.position.start);
  if (doubtful.length === 0) return ok([]);
  const shown = await readings.version(newest.id);
  if (!shown.ok) return shown;
  const entries: NoteToReview[] = [];
  for (const { annotation, anchor } of doubtful) {
    const home = await readings.version(annotation.version);
    const madeOn = article.versions.findIndex(({ id }) => id === annotation.version);
    entries.push({
      article: article.id,
      title: article.title,
      annotation,
      anchor,
      version: newest.id,
      number: article.versions.length,
      madeOn: madeOn < 0 ? null : madeOn + 1,
      before: home.ok ? inContext(home.value, rangeOf(annotation, home.value)) : quoted(annotation),
      places: placesOf(anchor).map((range) => inContext(shown.value, range)),
      language: shown.value.language,
    });
  }
  return ok(entries);
}

function isInDoubt({ anchor: { status, by } }: PlacedAnnotation): boolean {
  return (status === 'altered' || status === 'ambiguous' || status === 'lost') && by !== 'person' && by !== 'purged';
}

function placesOf(anchor: PlacedAnnotation['anchor']): readonly TextRange[] {
  const candidates = candidatePlaces(anchor);
  return candidates.length > 0 || anchor.range === null ? candidates : [anchor.range];
}

function rangeOf({ position: { start, end } }: Annotation, { text }: Version): TextRange {
  return [Math.min(start, text.length), Math.min(end, text.length)];
}

/** A passage with what stands around it in its block, or where it is all of that in the next ones, cut between words. */
function inContext({ text }: Version, range: TextRange): PassageInContext {
  const [start, end] = range;
  const lead = text.slice(Math.max(0, start - around), start);
  const trail = text.slice(end, end + around);
  const prefix = start > around ? lead.replace(/^\S*\s/u, '') : lead;
  const suffix = end + around < text.length ? trail.replace(/\s\S*$/u, '') : trail;
  const [inBlock = '', inBlockAfter = ''] = [prefix.split('\n\n').at(-1), suffix.split('\n\n')[0]];
  const isBlock = inBlock === '' && inBlockAfter === '';
  return {
    range,
    prefix: isBlock ? prefix : inBlock,
    exact: text.slice(start, end),
    suffix: isBlock ? suffix : inBlockAfter,
  };
}

/** What the note itself keeps of a version that cannot be read. */
function quoted({ quote, position: { start, end } }: Annotation): PassageInContext {
  return { range: [start, end], ...quote };
}
