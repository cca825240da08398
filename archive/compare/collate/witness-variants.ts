// What one witness has otherwise than the base text: variants and long omissions, place by place.
// Knows two texts, their words, and which of the words are the same.
import type { TextRange } from '../../model/range.ts';
import { commonEndOfGaps, commonStartOfGaps } from '../trim.ts';
import type { SharedRun } from './align-witness.ts';
import { type WordedText, firstFrom } from './carried-words.ts';

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
  /** What stands between two shared words. */
  const between = (baseRange: TextRange, witnessRange: TextRange): void => {
    for (const [of, at] of lineByLine(base.text, baseRange, witness.text, witnessRange)) {
      const place = trimmed(base.text, of, witness.text, at);
      if (!place) continue;
      if (isLong(base, place)) {
        omissions.push(place.range);
        if (place.text !== '') variants.push({ range: [place.range[0], place.range[0]], text: place.text });
      } else variants.push(place);
    }
  };
  let baseEnd = 0;
  let witnessEnd = 0;
  for (const run of shared) {
    for (let offset = 0; offset < run.words; offset++) {
      const [b, w] = [run.base + offset, run.witness + offset];
      const baseWord: TextRange = [base.words.starts[b]!, base.words.ends[b]!];
      const witnessWord: TextRange = [witness.words.starts[w]!, witness.words.ends[w]!];
      between([baseEnd, baseWord[0]], [witnessEnd, witnessWord[0]]);
      const written = witness.text.slice(...witnessWord);
      if (base.text.slice(...baseWord) !== written) variants.push({ range: baseWord, text: written });
      [baseEnd, witnessEnd] = [baseWord[1], witnessWord[1]];
    }
  }
  between([baseEnd, base.text.length], [witnessEnd, witness.text.length]);
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

function isLong(base: WordedText, { range, text }: Variant): boolean {
  const words = firstFrom(base.words, range[1]) - firstFrom(base.words, range[0]);
  return words > 0 && ((words >= LONG && !/\S/u.test(text)) || holdsWholeLine(base.text, range));
}

/**
 * Two stretches that both go on beyond a line, in parts: the rest of the line that they begin in, the beginning of the
 * one that they end in, and what is between. So a variant reaches beyond its line only where lines came or went.
 */
function lineByLine(
  base: string,
  [baseStart, baseEnd]: TextRange,
  witness: string,
  [witnessStart, witnessEnd]: TextRange,
): readonly (readonly [base: TextRange, witness: TextRange])[] {
  const ofBase = breaksIn(base.slice(baseStart, baseEnd));
  const ofWitness = breaksIn(witness.slice(witnessStart, witnessEnd));
  const [baseFirst, witnessFirst] = [ofBase.at(0), ofWitness.at(0)];
  const whole = [[baseStart, baseEnd] as const, [witnessStart, witnessEnd] as const] as const;
  if (!baseFirst || !witnessFirst || baseFirst.text !== witnessFirst.text) return [whole];
  const [baseHead, witnessHead] = [baseStart + baseFirst.end, witnessStart + witnessFirst.end];
  const head = [[baseStart, baseHead] as const, [witnessStart, witnessHead] as const] as const;
  const [baseLast, witnessLast] = [ofBase.at(-1)!, ofWitness.at(-1)!];
  const isOne = ofBase.length === 1 || ofWitness.length === 1;
  if (isOne || baseLast.text !== witnessLast.text) {
    return [head, [[baseHead, baseEnd] as const, [witnessHead, witnessEnd] as const] as const];
  }
  const [baseTail, witnessTail] = [baseStart + baseLast.end, witnessStart + witnessLast.end];
  return [
    head,
    [[baseHead, baseTail] as const, [witnessHead, witnessTail] as const] as const,
    [[baseTail, baseEnd] as const, [witnessTail, witnessEnd] as const] as const,
  ];
}

function breaksIn(text: string): readonly { readonly text: string; readonly end: number }[] {
  return Array.from(text.matchAll(/\n+/g), (match) => ({ text: match[0], end: match.index + match[0].length }));
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
