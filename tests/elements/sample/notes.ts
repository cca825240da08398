// The notes of the sample's story, as they stand and as they might.
import type { AnchorStatus } from '../../../archive/model/anchor.ts';
import type { Annotation, PlacedAnnotation } from '../../../archive/model/annotation.ts';
import type { Story, StoryArticle } from './story.ts';

/** The notes of the article about the bridge that answer no other, those that were removed left out. */
export function notesOf({ bridge }: Story): readonly PlacedAnnotation[] {
  return bridge.notes.filter(({ annotation }) => !annotation.replyTo && !annotation.removed);
}

/** The one whose words begin so; throws where there is none. */
export function noteWith(story: Story, body: string, notes = notesOf(story)): PlacedAnnotation {
  const found = notes.find(({ annotation }) => annotation.body.startsWith(body));
  if (!found) throw new Error(`no note begins with "${body}"`);
  return found;
}

export function answersTo({ annotation: { id } }: PlacedAnnotation, { notes }: StoryArticle): readonly Annotation[] {
  return notes.map(({ annotation }) => annotation).filter(({ replyTo }) => replyTo === id);
}

/** As on the version that it was made on. */
export const asHome = ({ anchor, ...placed }: PlacedAnnotation): PlacedAnnotation => ({
  ...placed,
  anchor: { ...anchor, status: 'kept', by: 'same-version', exactAfter: anchor.exactBefore, changes: [], classes: [] },
});

/** As where it stands so. */
export const standing = (placed: PlacedAnnotation, status: AnchorStatus): PlacedAnnotation => ({
  ...placed,
  anchor: {
    ...placed.anchor,
    status,
    range: status === 'lost' ? null : (placed.anchor.range ?? [0, 1]),
    exactAfter: status === 'lost' ? null : (placed.anchor.exactAfter ?? placed.anchor.exactBefore),
    changes: status === 'altered' ? placed.anchor.changes : [],
    classes: status === 'altered' ? placed.anchor.classes : [],
  },
});

export const rewritten = (placed: PlacedAnnotation, fields: Partial<Annotation>): PlacedAnnotation => ({
  ...placed,
  annotation: { ...placed.annotation, ...fields },
});
