// How the notes of a version stand beside its text: in which order, which answer which, which have no place there. Pure.
import type { Annotation, PlacedAnnotation } from '../../archive/model/annotation.ts';

export interface MarginNotes {
  /** Those that stand on the version, in the order of their passages. */
  readonly standing: readonly PlacedAnnotation[];
  /** Those that do not, and those that were removed. */
  readonly lost: readonly PlacedAnnotation[];
  readonly removed: readonly PlacedAnnotation[];
  /** The answers to a note, by its identifier: of a note that was removed, the removed ones as well. */
  readonly answers: ReadonlyMap<string, readonly Annotation[]>;
}

/** An answer whose note is not among them stands for itself. */
export function marginNotes(notes: readonly PlacedAnnotation[], removed: readonly PlacedAnnotation[]): MarginNotes {
  const answers = new Map<string, Annotation[]>();
  const gone = new Set(removed.map(({ annotation }) => annotation.id));
  for (const { annotation } of [...notes, ...removed]) {
    const { replyTo } = annotation;
    if (replyTo === undefined || (annotation.removed !== undefined && !gone.has(replyTo))) continue;
    const before = answers.get(replyTo);
    if (before) before.push(annotation);
    else answers.set(replyTo, [annotation]);
  }
  const own = roots(notes);
  return {
    standing: own
      .filter(({ anchor }) => anchor.range !== null)
      .toSorted((one, other) => (one.anchor.range?.[0] ?? 0) - (other.anchor.range?.[0] ?? 0)),
    lost: own.filter(({ anchor }) => anchor.range === null),
    removed: roots(removed),
    answers,
  };
}

/** The notes that answer none of the others. */
function roots(notes: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const ids = new Set(notes.map(({ annotation }) => annotation.id));
  return notes.filter(({ annotation: { replyTo } }) => replyTo === undefined || !ids.has(replyTo));
}
