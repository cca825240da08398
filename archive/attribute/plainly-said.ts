// Whether a statement is plain enough to tell that it came or went. Reading may guess, since a person sees the guess
// beside its words; a difference that hangs on a guess is a false alarm.
import type { Attribution, AttributionRule, Source } from '../model/attribution.ts';
import type { AttributedText } from './attributed-text.ts';

/** Rules that lean on a verb alone: with neither marks nor a word such as "that", it may be no verb of saying here. */
const loose = new Set<AttributionRule>(['object', 'bare', 'question', 'subject-last', 'inverted', 'as-clause']);
/** Rules that lean on what stands before: with a pronoun there, it is a guess on a guess. */
const borrowed = new Set<AttributionRule>(['continued', 'subjunctive']);

/** The longest source that is taken for one, in words. */
const longestSource = 24;

/**
 * Whether someone says it in so many words. What no one in particular says is left to the hedges, a headline to the
 * comparison of the texts, and what only a noun without a name says needs more than a verb.
 */
export function isPlainlySaid({ text, attributions }: AttributedText, statement: Attribution): boolean {
  const range = statement.source[0];
  if (range === undefined || statement.rule === 'headline') return false;
  const written = text.slice(...range);
  if (written.split(/\s+/u).length > longestSource) return false;
  // What a person said is no guess.
  if (statement.rule === null || statement.decision !== undefined) return true;
  const guessed = statement.kind === 'direct' ? borrowed : loose;
  if (!guessed.has(statement.rule)) return true;
  const source = attributions.sources.find(({ id }) => id === statement.sourceId);
  return source !== undefined && isSomeone(source, written);
}

/** A person or a body, or a name behind whatever opens the phrase. */
function isSomeone({ kind, names }: Source, written: string): boolean {
  if (kind === 'person' || kind === 'organisation') return true;
  return [written, ...names].some((name) => /\s\p{Lu}/u.test(name));
}
