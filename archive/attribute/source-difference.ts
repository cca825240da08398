// Whether a statement that both texts have is said by someone else, by no one any more, or by someone at last.
import type { Attribution, AttributionChange, Source } from '../model/attribution.ts';
import type { AttributedText, Difference } from './attributed-text.ts';
import { isPlainlySaid } from './plainly-said.ts';
import { areOneSource, plainName } from '../classify/one-source.ts';

/** The change of source from `before` to `after`, or null. Two names of one source are no change. */
export function sourceChange(
  difference: Difference,
  before: Attribution,
  after: Attribution,
): AttributionChange | null {
  const first = before.source[0] ?? null;
  const second = after.source[0] ?? null;
  if (first === null && second === null) return null;
  const beforeLabel = first && difference.before.text.slice(...first);
  const afterLabel = second && difference.after.text.slice(...second);
  if (first === null || second === null) {
    if (before.sourceId !== null && after.sourceId !== null) return null;
    const plain = first === null ? isPlainlySaid(difference.after, after) : isPlainlySaid(difference.before, before);
    if (!plain) return null;
    const kind = second === null ? 'source-dropped' : 'source-named';
    const ranges = { before: first ?? before.content[0] ?? null, after: second ?? after.content[0] ?? null };
    return { kind, ...ranges, beforeLabel, afterLabel };
  }
  if (before.cue.length === 0 || after.cue.length === 0) return null;
  const one = sourceOf(difference.before, before);
  const other = sourceOf(difference.after, after);
  if (plainName(beforeLabel ?? '') === plainName(afterLabel ?? '') || couldBeOne(one, other)) return null;
  return { kind: 'source-changed', before: first, after: second, beforeLabel, afterLabel };
}

function sourceOf({ attributions }: AttributedText, { sourceId }: Attribution): Source | null {
  return attributions.sources.find(({ id }) => id === sourceId) ?? null;
}

/** A source whose only name is a pronoun could be anyone: then nothing is said of a change. */
function couldBeOne(one: Source | null, other: Source | null): boolean {
  if (one === null || other === null || one.names.length === 0 || other.names.length === 0) return true;
  return areOneSource(one, other);
}
