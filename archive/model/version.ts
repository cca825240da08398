// The content of a version: its canonical text and what each part of it is.
import { z } from 'zod';
import { textRangeSchema } from './range.ts';

export const blockKinds = [
  'headline',
  'subheading',
  'paragraph',
  'caption',
  'credit',
  'byline',
  'dateline',
  'furniture',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A block of the text: consecutive, in order, with one blank line ("\n\n") between neighbours. */
export const blockSchema = z.object({ kind: z.enum(blockKinds), range: textRangeSchema }).readonly();
export type Block = z.infer<typeof blockSchema>;

/** A SHA-256 in lower-case hexadecimal. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = string;

/** A BCP 47 language tag, "und" where it could not be told. */
export const languageTagSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

const versionShape = z.object({
  type: z.literal('variorum-version'),
  language: languageTagSchema,
  text: z.string().min(1),
  blocks: z.array(blockSchema).min(1).readonly(),
});

/**
 * What a version file holds, in canonical JSON (RFC 8785). Its name is the SHA-256 of its bytes.
 * `text` is the blocks joined by a blank line, as captured, with nothing dropped. The stages count on that, so what a
 * stranger's file says of its blocks is not taken on trust.
 */
export const versionContentSchema = versionShape
  .refine(({ text, blocks }) => areJoined(text, blocks), 'a text is its blocks, joined by blank lines')
  .readonly();
export type VersionContent = z.infer<typeof versionContentSchema>;

/** A version's content together with its name. */
export const versionSchema = versionShape.extend({ id: sha256Schema }).readonly();
export type Version = z.infer<typeof versionSchema>;

function areJoined(text: string, blocks: readonly Block[]): boolean {
  let next = 0;
  for (const { range } of blocks) {
    if (range[0] !== next || (next > 0 && !text.startsWith('\n\n', next - 2))) return false;
    next = range[1] + 2;
  }
  return next - 2 === text.length;
}
