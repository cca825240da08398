// Tells the site's own lines (continuations, "read also", advertisements, menus) from the article's. Works on one line
// and knows neither its neighbours nor the language.
import { lineLanguages, lowerCased } from './line-vocabulary.ts';

/** Longer lines are prose whatever they begin with: the longest line of furniture in the material had 110. */
const longestLine = 160;
const mostWords = 14;

const whole = lowerCased((words) => words.furniture.whole);
const openings = byFirstWord([...lowerCased((words) => words.furniture.openings)]);
const labels = lowerCased((words) => words.furniture.labels);
const framed = lineLanguages.flatMap(({ furniture }) =>
  furniture.framed.map(([first = '', last = '']) => [first.toLowerCase(), last.toLowerCase()] as const),
);

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = phrase.split(' ', 1)[0] ?? phrase;
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}

/**
 * True when `line` (without its line break) is the site's and not the article's. Prefers to keep a line: a sentence
 * that begins as furniture does and ends in a full stop is prose.
 */
export function isFurnitureLine(line: string): boolean {
  if (line.length > longestLine) return false;
  const plain = line
    .trim()
    .toLowerCase()
    .replace(/^[>»•*▶►→↓-]+\s*/u, '');
  const bare = plain.replace(/[\s.…:!›»>→↓-]+$/u, '');
  if (bare === '') return false;
  if (whole.has(bare) || whole.has(plain)) return true;
  const colon = plain.indexOf(':');
  if (colon > 0 && labels.has(plain.slice(0, colon).trim())) return true;
  const words = bare.split(/\s+/u);
  const first = (words[0] ?? '').replace(/:$/u, '');
  const opening = openings.get(first)?.find((phrase) => opens(bare, phrase));
  if (opening !== undefined && bare.startsWith(':', opening.length)) return true;
  if (words.length > mostWords || /[^.…][.]$/u.test(plain)) return false;
  if (opening !== undefined) return true;
  const last = words[words.length - 1];
  return words.length > 2 && framed.some(([start, end]) => last === end && opens(bare, start));
}

function opens(line: string, phrase: string): boolean {
  return line.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(line.charAt(phrase.length));
}
