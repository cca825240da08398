// Finds passages of one text again in another: the batch form of `passageFinder`.
import type { Span, SpanAnchor } from '../model/anchor.ts';
import { type ReanchorOptions, passageFinder } from './find-passage.ts';

/**
 * The anchor of each span of `before` in `after`, in the order given. Ranges are half-open UTF-16 code units; one that
 * reaches past the text is cut off at its end, and an empty one is lost.
 *
 * A passage goes where the comparison takes it, along edits and moves; what the comparison lost is looked for by its
 * words among the inserted text only, because text that stood elsewhere before is another passage. `kept` means that
 * not one character changed, `moved` that it stands elsewhere unchanged, `altered` that something in it changed,
 * `ambiguous` that there is more than one place or too little left of it, `lost` that it is not there.
 */
export function reanchor(
  before: string,
  after: string,
  spans: readonly Span[],
  options: ReanchorOptions = {},
): readonly SpanAnchor[] {
  const find = passageFinder(before, after, options);
  return spans.map(({ id, range }) => ({ id, ...find(range) }));
}
