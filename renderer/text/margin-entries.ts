// What has a slot in the margin beside a text: the notes that stand on it, and those that are being begun. Pure.
import type { PlacedAnnotation } from '../../archive/model/annotation.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { Failure } from '../../archive/model/result.ts';
import type { Draft } from '../state/drafts.ts';

/** A draft that is open in an editor, or `asked` to be; `failure` is why it could not be saved. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly asked: boolean;
  readonly saving: boolean;
  readonly failure: Failure | null;
}

/** A note that stands on the text, or one that is being begun there. */
export type MarginEntry = {
  readonly id: string;
  readonly range: TextRange | null;
} & (
  { readonly placed: PlacedAnnotation; readonly begun: null } | { readonly placed: null; readonly begun: OpenDraft }
);

/** In the order of their passages; of those that begin together, a note that is being begun comes last. */
export function marginEntries(
  standing: readonly PlacedAnnotation[],
  drafts: readonly OpenDraft[],
): readonly MarginEntry[] {
  const notes = standing.map((placed): MarginEntry => {
    const { annotation, anchor } = placed;
    return { id: annotation.id, range: anchor.range, placed, begun: null };
  });
  const fresh = drafts
    .filter(({ draft }) => draft.annotation === null && draft.replyTo === null)
    .map((begun): MarginEntry => ({ id: begun.draft.id, range: begun.draft.range, placed: null, begun }));
  return [...notes, ...fresh].sort((one, other) => (one.range?.[0] ?? 0) - (other.range?.[0] ?? 0));
}

/** The entry that a draft is written in: an answer's is that of its note. */
export function entryOf(draft: Draft, notes: readonly PlacedAnnotation[]): string {
  const edited = notes.find(({ annotation }) => annotation.id === draft.annotation)?.annotation;
  return draft.replyTo ?? edited?.replyTo ?? draft.annotation ?? draft.id;
}
