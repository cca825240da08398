// What one witness has otherwise than the base text: variants and long omissions, place by place.
// Knows two texts, their words, and which of the words are the same.
import type { TextRange } from '../../model/range.ts';
import { commonEndOfGaps, commonStartOfGaps } from '../trim.ts';
import type { SharedRun } from './align-witness.ts';
import type { WordedText } from './carried-words.ts';

/** So many words of the base text that a witness does not have are told as left out, not as a variant. */
const LONG = 12;

/** The witness has `text` for a range of the base text; either may be empty. */
export interface Variant {
  readonly range: TextRange;
  readonly text: string;
}

export interface WitnessVariants {
  /** In order and apart. */
  readonly variants: readonly Variant[];
  /** Stretches of the base text that the witness leaves out; no variant lies in one, but one may stand at its start. */
  readonly omissions: readonly TextRange[];
}

/** `shared` are the words that both have in the same order. */
export function witnessVariants(base: WordedText, witness: WordedText, shared: readonly SharedRun[]): WitnessVariants {
  const variants: Variant[] = [];
  const omissions: TextRange[] = [];
  /** What stands between two shared words, as ranges of both texts and the words of the base in it. */
  const between = (baseRange: TextRange, witnessRange: TextRange, words: number): void => {
    const place = trimmed(base.text, baseRange, witness.text, witnessRange);
    if (!place) return;
    if (isLong(base.text, place, words)) {
      omissions.push(place.range);
      if (place.text !== '') variants.push({ range: [place.range[0], place.range[0]], text: place.text });
    } else variants.push(place);
  };
  let baseEnd = 0;
  let witnessEnd = 0;
  let next = 0;
  for (const run of shared) {
    for (let offset = 0; offset < run.words; offset++) {
      const [b, w] = [run.base + offset, run.witness + offset];
      const baseWord: TextRange = [base.words.starts[b]!, base.words.ends[b]!];
      const witnessWord: TextRange = [witness.words.starts[w]!, witness.words.ends[w]!];
      between([baseEnd, baseWord[0]], [witnessEnd, witnessWord[0]], b - next);
      const written = witness.text.slice(...witnessWord);
      if (base.text.slice(...baseWord) !== written) variants.push({ range: baseWord, text: written });
      [baseEnd, witnessEnd, next] = [baseWord[1], witnessWord[1], b + 1];
    }
  }
  between([baseEnd, base.text.length], [witnessEnd, witness.text.length], base.words.count - next);
  return { variants, omissions };
}

/** The variant without what both texts have at its ends; nothing if that is all. */
function trimmed(base: string, baseRange: TextRange, witness: string, witnessRange: TextRange): Variant | undefined {
  const [beforeStart, beforeEnd] = baseRange;
  const [afterStart, afterEnd] = witnessRange;
  const isSpace = (text: string, [start, end]: TextRange): boolean =>
    end - start === 1 && text.charCodeAt(start) === 32;
  // Nearly every gap is one space.
  if (isSpace(base, baseRange) && isSpace(witness, witnessRange)) return undefined;
  const start = commonStartOfGaps(base, witness, { beforeStart, beforeEnd, afterStart, afterEnd });
  const rest = { beforeStart: beforeStart + start, beforeEnd, afterStart: afterStart + start, afterEnd };
  const end = commonEndOfGaps(base, witness, rest);
  const range: TextRange = [rest.beforeStart, beforeEnd - end];
  const text = witness.slice(rest.afterStart, afterEnd - end);
  return base.slice(...range) === text ? undefined : { range, text };
}

function isLong(base: string, { range, text }: Variant, words: number): boolean {
  if (words >= LONG && !/\S/u.test(text)) return true;
  return words > 0 && holdsWholeLine(base, range);
}

/** Whether a line with something on it lies in the range, from its start to its end. */
function holdsWholeLine(text: string, [start, end]: TextRange): boolean {
  for (let from = start; from < end;) {
    const isStart = from === 0 || text.charCodeAt(from - 1) === 10;
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    if (isStart && to > from && to <= end) return true;
    from = to + 1;
  }
  return false;
}
