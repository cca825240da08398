// Orders what a text says of its sources for reading: each source with its statements, and what has no source.
import type { Attribution, Attributions, Source } from '../../archive/model/attribution.ts';
import type { TextRange } from '../../archive/model/range.ts';

export interface LedgerEntry {
  readonly source: Source;
  /** In the order of the text; empty where the source is only mentioned. */
  readonly statements: readonly Attribution[];
}

export interface Ledger {
  /** In the order in which the sources first speak, those that never do last. */
  readonly entries: readonly LedgerEntry[];
  /** Statements whose source the text does not give. */
  readonly unsourced: readonly Attribution[];
  /** Hedges that stand in no statement. */
  readonly hedges: readonly TextRange[];
}

/** The ledger of one text. Every attribution stands in it exactly once. */
export function ledgerOf(found: Attributions): Ledger {
  const inOrder = [...found.attributions].sort((one, other) => placeOf(one)[0] - placeOf(other)[0]);
  const known = new Set(found.sources.map((source) => source.id));
  const entries = found.sources.map((source) => ({
    source,
    statements: inOrder.filter((statement) => statement.sourceId === source.id),
  }));
  const first = (entry: LedgerEntry): number => {
    const statement = entry.statements[0];
    return statement ? placeOf(statement)[0] : Number.POSITIVE_INFINITY;
  };
  return {
    entries: entries.sort((one, other) => (first(one) < first(other) ? -1 : first(one) > first(other) ? 1 : 0)),
    unsourced: inOrder.filter((statement) => statement.sourceId === null || !known.has(statement.sourceId)),
    hedges: found.hedges.filter((hedge) => !inOrder.some((statement) => statement.hedges.some(overlaps(hedge)))),
  };
}

/** The stretch from a statement's first word to its last, cue and source included. */
export function placeOf(statement: Attribution): TextRange {
  const parts = [...statement.source, ...statement.cue, ...statement.content, ...statement.hedges];
  const start = Math.min(...parts.map((part) => part[0]));
  const end = Math.max(...parts.map((part) => part[1]));
  return parts.length === 0 ? [0, 0] : [start, end];
}

function overlaps(one: TextRange): (other: TextRange) => boolean {
  return (other) => one[0] < other[1] && other[0] < one[1];
}
