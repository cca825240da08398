// What the commands on one note share: how it is named, finding it, and what they answer.
import type { Annotation } from '../archive/model/annotation.ts';
import type { Article } from '../archive/model/article.ts';
import { ok, type Result } from '../archive/model/result.ts';
import type { Answer, Session } from './answer.ts';
import { findArticle } from './find-article.ts';
import { findNote, noteNumber } from './find-note.ts';

export const articleArgument = ['<article>', 'its number, id or title words'] as const;
export const noteArgument = ['<note>', 'its number, or the beginning of its id'] as const;

/** Finds the note and goes on with it. */
export async function onNote(
  { client }: Session,
  name: string,
  note: string,
  work: (article: Article, annotation: Annotation, number: number) => Promise<Result<Answer<Annotation>>>,
): Promise<Result<Answer<Annotation>>> {
  const article = await findArticle(client, name);
  if (!article.ok) return article;
  const annotation = findNote(article.value, note);
  if (!annotation.ok) return annotation;
  return work(article.value, annotation.value, noteNumber(article.value, annotation.value.id));
}

/** The annotation as it is now, and in words what was done. */
export function said(result: Result<Annotation>, words: string): Result<Answer<Annotation>> {
  return result.ok ? ok({ value: result.value, text: () => words }) : result;
}
