// Finds a passage by what describes it, where the text that it was taken from is not at hand: notes of other programs.
// Knows one text and W3C selectors; where both come from it does not know.
import { FoldedText } from '../compare/folded-text.ts';
import { cutterFor, findWords } from '../compare/words.ts';
import type { Anchor } from '../model/anchor.ts';
import type { TextRange } from '../model/range.ts';
import { findApproximate } from './approximate.ts';
import { CONTEXT, contextAgreement } from './context-agreement.ts';
import { passageFinder } from './find-passage.ts';

/** A selector of the W3C Web Annotation Data Model; those of other types say nothing here. */
export type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

export interface AnchorOptions {
  /** BCP 47; helps to find words in scripts written without spaces. */
  readonly language?: string;
}

/** The outcome of looking, as `Anchor` has it. */
export interface SelectorAnchor extends Omit<Anchor, 'by'> {
  readonly by: 'quote' | 'position' | 'none';
}

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** It has words enough to be known by, wherever it stands. */
  readonly tells: boolean;
}

/** A quote of fewer words stands in many places: it is known by what stands around it. */
const FEWEST_WORDS = 5;
/** Of the text around a place, this much must agree where the quote alone says nothing. */
const LEAST_CONTEXT = 0.25;
/** What it counts that a place is the very position, beside a context that agrees in full. */
const AT_POSITION = 0.25;
/** So many of the places where a quote stands are looked at. */
const MOST_PLACES = 1000;
/** The share of letters that may differ where the quote tells, and where its context must; so many places are looked at. */
const MOST_ERRORS = 0.5;
const MOST_ERRORS_OF_CONTEXT = 0.4;
const MOST_CANDIDATES = 4;
/** Units around such a place that are looked at. */
const MARGIN = 200;
/** Two places of which one is better by less than this are about as likely. */
const CLOSE = 0.1;
/** Steps of the search letter by letter: beyond, a quote is looked for by its beginning. */
const MOST_STEPS = 6_000_000;

const nowhere: SelectorAnchor = { status: 'lost', range: null, score: 0, by: 'none' };

/**
 * Where a passage stands in `text` that only its selectors are known of: a quote, a position, or both. Positions are
 * half-open UTF-16 code units; a quote's prefix and suffix may be of any length, and 48 units of each are read.
 *
 * The quote is looked for word for word, and of several places that is taken where most of what stood around it stands
 * still, and then the one nearest to the position: `kept`, or `moved` where other text stands around it, or `ambiguous`
 * where nothing tells two of them apart. Else the stretches of the text that are likest to it, letter by letter, are
 * compared with it word by word, as `reanchor` does: `altered`, `ambiguous` or `lost`. A position without a quote is
 * `ambiguous`, since what stood there is not known. Nothing is placed where nothing of the quote is.
 *
 * Cost: no more than some six million steps and ten comparisons of the size of the quote. Any strings and numbers are
 * allowed. Source: W3C Web Annotation Data Model (2017), 4.2.4 and 4.2.5.
 */
export function anchor(selectors: readonly Selector[], text: string, options: AnchorOptions = {}): SelectorAnchor {
  const written = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (!written) return position ? byPosition(position, text) : nowhere;
  const { exact, prefix = '', suffix = '' } = written;
  if (exact === '') return nowhere;
  const tells = findWords(exact, 0, exact.length, cutterFor(options.language)).count >= FEWEST_WORDS;
  const quote = { exact, prefix: prefix.slice(-CONTEXT), suffix: suffix.slice(0, CONTEXT), tells };
  const start = position?.start ?? null;
  return wordForWord(quote, start, text) ?? likest(quote, start, text, options) ?? nowhere;
}

function byPosition({ start, end }: { readonly start: number; readonly end: number }, text: string): SelectorAnchor {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
    return nowhere;
  return { status: 'ambiguous', range: [start, end], score: 0.5, by: 'position' };
}

