// How deep the text breaks at a place: where a line begins or ends, or only a sentence. Knows marks, no language.
import { SPACE, isLetterAt, kindOf } from './letters.ts';

export const NO_BREAK = 0;
const SENTENCE_BREAK = 1;
const LINE_BREAK = 2;

const sentenceMark = /[.!?;:…。！？；]/u;
const lineFeed = 10;

/** What break stands between `position` and the last letter before it. */
export function breakBefore(text: string, position: number): number {
  let depth = NO_BREAK;
  let spaced = false;
  for (let place = position - 1; place >= 0 && !isLetterAt(text, place); place--) {
    const unit = text.charCodeAt(place);
    if (unit === lineFeed) return LINE_BREAK;
    if (kindOf(unit) === SPACE) spaced = true;
    else if (sentenceMark.test(text.charAt(place)) && (spaced || unit > 0x2fff)) depth = SENTENCE_BREAK;
    if (place === 0) return LINE_BREAK;
  }
  return position <= 0 ? LINE_BREAK : depth;
}

/** What break stands between the last letter before `position` and the next one after it. */
export function breakAfter(text: string, position: number): number {
  let start = position;
  while (start > 0 && !isLetterAt(text, start - 1)) start--;
  let marked = false;
  for (let place = start; place < text.length && !isLetterAt(text, place); place++) {
    const unit = text.charCodeAt(place);
    if (unit === lineFeed) return LINE_BREAK;
    if (sentenceMark.test(text.charAt(place))) {
      if (unit > 0x2fff) return SENTENCE_BREAK;
      marked = true;
    } else if (marked && kindOf(unit) === SPACE) return breakToLine(text, place);
    if (place === text.length - 1) return LINE_BREAK;
  }
  return start >= text.length ? LINE_BREAK : NO_BREAK;
}

function breakToLine(text: string, position: number): number {
  let place = position;
  while (place < text.length && kindOf(text.charCodeAt(place)) === SPACE) {
    if (text.charCodeAt(place) === lineFeed) return LINE_BREAK;
    place++;
  }
  return place >= text.length ? LINE_BREAK : SENTENCE_BREAK;
}
