// Two texts with what was found in them, side by side: what the differences are made from.
import type { Attributions } from '../model/attribution.ts';
import type { Comparison } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';

/** A text and what `attribute` found in it. */
export interface AttributedText {
  readonly text: string;
  readonly attributions: Attributions;
}

/** What a difference of attributions is made from; `follow` says where a range of the text before stands after. */
export interface Difference {
  readonly before: AttributedText;
  readonly after: AttributedText;
  readonly comparison: Comparison;
  readonly follow: (range: TextRange) => { readonly range: TextRange; readonly share: number } | null;
}
