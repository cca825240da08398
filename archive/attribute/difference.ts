// What changed between two texts in who says what: values for the view and for words. Pairs statements along the
// comparison, so that moved and edited ones meet; says nothing where only the reading of an unchanged text differs.
import { rangeFollower } from '../compare/follow-range.ts';
import type { Attribution, AttributionChange } from '../model/attribution.ts';
import type { Comparison } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import type { AttributedText, Difference } from './attributed-text.ts';
import { creditChanges } from './credit-difference.ts';
import { hedgeChanges } from './hedge-difference.ts';
import { isPlainlySaid } from './plainly-said.ts';
import { type Pairing, pairStatements } from './pair-statements.ts';
import { sourceChange } from './source-difference.ts';
import { stillSaid } from './still-said.ts';

/** The least share of a statement's letters that must live on for it to be the same statement without its source. */
const lived = 0.6;

/**
 * The changes between `before` and `after`, of which `comparison` is the comparison, in the order of the text after
 * (what is only before comes where it stood). Empty for equal texts.
 */
export function attributionDifference(
  before: AttributedText,
  after: AttributedText,
  comparison: Comparison,
): readonly AttributionChange[] {
  if (comparison.changes.length === 0) return [];
  const follow = rangeFollower(before.text, after.text, comparison);
  const difference: Difference = { before, after, comparison, follow };
  const pairing = pairStatements(difference);
  const changes = [
    ...pairing.pairs.flatMap(({ before: one, after: other }) => pairedChanges(difference, one, other)),
    ...lostStatements(difference, pairing),
    ...newStatements(difference, pairing),
    ...hedgeChanges(difference, pairing.pairs),
    ...creditChanges(before, after),
  ];
  const place = ({ before: from, after: to }: AttributionChange): number =>
    to?.[0] ?? (from && (follow(from)?.range[0] ?? from[0])) ?? 0;
  return changes
    .map((change) => ({ change, at: place(change) }))
    .sort((one, other) => one.at - other.at)
    .map(({ change }) => change);
}

function pairedChanges(difference: Difference, before: Attribution, after: Attribution): readonly AttributionChange[] {
  const change = sourceChange(difference, before, after);
  const edited = quotationEdited(difference, before, after);
  return [...(change ? [change] : []), ...(edited ? [edited] : [])];
}

/** The words between the marks differ; marks, white space and closing punctuation are the paper's. */
function quotationEdited(
  { before, after }: Difference,
  one: Attribution,
  other: Attribution,
): AttributionChange | null {
  const first = quotedWords(before.text, one);
  const second = quotedWords(after.text, other);
  if (first === null || second === null || plain(first) === plain(second)) return null;
  return {
    kind: 'quotation-edited',
    before: one.content[0] ?? null,
    after: other.content[0] ?? null,
    beforeLabel: first,
    afterLabel: second,
  };
}

function quotedWords(text: string, { kind, content }: Attribution): string | null {
  const said = content.map(([start, end]) => text.slice(start, end)).join(' ');
  if (kind === 'direct') return said;
  if (kind === 'indirect') return null;
  const quoted = [...said.matchAll(/["“”„«»'‘][^"“”„«»'’]+["“”«»'’]/gu)].map(([match]) => match);
  return quoted.length > 0 ? quoted.join(' ') : null;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Some of it at least is told in the speaker's own words. */
function isQuotation({ kind }: Attribution): boolean {
  return kind !== 'indirect';
}

/** Statements that only the text before has: taken out, or said on with no one to say them. */
function lostStatements(
  { before, after, comparison, follow }: Difference,
  { onlyBefore }: Pairing,
): readonly AttributionChange[] {
  return onlyBefore.flatMap((statement): AttributionChange[] => {
    const content = statement.content[0];
    if (content === undefined || !isPlainlySaid(before, statement)) return [];
    const place = follow(content);
    const label = labelOf(before, statement);
    const kept = place !== null && place.share >= lived ? place.range : null;
    const range = kept ?? stillSaid(before.text, after.text, comparison.changes, content);
    if (range === null) {
      const kind = isQuotation(statement) ? 'quotation-removed' : 'attribution-removed';
      return [{ kind, before: content, after: null, beforeLabel: label, afterLabel: null }];
    }
    const source = statement.source[0];
    if (source === undefined || stands(after.text, before.text.slice(...source), range)) return [];
    return [{ kind: 'source-dropped', before: source, after: range, beforeLabel: label, afterLabel: null }];
  });
}

/** Statements that only the text after has: put in, or given a source that they had not. */
function newStatements(
  { before, after, comparison }: Difference,
  { onlyAfter }: Pairing,
): readonly AttributionChange[] {
  const undone = reversed(comparison);
  const back = rangeFollower(after.text, before.text, undone);
  return onlyAfter.flatMap((statement): AttributionChange[] => {
    const content = statement.content[0];
    if (content === undefined || !isPlainlySaid(after, statement)) return [];
    const place = back(content);
    const label = labelOf(after, statement);
    const kept = place !== null && place.share >= lived ? place.range : null;
    const range = kept ?? stillSaid(after.text, before.text, undone.changes, content);
    if (range === null) {
      const kind = isQuotation(statement) ? 'quotation-added' : 'attribution-added';
      return [{ kind, before: null, after: content, beforeLabel: null, afterLabel: label }];
    }
    const source = statement.source[0];
    if (source === undefined || stands(before.text, after.text.slice(...source), range)) return [];
    return [{ kind: 'source-named', before: range, after: source, beforeLabel: null, afterLabel: label }];
  });
}

/** Whether `name` stands near `range` of `text`: then the reading differs there and not the text. */
function stands(text: string, name: string, range: TextRange): boolean {
  return text
    .slice(Math.max(0, range[0] - 160), range[1] + 160)
    .toLowerCase()
    .includes(name.toLowerCase());
}

function reversed(comparison: Comparison): Comparison {
  const flip = { insert: 'delete', delete: 'insert', replace: 'replace' } as const;
  return {
    precise: comparison.precise,
    changes: comparison.changes.map(({ kind, before, after }) => ({ kind: flip[kind], before: after, after: before })),
    moves: comparison.moves.map(({ before, after }) => ({ before: after, after: before })),
  };
}

/** The source as written there; one written as a pronoun by its name. */
function labelOf({ text, attributions }: AttributedText, statement: Attribution): string | null {
  const range = statement.source[0];
  const written = range ? text.slice(...range) : null;
  const source = attributions.sources.find(({ id }) => id === statement.sourceId);
  return written !== null && (source === undefined || source.names.includes(written))
    ? written
    : (source?.label ?? null);
}
