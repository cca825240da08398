// One passage read through all versions: its words on each, and what differs from where it last stood.
import { compare } from '../../archive/compare/compare.ts';
import type { Passage } from '../../archive/model/passage.ts';
import type { TextRange } from '../../archive/model/range.ts';
import type { PassageStep } from './passage-steps.ts';
import { type DifferencePiece, wordDifference } from './word-difference.ts';

export interface PassageState {
  /** Index of the version. */
  readonly version: number;
  readonly step: PassageStep;
  /** Where it stands on that version; null where it does not. */
  readonly range: TextRange | null;
  /** Its words as a difference from the last state it had; null where they are the same, or where it does not stand. */
  readonly pieces: readonly DifferencePiece[] | null;
}

/**
 * The states worth telling: every version from the first where the passage stands to the one where it went for good.
 * `texts` are the canonical texts of the versions, in their order, as are `steps`.
 */
export function passageHistory(
  passage: Passage,
  steps: readonly PassageStep[],
  texts: readonly string[],
): readonly PassageState[] {
  const states: PassageState[] = [];
  let last: string | null = null;
  steps.forEach((step, version) => {
    const range = passage.ranges[version] ?? null;
    if (last === null && !range) return;
    if (step === 'absent') return;
    const words = range ? (texts[version] ?? '').slice(...range) : null;
    states.push({ version, step, range, pieces: words === null ? null : difference(last, words) });
    last = words ?? last;
  });
  return states;
}

function difference(before: string | null, after: string): readonly DifferencePiece[] | null {
  if (before === null) return [{ kind: 'same', text: after }];
  return before === after ? null : wordDifference(before, after, compare(before, after).changes);
}
