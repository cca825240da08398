// Finds the words of a stretch of text. What stands between two words (spaces, punctuation) belongs to neither.
import {
  DIGIT,
  JOINER,
  LETTER,
  MARK,
  OTHER,
  POINT,
  SPACELESS,
  SURROGATE,
  kindAt,
  kindOf,
  splitsCharacter,
} from './letters.ts';

/** Words in order, as half-open ranges in UTF-16 units of the whole text. */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Cuts a run of letters without spaces into words: gives each word's length. */
export type RunCutter = (run: string) => readonly number[];

/** The dictionary of a script without spaces works on short stretches; over a long one its memory grows without end. */
const LONGEST_RUN = 1000;
/** Units at the end of such a stretch whose words may be others with more text after them. */
const UNSURE = 60;

/**
 * A cutter by `Intl.Segmenter`, which is made at the first use: making one costs more than most comparisons.
 * An unknown language tag falls back to the rules that hold for every language.
 */
export function cutterFor(language: string | undefined): RunCutter {
  let segmenter: Intl.Segmenter | undefined;
  return (run) => {
    segmenter ??= makeSegmenter(language);
    const lengths: number[] = [];
    for (let start = 0; start < run.length;) {
      let end = Math.min(run.length, start + LONGEST_RUN);
      while (end > start + 1 && splitsCharacter(run, end)) end--;
      // What is cut near the end of a stretch depends on where it ends: it is cut anew with what follows.
      const sure = end === run.length ? end : end - UNSURE;
      let position = start;
      for (const { segment } of segmenter.segment(run.slice(start, end))) {
        if (position > start && position + segment.length > sure) break;
        lengths.push(segment.length);
        position += segment.length;
      }
      start = position;
    }
    return lengths;
  };
}

function makeSegmenter(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/**
 * The words of `text` between `start` and `end`, both of which must lie between words.
 * A word is a run of letters, marks and digits (Unicode L, M, N), apostrophes and soft hyphens inside it included; a number keeps its
 * inner points and commas. Runs in scripts without spaces are cut by `cut`.
 */
export function findWords(text: string, start: number, end: number, cut: RunCutter): Words {
  const starts = new Int32Array(end - start + 1);
  const ends = new Int32Array(end - start);
  let count = 0;
  let position = start;
  while (position < end) {
    let kind = kindOf(text.charCodeAt(position));
    if (kind === SURROGATE) kind = kindAt(text, position);
    if (kind < LETTER || kind > SPACELESS) {
      position++;
      continue;
    }
    // A mark on something else than a letter makes a word of both.
    let wordStart = position;
    while (wordStart > (count > 0 ? ends[count - 1]! : start) && splitsCharacter(text, wordStart)) {
      wordStart--;
    }
    let spaceless = false;
    while (position < end) {
      const unit = text.charCodeAt(position);
      kind = kindOf(unit);
      if (kind === LETTER || kind === MARK || kind === DIGIT) position++;
      else if (kind === SPACELESS) {
        spaceless = true;
        position++;
      } else if (kind === SURROGATE) {
        const whole = kindAt(text, position);
        if (whole === OTHER && !splitsCharacter(text, position)) break;
        spaceless ||= whole === SPACELESS;
        position += whole === OTHER ? 1 : 2;
      } else if (joins(text, position, kind, end) || splitsCharacter(text, position)) position++;
      else break;
    }
    if (!spaceless) {
      starts[count] = wordStart;
      ends[count++] = position;
      continue;
    }
    let wordEnd = wordStart;
    starts[count] = wordStart;
    for (const length of cut(text.slice(wordStart, position))) {
      wordEnd += length;
      // The dictionary also parts letters from digits and a script from another, which are one word elsewhere.
      if (wordEnd < position && !mayPart(text, wordEnd)) continue;
      ends[count++] = wordEnd;
      starts[count] = wordEnd;
    }
  }
  return { count, starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

function mayPart(text: string, position: number): boolean {
  return (isSpaceless(text, position - 1) || isSpaceless(text, position)) && !splitsCharacter(text, position);
}

function isSpaceless(text: string, position: number): boolean {
  const isLowHalf = position > 0 && (text.charCodeAt(position) & 0xfc00) === 0xdc00;
  return kindAt(text, isLowHalf ? position - 1 : position) === SPACELESS;
}

function joins(text: string, position: number, kind: number, end: number): boolean {
  if (position + 1 >= end) return false;
  const next = kindAt(text, position + 1);
  if (kind === JOINER) return next >= LETTER && next <= SPACELESS;
  return kind === POINT && next === DIGIT && kindOf(text.charCodeAt(position - 1)) === DIGIT;
}
