// Carries passages along the versions of an article, and checks every place against where the passage is found directly.
// Knows texts in an order and what changed between them; where that order and the comparisons come from it does not know.
import { invert } from '../compare/invert.ts';
import type { Comparison } from '../model/comparison.ts';
import type { TextRange } from '../model/range.ts';
import { type PassageFinder, lost, passageFinder } from './find-passage.ts';
import { type Arrival, type CarriedAnchor, type Placing, agree } from './agree.ts';

export interface ChainText {
  readonly text: string;
  /** BCP 47. */
  readonly language?: string;
}

export interface VersionChain {
  /** In the article's order, without those that cannot be read. */
  readonly versions: readonly ChainText[];
  /**
   * What changed from one version to a later one, both by their place in `versions`. Asked for once a pair: for
   * neighbours on the way, and for the two ends of a way.
   */
  readonly compare: (earlier: number, later: number) => Comparison;
}

/** A passage of one of the versions, with what people said of its place on others. */
export interface ChainPassage {
  /** The version that it was taken from, by its place in the chain. */
  readonly madeOn: number;
  readonly range: TextRange;
  /** Where it stands on a version, or null where someone said that it does not stand there. */
  readonly settled?: ReadonlyMap<number, TextRange | null>;
}

/**
 * Gives a function that says where a passage stands on the version `target`. `status` is told against the words that
 * it was made on, whatever lies between: `kept` and `moved` mean that not one character differs.
 *
 * The passage is carried link by link, forwards or backwards, from the version that it was made on, and is found
 * directly too (`agree` says what follows from the two). What a person settled is final on its own version, and beyond
 * it takes the place of where the passage was made. Where it was settled that the passage does not stand, it stands
 * beyond only if its words came back as new text.
 *
 * Ranges are half-open UTF-16 code units and always lie in the text. Each link is prepared once for all passages; then
 * a passage costs its length and log n in the changes, a link.
 */
export function passageCarrier(chain: VersionChain): (passage: ChainPassage, target: number) => CarriedAnchor {
  const finders = new Map<string, PassageFinder>();
  const textOf = (version: number): string => chain.versions[version]?.text ?? '';

  const finderBetween = (from: number, to: number): PassageFinder => {
    const key = `${from} ${to}`;
    let finder = finders.get(key);
    if (!finder) {
      const comparison = from < to ? chain.compare(from, to) : invert(chain.compare(to, from));
      const language = chain.versions[to]?.language;
      finder = passageFinder(textOf(from), textOf(to), { comparison, ...(language !== undefined && { language }) });
      finders.set(key, finder);
    }
    return finder;
  };

  const walk = (from: number, range: TextRange, to: number): Arrival => {
    const step = Math.sign(to - from);
    let arrival: Arrival = { range, score: 1, moved: false, sure: true };
    for (let version = from; version !== to; version += step) {
      const { status, range: place, score } = finderBetween(version, version + step)(arrival.range);
      if (!place) return { range: null, lostOn: version + step };
      arrival = {
        range: place,
        score: arrival.score * score,
        moved: arrival.moved || status === 'moved',
        sure: arrival.sure && status !== 'ambiguous',
      };
    }
    return arrival;
  };

  /** Whether a place of `version` holds text that did not stand in `earlier`, another version on the way. */
  const isNewSince = (version: number, range: TextRange, earlier: number): boolean =>
    version === earlier || walk(version, range, earlier).range === null;

  const place = (from: number, range: TextRange, target: number, exact: string): CarriedAnchor => {
    const direct = finderBetween(from, target)(range);
    const placing: Placing = { exact, text: textOf(target) };
    if (Math.abs(target - from) === 1) return agree(placing, null, direct);
    const arrival = walk(from, range, target);
    const returned =
      arrival.range === null && direct.range !== null && isNewSince(target, direct.range, arrival.lostOn);
    return agree(placing, arrival, direct, returned);
  };

  return ({ madeOn, range, settled = new Map<number, TextRange | null>() }, target) => {
    const exact = textOf(madeOn).slice(...range);
    if (target === madeOn) return { status: 'kept', range, score: 1, by: 'same-version', rivals: [] };
    const step = Math.sign(target - madeOn);
    let last = target;
    while (last !== madeOn && !settled.has(last)) last -= step;
    if (last === madeOn) return place(madeOn, range, target, exact);
    const choice = settled.get(last) ?? null;
    if (last === target) return chosen(choice, exact, textOf(target));
    const carried = choice ? place(last, choice, target, exact) : null;
    if (carried?.range) return carried;
    const again = finderBetween(madeOn, target)(range);
    return again.range && isNewSince(target, again.range, last) ? { ...again, rivals: [] } : chosen(null, exact, '');
  };
}

/** What a person said of the version itself. */
function chosen(range: TextRange | null, exact: string, text: string): CarriedAnchor {
  if (!range) return { ...lost, score: 1, by: 'person', rivals: [] };
  return { status: text.slice(...range) === exact ? 'kept' : 'altered', range, score: 1, by: 'person', rivals: [] };
}
