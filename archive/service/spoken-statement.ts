// A statement with the text's own words, as a decision keeps it: from what a person marked, and from what the rules find.
import { describePassage } from '../anchor/describe.ts';
import { inOrder } from '../attribute/ranges.ts';
import { suggestionFinder } from '../attribute/same-statement.ts';
import type { PlacedDecision, PlacedStatement } from '../attribute/placed-decision.ts';
import type { Attribution, AttributionRule } from '../model/attribution.ts';
import { spokenStretchSchema, type SpokenStretch, type Statement } from '../model/attribution-decision.ts';
import type { TextRange } from '../model/range.ts';
import { fail, ok, type Result } from '../model/result.ts';

/**
 * The statement in the words of `text`, its stretches in order and disjoint. Fails where a stretch lies outside the text or
 * is too long to be kept, or where none of the content holds a word.
 */
export function spokenStatement(statement: PlacedStatement, text: string): Result<Statement> {
  const { kind, speaker, ...parts } = statement;
  for (const [start, end] of [...parts.source, ...parts.cue, ...parts.content]) {
    if (start >= end || end > text.length) {
      return fail('invalid-input', 'A part of the statement stands where there is no text.', 'Select it in the text.');
    }
  }
  const spoken = (ranges: readonly TextRange[]): readonly SpokenStretch[] =>
    inOrder(ranges).map((range) => stretchOf(text, range));
  const [source, cue, content] = [spoken(parts.source), spoken(parts.cue), spoken(parts.content)];
  if (content.every(({ exact }) => !/[\p{L}\p{N}]/u.test(exact))) {
    return fail('invalid-input', 'The statement says nothing.', 'Select at least one word of what is said.');
  }
  if (![...source, ...cue, ...content].every((stretch) => spokenStretchSchema.safeParse(stretch).success)) {
    return fail('invalid-input', 'A part of the statement is too long to be kept.', 'Select less of the text.');
  }
  return ok({ content, cue, kind, source, speaker });
}

/** With its ends moved outwards where they would part a surrogate pair. */
function stretchOf(text: string, range: TextRange): SpokenStretch {
  const { quote, position } = describePassage(text, range);
  return { end: position.end, exact: quote.exact, start: position.start };
}

/** What the rules find on a version of what was decided on, in the words of its text; null where they find nothing. */
export function suggestedHere(
  suggestions: readonly Attribution[],
  { suggested, stands }: PlacedDecision,
  text: string,
): { readonly suggested: Statement; readonly rule: AttributionRule | null } | null {
  const find = suggestionFinder(suggestions);
  const [at] = [suggested, stands].flatMap((statement) => (statement ? find(statement) : []));
  const suggestion = at === undefined ? undefined : suggestions[at];
  const spoken = suggestion && spokenStatement({ ...suggestion, speaker: null }, text);
  return spoken?.ok === true ? { suggested: spoken.value, rule: suggestion?.rule ?? null } : null;
}
