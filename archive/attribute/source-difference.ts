// Whether a statement that both texts have is said by someone else, by no one any more, or by someone at last.
import type { Attribution, AttributionChange, Source } from '../model/attribution.ts';
import type { AttributedText, Difference } from './attributed-text.ts';
import { nameKey, withoutGenitive } from './name-key.ts';
import { sameName } from './same-source.ts';

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
    const kind = second === null ? 'source-dropped' : 'source-named';
    const ranges = { before: first ?? before.content[0] ?? null, after: second ?? after.content[0] ?? null };
    return { kind, ...ranges, beforeLabel, afterLabel };
  }
  if (before.cue.length === 0 || after.cue.length === 0) return null;
  const one = sourceOf(difference.before, before);
  const other = sourceOf(difference.after, after);
  if (plain(beforeLabel ?? '') === plain(afterLabel ?? '') || areOne(one, other)) return null;
  return { kind: 'source-changed', before: first, after: second, beforeLabel, afterLabel };
}

function sourceOf({ attributions }: AttributedText, { sourceId }: Attribution): Source | null {
  return attributions.sources.find(({ id }) => id === sourceId) ?? null;
}

/** A source whose only name is a pronoun could be anyone: then nothing is said of a change. */
function areOne(one: Source | null, other: Source | null): boolean {
  if (one === null || other === null || one.names.length === 0 || other.names.length === 0) return true;
  const names = new Set(one.names.map(plain));
  if (other.names.some((name) => names.has(plain(name)))) return true;
  const keys = one.names.map(keysOf).filter((key) => key.length > 0);
  const persons = one.kind === 'person' && other.kind === 'person';
  return other.names.some((name) => {
    const key = keysOf(name);
    return key.length > 0 && keys.some((known) => sameName(known, key, persons) || continues(known, key));
  });
}

/** Whether one name is the other with more behind it, as an affiliation: "Mette Holm", "Mette Holm fra Fjordlinjen". */
function continues(one: readonly string[], other: readonly string[]): boolean {
  const shared = Math.min(one.length, other.length);
  return shared > 1 && one.slice(0, shared).join(' ') === other.slice(0, shared).join(' ');
}

/** The capitalised words of a name behind its title, folded. */
function keysOf(name: string): readonly string[] {
  const words = (name.split(',', 1)[0] ?? name).split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word) => nameKey(withoutGenitive(word)));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
