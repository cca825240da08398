// Where a text matches a search: the stretches of its words, and a piece of the text to show them in.
import type { TextRange } from '../model/range.ts';
import { type Word, wordsOf } from './terms.ts';

export interface Snippet {
  /** A piece of one block of the text, or of those that a phrase runs over; "…" where it was cut, line breaks as spaces. */
  readonly text: string;
  /** The matches within it, in order. */
  readonly ranges: readonly TextRange[];
  /** The first of them in the whole text. */
  readonly at: TextRange;
}

/** In UTF-16 code units: about two lines of the list of hits. */
const snippetLength = 180;
const leadLength = 50;
/** Beyond this many matches the best window is good enough. */
const mostMatches = 2_000;

/** Where the folded words of `phrase` follow each other, nothing but spaces and marks between them. */
export function findPhrase(text: string, phrase: readonly string[], fold: (word: string) => string): readonly Word[] {
  const found: Word[] = [];
  const recent: Word[] = [];
  for (const { text: word, range } of wordsOf(text)) {
    const folded = fold(word);
    // A mark that stands by itself, as in Thai, is left out of phrases too.
    if (folded === '') continue;
    recent.push({ text: folded, range });
    if (recent.length > phrase.length) recent.shift();
    const [first] = recent;
    if (first === undefined || recent.length < phrase.length) continue;
    if (!recent.every((candidate, i) => candidate.text === phrase[i])) continue;
    found.push({ text: phrase.join(' '), range: [first.range[0], range[1]] });
    if (found.length === mostMatches) break;
  }
  return found;
}

/** The snippet around the densest of `matches` (in order, at least one): the most different ones on the least room. */
export function cutSnippet(text: string, matches: readonly Word[]): Snippet {
  const first = densest(matches);
  const anchor = matches[first]?.range ?? [0, 0];
  const blockStart = text.lastIndexOf('\n\n', anchor[0]) + 1 ? text.lastIndexOf('\n\n', anchor[0]) + 2 : 0;
  const nextBlock = text.indexOf('\n\n', anchor[1]);
  const blockEnd = nextBlock < 0 ? text.length : nextBlock;
  const start = wordStart(text, Math.max(blockStart, anchor[0] - leadLength), blockStart, anchor[0]);
  const end = wordEnd(text, Math.min(blockEnd, Math.max(start + snippetLength, anchor[1])), blockEnd, anchor[1]);
  const opening = start > blockStart ? '…' : '';
  const shift = opening.length - start;
  const ranges = matches
    .filter(({ range }) => range[0] >= anchor[0] && range[1] <= end)
    .map(({ range }): TextRange => [range[0] + shift, range[1] + shift]);
  const shown = text.slice(start, end).replace(/\s/gu, ' ');
  return { text: `${opening}${shown}${end < blockEnd ? '…' : ''}`, ranges, at: anchor };
}

/** The match that opens the window with the most different terms; the earliest such. */
function densest(matches: readonly Word[]): number {
  const inside = new Map<string, number>();
  let [best, most, end] = [0, 0, 0];
  matches.forEach((opening, start) => {
    for (let next = matches[end]; next && next.range[1] - opening.range[0] <= snippetLength - leadLength;) {
      inside.set(next.text, (inside.get(next.text) ?? 0) + 1);
      end += 1;
      next = matches[end];
    }
    if (inside.size > most) [best, most] = [start, inside.size];
    const count = inside.get(opening.text) ?? 0;
    if (count > 1) inside.set(opening.text, count - 1);
    else inside.delete(opening.text);
    end = Math.max(end, start + 1);
  });
  return best;
}

function wordStart(text: string, from: number, least: number, most: number): number {
  if (from <= least) return least;
  const space = text.slice(from, most).search(/\s/u);
  return space < 0 ? outsidePair(text, from) : from + space + 1;
}

function wordEnd(text: string, from: number, most: number, least: number): number {
  if (from >= most) return most;
  const cut = text.slice(least, from).search(/\s\S*$/u);
  return cut < 0 ? outsidePair(text, from) : least + cut;
}

/** `position`, or one before it where it would part a surrogate pair. */
function outsidePair(text: string, position: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(position)) && position > 0 ? position - 1 : position;
}
