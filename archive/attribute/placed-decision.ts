// A person's decision on one version: what it says there of which stretches of the text. Values only.
import type { Attribution, AttributionRule } from '../model/attribution.ts';
import type { TextRange } from '../model/range.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Sha256 } from '../model/version.ts';

/**
 * A statement as a decision tells it, with its parts as ranges of the version that it is placed on: in order, disjoint,
 * within the text. `content` holds one at least.
 */
export interface PlacedStatement {
  readonly kind: Attribution['kind'];
  readonly source: readonly TextRange[];
  readonly cue: readonly TextRange[];
  readonly content: readonly TextRange[];
  /** Who a person says it is; null where what stands in `source` says enough. */
  readonly speaker: string | null;
}

export interface PlacedDecision {
  readonly id: string;
  readonly verdict: Verdict;
  readonly madeOn: Sha256;
  /** The rule that had found what was decided on; null where none had. */
  readonly rule: AttributionRule | null;
  /**
   * `made` on this version; `carried` from another, whose statement stands here the same; `stale` where it stands here in
   * other words or of another source, so that nothing was decided on it.
   */
  readonly here: 'made' | 'carried' | 'stale';
  /** What the program had found; null where it had found nothing, or what it had found is not here. */
  readonly suggested: PlacedStatement | null;
  /** What counts; null where it was rejected. One of the two at least is not null. */
  readonly stands: PlacedStatement | null;
}

/** The statement that a decision is about: what stands, else what was rejected. */
export function statementOf({
  stands,
  suggested,
}: Pick<PlacedDecision, 'stands' | 'suggested'>): PlacedStatement | null {
  return stands ?? suggested;
}
