// Takes the names out of a credit: "Pavel Mikheyev/Reuters" holds two, "Mirko Tanev / AFP via Getty Images" three.
import type { TextRange } from '../model/range.ts';
import { isAgency, lowerCased } from './line-vocabulary.ts';

const joiners = [...lowerCased((words) => words.joiners)].map((word) => word.replace(/[^\p{L}]/gu, ''));
const separator = new RegExp(`\\s*[/|,;+]\\s*|\\s+(?:${joiners.join('|')}|&)\\s+|\\s+[–—-]\\s+`, 'giu');
const outside = /^[\s.:()[\]©*"'-]+|[\s.:()[\]*"'-]+$/gu;

/**
 * The names within `line[start, end)`, in order. A name that is itself a known agency with a separator in it (RFE/RL)
 * stays whole.
 */
export function creditNames(line: string, start: number, end: number): readonly TextRange[] {
  const names: TextRange[] = [];
  const stretch = line.slice(start, end);
  if (isAgency(stretch.trim())) return trimmed(line, start, end, []);
  let from = 0;
  for (const match of stretch.matchAll(separator)) {
    trimmed(line, start + from, start + match.index, names);
    from = match.index + match[0].length;
  }
  return trimmed(line, start + from, end, names);
}

function trimmed(line: string, start: number, end: number, names: TextRange[]): readonly TextRange[] {
  const stretch = line.slice(start, end);
  const inner = stretch.replace(outside, '');
  if (inner === '' || !/\p{L}/u.test(inner)) return names;
  const offset = start + stretch.indexOf(inner);
  names.push([offset, offset + inner.length]);
  return names;
}

const particles = new Set(
  'van von der den de da di du la le el al bin ibn ben af av zu zum ter ten dos das y e mac'.split(' '),
);

/** True when every word of `stretch` can stand in a person's or an agency's name, and one of them is capitalised. */
export function looksLikeNames(stretch: string, fewest = 1): boolean {
  let capitalised = 0;
  for (const word of stretch.trim().split(/[\s/,;&]+/u)) {
    if (word === '') continue;
    if (/^\p{Lu}[\p{L}\p{M}\p{N}.'’-]*$/u.test(word)) capitalised += 1;
    else if (!particles.has(word) && !joiners.includes(word.toLowerCase())) return false;
  }
  return capitalised >= fewest;
}