/** The best of the places where the quote stands word for word; null if none of them can be told to be the passage. */
function wordForWord(
  { exact, prefix, suffix, tells }: Quote,
  position: number | null,
  text: string,
): SelectorAnchor | null {
  const places: {
    readonly start: number;
    readonly context: number | null;
    readonly worth: number;
    readonly distance: number;
  }[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const context = contextAgreement(prefix, suffix, text, start, start + exact.length);
    const distance = position === null ? 0 : Math.abs(start - position);
    const worth = (context ?? 0) + (position !== null && distance === 0 ? AT_POSITION : 0);
    if (places.push({ start, context, worth, distance }) > MOST_PLACES) break;
  }
  places.sort((one, other) => other.worth - one.worth || one.distance - other.distance);
  const [best, next] = places;
  if (!best) return null;
  const { start, context, worth, distance } = best;
  const range: TextRange = [start, start + exact.length];
  const agrees = worth >= LEAST_CONTEXT;
  // Without context and position, a quote that stands in one place only is taken to be there.
  if (!agrees && !tells && (context !== null || (next && position === null))) return null;
  const score = agrees ? Math.min(1, 0.5 + worth / 2) : 0.5;
  if (next?.worth === worth && next.distance === distance)
    return { status: 'ambiguous', range, score: score / 2, by: 'quote' };
  return { status: agrees || context === null ? 'kept' : 'moved', range, score, by: 'quote' };
}

interface Candidate {
  readonly anchor: SelectorAnchor & { readonly range: TextRange };
  /** How much of the quote and of what stood around it stands here. */
  readonly worth: number;
  readonly distance: number;
}

/** The best of the stretches of text that are most like the quote with what stood around it, however they are set. */
function likest(quote: Quote, position: number | null, text: string, options: AnchorOptions): SelectorAnchor | null {
  const { exact, prefix, suffix, tells } = quote;
  const whole = prefix + exact + suffix;
  const sought = new FoldedText(whole, 0, whole.length);
  const passage: TextRange = [sought.fold(prefix.length), sought.fold(prefix.length + exact.length)];
  const folded = new FoldedText(text, 0, text.length);
  const longest = Math.max(64, Math.floor((32 * MOST_STEPS) / Math.max(1, text.length)));
  const candidates: Candidate[] = [];
  const look = ([start, end]: TextRange, mostErrors: number): void => {
    const pattern = sought.text.slice(start, Math.min(end, start + longest));
    for (const { range } of findApproximate(folded.text, pattern, mostErrors * pattern.length, MOST_CANDIDATES)) {
      const from = Math.max(0, range[0] - start - MARGIN);
      const to = range[1] + sought.text.length - start - pattern.length + MARGIN;
      const { status, range: place, score } = passageFinder(sought.text, folded.text.slice(from, to), options)(passage);
      if (!place) continue;
      const [at, until] = [place[0] + from, place[1] + from];
      const [before, after] = [sought.text.slice(0, passage[0]), sought.text.slice(passage[1])];
      const found: TextRange = [folded.sourceStart(at), folded.sourceEnd(until)];
      const told = status === 'ambiguous' ? status : text.slice(...found) === exact ? 'kept' : 'altered';
      candidates.push({
        anchor: { status: told, range: found, score, by: 'quote' },
        worth: score + (contextAgreement(before, after, folded.text, at, until) ?? 0),
        distance: position === null ? 0 : Math.abs(found[0] - position),
      });
    }
  };
  if (whole !== exact) look([0, sought.text.length], tells ? MOST_ERRORS : MOST_ERRORS_OF_CONTEXT);
  // Of few words without context only the typography may differ.
  if (tells || whole === exact) look(passage, tells ? MOST_ERRORS : 0);
  candidates.sort((one, other) => other.worth - one.worth || one.distance - other.distance);
  const [best] = candidates;
  if (!best) return null;
  const { range } = best.anchor;
  const rival = candidates.find(({ anchor: other }) => other.range[0] >= range[1] || other.range[1] <= range[0]);
  const unclear = rival !== undefined && rival.worth > best.worth - CLOSE && rival.distance <= best.distance;
  return unclear ? { ...best.anchor, status: 'ambiguous' } : best.anchor;
}
