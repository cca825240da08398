// Whether someone else says a passage in the other text than in this one. Knows attributions; finds none itself.
import type { Attribution, Attributions, Source } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import type { ClassifiedText } from './classified-text.ts';
import { areOneSource } from './one-source.ts';

/**
 * Whether the passage is said by a source in both texts and by another one in each; or by a named source in one of them
 * and by nobody in the other. A source that is only a pronoun could be anyone: then nothing is said of a change.
 */
export function hasOtherSpeaker(
  before: ClassifiedText,
  after: ClassifiedText,
  beforeRange: TextRange,
  afterRange: TextRange,
): boolean {
  if (!before.attributions || !after.attributions) return false;
  const one = speakersOf(before.attributions, beforeRange);
  const other = speakersOf(after.attributions, afterRange);
  if (one.length === 0 && other.length === 0) return false;
  if (one.length === 0 || other.length === 0) return [...one, ...other].every((source) => source.names.length > 0);
  if ([...one, ...other].some((source) => source.names.length === 0)) return false;
  return !one.some((source) => other.some((known) => areOneSource(source, known)));
}

/** The sources of what the passage, or part of it, says. */
function speakersOf({ attributions, sources }: Attributions, passage: TextRange): readonly Source[] {
  const said = attributions.filter(({ content }) => content.some((range) => overlap(range, passage)));
  const ids = new Set(said.flatMap(({ sourceId }: Attribution) => sourceId ?? []));
  return sources.filter(({ id }) => ids.has(id));
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one[0] < other[1] && one[1] > other[0];
}
