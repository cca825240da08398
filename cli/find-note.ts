// The note that a person means: by its number among the notes of its article, or by the beginning of its id.
import type { Annotation } from '../archive/model/annotation.ts';
import type { Article } from '../archive/model/article.ts';
import { fail, ok, type Result } from '../archive/model/result.ts';

/** The note that `name` means; numbers count from 1 in order of creation, removed notes included. */
export function findNote({ title, annotations }: Article, name: string): Result<Annotation> {
  const wanted = name.trim().toLowerCase();
  const byNumber = /^[1-9]\d{0,5}$/.test(wanted) ? annotations[Number(wanted) - 1] : undefined;
  if (byNumber) return ok(byNumber);
  const byId = /^[0-9a-f-]{4,36}$/.test(wanted) ? annotations.filter(({ id }) => id.startsWith(wanted)) : [];
  const [only] = byId;
  if (only && byId.length === 1) return ok(only);
  return only
    ? fail('invalid-input', `"${name}" begins the ids of ${byId.length} notes.`, 'Give more of it, or its number.')
    : fail('not-found', `"${title}" has no note "${name}".`, '`variorum note list` shows its notes.', { note: name });
}

/** The number that `findNote` knows a note by. */
export function noteNumber({ annotations }: Article, id: string): number {
  return annotations.findIndex((annotation) => annotation.id === id) + 1;
}
