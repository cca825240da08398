// A note and its answers: what an answer takes from the note, and which answers go and come with it.
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { EventBody } from '../model/event.ts';

/** The note that a thread began with. One whose beginning has not arrived is its own. */
export function threadOf({ annotations }: Article, annotation: Annotation): Annotation {
  return annotations.find(({ id }) => id === annotation.replyTo) ?? annotation;
}

/** What is asked of an answer, and what it gets of its own. */
export interface AnswerWritten {
  readonly id: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly created: string;
}

/** An answer on the passage of the note that it answers, in its colour. */
export function answerEvent(article: string, note: Annotation, { id, body, tags, created }: AnswerWritten): EventBody {
  const { version, quote, position, colour } = note;
  const passage = { version, quote, position, colour };
  const answer = { id, body, tags, created, motivation: 'replying', replyTo: note.id } as const;
  return { type: 'annotation-created', article, annotation: { ...passage, ...answer } };
}

/** Removes a note with the answers that stand. */
export function removalEvents(article: Article, note: Annotation): readonly EventBody[] {
  const standing = answersTo(article, note).filter(({ removed }) => removed === undefined);
  return [note, ...standing].map(({ id }) => ({ type: 'annotation-removed', article: article.id, annotation: id }));
}

/** Restores a note with the answers that were removed with it, and not those that were removed before it. */
export function restorationEvents(article: Article, note: Annotation): readonly EventBody[] {
  const { removed: when } = note;
  const together = answersTo(article, note).filter(
    ({ removed }) => removed !== undefined && when !== undefined && removed >= when,
  );
  return [note, ...together].map(({ id }) => ({ type: 'annotation-restored', article: article.id, annotation: id }));
}

function answersTo({ annotations }: Article, { id }: Annotation): readonly Annotation[] {
  return annotations.filter(({ replyTo }) => replyTo === id);
}
