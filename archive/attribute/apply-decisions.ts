// Who says what in a text once people have decided: what they confirmed, corrected or added stands, what they rejected
// is gone, and all else is as the rules found it. Knows one text; where its decisions were made others know.
import type { Attribution, Attributions } from '../model/attribution.ts';
import { type Told, regroupSources } from './decided-sources.ts';
import { type PlacedDecision, type PlacedStatement, statementOf } from './placed-decision.ts';
import { suggestionFinder, supersededDecisions } from './same-statement.ts';
import { statementHedges } from './statement-hedges.ts';

/**
 * `found`, which is as the rules alone find it, with `decisions` applied, which are in the order in which they were made:
 * of two on one statement the later counts, and beyond that their order changes nothing.
 *
 * A suggestion that a decision was made on gives way to what stands, which bears the decision's identifier; what was
 * added stands beside the others. One that a stale decision was made on stays, and says so. `suggestionFinder` says which
 * suggestion is which decision's. Sources are grouped anew as far as people said who speaks. Without decisions the answer
 * is `found` itself, and the same decision given twice is one. Linear in both, whatever the decisions hold.
 */
export function applyDecisions(text: string, found: Attributions, decisions: readonly PlacedDecision[]): Attributions {
  if (decisions.length === 0) return found;
  const superseded = supersededDecisions(decisions);
  const counting = decisions.filter((decision) => !superseded.has(decision));
  const suggestions = found.attributions;
  const find = suggestionFinder(suggestions);
  const settled = new Set<number>();
  const stale = new Map<number, PlacedDecision>();
  const told: Told[] = [];
  for (const decision of counting) {
    const own = suggestionsOf(decision, find);
    if (decision.here === 'stale') {
      for (const at of own) stale.set(at, decision);
      continue;
    }
    for (const at of own) settled.add(at);
    if (decision.stands === null) continue;
    const replaced = own.flatMap((at) => suggestions[at] ?? []);
    told.push(decided(found, decision, decision.stands, replaced));
  }
  suggestions.forEach((suggestion, at) => {
    if (settled.has(at)) return;
    const decision = stale.get(at);
    told.push({ attribution: decision ? { ...suggestion, stale: reference(decision) } : suggestion, speaker: null });
  });
  told.sort((one, other) => inTextOrder(one.attribution, other.attribution));
  return { ...found, ...regroupSources(text, found, told) };
}

/** The suggestions that it was made on: as it was found, or as it stands. */
function suggestionsOf(decision: PlacedDecision, find: ReturnType<typeof suggestionFinder>): readonly number[] {
  const statements = decision.here === 'stale' ? [statementOf(decision)] : [decision.suggested, decision.stands];
  return [...new Set(statements.flatMap((statement) => (statement ? find(statement) : [])))];
}

function decided(
  { hedges }: Attributions,
  decision: PlacedDecision,
  stands: PlacedStatement,
  replaced: readonly Attribution[],
): Told {
  const { kind, source, cue, content, speaker } = stands;
  const names = (other: Attribution): boolean =>
    other.source.some(([start, end]) => source.some((stretch) => stretch[0] < end && start < stretch[1]));
  const attribution: Attribution = {
    id: decision.id,
    kind,
    source,
    cue,
    content,
    hedges: statementHedges(hedges, stands),
    sourceId: replaced.find(names)?.sourceId ?? null,
    rule: decision.rule,
    entry: replaced.find(({ rule, entry }) => rule === decision.rule && entry !== null)?.entry ?? null,
    decision: { ...reference(decision), carried: decision.here === 'carried' },
  };
  return { attribution, speaker };
}

function reference({ id, madeOn, verdict }: PlacedDecision): NonNullable<Attribution['stale']> {
  return { id, madeOn, verdict };
}

/** By where their content begins; those that begin together the decided ones last, by their identifiers. */
function inTextOrder(one: Attribution, other: Attribution): number {
  const [first, second] = [one.content[0]?.[0] ?? 0, other.content[0]?.[0] ?? 0];
  if (first !== second) return first - second;
  if (one.decision === undefined || other.decision === undefined) {
    return Number(one.decision !== undefined) - Number(other.decision !== undefined);
  }
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
