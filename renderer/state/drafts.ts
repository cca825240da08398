// Notes that are being written, kept in the browser's storage until they are saved, so that nothing typed is lost.
import { z } from 'zod';
import { annotationFieldsSchema } from '../../archive/model/annotation.ts';
import { textRangeSchema } from '../../archive/model/range.ts';
import { sha256Schema } from '../../archive/model/version.ts';

const prefix = 'variorum-draft ';

/**
 * A note under way: on a passage of a version, or, where `annotation` is set, a change to that note. Tags are as typed.
 */
const draftSchema = z
  .object({
    id: z.string(),
    article: z.uuid(),
    version: sha256Schema,
    range: textRangeSchema,
    annotation: z.uuid().nullable(),
    /** The note that a new one answers. */
    replyTo: z.uuid().nullable().default(null),
    fields: annotationFieldsSchema.unwrap().omit({ tags: true }).extend({ tags: z.string() }).readonly(),
  })
  .readonly();
export type Draft = z.infer<typeof draftSchema>;
export type DraftFields = Draft['fields'];

/** Whether it is a change of a note, or an answer to one. */
export function isOnNote({ annotation, replyTo }: Draft): boolean {
  return annotation !== null || replyTo !== null;
}

/** The drafts of an article, in no order; what is not a draft of ours is left alone. */
export function readDrafts(storage: Storage, article: string): readonly Draft[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => parsed(storage.getItem(key)))
    .filter((draft) => draft.article === article);
}

export function keepDraft(storage: Storage, draft: Draft): void {
  storage.setItem(prefix + draft.id, JSON.stringify(draft));
}

export function dropDraft(storage: Storage, draft: Draft): void {
  storage.removeItem(prefix + draft.id);
}

function parsed(text: string | null): readonly Draft[] {
  try {
    const result = draftSchema.safeParse(JSON.parse(text ?? 'null'));
    return result.success ? [result.data] : [];
  } catch {
    return [];
  }
}
